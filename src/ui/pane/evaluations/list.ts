import { groupedBy } from '../../../core/grouped-by';
import type { Category, Row } from './rows';

/** What the list shows one below the other: each sheet's head, and its rows unless it is folded. */
export type Item = Head | Entry;

export interface Head {
  readonly kind: 'head';
  readonly key: string;
  readonly sheet: string;
  readonly total: number;
  readonly filled: number;
  readonly isOpen: boolean;
}

export interface Entry {
  readonly kind: 'row';
  readonly key: string;
  readonly row: Row;
  /** Its place among the shown rows of its sheet, from 1, and how many those are. */
  readonly place: number;
  readonly of: number;
}

export interface View {
  readonly filter: Category | null;
  /** Names of folded sheets. */
  readonly folded: ReadonlySet<string>;
  /** Rows whose 根拠 is open. */
  readonly opened: ReadonlySet<string>;
}

export const BEGIN: View = { filter: null, folded: new Set(), opened: new Set() };

/** A row whose 根拠 is open stays even if it no longer fits the filter: correcting it must not take it away. */
export function isShown({ id, category }: Row, { filter, opened }: View): boolean {
  return filter === null || category === filter || opened.has(id);
}

/** The heads and rows to show. A sheet of which nothing is shown has no head. */
export function itemsOf(rows: readonly Row[], view: View): readonly Item[] {
  return [...groupedBy(rows, ({ checked }) => checked.sheet.sheet)].flatMap(([sheet, own]): readonly Item[] => {
    const shown = own.filter((row) => isShown(row, view));
    if (shown.length === 0) return [];
    const isOpen = !view.folded.has(sheet);
    const filled = own.filter(({ category }) => category === 'filled').length;
    const head: Head = { kind: 'head', key: headKey(sheet), sheet, total: own.length, filled, isOpen };
    if (!isOpen) return [head];
    return [head, ...shown.map((row, index) => entryOf(row, index, shown.length))];
  });
}

function entryOf(row: Row, index: number, of: number): Entry {
  return { kind: 'row', key: row.id, row, place: index + 1, of };
}

export function headKey(sheet: string): string {
  return `sheet/${sheet}`;
}
