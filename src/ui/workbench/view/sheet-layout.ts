import type { Cell, Grid, Range } from '../../../core/sheet/grid';
import { MergeIndex } from '../../../core/sheet/merge-index';
import { MAX_COLUMNS, MAX_ROWS } from '../../../host/xlsx/limits';
import {
  type CellLook,
  firstFrom,
  lookAt,
  PLAIN,
  PLAIN_SHEET,
  rowLook,
  type SheetLook,
  type WorkbookLook,
} from '../../../host/xlsx/look/look';
import { Axis, type Deviation } from './axis';
import type { Measure, Paragraph } from './measure';
import { fontPixels, indentPixels, LINE_HEIGHT, PADDING } from './text-style';

/** A sheet laid out at 100 %: everything that drawing it asks for. */
export interface SheetLayout {
  readonly grid: Grid;
  readonly look: SheetLook;
  readonly looks: readonly CellLook[];
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: MergeIndex;
  /** How many columns the form itself has: without what stands far to the right of it. */
  readonly formColumns: number;
  /** How wide a text is on one line, at 100 %. */
  readonly textWidth: Measure['width'];
}

/** Rows of a sheet with less, so that it looks like one. */
const LEAST_ROWS = 20;
/** No row becomes higher by its texts (Excel's limit, 409 points). */
const HIGHEST = 545;
/** Cells whose texts are laid out to find heights; the rows of further ones keep the usual height. */
const MOST_PARAGRAPHS = 20_000;

export function layOut(grid: Grid, workbook: WorkbookLook, measure: Measure): SheetLayout {
  const look = workbook.sheets.get(grid.name) ?? PLAIN_SHEET;
  const merges = new MergeIndex(grid.merges);
  const lookOf = (row: number, column: number) => workbook.looks[lookAt(look, row, column)] ?? PLAIN;
  const used = usedRange(grid, look, workbook.looks);
  const allColumns = columnAxis(grid, look, MAX_COLUMNS);
  const spills = spillsOf(grid, merges, lookOf, allColumns, measure);
  const reach = spills.reduce((most, [, to]) => Math.max(most, to), used.right);
  const columns = columnAxis(grid, look, reach + 1);
  const rowCount = Math.max(used.bottom + 1, LEAST_ROWS);
  const rows = rowAxis({ grid, look, merges, lookOf, columns, rowCount, measure });
  return {
    grid,
    look,
    looks: workbook.looks,
    rows,
    columns,
    merges,
    formColumns: formColumns(grid, spills),
    textWidth: measure.width,
  };
}

type LookOf = (row: number, column: number) => CellLook;

/** To the last cell with a text, a merge, a fill or a border. */
function usedRange(grid: Grid, { styled }: SheetLook, looks: readonly CellLook[]): { bottom: number; right: number } {
  let bottom = 0;
  let right = 0;
  const add = (row: number, column: number) => {
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  };
  for (const { row, column } of grid.cells) add(row, column);
  for (const merge of grid.merges) add(merge.bottom, merge.right);
  const seen = looks.map(({ fill, borders }) => fill !== null || Object.values(borders).some((side) => side !== null));
  styled.places.forEach((place, n) => {
    if (seen[styled.looks[n] as number]) add(Math.floor(place / MAX_COLUMNS), place % MAX_COLUMNS);
  });
  return { bottom: Math.min(bottom, MAX_ROWS - 1), right: Math.min(right, MAX_COLUMNS - 1) };
}

function columnAxis({ hiddenColumns }: Grid, look: SheetLook, count: number): Axis {
  const sizes = new Map<number, number>();
  for (const { first, last, width } of look.columns) {
    for (let column = first; column <= last; column++) sizes.set(column, width);
  }
  for (const column of hiddenColumns) sizes.set(column, 0);
  return new Axis(count, look.defaultWidth, inOrder(sizes));
}

function inOrder(sizes: ReadonlyMap<number, number>): Deviation[] {
  return [...sizes].map(([index, size]) => ({ index, size })).sort((a, b) => a.index - b.index);
}

/** From its own to the last column into which each text runs on that does not wrap. */
function spillsOf(
  grid: Grid,
  merges: MergeIndex,
  lookOf: LookOf,
  columns: Axis,
  measure: Measure,
): (readonly [from: number, to: number])[] {
  const spills: (readonly [number, number])[] = [];
  let measured = 0;
  for (const { row, column, text, value } of grid.cells) {
    if (text === null || typeof value !== 'string' || text.length < 4 || measured > MOST_PARAGRAPHS) continue;
    const look = lookOf(row, column);
    if (look.wrap || look.rotation !== 0 || merges.at(row, column)) continue;
    measured++;
    if (look.horizontal !== 'general' && look.horizontal !== 'left') continue;
    const width = measure.width(text, look) + PADDING * 2 + indentPixels(look);
    const to = columns.at(columns.offset(column) + width);
    if (to > column) spills.push([column, to]);
  }
  return spills;
}

/** Nobody leaves so many columns free within a form. */
const GAP = 12;

function formColumns({ cells, merges }: Grid, spills: readonly (readonly [from: number, to: number])[]): number {
  const reach = new Map<number, number>();
  const add = (from: number, to: number) => reach.set(from, Math.max(reach.get(from) ?? from, to));
  for (const { column } of cells) add(column, column);
  for (const { left, right } of merges) add(left, right);
  for (const [from, to] of spills) add(from, to);
  let last = 0;
  for (const [from, to] of [...reach].sort(([a], [b]) => a - b)) {
    if (from > last + GAP && last > 0) break;
    last = Math.max(last, to);
  }
  return last + 1;
}

interface RowTask {
  readonly grid: Grid;
  readonly look: SheetLook;
  readonly merges: MergeIndex;
  readonly lookOf: LookOf;
  readonly columns: Axis;
  readonly rowCount: number;
  readonly measure: Measure;
}

/** Heights that the file states, and for the other rows what their texts need. */
function rowAxis(task: RowTask): Axis {
  const { grid, look, rowCount } = task;
  const sizes = new Map<number, number>();
  const usual = look.hidesOtherRows ? 0 : look.defaultHeight;
  for (const { row, height } of look.rows) {
    const size = height ?? look.defaultHeight;
    if (size !== usual) sizes.set(row, size);
  }
  const hidden = new Set(grid.hiddenRows);
  for (const row of hidden) sizes.set(row, 0);
  const listed = new Set(look.hidesOtherRows ? look.rows.map(({ row }) => row) : []);
  const isFree = (row: number) => {
    if (hidden.has(row) || (look.hidesOtherRows && !listed.has(row))) return false;
    return (rowLook(look, row)?.height ?? null) === null;
  };
  for (const { top, bottom, height } of neededHeights(task, isFree)) {
    let given = 0;
    for (let row = top; row <= bottom; row++) given += sizes.get(row) ?? usual;
    if (height > given) sizes.set(bottom, Math.min((sizes.get(bottom) ?? usual) + height - given, HIGHEST));
  }
  return new Axis(rowCount, usual, inOrder(sizes));
}

interface Need {
  readonly top: number;
  /** The row that grows. */
  readonly bottom: number;
  readonly height: number;
}

/**
 * What the texts need of rows without a height, lowest ranges first, so that a text over several rows takes what the
 * others have been given already. Excel leaves merged cells out of account, for whose heights people then care
 * themselves; where nobody has, they are to be read all the same.
 */
function neededHeights({ grid, columns, lookOf, merges, measure }: RowTask, isFree: (row: number) => boolean): Need[] {
  const paragraphs: (Paragraph & { range: Range })[] = [];
  for (const { row, column, text, value } of grid.cells) {
    if (paragraphs.length === MOST_PARAGRAPHS) break;
    const range = merges.at(row, column) ?? { top: row, left: column, bottom: row, right: column };
    if (text === null || !isFree(range.bottom) || range.bottom - range.top > 100) continue;
    const look = lookOf(row, column);
    const wraps = look.wrap && typeof value === 'string' && look.rotation === 0;
    const room = columns.offset(range.right + 1) - columns.offset(range.left) - PADDING * 2 - indentPixels(look);
    if (wraps) paragraphs.push({ text, look, width: Math.max(room, 8), range });
    else if (look.fontSize > PLAIN.fontSize) paragraphs.push({ text: '1', look, width: 1000, range });
  }
  const heights = measure.heights(paragraphs);
  const needs = paragraphs.map(({ range, look }, n) => {
    const least = Math.ceil(fontPixels(look) * LINE_HEIGHT);
    return { top: range.top, bottom: range.bottom, height: Math.max(heights[n] ?? 0, least) + 2 };
  });
  return needs.sort((a, b) => a.bottom - a.top - (b.bottom - b.top));
}

/** The cells of a range, found without a look at the others. */
export function* cellsIn({ cells }: Grid, range: Range): Generator<Cell> {
  for (let row = range.top; row <= range.bottom; ) {
    const from = firstFrom(cells.length, (n) => {
      const cell = cells[n] as Cell;
      return cell.row > row || (cell.row === row && cell.column >= range.left);
    });
    const first = cells[from];
    if (!first || first.row > range.bottom) return;
    if (first.row > row) {
      row = first.row;
      if (first.column < range.left) continue;
    }
    for (let n = from; cells[n]?.row === row && (cells[n] as Cell).column <= range.right; n++) yield cells[n] as Cell;
    row++;
  }
}
