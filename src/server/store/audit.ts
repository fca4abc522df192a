import { createHash } from 'node:crypto';
import { canonical } from '../../core/record/canonical';
import type { Connection } from './database';

/** What is worth remembering for ever: who changed what the list says, or who may. Names of events are for ever, too. */
export interface AuditEntry {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly event: 'submitted' | 'token-created' | 'token-revoked' | 'restored' | 'migrated';
  /** The name of the token by which it was done; null where none was needed. */
  readonly actor: string | null;
  /** What it was done to: a sheet's key, a token's id. */
  readonly subject: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Appends to the hash chain. Call it in the transaction of what it tells of. */
export function appendAudit(db: Connection, entry: AuditEntry): void {
  const [last] = db.prepare('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1').all() as {
    seq: number;
    hash: string;
  }[];
  const { at, event, actor, subject, detail } = entry;
  const seq = (last?.seq ?? 0) + 1;
  const previous = last?.hash ?? '';
  const hash = createHash('sha256')
    .update(canonical([seq, at, event, actor, subject, detail, previous]))
    .digest('hex');
  db.prepare(
    'INSERT INTO audit (seq, at, event, actor, subject, detail, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(seq, at, event, actor, subject, JSON.stringify(detail), previous, hash);
}
