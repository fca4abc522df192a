import { groupedBy, oneByOne } from '../grouped-by';

export type Side = 'before' | 'after';

/** Two lists of which pairs are taken, step by step: what is paired once stays so. */
export interface Matching<T> {
  /** Pairs what is left on both sides and has the same key, the first with the first; null is nobody's key. */
  byKey(keyOf: (each: T, side: Side) => string | null): void;
  take(before: number, after: number): void;
  /** Indices of what is not paired. */
  left(): { readonly before: readonly number[]; readonly after: readonly number[] };
  /** Pairs of indices, in the order of `after`. */
  pairs(): readonly (readonly [before: number, after: number])[];
}

export function matching<T>(before: readonly T[], after: readonly T[]): Matching<T> {
  const beforeOf = new Map<number, number>();
  const taken = new Set<number>();
  const take = (old: number, now: number) => {
    beforeOf.set(now, old);
    taken.add(old);
  };
  const left = () => ({
    before: [...before.keys()].filter((at) => !taken.has(at)),
    after: [...after.keys()].filter((at) => !beforeOf.has(at)),
  });
  return {
    take,
    left,
    pairs: () => [...beforeOf].map(([now, old]) => [old, now] as const).sort((a, b) => a[1] - b[1]),
    byKey(keyOf) {
      const open = left();
      const waiting = oneByOne(groupedBy(open.before, (at) => keyOf(before[at] as T, 'before')));
      for (const at of open.after) {
        const key = keyOf(after[at] as T, 'after');
        const old = key === null ? undefined : waiting(key);
        if (old !== undefined) take(old, at);
      }
    },
  };
}
