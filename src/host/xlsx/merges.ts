import type { Cell, Range } from '../../core/sheet/grid';

/**
 * Drops the cells beneath a merged range, all but its top-left one: Excel does not show them. `cells` are sorted by row
 * and column; the work grows with cells and ranges, not with their areas.
 */
export function withoutMergedAway(cells: readonly Cell[], merges: readonly Range[]): readonly Cell[] {
  if (merges.length === 0) return cells;
  const byTop = [...merges].sort((a, b) => a.top - b.top);
  let upcoming = 0;
  /** The ranges that the current row crosses, from left to right. */
  let crossing: Range[] = [];
  let firstBottom = Number.POSITIVE_INFINITY;
  let row = -1;
  return cells.filter((cell) => {
    if (cell.row !== row) {
      row = cell.row;
      const started = upcoming;
      while ((byTop[upcoming]?.top ?? Number.POSITIVE_INFINITY) <= row) upcoming++;
      if (upcoming > started || firstBottom < row) {
        crossing = crossing.concat(byTop.slice(started, upcoming)).filter((range) => range.bottom >= row);
        crossing.sort((a, b) => a.left - b.left);
        firstBottom = crossing.reduce((least, range) => Math.min(least, range.bottom), Number.POSITIVE_INFINITY);
      }
    }
    const range = lastStartingBy(crossing, cell.column);
    if (!range || range.right < cell.column) return true;
    return range.top === cell.row && range.left === cell.column;
  });
}

function lastStartingBy(ranges: readonly Range[], column: number): Range | undefined {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as Range).left <= column) low = middle + 1;
    else high = middle;
  }
  return ranges[low - 1];
}
