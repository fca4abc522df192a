import { hash } from 'node:crypto';
import type { Connection } from './connection';

/**
 * What the list has of a sheet now, as a mark that is the same exactly while its records say the same: 32 hexadecimal
 * digits over keys, contents and withdrawals. It depends on nothing else, so a restored list has the marks of its time.
 */
export function sheetVersion(db: Connection, sheetKey: string): string {
  const rows = db
    .prepare('SELECT key, content_hash, withdrawn_at FROM records WHERE sheet_key = ? ORDER BY key')
    .all(sheetKey) as readonly { key: string; content_hash: string; withdrawn_at: string | null }[];
  return versionOf(rows.map(({ key, content_hash, withdrawn_at }) => [key, content_hash, withdrawn_at]));
}

/** Of [key, content hash, withdrawn at], ordered by key. */
export function versionOf(rows: readonly (readonly [string, string, string | null])[]): string {
  return hash('sha256', JSON.stringify(rows)).slice(0, 32);
}
