import { toA1 } from './address';
import type { Cell, Grid, Range } from './grid';
import { MergeIndex } from './merge-index';

/** A cell as people see it: a merged range is one cell. */
export interface SeenCell extends Range {
  readonly text: string | null;
  readonly uncalculated: boolean;
  /** It holds exactly the text that it shows: no number, no date. */
  readonly typed: boolean;
}

/** The cells that begin in one row of the sheet and hold a text, or a formula that was never calculated. */
export interface SeenRow {
  readonly top: number;
  readonly cells: readonly SeenCell[];
  /** Those of them that hold a text. */
  readonly texts: readonly TextCell[];
}

/** Looks into a grid by row and column. Costs time and memory by content, not by the sheet's extent. */
export class GridView {
  /** Rows that hold something, in the order of reading. */
  readonly rows: readonly SeenRow[];
  /** The last column that holds something; -1 for an empty sheet. */
  readonly lastColumn: number;
  /** What begins at a place and holds something. */
  private readonly held = new Map<number, SeenCell>();
  private readonly merges: MergeIndex;
  private readonly hiddenRows: ReadonlySet<number>;

  constructor(grid: Grid) {
    this.merges = new MergeIndex(grid.merges);
    this.hiddenRows = new Set(grid.hiddenRows);
    let lastColumn = -1;
    for (const { column } of grid.cells) if (column > lastColumn) lastColumn = column;
    this.lastColumn = lastColumn;
    this.rows = this.seenRows(grid);
  }

  private seenRows(grid: Grid): readonly SeenRow[] {
    const rows: SeenRow[] = [];
    let cells: SeenCell[] = [];
    let texts: TextCell[] = [];
    let top = -1;
    for (const cell of grid.cells) {
      if (cell.text === '') continue;
      const range = this.merges.at(cell.row, cell.column);
      // What a file keeps under a merged range beside its first cell, nobody sees.
      if (range && (range.top !== cell.row || range.left !== cell.column)) continue;
      if (cell.row !== top) {
        top = cell.row;
        cells = [];
        texts = [];
        rows.push({ top, cells, texts });
      }
      const seen = seenCell(cell, range);
      this.held.set(placeOf(top, cell.column), seen);
      cells.push(seen);
      if (hasText(seen)) texts.push(seen);
    }
    return rows;
  }

  /** The cell that covers this place, merged or not. */
  at(row: number, column: number): SeenCell {
    const held = this.held.get(placeOf(row, column));
    if (held) return held;
    const range = this.merges.at(row, column);
    if (!range)
      return { top: row, left: column, bottom: row, right: column, text: null, uncalculated: false, typed: false };
    const { top, left, bottom, right } = range;
    return (
      this.held.get(placeOf(top, left)) ?? { top, left, bottom, right, text: null, uncalculated: false, typed: false }
    );
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

function seenCell({ row, column, text, value }: Cell, range: Range | null): SeenCell {
  const typed = typeof value === 'string' && (value === text || value.replace(/\r\n?/g, '\n') === text);
  const { bottom, right } = range ?? { bottom: row, right: column };
  return { top: row, left: column, bottom, right, text, uncalculated: text === null, typed };
}

/** One number for a place: a sheet has 16,384 columns. */
function placeOf(row: number, column: number): number {
  return row * 16384 + column;
}

export type TextCell = SeenCell & { readonly text: string };

export function hasText(cell: SeenCell): cell is TextCell {
  return cell.text !== null;
}

export function addressOf(range: Range): string {
  return toA1(range.top, range.left);
}
