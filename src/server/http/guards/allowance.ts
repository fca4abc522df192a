import type { Rate } from '../../limits';

/** How much each of many may still do: a bucket that is full at first and fills again with time. */
export interface Allowance {
  /** Takes one. 0 when there was one, else the whole seconds after which there will be. */
  take(whose: string): number;
  /** As `take`, without taking. */
  look(whose: string): number;
}

/**
 * Remembers so many at most: whoever was longest away is forgotten, and so begins with a full bucket. `clock` gives
 * milliseconds that only grow.
 *
 * Own code, since the libraries for it keep a timer for each address, and as many addresses as come.
 */
export function allowance({ burst, perSecond }: Rate, clock: () => number, most = 10_000): Allowance {
  const buckets = new Map<string, { readonly left: number; readonly at: number }>();

  function leftOf(whose: string, now: number): number {
    const bucket = buckets.get(whose);
    return bucket ? Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * perSecond) : burst;
  }

  const waitFor = (left: number) => (left >= 1 ? 0 : Math.max(1, Math.ceil((1 - left) / perSecond)));

  return {
    take: (whose) => {
      const now = clock();
      const left = leftOf(whose, now);
      buckets.delete(whose);
      buckets.set(whose, { left: left >= 1 ? left - 1 : left, at: now });
      const [oldest] = buckets.keys();
      if (buckets.size > most && oldest !== undefined) buckets.delete(oldest);
      return waitFor(left);
    },
    look: (whose) => waitFor(leftOf(whose, clock())),
  };
}
