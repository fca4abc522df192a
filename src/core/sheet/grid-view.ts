import { toA1 } from './address';
import type { Cell, Grid, Range } from './grid';
import { MergeIndex } from './merge-index';

/** A cell as people see it: a merged range is one cell. */
export interface SeenCell extends Range {
  readonly text: string | null;
  readonly uncalculated: boolean;
}

/** The cells that begin in one row of the sheet and hold a text, or a formula that was never calculated. */
export interface SeenRow {
  readonly top: number;
  readonly cells: readonly SeenCell[];
}

/** Looks into a grid by row and column. Costs time and memory by content, not by the sheet's extent. */
export class GridView {
  /** Rows that hold something, in the order of reading. */
  readonly rows: readonly SeenRow[];
  /** The last column that holds something; -1 for an empty sheet. */
  readonly lastColumn: number;
  private readonly cells = new Map<number, Cell>();
  private readonly merges: MergeIndex;
  private readonly hiddenRows: ReadonlySet<number>;

  constructor(grid: Grid) {
    this.merges = new MergeIndex(grid.merges);
    this.hiddenRows = new Set(grid.hiddenRows);
    let lastColumn = -1;
    for (const cell of grid.cells) {
      this.cells.set(placeOf(cell.row, cell.column), cell);
      lastColumn = Math.max(lastColumn, cell.column);
    }
    this.lastColumn = lastColumn;
    this.rows = this.seenRows(grid);
  }

  private seenRows(grid: Grid): readonly SeenRow[] {
    const rows: { top: number; cells: SeenCell[] }[] = [];
    for (const { row, column, text } of grid.cells) {
      if (text === '') continue;
      const cell = this.at(row, column);
      // What a file keeps under a merged range beside its first cell, nobody sees.
      if (cell.top !== row || cell.left !== column) continue;
      const last = rows.at(-1);
      if (last?.top === row) last.cells.push(cell);
      else rows.push({ top: row, cells: [cell] });
    }
    return rows;
  }

  /** The cell that covers this place, merged or not. */
  at(row: number, column: number): SeenCell {
    const range = this.merges.at(row, column);
    const { top, left, bottom, right } = range ?? { top: row, left: column, bottom: row, right: column };
    const cell = this.cells.get(placeOf(top, left));
    const text = cell?.text === '' ? null : (cell?.text ?? null);
    return { top, left, bottom, right, text, uncalculated: cell?.text === null };
  }

  /** The text of a cell that holds exactly what it shows; null for a number or a date. */
  typedText(row: number, column: number): string | null {
    const cell = this.cells.get(placeOf(row, column));
    if (typeof cell?.value !== 'string') return null;
    return cell.value.replace(/\r\n?/g, '\n') === cell.text ? cell.text : null;
  }

  /** Cells with a text, in the order of reading. */
  *seen(): Generator<TextCell> {
    for (const { cells } of this.rows) yield* withText(cells);
  }

  /** The rows between two, both included. */
  rowsBetween(first: number, last: number): readonly SeenRow[] {
    return this.rows.slice(this.rowsBefore(first), this.rowsBefore(last + 1));
  }

  /** How many rows that hold something stand above this one. */
  private rowsBefore(top: number): number {
    let low = 0;
    let high = this.rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.rows[middle]?.top ?? 0) < top) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  isHiddenRow(row: number): boolean {
    return this.hiddenRows.has(row);
  }
}

/** One number for a place: a sheet has 16,384 columns. */
function placeOf(row: number, column: number): number {
  return row * 16384 + column;
}

export type TextCell = SeenCell & { readonly text: string };

export function withText(cells: readonly SeenCell[]): readonly TextCell[] {
  return cells.filter((cell): cell is TextCell => cell.text !== null);
}

export function addressOf(range: Range): string {
  return toA1(range.top, range.left);
}
