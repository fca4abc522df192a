import { hash } from 'node:crypto';
import { canonical } from '../../core/record/canonical';
import type { Connection } from './connection';

/** What is worth remembering for ever: who changed what the list says, or who may. Names of events are for ever, too. */
export interface AuditEntry {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly event: AuditEvent;
  /** The name of the token by which it was done; null where none was needed. */
  readonly actor: string | null;
  /** What it was done to: a sheet's key, a token's id. */
  readonly subject: string | null;
  /** Anything that JSON can say. With a sheet as the subject, `state` is its version after it, null where it is gone. */
  readonly detail: Readonly<Record<string, unknown>>;
}

export type AuditEvent = 'submitted' | 'withdrawn' | 'token-created' | 'token-revoked' | 'restored' | 'migrated';

/** An entry as it stands in the log. */
export interface AuditRow {
  readonly seq: number;
  readonly at: string;
  readonly event: string;
  readonly actor: string | null;
  readonly subject: string | null;
  /** JSON. */
  readonly detail: string;
  readonly previous: string;
  readonly hash: string;
}

/** The log from its first entry on. */
export function auditRows(db: Connection, schema = 'main'): Iterable<AuditRow> {
  return db.prepare(`SELECT * FROM ${schema}.audit ORDER BY seq`).iterate() as Iterable<AuditRow>;
}

/** Appends to the hash chain. Call it in the transaction of what it tells of. */
export function appendAudit(db: Connection, entry: AuditEntry): void {
  const [last] = db.prepare('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1').all() as {
    seq: number;
    hash: string;
  }[];
  const row = {
    seq: (last?.seq ?? 0) + 1,
    at: entry.at,
    event: entry.event,
    actor: storable(entry.actor),
    subject: storable(entry.subject),
    detail: JSON.stringify(entry.detail),
    previous: last?.hash ?? '',
  };
  db.prepare(
    'INSERT INTO audit (seq, at, event, actor, subject, detail, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(row.seq, row.at, row.event, row.actor, row.subject, row.detail, row.previous, auditHash(row));
}

/**
 * The hash that belongs to an entry: SHA-256, hexadecimal, of a canonical JSON text of all that it says, the hash before it
 * among it. Throws `SyntaxError` when the detail is no JSON.
 */
export function auditHash({ seq, at, event, actor, subject, detail, previous }: Omit<AuditRow, 'hash'>): string {
  return hash('sha256', canonical([seq, at, event, actor, subject, JSON.parse(detail), previous]));
}

/** SQLite ends a text at a NUL and keeps no half of a surrogate pair: the hash must be of what will be read again. */
function storable(text: string | null): string | null {
  return text === null ? null : Buffer.from(text.replaceAll('\0', '\ufffd')).toString();
}
