import { createHash } from 'node:crypto';
import { contentOf } from '../../core/record/content';
import type { ListRecord, SheetRecord } from '../../core/record/schema';
import type { Receipt, RecordQuery, Submission } from '../../list/port';
import type { Changes, Stored, Write } from './changes';
import { changesOf } from './changes';
import type { Connection } from './database';
import { closeDatabase, inTransaction, openDatabase } from './database';

/** The records of the service, in SQLite. Calls are synchronous and short. SQLite's own errors pass through. */
export interface RecordStore {
  /** Makes the store hold exactly these records for the sheet, in one transaction; see `SharedList.submit`. */
  submit(submission: Submission): SubmitOutcome;
  /** One page of records by key. */
  page(query: PageQuery): Page;
  /** The current sheets, newest year first. */
  sheets(): readonly SheetOverview[];
  /** Throws when the database does not answer. */
  ping(): void;
  close(): void;
}

export type SubmitOutcome =
  | { readonly kind: 'stored'; readonly receipt: Receipt }
  /** A key of the submission is the key of another sheet's record. Nothing was written. */
  | { readonly kind: 'key-taken'; readonly key: string };

export interface PageQuery extends RecordQuery {
  /** The key after which the page begins. */
  readonly cursor?: string;
  readonly limit: number;
}

export interface Page {
  /** Records as the JSON texts that they are stored as: most go straight into an answer. */
  readonly bodies: readonly string[];
  /** The cursor of the next page; null on the last one. */
  readonly next: string | null;
}

export interface SheetOverview {
  readonly sheet: SheetRecord;
  /** When any of its records was last written. */
  readonly receivedAt: string;
}

/** Opens the store in a folder. Throws `MokuhyoError` `data-unusable`. */
export function openRecordStore(dataDir: string): RecordStore {
  const db = openDatabase(dataDir);
  const ofSheet = db.prepare('SELECT key, content_hash, withdrawn_at FROM records WHERE sheet_key = ?');
  const owner = db.prepare('SELECT key FROM records WHERE key = ?');
  const insert = db.prepare('INSERT INTO records (key, sheet_key, content_hash, body) VALUES (?, ?, ?, ?)');
  const replace = db.prepare('UPDATE records SET content_hash = ?, body = ? WHERE key = ?');
  const withdraw = db.prepare(`UPDATE records SET body = json_set(body, '$.withdrawnAt', ?) WHERE key = ?`);
  const sheets = db.prepare(
    `SELECT sheet.body AS body,
            (SELECT max(max(body ->> '$.pushedAt', coalesce(withdrawn_at, '')))
               FROM records WHERE sheet_key = sheet.key) AS receivedAt
       FROM records AS sheet WHERE kind = 'sheet' AND withdrawn_at IS NULL ORDER BY year DESC, key`,
  );

  function stored(sheetKey: string): Map<string, Stored> {
    const rows = ofSheet.all(sheetKey) as { key: string; content_hash: string; withdrawn_at: string | null }[];
    return new Map(rows.map((row) => [row.key, { hash: row.content_hash, withdrawn: row.withdrawn_at !== null }]));
  }

  function write({ create, update, withdraw: vanished }: Changes, { sheet }: Submission): void {
    for (const { record, hash } of create) insert.run(record.key, sheet.key, hash, JSON.stringify(record));
    for (const { record, hash } of update) replace.run(hash, JSON.stringify(record), record.key);
    for (const key of vanished) withdraw.run(sheet.pushedAt, key);
  }

  const taken = ({ record }: Write): boolean => owner.all(record.key).length > 0;

  return {
    submit: (submission) =>
      inTransaction(db, () => {
        const changes = changesOf(submission, stored(submission.sheet.key), hashOf);
        const foreign = changes.create.find(taken);
        if (foreign) return { kind: 'key-taken', key: foreign.record.key };
        write(changes, submission);
        return { kind: 'stored', receipt: changes.receipt };
      }),
    page: (query) => readPage(db, query),
    sheets: () =>
      (sheets.all() as { body: string; receivedAt: string }[]).map(({ body, receivedAt }) => ({
        sheet: JSON.parse(body) as SheetRecord,
        receivedAt,
      })),
    ping: () => void db.prepare('SELECT 1 FROM records LIMIT 1').all(),
    close: () => closeDatabase(db),
  };
}

function hashOf(record: ListRecord): string {
  return createHash('sha256').update(contentOf(record)).digest('hex');
}

function readPage(db: Connection, { kind, year, withdrawn, cursor, limit }: PageQuery): Page {
  const conditions: string[] = [];
  const values: (string | number)[] = [];
  const where = (condition: string, ...bound: (string | number)[]) => {
    conditions.push(condition);
    values.push(...bound);
  };
  where('key > ?', cursor ?? '');
  if (kind) where('kind = ?', kind);
  if (year !== undefined) where('year = ?', year);
  if (!withdrawn) where('withdrawn_at IS NULL');
  // One more than asked for tells whether there is a next page.
  const rows = db
    .prepare(`SELECT key, body FROM records WHERE ${conditions.join(' AND ')} ORDER BY key LIMIT ?`)
    .all(...values, limit + 1) as { key: string; body: string }[];
  const page = rows.slice(0, limit);
  return { bodies: page.map(({ body }) => body), next: rows.length > limit ? (page.at(-1)?.key ?? null) : null };
}
