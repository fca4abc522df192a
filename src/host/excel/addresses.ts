import { rangeFromA1 } from '../../core/sheet/address';
import type { Range } from '../../core/sheet/grid';
import { MAX_COLUMNS, MAX_ROWS } from '../xlsx/limits';

/** A longer address is cut off by Excel without a word (Office Add-ins, Excel troubleshooting: 8,192 characters). */
const MAX_ADDRESS = 8191;

/** The range of an address as Excel gives it: 「'総務 課'!B2:C3」, whole rows 「3:4」, whole columns 「A:C」. */
export function rangeOfAddress(address: string): Range | null {
  const cells = address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
  const rows = /^(\d+):(\d+)$/.exec(cells);
  if (rows) return { top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1, left: 0, right: MAX_COLUMNS - 1 };
  const columns = /^([A-Z]+):([A-Z]+)$/i.exec(cells);
  const range = rangeFromA1(columns ? `${columns[1]}1:${columns[2]}1` : cells);
  return range && columns ? { ...range, bottom: MAX_ROWS - 1 } : range;
}

/** Addresses joined by commas, each list short enough for `getRanges`. */
export function addressLists(cells: readonly string[]): readonly string[] {
  const lists: string[] = [];
  for (const cell of cells) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + 1 + cell.length <= MAX_ADDRESS) lists[lists.length - 1] = `${last},${cell}`;
    else lists.push(cell);
  }
  return lists;
}
