import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import {
  bodiesIn,
  listOfVersion2,
  recordsOf,
  sheetKeys,
  submitSheets,
  withList,
} from '../../../test/support/list-folder';
import { removeFolder, temporaryFolder } from '../../../test/support/temporary-folder';
import { lookInto } from './attached';
import { auditRows } from './audit';
import { userVersion } from './connection';
import { closeDatabase, openDatabase, readDatabase } from './database';
import { currentVersion, takeSteps } from './migrate';
import { migrations } from './migrations';
import { verifyAudit } from './verify-audit';

let dir: string;
beforeEach(() => {
  dir = temporaryFolder();
});
afterEach(() => removeFolder(dir));

const file = () => join(dir, 'mokuhyo.db');
const keys = sheetKeys(2);
const unusable = (because: string) => expect.objectContaining({ code: 'data-unusable', params: { dir, because } });

/** What another program would see of the database now. */
const seen = <T>(work: (db: Parameters<typeof userVersion>[0]) => T): T => lookInto(file(), 'rw', work);

it('is for its owner alone, whatever folder it was given', () => {
  if (process.platform === 'win32') return;
  chmodSync(dir, 0o755);
  const db = openDatabase(dir);
  db.exec('CREATE TABLE x (y)');
  const modes = ['', '-wal', '-shm'].map((each) => statSync(`${file()}${each}`).mode & 0o777);
  closeDatabase(db);
  expect(modes).toEqual([0o600, 0o600, 0o600]);
});

describe('an earlier database', () => {
  it('is migrated, and what it was is kept as a copy that opens', () => {
    const records = listOfVersion2(dir, keys);
    closeDatabase(openDatabase(dir));

    expect(recordsOf(dir).map((body) => JSON.parse(body))).toEqual(
      [...records].sort((a, b) => (a.key < b.key ? -1 : 1)),
    );
    const [backup = '', ...more] = readdirSync(join(dir, 'backups'));
    expect(more).toEqual([]);
    expect(backup).toMatch(/^mokuhyo-v002-\d{8}T\d{6}\.\d{3}Z\.db$/);
    lookInto(join(dir, 'backups', backup), 'ro', (db) => {
      expect(userVersion(db, 'looked')).toBe(2);
      expect(bodiesIn(db, 'looked').map((body) => JSON.parse(body))).toEqual(
        expect.arrayContaining(records.map(({ key }) => expect.objectContaining({ key }))),
      );
    });
  });

  it('gets an audit log that says what every sheet is from now on', () => {
    listOfVersion2(dir, keys);
    withList(dir, (db) => {
      const entries = [...auditRows(db)].map(({ event, subject, detail }) => [event, subject, JSON.parse(detail)]);
      expect(entries).toEqual([
        ...keys.map((key) => ['migrated', key, { state: expect.stringMatching(/^[\da-f]{32}$/) }]),
        ['migrated', null, { from: 2, to: currentVersion, backup: expect.stringMatching(/^mokuhyo-v002-/) }],
      ]);
      expect(verifyAudit(db)).toMatchObject({ sheets: 2, records: 6, faults: [] });
    });
  });

  it('stays as it was when a step fails', () => {
    listOfVersion2(dir, keys, 'CREATE TABLE versions (mine TEXT)');
    const before = seen((db) => bodiesIn(db, 'looked'));
    expect(() => openDatabase(dir)).toThrow(
      expect.objectContaining({ params: { dir, because: 'database', detail: 'SQLITE_ERROR' } }),
    );
    expect(seen((db) => [userVersion(db, 'looked'), bodiesIn(db, 'looked')])).toEqual([2, before]);
  });

  it('stays as it was when the disk is full in the middle', () => {
    listOfVersion2(dir, sheetKeys(50));
    const before = seen((db) => bodiesIn(db, 'looked'));
    const db = new Database(file());
    const [{ page_count }] = db.prepare('PRAGMA page_count').all() as [{ page_count: number }];
    db.exec(`PRAGMA max_page_count = ${page_count + 2}`);
    expect(() => takeSteps(db, null)).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }));
    db.close();
    expect(seen((seenDb) => [userVersion(seenDb, 'looked'), bodiesIn(seenDb, 'looked')])).toEqual([2, before]);
  });

  it('is not migrated where the copy cannot be made', () => {
    listOfVersion2(dir, keys);
    writeFileSync(join(dir, 'backups'), '');
    expect(() => openDatabase(dir)).toThrow(
      expect.objectContaining({
        code: 'data-unusable',
        params: { dir, because: 'no-backup', file: expect.stringContaining(join(dir, 'backups', 'mokuhyo-v002-')) },
      }),
    );
    expect(seen((db) => userVersion(db, 'looked'))).toBe(2);
    rmSync(join(dir, 'backups'));
    closeDatabase(openDatabase(dir));
    expect(seen((db) => userVersion(db, 'looked'))).toBe(currentVersion);
  });

  it('is not migrated while a program that knows no lock file has it open', async () => {
    listOfVersion2(dir, keys);
    const script = `
      const db = new (require('libsql'))(${JSON.stringify(file())});
      db.exec('PRAGMA journal_mode = WAL; SELECT * FROM records');
      console.log('open');
      setInterval(() => {}, 1000);`;
    const other = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise((resolve) => other.once('close', resolve));
    await new Promise((resolve) => other.stdout.once('data', resolve));
    try {
      expect(() => openDatabase(dir)).toThrow(unusable('in-use'));
      expect(existsSync(join(dir, 'backups'))).toBe(false);
    } finally {
      other.kill('SIGKILL');
      await ended;
    }
    closeDatabase(openDatabase(dir));
    expect(recordsOf(dir)).toHaveLength(6);
  });

  it('does not have what was changed behind the back of its log made good by a later step', () => {
    const [told = '', changed = ''] = keys;
    submitSheets(dir, keys);
    withList(dir, (db) => {
      db.exec(`UPDATE records SET content_hash = 'x' WHERE key = '${changed}'`);
      takeSteps(db, null, [...migrations, `UPDATE records SET content_hash = content_hash || '1'`]);
      const last = [...auditRows(db)].slice(2).map(({ event, subject }) => [event, subject]);
      expect(last).toEqual([
        ['migrated', told],
        ['migrated', null],
      ]);
    });
  });
});

describe('opening', () => {
  it('makes no backup of a new database, nor of one that is of this version', () => {
    closeDatabase(openDatabase(dir));
    closeDatabase(openDatabase(dir));
    expect(existsSync(join(dir, 'backups'))).toBe(false);
  });

  it.each([
    ['what is no database', () => writeFileSync(file(), 'これはデータベースではありません。'.repeat(500))],
    ['one that was cut off', () => truncateSync(file(), 50)],
    ['a log whose database is gone', () => renameSync(file(), `${file()}-wal`)],
    ['a journal whose database is gone', () => renameSync(file(), `${file()}-journal`)],
  ])('refuses %s', (_, spoil) => {
    submitSheets(dir, sheetKeys(20));
    spoil();
    const before = readdirSync(dir);
    expect(() => recordsOf(dir)).toThrow(unusable('damaged'));
    expect(readdirSync(dir)).toEqual(before);
  });

  it('refuses a folder in a file', () => {
    writeFileSync(join(dir, 'x'), '');
    expect(() => openDatabase(join(dir, 'x', 'y'))).toThrow(
      expect.objectContaining({ params: { dir: join(dir, 'x', 'y'), because: 'folder' } }),
    );
  });

  it('finds everything that was written before a process was ended in the middle of writing', () => {
    submitSheets(dir, keys);
    const script = `
      const db = new (require('libsql'))(${JSON.stringify(file())});
      db.exec("UPDATE records SET body = json_set(body, '$.note', 'committed') WHERE kind = 'indicator'");
      db.exec("BEGIN IMMEDIATE; UPDATE records SET body = json_set(body, '$.note', 'lost')");
      process.kill(process.pid, 'SIGKILL');`;
    expect(spawnSync(process.execPath, ['-e', script]).signal).toBe('SIGKILL');
    expect(readFileSync(`${file()}-wal`).length).toBeGreaterThan(0);
    const notes = recordsOf(dir).map((body) => JSON.parse(body).note);
    expect(notes.filter((note) => note === 'committed')).toHaveLength(4);
    expect(notes).not.toContain('lost');
  });
});

describe('reading', () => {
  const read = () => readDatabase(dir, (db) => bodiesIn(db));

  it('reads while another writes, and cannot write', () => {
    submitSheets(dir, keys);
    withList(dir, (db) => {
      db.exec('BEGIN IMMEDIATE; DELETE FROM records');
      expect(read()).toHaveLength(6);
      db.exec('ROLLBACK');
    });
    expect(() => readDatabase(dir, (db) => db.exec('DELETE FROM records'))).toThrow(unusable('read-only'));
  });

  it('makes and migrates nothing', () => {
    expect(read).toThrow(unusable('missing'));
    expect(readdirSync(dir)).toEqual([]);
    listOfVersion2(dir, keys);
    expect(read).toThrow(unusable('older-version'));
    expect(seen((db) => userVersion(db, 'looked'))).toBe(2);
  });

  it.each([
    ['newer-version', () => withList(dir, (db) => db.exec('PRAGMA user_version = 999'))],
    ['damaged', () => writeFileSync(file(), 'これはデータベースではありません。'.repeat(500))],
    ['missing', () => writeFileSync(file(), '')],
  ])('says %s', (because, spoil) => {
    spoil();
    expect(read).toThrow(unusable(because));
  });
});
