import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { submission } from '../../../test/contract/sample-records';
import { removeFolder, temporaryFolder } from '../../../test/support/temporary-folder';
import type { Connection } from './connection';
import { closeDatabase, openDatabase } from './database';
import { migrations } from './migrations';
import { type RecordStore, recordStore } from './record-store';

/** A store with a connection of its own. */
function openRecordStore(dir: string): RecordStore & { close(): void } {
  const db: Connection = openDatabase(dir);
  return { ...recordStore(db), close: () => closeDatabase(db) };
}

describe('record store', () => {
  let dir: string;
  beforeEach(() => {
    dir = temporaryFolder();
  });
  afterEach(() => removeFolder(dir));
  const file = () => join(dir, 'mokuhyo.db');

  it('makes the folder, with its parents', () => {
    const store = openRecordStore(join(dir, '部', '課'));
    expect(store.sheets()).toEqual([]);
    store.close();
  });

  it('refuses a database that a newer program wrote, and leaves it as it is', () => {
    openRecordStore(dir).close();
    const db = new Database(file());
    db.exec('PRAGMA user_version = 999');
    db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all();
    db.close();
    const before = readFileSync(file());
    expect(() => openRecordStore(dir)).toThrow(
      expect.objectContaining({ code: 'data-unusable', params: { dir, because: 'newer-version' } }),
    );
    expect(readFileSync(file())).toEqual(before);
  });

  it('gives sheets of the first version what they lacked', () => {
    const db = new Database(file());
    db.exec(String(migrations[0]));
    const { waiver: _, ...before } = submission().sheet;
    db.prepare('INSERT INTO records (key, sheet_key, content_hash, body) VALUES (?, ?, ?, ?)').run(
      before.key,
      before.key,
      'x',
      JSON.stringify(before),
    );
    db.exec('PRAGMA user_version = 1');
    db.close();
    const store = openRecordStore(dir);
    expect(store.page({ limit: 10 }).bodies.map((body) => JSON.parse(body))).toEqual([
      { ...before, waiver: null, order: [] },
    ]);
    store.close();
  });

  it('refuses what is no database', () => {
    writeFileSync(file(), 'これはデータベースではありません。'.repeat(500));
    expect(() => openRecordStore(dir)).toThrow(
      expect.objectContaining({ code: 'data-unusable', params: { dir, because: 'damaged' } }),
    );
  });

  it('refuses a folder that is a file', () => {
    writeFileSync(join(dir, 'x'), '');
    expect(() => openRecordStore(join(dir, 'x'))).toThrow(
      expect.objectContaining({ code: 'data-unusable', params: { dir: join(dir, 'x'), because: 'folder' } }),
    );
  });

  it('keeps the old state when a write fails in the middle', () => {
    const store = openRecordStore(dir);
    store.submit(submission(undefined, 3));
    const before = store.page({ limit: 10 });
    const db = new Database(file());
    db.exec(
      `CREATE TRIGGER full BEFORE UPDATE ON records WHEN new.key LIKE '%/2' BEGIN SELECT raise(ABORT, 'full'); END`,
    );
    db.close();
    const next = submission(undefined, 4);
    const changed = { ...next, indicators: next.indicators.map((one) => ({ ...one, result: '99' })) };
    expect(() => store.submit(changed)).toThrow('full');
    expect(store.page({ limit: 10 })).toEqual(before);
    store.close();
  });

  it('shares a folder with another program, and says when that one is busy', () => {
    const store = openRecordStore(dir);
    const other = openRecordStore(dir);
    store.submit(submission());
    expect(other.submit(submission())).toMatchObject({ receipt: { unchanged: 2 } });
    const db = new Database(file());
    db.exec('BEGIN IMMEDIATE');
    expect(() => store.submit(submission(undefined, 3))).toThrow(expect.objectContaining({ code: 'SQLITE_BUSY' }));
    expect(store.page({ limit: 10 }).bodies).toHaveLength(3);
    db.exec('ROLLBACK');
    db.close();
    expect(store.submit(submission(undefined, 3))).toMatchObject({ receipt: { created: 1 } });
    store.close();
    other.close();
  });

  it('foresees from one moment, whatever another program writes meanwhile', () => {
    const other = openRecordStore(dir);
    const db = openDatabase(dir);
    // The other one writes between the two looks that it takes to foresee.
    const interrupted: Connection = Object.assign(Object.create(db), {
      prepare: (sql: string) => {
        if (sql.endsWith('ORDER BY key')) other.submit(submission(undefined, 3));
        return db.prepare(sql);
      },
    });
    const store = recordStore(interrupted);
    const { created, version } = store.foresee(submission());
    expect(created).toBe(2);
    expect(recordStore(db).submit(submission(), { since: version })).toMatchObject({ kind: 'changed-meanwhile' });
    closeDatabase(db);
    other.close();
  });

  it('gives a receipt once more for the same submission only, whatever id another one carries', () => {
    const store = openRecordStore(dir);
    const id = 'a'.repeat(16);
    const first = store.submit(submission(), { id });
    expect(store.submit(submission(), { id })).toEqual(first);
    expect(store.submit(submission(undefined, 3), { id })).toMatchObject({ receipt: { created: 1 } });
    expect(store.submit(submission('2022/西区'), { id })).toMatchObject({ receipt: { created: 2 } });
    expect(store.page({ limit: 10 }).bodies).toHaveLength(7);
    store.close();
  });

  it('pages without gaps, and ends exactly', () => {
    const store = openRecordStore(dir);
    store.submit(submission(undefined, 5));
    const sizes: number[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = store.page({ limit: 3, cursor });
      sizes.push(page.bodies.length);
      cursor = page.next;
    }
    expect(sizes).toEqual([3, 3]);
    store.close();
  });

  it('says when a sheet was last received: also when only an indicator changed or went', () => {
    const store = openRecordStore(dir);
    const [april, may, june] = ['2023-04-01T00:00:00.000Z', '2023-05-01T00:00:00.000Z', '2023-06-01T00:00:00.000Z'];
    const received = () => store.sheets().map(({ pushedAt }) => pushedAt);
    store.submit(submission(undefined, 2, { pushedAt: april }));
    expect(received()).toEqual([april]);
    const next = submission(undefined, 2, { pushedAt: may });
    store.submit({ ...next, indicators: next.indicators.map((one) => ({ ...one, note: null })) });
    expect(received()).toEqual([may]);
    store.submit({ ...submission(undefined, 0, { pushedAt: june }) });
    expect(received()).toEqual([june]);
    store.close();
  });
});
