import type { Connection } from './connection';

/** What a list holds, in figures. */
export interface ListSummary {
  /** Current ones. */
  readonly sheets: number;
  readonly indicators: number;
  /** When the last of its records was written, ISO 8601; null where there are none. */
  readonly until: string | null;
}

/** Whether a list ever had anything of a department, by its key. */
export function hasRecordsOf(db: Connection, department: string): boolean {
  return db.prepare('SELECT 1 FROM records WHERE department = ? LIMIT 1').all(department).length > 0;
}

/** Of a database of any version. */
export function summaryOf(db: Connection, schema: string): ListSummary {
  const [found] = db
    .prepare(
      `SELECT count(*) FILTER (WHERE kind = 'sheet' AND withdrawn_at IS NULL) AS sheets,
              count(*) FILTER (WHERE kind = 'indicator' AND withdrawn_at IS NULL) AS indicators,
              max(max(body ->> '$.pushedAt', coalesce(withdrawn_at, ''))) AS until
         FROM ${schema}.records`,
    )
    .all() as ListSummary[];
  return found ?? { sheets: 0, indicators: 0, until: null };
}
