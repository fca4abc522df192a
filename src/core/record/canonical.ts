/** One JSON text for equal values: the names of objects sorted. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) return canonicalObject(value, () => true);
  return JSON.stringify(value);
}

/** The same of an object's own fields, as far as they are to be kept. */
export function canonicalObject(value: object, keep: (name: string) => boolean): string {
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const names = Object.keys(fields).filter(keep).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(fields[name])}`).join(',')}}`;
}
