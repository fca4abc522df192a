import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import type { ListRecord } from '../../src/core/record/schema';
import type { Connection } from '../../src/server/store/connection';
import { contentHash } from '../../src/server/store/content-hash';
import { closeDatabase, openDatabase } from '../../src/server/store/database';
import { migrations } from '../../src/server/store/migrations';
import { recordStore } from '../../src/server/store/record-store';
import { firstRecords, submission } from '../contract/sample-records';

/** The keys of so many sheets of one department. */
export const sheetKeys = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `2022/北区:課${at + 1}`);

/** Makes a list of sheets with two indicators each, unless it is there, and submits them; `result` is what they say. */
export function submitSheets(dataDir: string, keys: readonly string[], result = '18'): void {
  withList(dataDir, (db) => {
    const store = recordStore(db);
    for (const key of keys) store.submit(saying(key, result));
  });
}

/** One sheet whose two indicators have this result. */
export function saying(key: string, result: string) {
  const { sheet, indicators } = submission(key, 2, { pushedAt: '2023-04-01T00:00:00.000Z' });
  return { sheet, indicators: indicators.map((each) => ({ ...each, result })) };
}

export function withList<T>(dataDir: string, work: (db: Connection) => T): T {
  const db = openDatabase(dataDir);
  try {
    return work(db);
  } finally {
    closeDatabase(db);
  }
}

/** Every record of a list as it stands there, in the order of the keys. */
export function recordsOf(dataDir: string): readonly string[] {
  return withList(dataDir, (db) => bodiesIn(db));
}

export function bodiesIn(db: Connection, schema = 'main'): readonly string[] {
  const rows = db.prepare(`SELECT body FROM ${schema}.records ORDER BY key`).all() as { body: string }[];
  return rows.map(({ body }) => body);
}

/**
 * Writes a database as a program of version 2 left it, the last one before there was an audit log, and runs `more` SQL on it.
 * Gives the records.
 */
export function listOfVersion2(dataDir: string, keys: readonly string[], more = ''): readonly ListRecord[] {
  mkdirSync(dataDir, { recursive: true });
  const db = new Database(join(dataDir, 'mokuhyo.db'));
  for (const step of migrations.slice(0, 2)) db.exec(String(step));
  const records = keys.flatMap((key) => firstRecords(submission(key, 2)));
  for (const record of records) {
    const { order: _, ...body } = record as ListRecord & { readonly order?: unknown };
    const sheetKey = record.kind === 'sheet' ? record.key : record.key.split('/').slice(0, 2).join('/');
    const hash = contentHash(body as ListRecord);
    db.exec(
      `INSERT INTO records (key, sheet_key, content_hash, body)
       VALUES (${[record.key, sheetKey, hash, JSON.stringify(body)].map(quoted).join(', ')})`,
    );
  }
  db.exec(`PRAGMA user_version = 2; ${more}`);
  db.close();
  return records;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
