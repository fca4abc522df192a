import type { Axis } from './axis';
import { rangeOf } from './boxes';
import type { SheetLayout } from './sheet-layout';

export interface Spot {
  readonly row: number;
  readonly column: number;
}

export interface Press {
  readonly key: string;
  /** Ctrl, or the command key. */
  readonly far: boolean;
  /** Rows that Page Up and Page Down pass. */
  readonly page: number;
}

/** Where a key leads from a cell: to the top-left cell of what is merged there. Null for other keys. */
export function move(layout: SheetLayout, from: Spot, { key, far, page }: Press): Spot | null {
  const { rows, columns } = layout;
  const { top, left, bottom, right } = rangeOf(layout, from);
  const to = (row: number, column: number): Spot => {
    const range = rangeOf(layout, { row, column });
    return { row: range.top, column: range.left };
  };
  const lastRow = rows.count - 1;
  const lastColumn = columns.count - 1;
  switch (key) {
    case 'ArrowUp':
      return to(far ? seen(rows, 0, 1) : seen(rows, top - 1, -1), from.column);
    case 'ArrowDown':
      return to(far ? seen(rows, lastRow, -1) : seen(rows, bottom + 1, 1), from.column);
    case 'ArrowLeft':
      return to(from.row, far ? seen(columns, 0, 1) : seen(columns, left - 1, -1));
    case 'ArrowRight':
      return to(from.row, far ? seen(columns, lastColumn, -1) : seen(columns, right + 1, 1));
    case 'PageUp':
      return to(seen(rows, top - page, -1), from.column);
    case 'PageDown':
      return to(seen(rows, bottom + page, 1), from.column);
    case 'Home':
      return to(far ? seen(rows, 0, 1) : from.row, seen(columns, 0, 1));
    case 'End':
      return to(far ? seen(rows, lastRow, -1) : from.row, seen(columns, lastColumn, -1));
    default:
      return null;
  }
}

/** The nearest one in a direction that is not hidden, else the nearest the other way; within the sheet. */
function seen(axis: Axis, index: number, direction: 1 | -1): number {
  const start = Math.min(Math.max(index, 0), axis.count - 1);
  for (const step of [direction, -direction]) {
    for (let at = start; at >= 0 && at < axis.count; at += step) if (axis.size(at) > 0) return at;
  }
  return start;
}
