import { hash } from 'node:crypto';
import { groupedBy } from '../../core/grouped-by';
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

/** The version of every sheet that a database has records of, by the sheet's key; see `sheetVersion`. */
export function sheetVersions(db: Connection, schema = 'main'): ReadonlyMap<string, string> {
  const all = db.prepare(
    `SELECT sheet_key, key, content_hash, withdrawn_at FROM ${schema}.records ORDER BY sheet_key, key`,
  );
  const records = groupedBy(all.iterate() as Iterable<Row>, ({ sheet_key }) => sheet_key);
  const partsOf = ({ key, content_hash, withdrawn_at }: Row) => [key, content_hash, withdrawn_at] as const;
  return new Map([...records].map(([sheetKey, own]) => [sheetKey, versionOf(own.map(partsOf))]));
}

interface Row {
  readonly sheet_key: string;
  readonly key: string;
  readonly content_hash: string;
  readonly withdrawn_at: string | null;
}

/** What the audit log last said of every sheet, null for one that is gone; null for a database before there was a log. */
export function loggedVersions(db: Connection): ReadonlyMap<string, string | null> | null {
  if (db.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'audit'`).all().length === 0) return null;
  const entries = db.prepare(
    `SELECT subject, detail ->> '$.state' AS state FROM audit
      WHERE subject IS NOT NULL AND json_valid(detail) AND json_type(detail, '$.state') IS NOT NULL ORDER BY seq`,
  );
  const rows = entries.all() as readonly { subject: string; state: string | null }[];
  return new Map(rows.map(({ subject, state }) => [subject, state]));
}

/** What is not as before, by key: a sheet and its version now, null where it is gone. */
export function versionChanges(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): ReadonlyArray<readonly [sheetKey: string, version: string | null]> {
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  return keys.filter((key) => before.get(key) !== after.get(key)).map((key) => [key, after.get(key) ?? null] as const);
}
