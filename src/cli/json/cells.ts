import { rangeToA1, toA1 } from '../../core/sheet/address';
import type { Workbook } from '../../core/sheet/grid';

/** The contract's shape of `mokuhyo cells`. */
export function cellsJson({ file, sheets }: Workbook): unknown {
  return {
    file,
    sheets: sheets.map((grid) => ({
      sheet: grid.name,
      hidden: grid.hidden,
      merges: grid.merges.map(rangeToA1),
      cells: Object.fromEntries(grid.cells.map(({ row, column, text, value }) => [toA1(row, column), { text, value }])),
    })),
  };
}
