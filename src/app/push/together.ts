/** How to work on several things at once. */
export interface Work<T, R> {
  /** How many at once, at most. */
  readonly most: number;
  /** Asked before each is begun; once it says no, none is begun any more. */
  readonly goesOn?: () => boolean;
  readonly work: (item: T) => Promise<R>;
}

/**
 * Works on items, begun in their order, several at once. Gives their results by their place; undefined for what was not
 * begun. When one fails, none is begun any more; what is on its way comes to its end, then the first failure is thrown.
 */
export async function together<T, R>(
  items: readonly T[],
  { most, goesOn = () => true, work }: Work<T, R>,
): Promise<readonly (R | undefined)[]> {
  const results: (R | undefined)[] = items.map(() => undefined);
  const failures: unknown[] = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length && failures.length === 0 && goesOn()) {
      const at = next++;
      try {
        results[at] = await work(items[at] as T);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
  if (failures.length > 0) throw failures[0];
  return results;
}
