import { canonical } from './canonical';
import { type ListRecord, provenanceFields } from './schema';

/** One step in the life of a record. `changes` are its fields that differ from the step before, but for where it came from. */
export interface Step {
  readonly kind: 'created' | 'updated' | 'withdrawn' | 'returned';
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly changes: readonly FieldChange[];
  readonly record: ListRecord;
}

export interface FieldChange {
  /** A field's name; of a sheet's counts `counts.<name>`. */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What happened to a record, from its versions, the oldest first. */
export function stepsOf(versions: readonly ListRecord[]): readonly Step[] {
  return versions.map((record, at): Step => {
    const before = versions[at - 1] ?? null;
    return {
      kind: kindOf(record, before),
      at: record.withdrawnAt ?? record.pushedAt,
      changes: before ? changesOf(before, record) : [],
      record,
    };
  });
}

function kindOf(record: ListRecord, before: ListRecord | null): Step['kind'] {
  if (!before) return 'created';
  if (record.withdrawnAt !== null) return 'withdrawn';
  return before.withdrawnAt === null ? 'updated' : 'returned';
}

function changesOf(before: ListRecord, after: ListRecord): readonly FieldChange[] {
  const [old, now] = [flat(before), flat(after)];
  return Object.keys(now)
    .filter((field) => !provenanceFields.has(field) && canonical(old[field] ?? null) !== canonical(now[field] ?? null))
    .map((field) => ({ field, before: old[field] ?? null, after: now[field] ?? null }));
}

type Fields = Readonly<Record<string, unknown>>;

/** A sheet's counts are fields of their own: `counts.errors`. */
function flat(record: ListRecord): Fields {
  if (record.kind !== 'sheet') return record;
  const { counts, ...rest } = record;
  return { ...rest, ...Object.fromEntries(Object.entries(counts).map(([name, count]) => [`counts.${name}`, count])) };
}
