import { toA1 } from '../../../core/sheet/address';
import type { Cell, Grid, Range } from '../../../core/sheet/grid';
import { type CellLook, firstFrom, lookAt, PLAIN } from '../../../host/xlsx/look/look';
import { cellsIn, type SheetLayout } from './sheet-layout';
import { pixels } from './sight';
import { indentPixels, PADDING } from './text-style';

/** A cell as it is drawn, in pixels of the screen from the sheet's corner. */
export interface CellBox {
  readonly address: string;
  readonly range: Range;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The same at 100 %, in which the text is laid out. */
  readonly fullWidth: number;
  readonly fullHeight: number;
  readonly text: string;
  readonly look: CellLook;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  /** Whether the text breaks into lines. */
  readonly wraps: boolean;
  /** By how much the text is made smaller so that it fits. */
  readonly shrink: number;
  /** How far the text runs on into the empty cells beside. */
  readonly spill: { readonly left: number; readonly right: number };
}

/** Columns that a text may run over before it is no longer drawn when its own cell is out of sight. */
const SPILL = 40;
const NO_SPILL = { left: 0, right: 0 };
/** A number is never cut, which would make it another one; smaller than this nobody reads it. */
const SMALLEST = 0.4;

/** The cells with a text within a range, and the merged ones that reach into it. */
export function boxesIn(layout: SheetLayout, range: Range, zoom: number): CellBox[] {
  const { grid, merges } = layout;
  const boxes: CellBox[] = [];
  const wide = { ...range, left: Math.max(range.left - SPILL, 0), right: range.right + SPILL };
  for (const cell of cellsIn(grid, wide)) {
    if (merges.at(cell.row, cell.column) !== null || !hasRoom(layout, cell)) continue;
    const isInside = cell.column >= range.left && cell.column <= range.right;
    const box = boxOf(layout, rangeOf(layout, cell), cell, zoom);
    if (isInside || box.spill.left + box.spill.right > 0) boxes.push(box);
  }
  for (const merge of mergesIn(grid.merges, range)) {
    const cell = cellAt(grid, merge.top, merge.left);
    if (cell) boxes.push(boxOf(layout, merge, cell, zoom));
  }
  return boxes.sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left);
}

function hasRoom({ rows, columns }: SheetLayout, { row, column }: Cell): boolean {
  return rows.size(row) > 0 && columns.size(column) > 0;
}

export function mergesIn(merges: readonly Range[], { top, left, bottom, right }: Range): Range[] {
  return merges.filter(
    (merge) => merge.top <= bottom && merge.bottom >= top && merge.left <= right && merge.right >= left,
  );
}

/** The merged range over a place, or the place alone. */
export function rangeOf({ merges }: SheetLayout, { row, column }: { readonly row: number; readonly column: number }) {
  return merges.at(row, column) ?? { top: row, left: column, bottom: row, right: column };
}

export function cellAt({ cells }: Grid, row: number, column: number): Cell | undefined {
  const found = cells[indexFrom(cells, row, column)];
  return found?.row === row && found.column === column ? found : undefined;
}

function indexFrom(cells: readonly Cell[], row: number, column: number): number {
  return firstFrom(cells.length, (n) => {
    const cell = cells[n] as Cell;
    return cell.row > row || (cell.row === row && cell.column >= column);
  });
}

/** Where a range is on the screen. */
export function placeOf({ rows, columns }: SheetLayout, range: Range, zoom: number) {
  const x = pixels(columns, range.left, zoom);
  const y = pixels(rows, range.top, zoom);
  return {
    x,
    y,
    width: pixels(columns, range.right + 1, zoom) - x,
    height: pixels(rows, range.bottom + 1, zoom) - y,
  };
}

export function boxOf(layout: SheetLayout, range: Range, cell: Cell | undefined, zoom: number): CellBox {
  const look = layout.looks[lookAt(layout.look, range.top, range.left)] ?? PLAIN;
  const text = cell?.text ?? '';
  const isText = typeof cell?.value === 'string';
  const wraps = look.wrap && isText && look.rotation === 0;
  const align = alignOf(look, cell);
  const room = layout.columns.offset(range.right + 1) - layout.columns.offset(range.left);
  const box = {
    ...placeOf(layout, range, zoom),
    fullWidth: room,
    fullHeight: layout.rows.offset(range.bottom + 1) - layout.rows.offset(range.top),
    address: toA1(range.top, range.left),
    range,
    text: wraps ? text : text.replaceAll('\n', ''),
    look,
    align,
    wraps,
    shrink: 1,
    spill: NO_SPILL,
  };
  if (wraps || text === '' || look.rotation !== 0) return box;
  const needed = layout.textWidth(box.text, look) + PADDING * 2 + indentPixels(look);
  if (needed <= room) return box;
  if (!isText || look.shrink) return { ...box, shrink: Math.max((room - PADDING) / needed, SMALLEST) };
  return { ...box, spill: spillOf(layout, range, align, (needed - room) * zoom, zoom) };
}

function alignOf(look: CellLook, cell: Cell | undefined): CellBox['align'] {
  switch (look.horizontal) {
    case 'general':
      if (typeof cell?.value === 'number') return 'right';
      return typeof cell?.value === 'boolean' || /^#[A-Z/0!?]+$/.test(cell?.text ?? '') ? 'center' : 'left';
    case 'distributed':
      // Browsers do not spread the letters of one line as Excel does: the middle is nearest to it.
      return 'center';
    default:
      return look.horizontal;
  }
}

/** A text that does not wrap runs on over empty cells until it meets one that is not. Merged cells keep theirs. */
function spillOf(layout: SheetLayout, range: Range, align: CellBox['align'], excess: number, zoom: number) {
  const { grid, columns, merges } = layout;
  if (range.left !== range.right || range.top !== range.bottom) return NO_SPILL;
  const row = range.top;
  const isFree = (column: number) => merges.at(row, column) === null && !cellAt(grid, row, column);
  const reach = (step: 1 | -1, wanted: number) => {
    let got = 0;
    for (let at = range.left + step; got < wanted && at >= 0 && at < columns.count && isFree(at); at += step) {
      got += pixels(columns, at + 1, zoom) - pixels(columns, at, zoom);
    }
    return Math.min(got, Math.ceil(wanted));
  };
  if (align === 'right') return { left: reach(-1, excess), right: 0 };
  if (align === 'center') return { left: reach(-1, excess / 2), right: reach(1, excess / 2) };
  return { left: 0, right: reach(1, excess) };
}
