import { execFileSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
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
import { backUpList } from './back-up-list';
import { automaticBackup } from './backup';
import { userVersion } from './connection';
import { currentVersion } from './migrate';
import { verifyAudit } from './verify-audit';

let dir: string;
let list: string;
let out: string;
beforeEach(() => {
  dir = temporaryFolder();
  list = join(dir, '提出先 #%?');
  out = join(dir, 'バックアップ #%?.db');
  mkdirSync(list);
});
afterEach(() => removeFolder(dir));

const keys = sheetKeys(3);
const backUp = (overwrite = false) => backUpList(list, out, { overwrite });
const code = (name: string, file = out) =>
  expect.objectContaining({ code: name, params: expect.objectContaining({ file }) });

it('is the list in one sound file of its own, for its owner alone', () => {
  submitSheets(list, keys);
  expect(backUp()).toEqual({ sheets: 3, indicators: 6, until: '2023-04-01T00:00:00.000Z' });
  expect(readdirSync(dir).sort()).toEqual(['バックアップ #%?.db', '提出先 #%?'].sort());
  if (process.platform !== 'win32') expect(statSync(out).mode & 0o777).toBe(0o600);
  const before = readFileSync(out);
  lookInto(out, 'ro', (db) => {
    expect(bodiesIn(db, 'looked')).toEqual(recordsOf(list));
    expect(verifyAudit(db, { schema: 'looked' })).toMatchObject({ entries: 3, faults: [] });
    expect(db.prepare('PRAGMA looked.journal_mode').all()).toEqual([{ journal_mode: 'delete' }]);
  });
  expect(readFileSync(out)).toEqual(before);
});

it('is the list as it was at one moment, while others write', () => {
  submitSheets(list, keys);
  const before = recordsOf(list);
  withList(list, (db) => {
    db.exec('BEGIN IMMEDIATE; DELETE FROM versions; PRAGMA defer_foreign_keys = ON; DELETE FROM records');
    backUp();
    db.exec('ROLLBACK');
  });
  expect(lookInto(out, 'ro', (db) => bodiesIn(db, 'looked'))).toEqual(before);
});

it('has what only the log has yet', () => {
  withList(list, () => {
    submitSheets(list, keys);
    backUp();
  });
  expect(lookInto(out, 'ro', (db) => bodiesIn(db, 'looked'))).toHaveLength(9);
});

it('leaves an earlier database as it is', () => {
  listOfVersion2(list, keys);
  expect(backUp()).toMatchObject({ sheets: 3, indicators: 6 });
  expect(lookInto(out, 'ro', (db) => userVersion(db, 'looked'))).toBe(2);
  expect(lookInto(join(list, 'mokuhyo.db'), 'ro', (db) => userVersion(db, 'looked'))).toBe(2);
});

describe('never', () => {
  it('replaces a file unasked', () => {
    submitSheets(list, keys);
    writeFileSync(out, '大切なもの');
    expect(() => backUp()).toThrow(code('output-exists'));
    expect(readFileSync(out, 'utf8')).toBe('大切なもの');
    expect(backUp(true)).toMatchObject({ sheets: 3 });
    expect(lookInto(out, 'ro', (db) => bodiesIn(db, 'looked'))).toHaveLength(9);
  });

  it.each([
    'mokuhyo.db',
    'mokuhyo.db-wal',
    'mokuhyo.db-shm',
    'mokuhyo.db-journal',
    'mokuhyo.lock',
    'MOKUHYO.DB',
  ])('replaces the list itself: %s', (name) => {
    submitSheets(list, keys);
    const file = join(list, name);
    expect(() => backUpList(list, file, { overwrite: true })).toThrow(code('output-is-data', file));
    expect(() => backUpList(list, file, { overwrite: false })).toThrow(code('output-is-data', file));
    expect(recordsOf(list)).toHaveLength(9);
  });

  it('takes away what is no file', () => {
    submitSheets(list, keys);
    mkdirSync(out);
    expect(() => backUp(true)).toThrow(code('not-a-file'));
    rmSync(out, { recursive: true });
    if (process.platform === 'win32') return;
    execFileSync('mkfifo', [out]);
    expect(() => backUp(true)).toThrow(code('not-a-file'));
    expect(statSync(out).isFIFO()).toBe(true);
  });

  it('replaces the list itself by way of a link', () => {
    submitSheets(list, keys);
    symlinkSync(join(list, 'mokuhyo.db'), out);
    symlinkSync(list, join(dir, 'link'), 'junction');
    expect(() => backUp(true)).toThrow(code('output-is-data'));
    const file = join(dir, 'link', 'mokuhyo.db');
    expect(() => backUpList(list, file, { overwrite: true })).toThrow(code('output-is-data', file));
    expect(recordsOf(list)).toHaveLength(9);
  });

  it('leaves anything where it cannot be written', () => {
    submitSheets(list, keys);
    const file = join(dir, 'ない', 'b.db');
    expect(() => backUpList(list, file, { overwrite: false })).toThrow(code('folder-missing', file));
    expect(() => backUpList(list, join(dir, '提出先 #%?'), { overwrite: true })).toThrow(
      code('not-a-file', join(dir, '提出先 #%?')),
    );
    expect(readdirSync(dir)).toEqual(['提出先 #%?']);
  });

  it('makes a list where there is none', () => {
    expect(() => backUp()).toThrow(expect.objectContaining({ params: { dir: list, because: 'missing' } }));
    expect(() => backUpList(join(dir, 'x'), out, { overwrite: false })).toThrow(
      expect.objectContaining({ params: { dir: join(dir, 'x'), because: 'missing' } }),
    );
    expect(readdirSync(list)).toEqual([]);
    expect(existsSync(join(dir, 'x'))).toBe(false);
  });

  it('copies what is damaged, or newer than the program', () => {
    submitSheets(list, sheetKeys(30));
    withList(list, (db) => db.exec('PRAGMA user_version = 999'));
    expect(() => backUp()).toThrow(expect.objectContaining({ params: { dir: list, because: 'newer-version' } }));
    const bytes = readFileSync(join(list, 'mokuhyo.db'));
    bytes.writeUInt32BE(currentVersion, 60);
    writeFileSync(join(list, 'mokuhyo.db'), bytes.fill(7, 8192, 40000));
    expect(() => backUp()).toThrow(expect.objectContaining({ params: { dir: list, because: 'damaged' } }));
    expect(readdirSync(dir)).toEqual(['提出先 #%?']);
  });
});

describe('automatic ones', () => {
  it('have names that sort by time', () => {
    submitSheets(list, keys);
    const times = ['2026-12-31T23:59:59.999Z', '2027-01-01T00:00:00.000Z', '2027-10-01T00:00:00.000Z'];
    const files = times.map((time) => automaticBackup(list, currentVersion, new Date(time)));
    expect([...files].sort()).toEqual(files);
    expect(files[0]).toBe(
      join(list, 'backups', `mokuhyo-v${String(currentVersion).padStart(3, '0')}-20261231T235959.999Z.db`),
    );
  });

  it('clear away what a killed one left, and nothing else', () => {
    submitSheets(list, keys);
    const folder = join(list, 'backups');
    mkdirSync(folder);
    const left = '.mokuhyo-01234567-89ab-cdef-0123-456789abcdef.tmp';
    const fresh = '.mokuhyo-01234567-89ab-cdef-0123-456789abcdee.tmp';
    for (const name of [left, `${left}-journal`, fresh, 'メモ.txt']) writeFileSync(join(folder, name), '');
    const longAgo = new Date(Date.now() - 2 * 3600_000);
    for (const name of [left, `${left}-journal`, 'メモ.txt']) utimesSync(join(folder, name), longAgo, longAgo);
    automaticBackup(list, currentVersion);
    expect(
      readdirSync(folder)
        .filter((name) => !name.endsWith('.db'))
        .sort(),
    ).toEqual([fresh, 'メモ.txt'].sort());
  });
});

it('does not follow a hard link to the list', () => {
  submitSheets(list, keys);
  linkSync(join(list, 'mokuhyo.db'), out);
  expect(backUp(true)).toMatchObject({ sheets: 3 });
  expect(withList(list, (db) => [...auditRows(db)].length)).toBe(3);
  expect(statSync(out).ino).not.toBe(statSync(join(list, 'mokuhyo.db')).ino);
});
