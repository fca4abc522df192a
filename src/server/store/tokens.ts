import { randomBytes } from 'node:crypto';
import { japanDay } from '../../core/messages/time';
import type { Grant } from '../access/access';
import { isTokenOf, tokenHash } from '../access/token-hash';
import { appendAudit } from './audit';
import { type Connection, inTransaction } from './connection';
import { storageFault } from './storage-fault';

/** A token as it is kept: everything but its text. */
export interface KeptToken extends Grant {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** Null while it lives. */
  readonly revokedAt: string | null;
  /** The day in Japan on which it was last used, `2023-04-01`; null before the first time. */
  readonly lastUsedOn: string | null;
}

/** The tokens of the service, in SQLite. Calls are synchronous and short. SQLite's own errors pass through. */
export interface TokenStore {
  /** `token` is given this once. The actor is who is named in the audit log. */
  create(grant: Grant, actor: string | null): Created;
  /** Every token that ever was, the oldest first. */
  list(): readonly KeptToken[];
  /** Takes effect at once, in a service that runs, too. */
  revoke(id: string, actor: string | null): 'revoked' | 'already-revoked' | 'unknown';
  /** The token that was sent; null for one that is unknown or revoked. */
  find(token: string): KeptToken | null;
  /** Whether there ever was a token: once one was made, the list stays closed to those without. */
  any(): boolean;
  /** Whether a token lives. */
  anyLive(): boolean;
}

export type Created =
  | { readonly kind: 'created'; readonly id: string; readonly token: string }
  | { readonly kind: 'name-taken' };

/** Begins with the product's name, so that scanners for secrets can know it. */
const SHAPE = /^mokuhyo_([\da-f]{12})_[\w-]{43}$/;

/** The tokens in an open database. */
export function tokenStore(db: Connection, clock: () => Date = () => new Date()): TokenStore {
  const insert = db.prepare(
    'INSERT INTO tokens (id, name, hash, may, departments, created_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const all = db.prepare('SELECT * FROM tokens ORDER BY created_at, rowid');
  const byId = db.prepare('SELECT * FROM tokens WHERE id = ?');
  const liveByName = db.prepare('SELECT id FROM tokens WHERE name = ? AND revoked_at IS NULL');
  const end = db.prepare('UPDATE tokens SET revoked_at = ? WHERE id = ?');
  const use = db.prepare('UPDATE tokens SET last_used_on = ? WHERE id = ? AND last_used_on IS NOT ?');
  const one = db.prepare('SELECT 1 FROM tokens LIMIT 1');
  const oneLive = db.prepare('SELECT 1 FROM tokens WHERE revoked_at IS NULL LIMIT 1');

  const row = (id: string): Row | undefined => (byId.all(id) as Row[])[0];

  function create({ name, may, departments }: Grant, actor: string | null): Created {
    if (liveByName.all(name).length > 0) return { kind: 'name-taken' };
    const id = randomBytes(6).toString('hex');
    const token = `mokuhyo_${id}_${randomBytes(32).toString('base64url')}`;
    const at = clock().toISOString();
    insert.run(id, name, tokenHash(token).toString('hex'), may, departments && JSON.stringify(departments), at);
    appendAudit(db, { at, event: 'token-created', actor, subject: id, detail: { name, may, departments } });
    return { kind: 'created', id, token };
  }

  function revoke(id: string, actor: string | null) {
    const found = row(id);
    if (!found) return 'unknown';
    if (found.revoked_at !== null) return 'already-revoked';
    const at = clock().toISOString();
    end.run(at, id);
    appendAudit(db, { at, event: 'token-revoked', actor, subject: id, detail: { name: found.name } });
    return 'revoked';
  }

  /** The day on which this process last noted the use of a token. */
  const noted = new Map<string, string>();

  /** Once a day, so that reading does not become writing; and whoever may read is not sent away for a full disk. */
  function noteUse(id: string): void {
    const day = japanDay(clock());
    if (noted.get(id) === day) return;
    noted.set(id, day);
    try {
      use.run(day, id, day);
    } catch (cause) {
      if (storageFault(cause) === null) throw cause;
    }
  }

  return {
    create: (grant, actor) => inTransaction(db, () => create(grant, actor)),
    list: () => (all.all() as Row[]).map(kept),
    revoke: (id, actor) => inTransaction(db, () => revoke(id, actor)),
    find: (token) => {
      const id = SHAPE.exec(token)?.[1];
      const found = id === undefined ? undefined : row(id);
      if (!found || found.revoked_at !== null) return null;
      if (!isTokenOf(token, Buffer.from(found.hash, 'hex'))) return null;
      noteUse(found.id);
      return kept(found);
    },
    any: () => one.all().length > 0,
    anyLive: () => oneLive.all().length > 0,
  };
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly hash: string;
  readonly may: 'read' | 'write';
  readonly departments: string | null;
  readonly created_at: string;
  readonly revoked_at: string | null;
  readonly last_used_on: string | null;
}

function kept({ id, name, may, departments, created_at, revoked_at, last_used_on }: Row): KeptToken {
  return {
    id,
    name,
    may,
    departments: departments === null ? null : JSON.parse(departments),
    createdAt: created_at,
    revokedAt: revoked_at,
    lastUsedOn: last_used_on,
  };
}
