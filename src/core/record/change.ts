/** What submitting a sheet does to one record. One that was withdrawn and returns counts as updated. */
export interface RecordChange {
  readonly key: string;
  readonly kind: 'created' | 'updated' | 'unchanged' | 'withdrawn';
}

/** How many records went each way. */
export type ChangeCounts = { readonly [Kind in RecordChange['kind']]: number };

/** A record that is submitted, or that a list has: its key, and its `contentOf` or a hash of that. */
export interface Keyed {
  readonly key: string;
  readonly content: string;
}

export interface Known extends Keyed {
  readonly withdrawn: boolean;
}

/**
 * Compares the records of one sheet with those that a list has of it: each submitted record in its order, then those
 * that vanish. Whoever keeps a list, and whoever foretells what it will do, decides by this.
 */
export function changesOf(submitted: readonly Keyed[], known: readonly Known[]): readonly RecordChange[] {
  const before = new Map(known.map((record) => [record.key, record]));
  const kept = new Set(submitted.map(({ key }) => key));
  const vanished = known.filter(({ key, withdrawn }) => !withdrawn && !kept.has(key));
  return [
    ...submitted.map((record) => ({ key: record.key, kind: kindOf(record, before.get(record.key)) })),
    ...vanished.map(({ key }) => ({ key, kind: 'withdrawn' as const })),
  ];
}

function kindOf({ content }: Keyed, before: Known | undefined): RecordChange['kind'] {
  if (!before) return 'created';
  return before.withdrawn || before.content !== content ? 'updated' : 'unchanged';
}

/** Counts indicators: the sheet's own record does not count. */
export function countIndicators(changes: readonly RecordChange[], sheetKey: string): ChangeCounts {
  const counts = { created: 0, updated: 0, unchanged: 0, withdrawn: 0 };
  for (const { key, kind } of changes) if (key !== sheetKey) counts[kind]++;
  return counts;
}
