import type { SheetRecord } from '../../core/record/schema';
import type { RecordQuery } from '../../list/port';
import type { Connection } from './connection';

export interface PageQuery extends RecordQuery {
  /** The key after which the page begins. */
  readonly cursor?: string;
  readonly limit: number;
  /** Keys of the departments that may be seen; null or nothing for all. */
  readonly departments?: readonly string[] | null;
}

export interface HistoryQuery {
  readonly key: string;
  readonly skip: number;
  readonly limit: number;
  readonly departments?: readonly string[] | null;
}

export interface Page {
  /** Records as the JSON texts that they are stored as: most go straight into an answer. */
  readonly bodies: readonly string[];
  /** The cursor of the next page; null on the last one. */
  readonly next: string | null;
}

/** One page of records by key. */
export function readPage(db: Connection, query: PageQuery): Page {
  const { kind, year, sheet, withdrawn, cursor, limit, departments } = query;
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
  if (departments) where(amongThem, JSON.stringify(departments));
  // One more than asked for tells whether there is a next page.
  const rows = db
    .prepare(`SELECT key, body FROM records WHERE ${conditions.join(' AND ')} ORDER BY key LIMIT ?`)
    .all(...values, limit + 1) as { key: string; body: string }[];
  const page = rows.slice(0, limit);
  return { bodies: page.map(({ body }) => body), next: rows.length > limit ? (page.at(-1)?.key ?? null) : null };
}

/** Of a record: whether its department is one of a JSON array of keys. */
const amongThem = 'department IN (SELECT value FROM json_each(?))';

/** Versions of one record, the oldest first, the current one last, from the one after `skip`. */
export function readHistory(db: Connection, { key, skip, limit, departments }: HistoryQuery): Page {
  const seen = departments ? amongThem : '? IS NULL';
  const rows = db
    .prepare(
      `SELECT body FROM (
         SELECT 0 AS now, id, versions.body FROM versions JOIN records USING (key) WHERE key = ? AND ${seen}
         UNION ALL SELECT 1, 0, body FROM records WHERE key = ? AND ${seen}
       ) ORDER BY now, id LIMIT ? OFFSET ?`,
    )
    .all(
      ...[key, key].flatMap((each) => [each, departments ? JSON.stringify(departments) : null]),
      limit + 1,
      skip,
    ) as {
    body: string;
  }[];
  const bodies = rows.slice(0, limit).map(({ body }) => body);
  return { bodies, next: rows.length > limit ? String(skip + limit) : null };
}

/** The current sheets, newest year first. */
export function readSheets(db: Connection): readonly SheetRecord[] {
  const rows = db
    .prepare(`SELECT body FROM records WHERE kind = 'sheet' AND withdrawn_at IS NULL ORDER BY year DESC, key`)
    .all() as { body: string }[];
  return rows.map(({ body }) => JSON.parse(body));
}
