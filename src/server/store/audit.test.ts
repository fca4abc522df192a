import { removeFolder, temporaryFolder } from '../../../test/support/temporary-folder';
import { appendAudit, auditRows } from './audit';
import { type Connection, inTransaction } from './connection';
import { closeDatabase, openDatabase } from './database';
import { verifyAudit } from './verify-audit';

let dir: string;
let db: Connection;
beforeEach(() => {
  dir = temporaryFolder();
  db = openDatabase(dir);
});
afterEach(() => {
  closeDatabase(db);
  removeFolder(dir);
});

const entry = {
  at: '2027-04-01T00:00:00.000Z',
  event: 'migrated',
  actor: null,
  subject: 'id',
  detail: {},
} as const;

it('chains each entry to the one before it', () => {
  for (const name of ['一', '二', '三']) appendAudit(db, { ...entry, detail: { name } });
  const rows = [...auditRows(db)];
  expect(rows.map(({ seq, previous }) => [seq, previous])).toEqual([
    [1, ''],
    [2, rows[0]?.hash],
    [3, rows[1]?.hash],
  ]);
  expect(new Set(rows.map(({ hash }) => hash)).size).toBe(3);
});

it.each([
  'UPDATE audit SET actor = 1',
  'DELETE FROM audit',
  `INSERT INTO audit SELECT seq + 2, at, event, actor, subject, detail, previous, hash FROM audit`,
  `INSERT OR REPLACE INTO audit SELECT * FROM audit`,
])('can only be appended to: %s', (sql) => {
  appendAudit(db, entry);
  expect(() => db.exec(sql)).toThrow('append-only');
  expect([...auditRows(db)]).toHaveLength(1);
});

it('belongs to the transaction of what it tells of', () => {
  const failing = () =>
    inTransaction(db, () => {
      appendAudit(db, entry);
      throw new Error('disk');
    });
  expect(failing).toThrow('disk');
  expect([...auditRows(db)]).toEqual([]);
});

it.each([
  ['a NUL', 'a\0b'],
  ['half a surrogate pair', 'a\ud800b'],
  ['an escape sequence', '\u001b[2J\n'],
  ['quotes', `'";--\\`],
])('keeps a name with %s so that it can be checked', (_, name) => {
  appendAudit(db, { ...entry, actor: name, subject: name, detail: { name, undefined: undefined, [name]: [name] } });
  expect(verifyAudit(db)).toMatchObject({ entries: 1, faults: [] });
  expect([...auditRows(db)][0]?.actor).toMatch(name.startsWith('a') ? /^a\ufffd+b$/ : /./);
});
