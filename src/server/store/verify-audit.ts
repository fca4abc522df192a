import type { ListRecord } from '../../core/record/schema';
import { type AuditRow, auditHash, auditRows } from './audit';
import type { Connection } from './connection';
import { contentHash } from './content-hash';
import { sheetVersions } from './sheet-version';
import { type TokenFault, type TokenWitness, tokenWitness } from './verify-tokens';

/** What a check of the audit log found. */
export interface Verification {
  readonly entries: number;
  /** The last entry's hash; noted elsewhere, it shows later that nothing up to it was changed or cut off. Null without any. */
  readonly head: string | null;
  readonly sheets: number;
  readonly records: number;
  /** The hash that was asked for, and the entry that has it. */
  readonly expected: { readonly hash: string; readonly seq: number | null } | null;
  readonly faults: readonly AuditFault[];
}

export type AuditFault =
  /** The entry does not say what it said when it was made. */
  | { readonly kind: 'entry-changed'; readonly seq: number }
  /** Entries are gone, from the one to the other. */
  | { readonly kind: 'entries-missing'; readonly from: number; readonly to: number }
  /** The entry was made behind another one than now stands before it. */
  | { readonly kind: 'entry-unlinked'; readonly seq: number }
  /** The records of a sheet are not what the log last said of it. */
  | { readonly kind: 'sheet-changed'; readonly key: string }
  /** The log does not know the sheet. */
  | { readonly kind: 'sheet-unlogged'; readonly key: string }
  /** The log knows the sheet, and there is no record of it. */
  | { readonly kind: 'sheet-gone'; readonly key: string }
  /** A record does not say what its hash says. */
  | { readonly kind: 'record-changed'; readonly key: string }
  /** The sheet's record names another file or person than the log. */
  | { readonly kind: 'source-changed'; readonly key: string }
  | TokenFault
  /** No entry has the hash that was asked for: entries were cut off at the end, or the log is another one. */
  | { readonly kind: 'expected-missing'; readonly hash: string };

/**
 * Checks the chain of the audit log, and whether the records are what it says of them, all as of one moment. Reads only.
 * SQLite's own errors pass through.
 */
export function verifyAudit(
  db: Connection,
  { schema = 'main', expect = null }: { readonly schema?: string; readonly expect?: string | null } = {},
): Verification {
  db.exec('BEGIN');
  try {
    const chain = walk(db, schema, expect);
    const versions = sheetVersions(db, schema);
    const { records, changed } = checkRecords(db, schema, chain.sources);
    const expected = expect === null ? null : { hash: expect, seq: chain.expectedAt };
    return {
      entries: chain.entries,
      head: chain.head,
      sheets: versions.size,
      records,
      expected,
      faults: [
        ...chain.faults,
        ...(expect !== null && chain.expectedAt === null ? [{ kind: 'expected-missing', hash: expect } as const] : []),
        ...checkVersions(versions, chain.versions),
        ...changed,
        ...chain.tokens.faultsIn(db, schema),
      ],
    };
  } finally {
    db.exec('COMMIT');
  }
}

interface Chain {
  readonly entries: number;
  readonly head: string | null;
  readonly expectedAt: number | null;
  /** What was last said of each sheet; null for one that is gone. */
  readonly versions: ReadonlyMap<string, string | null>;
  /** Of each sheet that was last submitted or withdrawn, and not restored or migrated since, from where. */
  readonly sources: ReadonlyMap<string, string>;
  readonly tokens: TokenWitness;
  readonly faults: readonly AuditFault[];
}

function walk(db: Connection, schema: string, expect: string | null): Chain {
  const faults: AuditFault[] = [];
  const versions = new Map<string, string | null>();
  const sources = new Map<string, string>();
  const tokens = tokenWitness();
  let entries = 0;
  let last = { seq: 0, hash: '' };
  let expectedAt: number | null = null;
  for (const row of auditRows(db, schema)) {
    entries++;
    if (row.seq !== last.seq + 1) faults.push({ kind: 'entries-missing', from: last.seq + 1, to: row.seq - 1 });
    if (!saysWhatItSaid(row)) faults.push({ kind: 'entry-changed', seq: row.seq });
    else if (row.seq === last.seq + 1 && row.previous !== last.hash)
      faults.push({ kind: 'entry-unlinked', seq: row.seq });
    const version = versionIn(row);
    if (row.subject !== null && version !== undefined) {
      versions.set(row.subject, version);
      const source = ['submitted', 'withdrawn'].includes(row.event) ? sourceIn(row.detail) : null;
      if (source === null) sources.delete(row.subject);
      else sources.set(row.subject, source);
    }
    tokens.hear(row);
    if (row.hash === expect) expectedAt = row.seq;
    last = row;
  }
  return { entries, head: entries === 0 ? null : last.hash, expectedAt, versions, sources, tokens, faults };
}

function saysWhatItSaid(row: AuditRow): boolean {
  try {
    return auditHash(row) === row.hash;
  } catch {
    return false;
  }
}

/** What an entry says a sheet became; undefined where it is about none. */
function versionIn({ detail }: AuditRow): string | null | undefined {
  try {
    const { state } = JSON.parse(detail) as { state?: unknown };
    return typeof state === 'string' || state === null ? state : undefined;
  } catch {
    return undefined;
  }
}

/** File and person, of an entry's detail or of a sheet's record. */
function sourceIn(json: string): string | null {
  try {
    const { file, pushedBy } = JSON.parse(json) as { file?: unknown; pushedBy?: unknown };
    return JSON.stringify([file, pushedBy]);
  } catch {
    return null;
  }
}

function checkVersions(
  versions: ReadonlyMap<string, string>,
  logged: ReadonlyMap<string, string | null>,
): readonly AuditFault[] {
  const keys = [...new Set([...versions.keys(), ...logged.keys()])].sort();
  return keys.flatMap((key): readonly AuditFault[] => {
    const now = versions.get(key) ?? null;
    const said = logged.get(key);
    if (now === said) return [];
    if (said === undefined) return [{ kind: 'sheet-unlogged', key }];
    return [{ kind: now === null ? 'sheet-gone' : 'sheet-changed', key }];
  });
}

/** The versions are made of the records' hashes, so each hash must be that of what its record says. */
function checkRecords(
  db: Connection,
  schema: string,
  sources: ReadonlyMap<string, string>,
): { records: number; changed: readonly AuditFault[] } {
  const changed: AuditFault[] = [];
  let records = 0;
  const all = db.prepare(`SELECT key, content_hash, body FROM ${schema}.records ORDER BY key`);
  for (const { key, content_hash, body } of all.iterate() as Iterable<{
    key: string;
    content_hash: string;
    body: string;
  }>) {
    records++;
    if (!saysItsHash(body, content_hash)) changed.push({ kind: 'record-changed', key });
    const source = sources.get(key);
    if (source !== undefined && sourceIn(body) !== source) changed.push({ kind: 'source-changed', key });
  }
  return { records, changed };
}

/** SQLite takes for JSON what JSON.parse does not; the program writes none of that. */
function saysItsHash(body: string, hash: string): boolean {
  try {
    return contentHash(JSON.parse(body) as ListRecord) === hash;
  } catch {
    return false;
  }
}
