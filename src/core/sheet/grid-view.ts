import { toA1 } from './address';
import type { Cell, Grid, Range } from './grid';

/** A cell as people see it: a merged range is one cell. */
export interface SeenCell extends Range {
  readonly text: string | null;
  readonly uncalculated: boolean;
}

/** Merges taller than this are kept in a list of their own, so that no row index grows with a merge's height. */
const TALL = 64;

/** Looks into a grid by row and column. Costs memory by content, not by the sheet's extent. */
export class GridView {
  /** The last row and column that hold a text; -1 for an empty sheet. */
  readonly lastRow: number;
  readonly lastColumn: number;
  private readonly cells = new Map<string, Cell>();
  private readonly mergesByRow = new Map<number, Range[]>();
  private readonly tallMerges: Range[] = [];

  constructor(readonly grid: Grid) {
    let lastRow = -1;
    let lastColumn = -1;
    for (const cell of grid.cells) {
      this.cells.set(toA1(cell.row, cell.column), cell);
      lastRow = Math.max(lastRow, cell.row);
      lastColumn = Math.max(lastColumn, cell.column);
    }
    this.lastRow = lastRow;
    this.lastColumn = lastColumn;
    for (const merge of grid.merges) this.indexMerge(merge);
  }

  private indexMerge(merge: Range): void {
    if (merge.bottom - merge.top >= TALL) {
      this.tallMerges.push(merge);
      return;
    }
    for (let row = merge.top; row <= merge.bottom; row++) {
      const merges = this.mergesByRow.get(row);
      if (merges) merges.push(merge);
      else this.mergesByRow.set(row, [merge]);
    }
  }

  /** The cell that covers this place, merged or not. */
  at(row: number, column: number): SeenCell {
    const range = this.mergeAt(row, column) ?? { top: row, left: column, bottom: row, right: column };
    const cell = this.cells.get(toA1(range.top, range.left));
    const text = cell?.text ?? null;
    return { ...range, text: text === '' ? null : text, uncalculated: cell !== undefined && cell.text === null };
  }

  private mergeAt(row: number, column: number): Range | null {
    const covers = (range: Range) =>
      range.top <= row && row <= range.bottom && range.left <= column && column <= range.right;
    return this.mergesByRow.get(row)?.find(covers) ?? this.tallMerges.find(covers) ?? null;
  }

  /** Cells with a text, in the order of reading. */
  *seen(): Generator<SeenCell & { readonly text: string }> {
    for (const cell of this.occupied()) if (cell.text !== null) yield { ...cell, text: cell.text };
  }

  /** Cells with a text or with a formula that was never calculated, in the order of reading. */
  *occupied(): Generator<SeenCell> {
    for (const { row, column, text } of this.grid.cells) if (text !== '') yield this.at(row, column);
  }

  isHiddenRow(row: number): boolean {
    this.hiddenRows ??= new Set(this.grid.hiddenRows);
    return this.hiddenRows.has(row);
  }

  private hiddenRows: ReadonlySet<number> | undefined;
}

export function addressOf(range: Range): string {
  return toA1(range.top, range.left);
}
