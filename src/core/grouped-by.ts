/** Each key's members in their order, keys in the order in which each occurs first. */
export function groupedBy<T, K>(all: Iterable<T>, keyOf: (each: T) => K): Map<K, [T, ...T[]]> {
  const groups = new Map<K, [T, ...T[]]>();
  for (const each of all) {
    const key = keyOf(each);
    const known = groups.get(key);
    if (known) known.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}

/** Gives the members of each group one by one, undefined once none is left. The groups stay as they are. */
export function oneByOne<K, T>(groups: ReadonlyMap<K, Iterable<T>>): (key: K) => T | undefined {
  const waiting = new Map([...groups].map(([key, all]) => [key, all[Symbol.iterator]()]));
  return (key) => {
    const next = waiting.get(key)?.next();
    return next?.done ? undefined : next?.value;
  };
}
