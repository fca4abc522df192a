import type { ListRecord } from './schema';
import { provenanceFields } from './schema';

const left: ReadonlySet<string> = new Set<string>(provenanceFields);

/**
 * What a record says, as one canonical JSON text: equal for two records exactly when a list need not write the second.
 * Where the record came from and when (`provenanceFields`) does not count; the order of fields does not matter.
 */
export function contentOf(record: ListRecord): string {
  return canonical(Object.fromEntries(Object.entries(record).filter(([name]) => !left.has(name))));
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`;
}
