import type { Range } from '../../core/sheet/grid';

/** Of a cell; both count from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Drops the cells beneath a merged range, all but its top-left one: Excel does not show them. `cells`, or places of cells,
 * are sorted by row and column. A row that begins a range costs no more than the sheet is wide, however the ranges lie.
 */
export function withoutMergedAway<P extends Place>(cells: readonly P[], merges: readonly Range[]): readonly P[] {
  if (merges.length === 0) return cells;
  const byTop = [...merges].sort((a, b) => a.top - b.top);
  const width = cells.reduce((most, { column }) => Math.max(most, column + 1), 0);
  /** By column: one more than the place in `byTop` of the range that last began there. */
  const owners = new Int32Array(width);
  let upcoming = 0;
  return cells.filter((cell) => {
    for (let range = byTop[upcoming]; range && range.top <= cell.row; range = byTop[++upcoming]) {
      owners.fill(upcoming + 1, range.left, range.right + 1);
    }
    const range = byTop[(owners[cell.column] ?? 0) - 1];
    return !range || range.bottom < cell.row || (range.top === cell.row && range.left === cell.column);
  });
}
