import { join } from 'node:path';
import { saying, sheetKeys, submitSheets } from '../../../test/support/list-folder';
import { removeFolder, temporaryFolder } from '../../../test/support/temporary-folder';
import { appendAudit, auditHash, auditRows } from './audit';
import type { Connection } from './connection';
import { closeDatabase, openDatabase } from './database';
import { recordStore } from './record-store';
import { tokenStore } from './tokens';
import { type AuditFault, verifyAudit } from './verify-audit';

let dir: string;
let db: Connection;
const keys = sheetKeys(3);
const [first = '', second = ''] = keys;
beforeEach(() => {
  dir = temporaryFolder();
  submitSheets(dir, keys);
  submitSheets(dir, keys, '19');
  db = openDatabase(dir);
});
afterEach(() => {
  closeDatabase(db);
  removeFolder(dir);
});

/** What somebody does who can write to the database's file. */
function tamper(sql: string): void {
  const triggers = db
    .prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit'`)
    .all();
  const known = triggers as { name: string; sql: string }[];
  for (const { name } of known) db.exec(`DROP TRIGGER ${name}`);
  db.exec(sql);
  for (const each of known) db.exec(each.sql);
}

const faults = (expect?: string): readonly AuditFault[] => verifyAudit(db, { expect: expect ?? null }).faults;
const headNow = (): string => verifyAudit(db).head ?? '';

it('finds nothing wrong where nothing is', () => {
  expect(verifyAudit(db)).toEqual({
    entries: 6,
    head: expect.stringMatching(/^[\da-f]{64}$/),
    sheets: 3,
    records: 9,
    expected: null,
    faults: [],
  });
});

it('finds nothing wrong with an empty list', () => {
  const empty = openDatabase(join(dir, 'empty'));
  expect(verifyAudit(empty)).toEqual({ entries: 0, head: null, sheets: 0, records: 0, expected: null, faults: [] });
  closeDatabase(empty);
});

it('goes along with every way in which a sheet changes', () => {
  const store = recordStore(db);
  const { sheet, indicators } = saying(first, '20');
  store.submit({ sheet, indicators: indicators.slice(0, 1) });
  store.submit({ sheet, indicators });
  store.submit({ sheet, indicators });
  expect(verifyAudit(db)).toMatchObject({ entries: 8, faults: [] });
});

it('hears of a sheet that was withdrawn, by whom and why, and goes along with it', () => {
  const { sheet } = saying(first, '19');
  const withdrawal = { reason: '年度の誤り' };
  recordStore(db).submit({ sheet: { ...sheet, pushedBy: '企画課' }, indicators: [], withdrawal }, { actor: '企画' });
  expect(verifyAudit(db)).toMatchObject({ entries: 7, faults: [] });
  const last = [...auditRows(db)].at(-1);
  expect(last).toMatchObject({ event: 'withdrawn', actor: '企画', subject: first });
  expect(JSON.parse(last?.detail ?? '')).toMatchObject({ pushedBy: '企画課', withdrawn: 2, reason: '年度の誤り' });
  tamper(`UPDATE records SET body = json_set(body, '$.pushedBy', 'x') WHERE key = '${first}'`);
  expect(faults()).toEqual([{ kind: 'source-changed', key: first }]);
});

describe('finds that', () => {
  it.each([
    ['the detail', `detail = json_set(detail, '$.created', 9)`],
    ['the time', `at = '2020-01-01T00:00:00.000Z'`],
    ['the actor', `actor = 'somebody else'`],
    ['the sheet', `subject = '2022/北区:別の課'`],
    ['the event', `event = 'token-created'`],
    ['the hash', `hash = hash || '0'`],
    ['the hash before it', `previous = ''`],
  ])('%s of an entry was changed', (_, change) => {
    tamper(`UPDATE audit SET ${change} WHERE seq = 2`);
    expect(faults()).toContainEqual({ kind: 'entry-changed', seq: 2 });
  });

  it('an entry was changed into what cannot be read', () => {
    tamper(`UPDATE audit SET detail = '{' WHERE seq = 2`);
    expect(faults()).toEqual([{ kind: 'entry-changed', seq: 2 }]);
  });

  it('a record was changed into what only SQLite can read', () => {
    tamper(`UPDATE records SET body = replace(body, '"kind"', 'kind') WHERE key = '${first}'`);
    expect(faults()).toContainEqual({ kind: 'record-changed', key: first });
  });

  it('an entry was changed and its hash made anew', () => {
    const [row] = [...auditRows(db)].filter(({ seq }) => seq === 2);
    if (!row) throw new Error('no entry');
    const forged = { ...row, actor: 'somebody else' };
    tamper(`UPDATE audit SET actor = '${forged.actor}', hash = '${auditHash(forged)}' WHERE seq = 2`);
    expect(faults()).toEqual([{ kind: 'entry-unlinked', seq: 3 }]);
  });

  it('entries in the middle were taken away', () => {
    tamper('DELETE FROM audit WHERE seq IN (2, 3)');
    expect(faults()).toEqual([{ kind: 'entries-missing', from: 2, to: 3 }]);
  });

  it('the first entry was taken away', () => {
    tamper('DELETE FROM audit WHERE seq = 1');
    expect(faults()).toEqual([{ kind: 'entries-missing', from: 1, to: 1 }]);
  });

  it('an entry was taken away and the others moved up', () => {
    tamper('DELETE FROM audit WHERE seq = 2; UPDATE audit SET seq = seq - 1 WHERE seq > 2');
    expect(faults()).toEqual([2, 3, 4, 5].map((seq) => ({ kind: 'entry-changed', seq })));
  });

  it('two entries changed places', () => {
    tamper(`UPDATE audit SET seq = 99 WHERE seq = 1; UPDATE audit SET seq = 1 WHERE seq = 2;
            UPDATE audit SET seq = 2 WHERE seq = 99`);
    expect(faults()).toEqual([
      { kind: 'entry-changed', seq: 1 },
      { kind: 'entry-changed', seq: 2 },
      { kind: 'entry-unlinked', seq: 3 },
    ]);
  });

  it('the end was cut off, by what the records are', () => {
    tamper('DELETE FROM audit WHERE seq > 5');
    expect(faults()).toEqual([{ kind: 'sheet-changed', key: keys[2] }]);
  });

  it('the end was cut off and the records put back, by a head that was noted', () => {
    appendAudit(db, {
      at: '2027-01-01T00:00:00Z',
      event: 'migrated',
      actor: null,
      subject: null,
      detail: {},
    });
    const noted = headNow();
    expect(faults(noted)).toEqual([]);
    tamper('DELETE FROM audit WHERE seq = 7');
    expect(faults()).toEqual([]);
    expect(faults(noted)).toEqual([{ kind: 'expected-missing', hash: noted }]);
  });

  it.each([
    [
      'a result was changed',
      `UPDATE records SET body = json_set(body, '$.result', '99') WHERE key = '${first}/1/1'`,
      [{ kind: 'record-changed', key: `${first}/1/1` }],
    ],
    [
      'a hash was changed',
      `UPDATE records SET content_hash = '0' WHERE key = '${first}/1/1'`,
      [
        { kind: 'sheet-changed', key: first },
        { kind: 'record-changed', key: `${first}/1/1` },
      ],
    ],
    [
      'an indicator was withdrawn',
      `UPDATE records SET body = json_set(body, '$.withdrawnAt', '2027') WHERE key = '${first}/1/1'`,
      [{ kind: 'sheet-changed', key: first }],
    ],
    [
      'an indicator was deleted',
      `DELETE FROM versions; DELETE FROM records WHERE key = '${first}/1/1'`,
      [{ kind: 'sheet-changed', key: first }],
    ],
    [
      'a sheet was deleted',
      `PRAGMA defer_foreign_keys = ON; DELETE FROM versions; DELETE FROM records WHERE sheet_key = '${first}'`,
      [{ kind: 'sheet-gone', key: first }],
    ],
    [
      'a sheet was slipped in',
      `INSERT INTO records (key, sheet_key, content_hash, body)
       SELECT replace(key, '課1', '課9'), replace(sheet_key, '課1', '課9'), content_hash, replace(body, '課1', '課9')
         FROM records WHERE key = '${first}'`,
      [
        { kind: 'sheet-unlogged', key: '2022/北区:課9' },
        { kind: 'record-changed', key: '2022/北区:課9' },
      ],
    ],
  ])('%s behind the back of the log', (_, sql, found) => {
    db.exec(`BEGIN; ${sql}; COMMIT`);
    expect(faults()).toEqual(found);
  });

  it('a record was changed together with its hash', () => {
    const store = recordStore(db);
    const earlier = db.prepare('SELECT body, content_hash FROM records WHERE key = ?').all(`${second}/1/1`);
    const [before] = earlier as { body: string; content_hash: string }[];
    store.submit(saying(second, '20'));
    db.prepare('UPDATE records SET body = ?, content_hash = ? WHERE key = ?').run(
      before?.body,
      before?.content_hash,
      `${second}/1/1`,
    );
    expect(faults()).toEqual([{ kind: 'sheet-changed', key: second }]);
  });
});

it('finds that another file or person was written into a sheet', () => {
  db.exec(`UPDATE records SET body = json_set(body, '$.pushedBy', '別の人') WHERE key = '${first}'`);
  db.exec(`UPDATE records SET body = json_set(body, '$.file', '別.xlsx') WHERE key = '${second}'`);
  expect(faults()).toEqual([
    { kind: 'source-changed', key: first },
    { kind: 'source-changed', key: second },
  ]);
});

describe('of tokens', () => {
  const made = (name: string) => {
    const created = tokenStore(db).create({ name, may: 'read', departments: ['北区'] }, null);
    if (created.kind !== 'created') throw new Error(created.kind);
    return created.id;
  };

  it('finds nothing wrong where nothing is', () => {
    const [id] = [made('北区'), made('西区')];
    tokenStore(db).revoke(id, null);
    expect(faults()).toEqual([]);
  });

  it.each([
    ['a department more', `departments = '["北区","西区"]'`],
    ['all departments', 'departments = NULL'],
    ['the right to write', `may = 'write'`],
    ['an end', `revoked_at = '2026-01-01T00:00:00.000Z'`],
  ])('finds that one was given %s', (_, change) => {
    const id = made('北区');
    db.exec(`UPDATE tokens SET ${change}`);
    expect(faults()).toEqual([{ kind: 'token-changed', id }]);
  });

  it('finds that one lives again, was slipped in, or is gone', () => {
    const revoked = made('北区');
    tokenStore(db).revoke(revoked, null);
    db.exec('UPDATE tokens SET revoked_at = NULL');
    const gone = made('西区');
    db.exec(`UPDATE tokens SET id = 'ffffffffffff' WHERE id = '${gone}'`);
    expect(faults()).toHaveLength(3);
    expect(faults()).toEqual(
      expect.arrayContaining([
        { kind: 'token-changed', id: revoked },
        { kind: 'token-gone', id: gone },
        { kind: 'token-unlogged', id: 'ffffffffffff' },
      ]),
    );
  });
});

it('says where a head that was noted earlier is', () => {
  const noted = headNow();
  recordStore(db).submit(saying(first, '20'));
  expect(verifyAudit(db, { expect: noted })).toMatchObject({ expected: { hash: noted, seq: 6 }, faults: [] });
});

it('only reads', () => {
  db.exec('PRAGMA query_only = ON');
  expect(faults()).toEqual([]);
  db.exec('PRAGMA query_only = OFF');
});

it('sees one moment while others write', () => {
  const other = openDatabase(dir);
  recordStore(other).submit(saying(first, '20'));
  db.exec('BEGIN; SELECT * FROM records');
  recordStore(other).submit(saying(first, '21'));
  db.exec('COMMIT');
  expect(faults()).toEqual([]);
  closeDatabase(other);
});
