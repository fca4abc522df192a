import type { Entry } from './entries';
import { findingOf, type Group, type Item } from './groups';

/** What the list shows from top to bottom. */
export type Row =
  | { readonly kind: 'group'; readonly id: string; readonly group: Group; readonly open: boolean }
  | { readonly kind: 'item'; readonly id: string; readonly parent: string; readonly item: Item; readonly open: boolean }
  /** One cell of an opened line that stands for several. */
  | {
      readonly kind: 'place';
      readonly id: string;
      readonly parent: string;
      readonly item: Item;
      readonly entry: Entry;
    };

export interface Openness {
  /** What a person opened or closed; the others are as they come. */
  readonly groups: ReadonlyMap<string, boolean>;
  readonly items: ReadonlySet<string>;
  /** What a search has found must be seen. */
  readonly filtering: boolean;
}

/** More lines than this are not shown all at once. */
const FEW = 12;

export function rowsOf(groups: readonly Group[], openness: Openness): readonly Row[] {
  return groups.flatMap((group): Row[] => {
    const open = openness.groups.get(group.id) ?? isOpenAtFirst(group, groups, openness.filtering);
    const head: Row = { kind: 'group', id: group.id, group, open };
    return open ? [head, ...group.items.flatMap((item) => itemRows(item, group.id, openness.items))] : [head];
  });
}

/** Sheets with 要修正 are open; where there is none, all of a short list, else the first. */
function isOpenAtFirst(group: Group, groups: readonly Group[], filtering: boolean): boolean {
  if (filtering) return true;
  const urgent = (each: Group) => each.items.some((item) => findingOf(item).severity === 'error');
  if (groups.some(urgent)) return urgent(group);
  return group === groups[0] || groups.reduce((sum, { items }) => sum + items.length, 0) <= FEW;
}

function itemRows(item: Item, group: string, opened: ReadonlySet<string>): readonly Row[] {
  const id = `${group} ${item.id}`;
  const open = opened.has(id);
  const row: Row = { kind: 'item', id, parent: group, item, open };
  if (!open || item.entries.length === 1) return [row];
  return [
    row,
    ...item.entries.map((entry, index): Row => ({ kind: 'place', id: `${id} ${index}`, parent: id, item, entry })),
  ];
}

/** Whether a row opens and closes. */
export function opens(row: Row): row is Exclude<Row, { kind: 'place' }> {
  return row.kind !== 'place';
}

/** Where the focus goes after a fix: the next line with something left to do, else the one before, else stays. */
export function nextAfter(rows: readonly Row[], index: number, isDone: (entry: Entry) => boolean): number {
  const isLeft = (row: Row | undefined) =>
    row !== undefined && row.kind !== 'group' && entriesOfRow(row).some((entry) => !isDone(entry));
  for (let next = index + 1; next < rows.length; next++) if (isLeft(rows[next])) return next;
  for (let next = index - 1; next >= 0; next--) if (isLeft(rows[next])) return next;
  return index;
}

function entriesOfRow(row: Exclude<Row, { kind: 'group' }>): readonly Entry[] {
  return row.kind === 'place' ? [row.entry] : row.item.entries;
}
