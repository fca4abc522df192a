import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeFolder, temporaryFolder } from '../../../test/support/temporary-folder';
import type { Grant } from '../access/access';
import type { Connection } from './connection';
import { closeDatabase, openDatabase } from './database';
import { type TokenStore, tokenStore } from './tokens';

let dir: string;
let db: Connection;
let tokens: TokenStore;
let now: Date;
beforeEach(() => {
  dir = temporaryFolder();
  db = openDatabase(dir);
  now = new Date('2023-04-01T00:00:00Z');
  tokens = tokenStore(db, () => now);
});
afterEach(() => {
  closeDatabase(db);
  removeFolder(dir);
});

const grant = (more: Partial<Grant> = {}): Grant => ({ name: '北区企画', may: 'write', departments: null, ...more });

function made(more: Partial<Grant> = {}, actor: string | null = 'hanako') {
  const created = tokens.create(grant(more), actor);
  if (created.kind !== 'created') throw new Error(created.kind);
  return created;
}

const audit = () =>
  (db.prepare('SELECT event, actor, subject, detail FROM audit ORDER BY seq').all() as { detail: string }[]).map(
    (entry) => ({ ...entry, detail: JSON.parse(entry.detail) }),
  );

it('makes a token that is known again, with what it allows', () => {
  const { id, token } = made({ may: 'read', departments: ['北区', '西区'] });
  expect(token).toMatch(/^mokuhyo_[\da-f]{12}_[\w-]{43}$/);
  expect(token).toContain(`_${id}_`);
  const access = { id, name: '北区企画', may: 'read', departments: ['北区', '西区'] };
  expect(tokens.find(token)).toMatchObject(access);
  // As another process finds it.
  const again = openDatabase(dir);
  expect(tokenStore(again).find(token)).toMatchObject(access);
  closeDatabase(again);
});

it('keeps nothing on the disk by which the token could be known', () => {
  const { token } = made();
  const secret = token.slice(-43);
  closeDatabase(db);
  const stored = readdirSync(dir).map((name) => readFileSync(join(dir, name), 'latin1'));
  expect(stored.length).toBeGreaterThan(0);
  expect(stored.filter((text) => text.includes(secret))).toEqual([]);
  db = openDatabase(dir);
});

it.each([
  ['nothing', () => ''],
  ['another shape', () => 'himitsu'],
  ['another secret', (token: string) => `${token.slice(0, -43)}${'A'.repeat(43)}`],
  ['another id', (token: string) => token.replace(/_[\da-f]{12}_/, '_000000000000_')],
  ['something behind it', (token: string) => `${token}A`],
  ['a part of it', (token: string) => token.slice(0, -1)],
])('does not know %s', (_, changed) => {
  expect(tokens.find(changed(made().token))).toBeNull();
});

it('ends a token at once, for others that have the database open, too', () => {
  const { id, token } = made();
  const running = openDatabase(dir);
  const inService = tokenStore(running);
  expect(inService.find(token)).not.toBeNull();
  now = new Date('2023-05-01T00:00:00Z');
  expect(tokens.revoke(id, 'taro')).toBe('revoked');
  expect(inService.find(token)).toBeNull();
  expect(tokens.list()).toMatchObject([{ id, revokedAt: '2023-05-01T00:00:00.000Z' }]);
  expect(tokens.revoke(id, 'taro')).toBe('already-revoked');
  expect(tokens.revoke('nothing', 'taro')).toBe('unknown');
  expect(audit()).toHaveLength(2);
  closeDatabase(running);
});

it('says that there was a token when all of them are revoked', () => {
  expect([tokens.any(), tokens.anyLive()]).toEqual([false, false]);
  const { id } = made();
  expect([tokens.any(), tokens.anyLive()]).toEqual([true, true]);
  tokens.revoke(id, null);
  expect([tokens.any(), tokens.anyLive()]).toEqual([true, false]);
});

it('gives a name to one living token only', () => {
  const { id } = made();
  expect(tokens.create(grant(), null)).toEqual({ kind: 'name-taken' });
  expect(tokens.list()).toHaveLength(1);
  expect(audit()).toHaveLength(1);
  tokens.revoke(id, null);
  made();
  expect(tokens.list().map(({ name, revokedAt }) => [name, revokedAt !== null])).toEqual([
    ['北区企画', true],
    ['北区企画', false],
  ]);
});

it('tells the audit log who made and ended what, and never the token', () => {
  const { id, token } = made({ may: 'read', departments: ['北区'] });
  tokens.revoke(id, null);
  expect(audit()).toEqual([
    {
      event: 'token-created',
      actor: 'hanako',
      subject: id,
      detail: { name: '北区企画', may: 'read', departments: ['北区'] },
    },
    { event: 'token-revoked', actor: null, subject: id, detail: { name: '北区企画' } },
  ]);
  expect(JSON.stringify(audit())).not.toContain(token.slice(-43));
});

it('makes no token that the audit log does not tell of', () => {
  db.exec(`CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT raise(ABORT, 'full'); END`);
  expect(() => tokens.create(grant(), null)).toThrow('full');
  expect(tokens.any()).toBe(false);
});

it('notes the day in Japan on which a token was used, once a day', () => {
  const { token } = made();
  db.exec(`CREATE TABLE writes (day TEXT);
           CREATE TRIGGER used AFTER UPDATE OF last_used_on ON tokens BEGIN INSERT INTO writes VALUES (new.last_used_on); END`);
  const days = () => (db.prepare('SELECT day FROM writes').all() as { day: string }[]).map(({ day }) => day);
  expect(tokens.list()[0]?.lastUsedOn).toBeNull();
  tokens.find(token);
  now = new Date('2023-04-01T14:59:59Z');
  tokens.find(token);
  // Another process on the same day has nothing to write either.
  tokenStore(db, () => now).find(token);
  expect([days(), tokens.list()[0]?.lastUsedOn]).toEqual([['2023-04-01'], '2023-04-01']);
  now = new Date('2023-04-01T15:00:00Z');
  tokens.find(token);
  expect(days()).toEqual(['2023-04-01', '2023-04-02']);
});

it('lets a token in though its use cannot be noted', () => {
  const { token } = made();
  db.exec('PRAGMA query_only = ON');
  expect(tokens.find(token)).not.toBeNull();
  db.exec('PRAGMA query_only = OFF');
});
