import { rangeFromA1 } from './address';
import type { Cell, Grid } from './grid';
import type { GoalSheet } from './model';
import { readSheet } from './read';

/** Test help: grids typed as lines of cells. */

/** One line of a sheet, cell by cell; null and '' are empty, `UNCALCULATED` is a formula that has no value. */
export type Line = readonly (string | null)[];

export const UNCALCULATED = '=';

export interface GridOptions {
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
}

/** Lines from A1 on. */
export function gridOf(lines: readonly Line[], { merges = [], hiddenRows = [] }: GridOptions = {}): Grid {
  const cells = lines.flatMap((line, row) =>
    line.flatMap((text, column): Cell[] => {
      if (text === null || text === '') return [];
      const shown = text === UNCALCULATED ? null : text;
      return [{ row, column, text: shown, value: shown }];
    }),
  );
  const ranges = merges.flatMap((merge) => rangeFromA1(merge) ?? []);
  return { name: 'Sheet1', hidden: false, merges: ranges, hiddenRows, hiddenColumns: [], cells };
}

/** The goal sheet on these lines; the title is put over them, in row 1. */
export function readLines(lines: readonly Line[], options?: GridOptions): GoalSheet {
  const reading = readSheet(gridOf([['組織目標管理シート'], ...lines], options));
  if (reading.kind === 'other') throw new Error('no goal sheet');
  return reading.sheet;
}
