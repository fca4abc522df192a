import type { ListRecord } from './schema';
import { provenanceFields } from './schema';

const provenance: ReadonlySet<string> = new Set<string>(provenanceFields);

/**
 * What a record says, as one canonical JSON text: equal for two records exactly when a list need not write the second.
 * Where the record came from and when (`provenanceFields`) does not count; the order of fields does not matter.
 */
export function contentOf(record: ListRecord): string {
  return object(record, (name) => !provenance.has(name));
}

/** One JSON text for equal values: the names of objects sorted. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) return object(value, () => true);
  return JSON.stringify(value);
}

function object(value: object, keep: (name: string) => boolean): string {
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const names = Object.keys(fields).filter(keep).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(fields[name])}`).join(',')}}`;
}
