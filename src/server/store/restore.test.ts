import {
  chownSync,
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import {
  bodiesIn,
  listOfVersion2,
  recordsOf,
  saying,
  sheetKeys,
  submitSheets,
  withList,
} from '../../../test/support/list-folder';
import { removeFolder, temporaryFolder } from '../../../test/support/temporary-folder';
import { lookInto } from './attached';
import { auditRows } from './audit';
import { backUpList } from './back-up-list';
import { currentVersion } from './migrate';
import { recordStore } from './record-store';
import { type Before, type RestoreRequest, replaceIn, restore } from './restore';
import { withSource } from './restore-source';
import { tokenStore } from './tokens';
import { verifyAudit } from './verify-audit';

let dir: string;
let list: string;
let backup: string;
beforeEach(() => {
  dir = temporaryFolder();
  list = join(dir, '提出先 #%?');
  backup = join(dir, 'バックアップ #%?.db');
});
afterEach(() => removeFolder(dir));

const keys = sheetKeys(4);
const [first = '', second = '', third = '', fourth = ''] = keys;
const request = (changes: Partial<RestoreRequest> = {}): RestoreRequest => ({
  file: backup,
  dataDir: list,
  actor: '試験 花子',
  unverified: false,
  ...changes,
});
const backUp = () => void backUpList(list, backup, { overwrite: true });
const entriesOf = (dataDir: string) =>
  withList(dataDir, (db) =>
    [...auditRows(db)].map(({ event, actor, subject, detail }) => ({
      event,
      actor,
      subject,
      detail: JSON.parse(detail),
    })),
  );
const faultsIn = (dataDir: string) => withList(dataDir, (db) => verifyAudit(db).faults);
const database = () => join(list, 'mokuhyo.db');
/** What restoring leaves beside the list. */
const leftOver = () => readdirSync(list).filter((name) => name.startsWith('.'));

describe('onto a list that is there', () => {
  /** The backup has three sheets; since then one changed, one was added and one lost an indicator. */
  function changeSince(): readonly string[] {
    submitSheets(list, [first, second, third]);
    backUp();
    const before = recordsOf(list);
    submitSheets(list, [first, fourth], '99');
    withList(list, (db) => {
      const { sheet, indicators } = saying(second, '18');
      recordStore(db).submit({ sheet, indicators: indicators.slice(0, 1) });
    });
    return before;
  }

  it('brings back every record and every earlier version, and only those', () => {
    submitSheets(list, [third], '1');
    const before = changeSince();
    const versions = lookInto(backup, 'ro', (db) => db.prepare('SELECT * FROM looked.versions ORDER BY id').all());
    const restored = restore(request());
    expect(restored).toMatchObject({ sheets: 3, indicators: 6, until: '2023-04-01T00:00:00.000Z', faults: [] });
    expect(recordsOf(list)).toEqual(before);
    expect(withList(list, (db) => db.prepare('SELECT * FROM versions ORDER BY id').all())).toEqual(versions);
    expect(versions).not.toEqual([]);
    expect(leftOver()).toEqual([]);
  });

  it('saves what it replaces, which can be restored in turn', () => {
    changeSince();
    const latest = recordsOf(list);
    const { before } = restore(request());
    const saved = (before as Extract<Before, { kind: 'list' }>).backup;
    expect(saved.startsWith(join(list, 'backups', 'mokuhyo-v'))).toBe(true);
    restore(request({ file: saved }));
    expect(recordsOf(list)).toEqual(latest);
    expect(faultsIn(list)).toEqual([]);
  });

  it('is told in the audit log, sheet by sheet and as a whole, and the log goes on', () => {
    changeSince();
    const earlier = entriesOf(list);
    const { sha256 } = restore(request());
    expect(entriesOf(list)).toEqual([
      ...earlier,
      ...[first, second].map((subject) => ({
        event: 'restored',
        actor: '試験 花子',
        subject,
        detail: { state: expect.stringMatching(/^[\da-f]{32}$/) },
      })),
      { event: 'restored', actor: '試験 花子', subject: fourth, detail: { state: null } },
      {
        event: 'restored',
        actor: '試験 花子',
        subject: null,
        detail: {
          file: 'バックアップ #%?.db',
          sha256,
          version: currentVersion,
          sheets: 3,
          indicators: 6,
          until: '2023-04-01T00:00:00.000Z',
          faults: 0,
          changed: 3,
          before: expect.stringMatching(/^mokuhyo-v\d{3}-.*\.db$/),
        },
      },
    ]);
    expect(faultsIn(list)).toEqual([]);
  });

  it('does not bring a revoked token back, nor take a new one away', () => {
    submitSheets(list, keys);
    const grant = { may: 'write', departments: null } as const;
    const create = (name: string) =>
      withList(list, (db) => {
        const created = tokenStore(db).create({ name, ...grant }, null);
        if (created.kind !== 'created') throw new Error(created.kind);
        return created;
      });
    const revoked = create('取り消す');
    backUp();
    withList(list, (db) => tokenStore(db).revoke(revoked.id, null));
    const added = create('新しい');
    restore(request());
    withList(list, (db) => {
      expect(tokenStore(db).find(revoked.token)).toBeNull();
      expect(tokenStore(db).find(added.token)).toMatchObject({ name: '新しい' });
    });
  });

  it('forgets receipts: a client that asks again is to send what is missing', () => {
    submitSheets(list, [first]);
    backUp();
    const submit = () => withList(list, (db) => recordStore(db).submit(saying(first, '99'), { id: 'a'.repeat(16) }));
    submit();
    restore(request());
    expect(submit()).toMatchObject({ kind: 'stored', receipt: { updated: 2 } });
    expect(JSON.parse(recordsOf(list)[1] ?? '').result).toBe('99');
  });

  it('is seen by others all at once', () => {
    changeSince();
    const [old, saved] = [recordsOf(list), lookInto(backup, 'ro', (db) => bodiesIn(db, 'looked'))];
    withList(list, (db) => {
      db.exec('BEGIN; SELECT * FROM records');
      restore(request());
      expect(bodiesIn(db)).toEqual(old);
      db.exec('COMMIT');
      expect(bodiesIn(db)).toEqual(saved);
    });
  });

  it('changes nothing where the disk is full in the middle', () => {
    submitSheets(list, sheetKeys(30));
    backUp();
    submitSheets(list, sheetKeys(1), '99');
    const old = recordsOf(list);
    withSource(request(), (source) => {
      const larger = new Database(source.copy);
      larger.exec(`UPDATE records SET body = json_set(body, '$.note', hex(zeroblob(5000)))`);
      larger.close();
      withList(list, (db) => {
        const [{ page_count }] = db.prepare('PRAGMA page_count').all() as [{ page_count: number }];
        db.exec(`PRAGMA max_page_count = ${page_count + 5}`);
        expect(() => replaceIn(db, source, request())).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }));
        expect(bodiesIn(db)).toEqual(old);
      });
    });
    expect(recordsOf(list)).toEqual(old);
  });

  it('changes nothing where it cannot save what it would replace', () => {
    changeSince();
    const old = recordsOf(list);
    writeFileSync(join(list, 'backups'), '');
    expect(() => restore(request())).toThrow(
      expect.objectContaining({ code: 'data-unusable', params: expect.objectContaining({ because: 'no-backup' }) }),
    );
    expect(recordsOf(list)).toEqual(old);
    expect(leftOver()).toEqual([]);
  });

  it('takes an earlier version, migrated on a copy', () => {
    submitSheets(list, [first], '99');
    const records = listOfVersion2(join(dir, '前の版'), [second, third]);
    const file = join(dir, '前の版', 'mokuhyo.db');
    const before = readFileSync(file);
    expect(restore(request({ file }))).toMatchObject({ version: 2, sheets: 2, indicators: 4 });
    expect(recordsOf(list)).toHaveLength(records.length);
    expect(faultsIn(list)).toEqual([]);
    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(join(dir, '前の版'))).toEqual(['mokuhyo.db']);
  });

  it('brings an earlier list to this version first', () => {
    submitSheets(join(dir, 'もと'), [first]);
    backUpList(join(dir, 'もと'), backup, { overwrite: false });
    listOfVersion2(list, [second]);
    restore(request());
    expect(recordsOf(list)).toEqual(recordsOf(join(dir, 'もと')));
    expect(
      readdirSync(join(list, 'backups'))
        .map((name) => name.slice(0, 12))
        .sort(),
    ).toEqual(['mokuhyo-v002', `mokuhyo-v${String(currentVersion).padStart(3, '0')}`].sort());
    expect(faultsIn(list)).toEqual([]);
  });

  it('takes a folder that was copied by hand, with what only its log has', () => {
    withList(list, (db) => {
      recordStore(db).submit(saying(first, '18'));
      cpSync(list, join(dir, '写し'), { recursive: true });
    });
    const latest = recordsOf(list);
    submitSheets(list, [first, second], '99');
    const file = join(dir, '写し', 'mokuhyo.db');
    expect(readFileSync(`${file}-wal`).length).toBeGreaterThan(0);
    restore(request({ file }));
    expect(recordsOf(list)).toEqual(latest);
  });
});

it('does not take what stands beside a backup for a part of it', () => {
  withList(list, (db) => {
    recordStore(db).submit(saying(first, '18'));
    backUp();
    recordStore(db).submit(saying(first, '99'));
    copyFileSync(`${database()}-wal`, `${backup}-wal`);
    copyFileSync(`${database()}-wal`, `${backup}-journal`);
  });
  restore(request());
  expect(recordsOf(list).map((body) => JSON.parse(body).result)).toEqual([undefined, '18', '18']);
});

describe('where there is no list', () => {
  it.each(['a folder that is missing', 'an empty folder', 'an empty file'])('brings everything into %s', (what) => {
    submitSheets(list, keys);
    withList(list, (db) => {
      tokenStore(db).create({ name: '北区', may: 'write', departments: ['北区'] }, null);
      recordStore(db).submit(saying(first, '20'), { id: 'b'.repeat(16) });
    });
    backUp();
    const [records, entries] = [recordsOf(list), entriesOf(list)];
    const dataDir = join(dir, '新しい', '場所');
    if (what !== 'a folder that is missing') mkdirSync(dataDir, { recursive: true });
    if (what === 'an empty file') writeFileSync(join(dataDir, 'mokuhyo.db'), '');
    expect(restore(request({ dataDir }))).toMatchObject({ sheets: 4, before: { kind: 'nothing' } });
    expect(recordsOf(dataDir)).toEqual(records);
    expect(entriesOf(dataDir)).toEqual([...entries, expect.objectContaining({ event: 'restored', subject: null })]);
    expect(faultsIn(dataDir)).toEqual([]);
    withList(dataDir, (db) => {
      expect(tokenStore(db).list()).toEqual([expect.objectContaining({ name: '北区', revokedAt: null })]);
      // Its receipt came along: without it, this would be unchanged.
      expect(recordStore(db).submit(saying(first, '20'), { id: 'b'.repeat(16) })).toMatchObject({
        receipt: { updated: 2 },
      });
      expect(() => db.exec('DELETE FROM audit')).toThrow('append-only');
    });
    expect(readdirSync(dataDir).filter((name) => name.startsWith('.') || name === 'backups')).toEqual([]);
  });

  it('takes over what the tables hold, and nothing else', () => {
    submitSheets(list, keys);
    backUp();
    const db = new Database(backup);
    db.exec(`DROP TRIGGER audit_is_not_deleted; DROP TRIGGER records_keep_versions;
             CREATE TRIGGER evil AFTER INSERT ON audit BEGIN DELETE FROM records; END; CREATE TABLE more (x)`);
    db.close();
    const dataDir = join(dir, '新しい');
    restore(request({ dataDir }));
    const schema = (at: string) =>
      withList(at, (own) => own.prepare('SELECT name, sql FROM sqlite_schema ORDER BY 1').all());
    expect(schema(dataDir)).toEqual(schema(list));
    expect(recordsOf(dataDir)).toEqual(recordsOf(list));
  });
});

describe('in the place of a list that cannot be opened', () => {
  const spoilt: ReadonlyArray<readonly [string, () => void]> = [
    ['what is no database', () => writeFileSync(database(), '壊れたデータ'.repeat(500))],
    ['one that was cut off', () => truncateSync(database(), 5000)],
    [
      'one that is damaged in the middle',
      () => writeFileSync(database(), readFileSync(database()).fill(7, 8192, 60000)),
    ],
    ['a log whose database is gone', () => renameSync(database(), `${database()}-wal`)],
  ];

  it.each(spoilt)('keeps %s aside and brings everything', (_, spoil) => {
    submitSheets(list, sheetKeys(30));
    backUp();
    const before = recordsOf(list);
    spoil();
    const name = existsSync(database()) ? 'mokuhyo.db' : 'mokuhyo.db-wal';
    const damaged = readFileSync(join(list, name));
    const restored = restore(request());
    expect(restored.before).toEqual({
      kind: 'damaged',
      folder: expect.stringContaining(join(list, 'backups', 'damaged-')),
    });
    const { folder } = restored.before as Extract<Before, { kind: 'damaged' }>;
    expect(readFileSync(join(folder, name))).toEqual(damaged);
    expect(recordsOf(list)).toEqual(before);
    expect(faultsIn(list)).toEqual([]);
    expect(entriesOf(list).at(-1)?.detail.damaged).toMatch(/^damaged-/);
  });

  it('does nothing while somebody has it open', () => {
    submitSheets(list, sheetKeys(30));
    backUp();
    withList(list, () => {
      const bytes = readFileSync(database());
      writeFileSync(database(), '壊れたデータ'.repeat(500));
      expect(() => restore(request())).toThrow(
        expect.objectContaining({ code: 'data-unusable', params: { dir: list, because: 'in-use' } }),
      );
      expect(existsSync(join(list, 'backups'))).toBe(false);
      writeFileSync(database(), bytes);
    });
    expect(recordsOf(list)).toHaveLength(90);
  });
});

/** Only root can give files to others. */
const asRoot = process.getuid?.() === 0 ? it : it.skip;

asRoot('leaves everything in the folder to whose it is, but no backup that was saved elsewhere', () => {
  const owned = () =>
    readdirSync(list, { recursive: true }).map((name) => [String(name), statSync(join(list, String(name))).uid]);
  mkdirSync(list);
  chownSync(list, 12345, 12345);
  submitSheets(list, keys);
  chownSync(dir, 54321, 54321);
  backUp();
  expect(statSync(backup).uid).toBe(0);
  restore(request());
  writeFileSync(database(), '壊れたデータ'.repeat(500));
  restore(request());
  submitSheets(list, keys, '99');
  expect(owned().length).toBeGreaterThan(5);
  expect(owned().filter(([, uid]) => uid !== 12345)).toEqual([]);
});

describe('refuses', () => {
  const invalid = (because: string, file = backup) =>
    expect.objectContaining({ code: 'backup-invalid', params: expect.objectContaining({ file, because }) });

  beforeEach(() => {
    submitSheets(list, [first], '1');
    submitSheets(list, sheetKeys(30));
    backUp();
  });

  const edit = (sql: string) => {
    const db = new Database(backup);
    db.exec(sql);
    db.close();
  };
  const makeAnew = (sql: string) => {
    rmSync(backup);
    edit(sql);
  };

  it.each(['backup.db/b.db', 'あ'.repeat(300), 'loop'])('a path that leads to nothing: %s', (name) => {
    symlinkSync('loop', join(dir, 'loop'));
    writeFileSync(join(dir, 'backup.db'), '');
    const file = join(dir, name);
    expect(() => restore({ ...request(), file })).toThrow(invalid('missing', file));
  });

  const cases: ReadonlyArray<readonly [string, string, () => void]> = [
    ['what is not there', 'missing', () => rmSync(backup)],
    [
      'a folder',
      'not-a-file',
      () => {
        rmSync(backup);
        mkdirSync(backup);
      },
    ],
    ['an empty file', 'not-a-backup', () => writeFileSync(backup, '')],
    [
      'what is no database',
      'not-a-backup',
      () => writeFileSync(backup, 'これはバックアップではありません。'.repeat(500)),
    ],
    ['another program’s database', 'not-a-backup', () => makeAnew('CREATE TABLE x (y)')],
    [
      'one with a version but no list',
      'not-a-backup',
      () => makeAnew(`CREATE TABLE x (y); PRAGMA user_version = ${currentVersion}`),
    ],
    [
      'one with an earlier version but no list',
      'not-a-backup',
      () => makeAnew('CREATE TABLE x (y); PRAGMA user_version = 2'),
    ],
    ['one without its tokens', 'not-a-backup', () => edit('DROP TABLE tokens')],
    ['one that was cut off', 'damaged', () => truncateSync(backup, 9000)],
    [
      'one that is damaged in the middle',
      'damaged',
      () => writeFileSync(backup, readFileSync(backup).fill(7, 8192, 12000)),
    ],
    [
      'one whose records dangle',
      'damaged',
      () => edit(`PRAGMA foreign_keys = OFF; DELETE FROM records WHERE key = '${first}'`),
    ],
    ['one of a newer program', 'newer-version', () => edit('PRAGMA user_version = 999')],
    [
      'one whose records are not what its log says',
      'audit',
      () => edit(`UPDATE records SET body = json_set(body, '$.result', '99') WHERE kind = 'indicator'`),
    ],
    [
      'one whose log was tampered with',
      'audit',
      () => edit('DROP TRIGGER audit_is_not_deleted; DELETE FROM audit WHERE seq = 1'),
    ],
  ];

  it.each(cases)('%s', (_, because, spoil) => {
    spoil();
    for (const dataDir of [list, join(dir, '新しい')]) {
      const before = existsSync(dataDir) ? recordsOf(dataDir) : null;
      expect(() => restore(request({ dataDir }))).toThrow(invalid(because));
      if (before) expect(recordsOf(dataDir)).toEqual(before);
      expect(existsSync(join(dataDir, 'backups'))).toBe(false);
      expect(readdirSync(dataDir).filter((name) => name.startsWith('.'))).toEqual([]);
    }
    expect(existsSync(join(dir, '新しい', 'mokuhyo.db'))).toBe(false);
  });

  it('the list’s own database', () => {
    expect(() => restore(request({ file: database() }))).toThrow(invalid('live', database()));
    rmSync(backup);
    linkSync(database(), backup);
    expect(() => restore(request())).toThrow(invalid('live'));
  });

  it('a list of a newer program to restore to', () => {
    withList(list, (db) => db.exec('PRAGMA user_version = 999'));
    expect(() => restore(request())).toThrow(
      expect.objectContaining({ code: 'data-unusable', params: { dir: list, because: 'newer-version' } }),
    );
  });

  it('nothing of a log with a gap, if it is to be overlooked', () => {
    edit('DROP TRIGGER audit_is_not_deleted; DELETE FROM audit WHERE seq = 1');
    const gap = { kind: 'entries-missing', from: 1, to: 1 };
    const before = recordsOf(list);
    submitSheets(list, [first], '99');
    expect(restore(request({ unverified: true })).faults).toEqual([gap]);
    expect(recordsOf(list)).toEqual(before);
    expect(faultsIn(list)).toEqual([]);
    const dataDir = join(dir, '新しい');
    restore(request({ dataDir, unverified: true }));
    expect(recordsOf(dataDir)).toEqual(before);
    expect(faultsIn(dataDir)).toEqual([gap]);
    expect(entriesOf(dataDir).at(-1)?.detail).toMatchObject({ faults: 1 });
  });

  it('to touch the backup', () => {
    const bytes = readFileSync(backup);
    copyFileSync(backup, join(dir, 'x.db'));
    restore(request());
    restore(request({ dataDir: join(dir, '新しい') }));
    expect(readFileSync(backup)).toEqual(bytes);
  });
});
