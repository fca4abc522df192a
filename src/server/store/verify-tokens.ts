import type { AuditRow } from './audit';
import type { Connection } from './connection';

export type TokenFault =
  /** The token does not allow, or no longer allows, what the log says of it. */
  | { readonly kind: 'token-changed'; readonly id: string }
  /** The log does not know the token. */
  | { readonly kind: 'token-unlogged'; readonly id: string }
  /** The log knows the token, and it is not there. */
  | { readonly kind: 'token-gone'; readonly id: string };

/** What the log says of tokens, entry by entry. */
export interface TokenWitness {
  hear(row: AuditRow): void;
  /** What of it is not so. */
  faultsIn(db: Connection, schema: string): readonly TokenFault[];
}

export function tokenWitness(): TokenWitness {
  /** By id, what the token allows and whether it lives, as one text. */
  const said = new Map<string, string>();
  return {
    hear: ({ event, subject, detail }) => {
      if (subject === null) return;
      if (event === 'token-created') said.set(subject, `${grantIn(detail)} live`);
      if (event === 'token-revoked') said.set(subject, (said.get(subject) ?? '').replace(/live$/, 'revoked'));
    },
    faultsIn: (db, schema) => {
      const rows = db
        .prepare(`SELECT id, name, may, departments, revoked_at FROM ${schema}.tokens ORDER BY id`)
        .all() as readonly Row[];
      const there = new Map(rows.map((row) => [row.id, saidOf(row)]));
      return [...new Set([...there.keys(), ...said.keys()])].sort().flatMap((id): readonly TokenFault[] => {
        if (there.get(id) === said.get(id)) return [];
        if (!said.has(id)) return [{ kind: 'token-unlogged', id }];
        return [{ kind: there.has(id) ? 'token-changed' : 'token-gone', id }];
      });
    },
  };
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly may: string;
  readonly departments: string | null;
  readonly revoked_at: string | null;
}

function saidOf({ name, may, departments, revoked_at }: Row): string {
  return `${grantOf(name, may, parsed(departments))} ${revoked_at === null ? 'live' : 'revoked'}`;
}

function grantIn(detail: string): string {
  const { name, may, departments } = (parsed(detail) ?? {}) as Readonly<Record<string, unknown>>;
  return grantOf(name, may, departments);
}

function grantOf(name: unknown, may: unknown, departments: unknown): string {
  return JSON.stringify([name, may, departments ?? null]);
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
