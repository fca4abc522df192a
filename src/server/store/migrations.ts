/**
 * The steps that bring a database to this version, in order; `user_version` is how many it has had.
 * Forward only: a step that was published is never changed, a new one is added below.
 */
export const migrations: readonly string[] = [
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
];
