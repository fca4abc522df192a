import type { Connection } from './connection';
import { contentHash } from './content-hash';

/** SQL, or what SQL alone cannot do. */
export type Migration = string | ((db: Connection) => void);

/**
 * The steps that bring a database to this version, in order; `user_version` is how many it has had.
 * Forward only: a step that was published is never changed, a new one is added below.
 */
export const migrations: readonly Migration[] = [
  // Records. `body` is the record as JSON; kind, year and withdrawn_at are columns of it so that they cannot differ.
  // A sheet record belongs to itself, an indicator to its sheet.
  `CREATE TABLE records (
     key TEXT NOT NULL PRIMARY KEY,
     sheet_key TEXT NOT NULL REFERENCES records (key),
     content_hash TEXT NOT NULL,
     body TEXT NOT NULL,
     kind TEXT NOT NULL GENERATED ALWAYS AS (body ->> '$.kind') STORED CHECK (kind IN ('sheet', 'indicator')),
     year INTEGER NOT NULL GENERATED ALWAYS AS (body ->> '$.year') STORED,
     withdrawn_at TEXT GENERATED ALWAYS AS (body ->> '$.withdrawnAt') STORED,
     CHECK (body ->> '$.key' = key)
   ) STRICT;
   CREATE INDEX records_by_sheet ON records (sheet_key);
   CREATE INDEX records_by_year ON records (year, kind, key);`,

  // 課長確認済: every sheet says whether somebody let it pass. The hashes stay those of before, so the next submission of
  // a sheet writes the sheet's own record once more.
  `UPDATE records SET body = json_set(body, '$.waiver', NULL) WHERE kind = 'sheet';`,

  // The order of a sheet's indicators stands in the sheet's record, since their numbers no longer tell it.
  `UPDATE records SET body = json_set(body, '$.order', (
     SELECT json_group_array(substr(key, length(records.key) + 2)) FROM (
       SELECT key FROM records AS own
        WHERE own.sheet_key = records.key AND own.kind = 'indicator' AND own.withdrawn_at IS NULL ORDER BY own.rowid
     )
   )) WHERE kind = 'sheet';`,
  hashSheetsAnew,

  // Earlier versions of a record, as they were. A trigger keeps them, so that no way of writing can forget to.
  `CREATE TABLE versions (
     id INTEGER PRIMARY KEY,
     key TEXT NOT NULL REFERENCES records (key),
     body TEXT NOT NULL
   ) STRICT;
   CREATE INDEX versions_by_key ON versions (key, id);
   CREATE TRIGGER records_keep_versions AFTER UPDATE OF body ON records WHEN old.body <> new.body BEGIN
     INSERT INTO versions (key, body) VALUES (old.key, old.body);
   END;`,

  // Submissions that were received, for a client that lost the answer and asks again.
  `CREATE TABLE submissions (
     id TEXT NOT NULL PRIMARY KEY,
     sheet_key TEXT NOT NULL,
     receipt TEXT NOT NULL,
     at TEXT NOT NULL
   ) STRICT;
   CREATE INDEX submissions_by_at ON submissions (at);`,

  // Whose sheet: the department's part of a key, which tells what a token may see and write.
  `ALTER TABLE records ADD COLUMN department TEXT GENERATED ALWAYS AS (
     CASE WHEN instr(sheet_key, ':') > 6 THEN substr(sheet_key, 6, instr(sheet_key, ':') - 6) END
   ) VIRTUAL;`,

  // Tokens. Only a hash of each is kept; departments is a JSON array of keys, null for all.
  `CREATE TABLE tokens (
     id TEXT NOT NULL PRIMARY KEY,
     name TEXT NOT NULL,
     hash TEXT NOT NULL UNIQUE,
     may TEXT NOT NULL CHECK (may IN ('read', 'write')),
     departments TEXT CHECK (json_type(departments) = 'array'),
     created_at TEXT NOT NULL,
     revoked_at TEXT,
     last_used_on TEXT
   ) STRICT;`,

  // What was done, and by whom. Each entry carries the hash of the one before; none can be changed or taken away.
  `CREATE TABLE audit (
     seq INTEGER PRIMARY KEY,
     at TEXT NOT NULL,
     event TEXT NOT NULL,
     actor TEXT,
     subject TEXT,
     detail TEXT NOT NULL,
     previous TEXT NOT NULL,
     hash TEXT NOT NULL
   ) STRICT;
   CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
   CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
   CREATE TRIGGER audit_goes_on BEFORE INSERT ON audit
     WHEN new.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM audit)
     BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;`,
];

/** The steps before changed what sheets say; a hash that is not theirs would make the next submission a change. */
function hashSheetsAnew(db: Connection): void {
  const update = db.prepare('UPDATE records SET content_hash = ? WHERE key = ?');
  for (const { key, body } of db.prepare(`SELECT key, body FROM records WHERE kind = 'sheet'`).all() as {
    key: string;
    body: string;
  }[]) {
    update.run(contentHash(JSON.parse(body)), key);
  }
}
