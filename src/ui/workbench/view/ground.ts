import type { Range } from '../../../core/sheet/grid';
import { lookAt } from '../../../host/xlsx/look/look';
import { type CellBox, mergesIn } from './boxes';
import { rectangle, type SheetWindow } from './sheet-window';

/** What lies under the texts, as SVG paths. */
export interface Ground {
  readonly gridlines: string;
  readonly lineWidth: number;
  /** Paper without gridlines: within merged cells, and under texts that run on. */
  readonly paper: string;
  readonly fills: ReadonlyMap<string, string>;
}

export function groundOf(window: SheetWindow, boxes: readonly CellBox[]): Ground {
  const { layout, range } = window;
  const paper = mergesIn(layout.grid.merges, range).map((merge) => {
    const { x, y, width, height } = window.placeOf(merge);
    return rectangle(x, y, width - 1, height - 1);
  });
  for (const { range: own, spill } of boxes) {
    if (spill.left + spill.right === 0) continue;
    const { x, y, width, height } = window.placeOf(own);
    paper.push(rectangle(x - spill.left, y, width + spill.left + spill.right, height - 1));
  }
  return {
    gridlines: layout.look.gridlines ? gridlines(window) : '',
    lineWidth: window.thickness(1),
    paper: paper.join(''),
    fills: fillsOf(window),
  };
}

/** A line is the last pixel of its row or column. */
function gridlines(window: SheetWindow): string {
  const { top, left, bottom, right } = window.range;
  const { rows, columns } = window.layout;
  let path = '';
  for (let row = top; row <= bottom; row++) {
    if (rows.size(row) > 0) path += `M0 ${window.middle(window.rowAt(row + 1), 1)}H${window.columnAt(right + 1)}`;
  }
  for (let column = left; column <= right; column++) {
    if (columns.size(column) > 0)
      path += `M${window.middle(window.columnAt(column + 1), 1)} 0V${window.rowAt(bottom + 1)}`;
  }
  return path;
}

/** Neighbours of one fill in one piece; a fill covers the lines around it too. */
function fillsOf(window: SheetWindow): Map<string, string> {
  const { layout, range } = window;
  const { look, looks, rows, columns, merges, grid } = layout;
  const fills = new Map<string, string>();
  const add = (fill: string, area: Range) => {
    const { x, y, width, height } = window.placeOf(area);
    fills.set(fill, (fills.get(fill) ?? '') + rectangle(x - 1, y - 1, width + 1, height + 1));
  };
  const fillAt = (row: number, column: number) => looks[lookAt(look, row, column)]?.fill ?? null;
  for (let row = range.top; row <= range.bottom; row++) {
    if (rows.size(row) === 0) continue;
    for (let column = range.left; column <= range.right; column++) {
      if (columns.size(column) === 0 || merges.at(row, column)) continue;
      const fill = fillAt(row, column);
      if (fill === null) continue;
      const left = column;
      while (column < range.right && !merges.at(row, column + 1) && fillAt(row, column + 1) === fill) column++;
      add(fill, { top: row, left, bottom: row, right: column });
    }
  }
  for (const merge of mergesIn(grid.merges, range)) {
    const fill = fillAt(merge.top, merge.left);
    if (fill !== null) add(fill, merge);
  }
  return fills;
}
