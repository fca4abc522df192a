/** Every way in which a submission can change a record, in the order in which people read their counts. */
export const CHANGE_KINDS = ['created', 'updated', 'unchanged', 'withdrawn'] as const;

/** What submitting a sheet does to one record. One that was withdrawn and returns counts as updated. */
export interface RecordChange {
  readonly key: string;
  readonly kind: (typeof CHANGE_KINDS)[number];
  /** Of what is withdrawn: its name, which the sheet no longer says. */
  readonly name?: string | null;
  /** On the sheet's own record where it says what it said before, and only indicators of it change. */
  readonly sameContent?: true;
}

/** How many records went each way. */
export type ChangeCounts = { readonly [Kind in RecordChange['kind']]: number };

/** Counts indicators: the sheet's own record does not count. */
export function countIndicators(changes: readonly RecordChange[], sheetKey: string): ChangeCounts {
  const counts = { created: 0, updated: 0, unchanged: 0, withdrawn: 0 };
  for (const { key, kind } of changes) if (key !== sheetKey) counts[kind]++;
  return counts;
}

/** The counts of several sheets as one. */
export function sumOfCounts(all: readonly ChangeCounts[]): ChangeCounts {
  const sum = { created: 0, updated: 0, unchanged: 0, withdrawn: 0 };
  for (const counts of all) for (const kind of CHANGE_KINDS) sum[kind] += counts[kind];
  return sum;
}
