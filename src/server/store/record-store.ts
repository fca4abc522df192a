import { createHash } from 'node:crypto';
import { changesOf, countIndicators, type Known, type RecordChange } from '../../core/record/change';
import { contentOf } from '../../core/record/content';
import type { ListRecord, SheetRecord } from '../../core/record/schema';
import type { Receipt, RecordQuery, Submission } from '../../list/port';
import type { Connection } from './database';
import { inTransaction } from './database';

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

/** The records in an open database. */
export function recordStore(db: Connection): RecordStore {
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

  function known(sheetKey: string): readonly Known[] {
    const rows = ofSheet.all(sheetKey) as { key: string; content_hash: string; withdrawn_at: string | null }[];
    return rows.map((row) => ({ key: row.key, content: row.content_hash, withdrawn: row.withdrawn_at !== null }));
  }

  const taken = ({ key, kind }: RecordChange): boolean => kind === 'created' && owner.all(key).length > 0;

  function submit({ sheet, indicators }: Submission): SubmitOutcome {
    const records = [sheet, ...indicators].map((record) => ({ record, key: record.key, content: hashOf(record) }));
    const changes = changesOf(records, known(sheet.key));
    const foreign = changes.find(taken);
    if (foreign) return { kind: 'key-taken', key: foreign.key };
    const given = new Map(records.map((each) => [each.key, each]));
    for (const { key, kind } of changes) {
      const { record, content } = given.get(key) ?? {};
      if (!record || !content) withdraw.run(sheet.pushedAt, key);
      else if (kind === 'created') insert.run(key, sheet.key, content, JSON.stringify(record));
      else if (kind === 'updated') replace.run(content, JSON.stringify(record), key);
    }
    return { kind: 'stored', receipt: { ...countIndicators(changes, sheet.key), changes } };
  }

  return {
    submit: (submission) => inTransaction(db, () => submit(submission)),
    page: (query) => readPage(db, query),
    sheets: () =>
      (sheets.all() as { body: string; receivedAt: string }[]).map(({ body, receivedAt }) => ({
        sheet: JSON.parse(body) as SheetRecord,
        receivedAt,
      })),
    ping: () => void db.prepare('SELECT 1 FROM records LIMIT 1').all(),
  };
}

function hashOf(record: ListRecord): string {
  return createHash('sha256').update(contentOf(record)).digest('hex');
}

function readPage(db: Connection, { kind, year, sheet, withdrawn, cursor, limit }: PageQuery): Page {
  const conditions: string[] = [];
  const values: (string | number)[] = [];
  const where = (condition: string, ...bound: (string | number)[]) => {
    conditions.push(condition);
    values.push(...bound);
  };
  where('key > ?', cursor ?? '');
  if (kind) where('kind = ?', kind);
  if (year !== undefined) where('year = ?', year);
  if (sheet !== undefined) where('sheet_key = ?', sheet);
  if (!withdrawn) where('withdrawn_at IS NULL');
  // One more than asked for tells whether there is a next page.
  const rows = db
    .prepare(`SELECT key, body FROM records WHERE ${conditions.join(' AND ')} ORDER BY key LIMIT ?`)
    .all(...values, limit + 1) as { key: string; body: string }[];
  const page = rows.slice(0, limit);
  return { bodies: page.map(({ body }) => body), next: rows.length > limit ? (page.at(-1)?.key ?? null) : null };
}
