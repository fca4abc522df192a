import { weighed } from './collation';
import type { Fields, Item, List, Value } from './tenant';

/** A value as the list's database compares it. */
export const comparable = (value: Value) => (typeof value === 'string' ? `'${weighed(value)}` : String(value));

type Index = Map<string, Set<number>>;

/** Made when first asked for, and kept up to date by `noteChange`. */
const indexes = new WeakMap<List, Map<string, Index>>();

/** The ids of the items that have a value in a column, as the database compares values. */
export function having(list: List, column: string, value: Value): ReadonlySet<number> {
  return indexOf(list, column).get(comparable(value)) ?? new Set();
}

function indexOf(list: List, column: string): Index {
  const of = indexes.get(list) ?? new Map<string, Index>();
  indexes.set(list, of);
  const known = of.get(column);
  if (known) return known;
  const made: Index = new Map();
  of.set(column, made);
  for (const item of list.items.values()) add(made, item.fields[column], item.id);
  return made;
}

/** Must be told of every change of an item. */
export function noteChange(list: List, { id }: Pick<Item, 'id'>, before: Fields | null, after: Fields | null): void {
  for (const [column, index] of indexes.get(list) ?? []) {
    const old = before?.[column];
    if (old !== undefined) index.get(comparable(old))?.delete(id);
    add(index, after?.[column], id);
  }
}

function add(index: Index, value: Value | undefined, id: number): void {
  if (value === undefined) return;
  const key = comparable(value);
  const ids = index.get(key) ?? new Set();
  index.set(key, ids.add(id));
}
