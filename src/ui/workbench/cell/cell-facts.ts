import type { WorkbenchWords } from '../../../core/messages/pane/workbench';
import { rangeToA1, toA1 } from '../../../core/sheet/address';
import type { Grid } from '../../../core/sheet/grid';
import { indicatorsOf } from '../../../core/sheet/indicators';
import { type GoalSheet, HEAD_FIELDS } from '../../../core/sheet/model';
import type { CheckedSheet } from '../../../core/validate/validate';
import { rangeAt } from '../book/file-workbook';

/** What the bar above the sheet says of the selected cell. */
interface CellFacts {
  /** `M8:M10` for a merged one. */
  readonly address: string;
  readonly text: string | null;
  /** What the form has there; null where that is not known. */
  readonly heading: string | null;
  /** The proposed 評価 of an empty cell. */
  readonly draft: string | null;
}

/** `checked` is what the last 点検 knows of the sheet. */
export function cellFacts(
  grid: Grid,
  cell: string,
  checked: CheckedSheet | undefined,
  words: WorkbenchWords['cell'],
): CellFacts {
  const range = rangeAt(grid, cell);
  const isOne = range === null || (range.top === range.bottom && range.left === range.right);
  const text = textAt(grid, cell);
  const evaluation = checked?.evaluations.find((each) => each.cell === cell);
  return {
    address: isOne ? cell : rangeToA1(range),
    text,
    heading: checked ? headingOf(checked.sheet, cell, words) : null,
    draft: text === null ? (evaluation?.proposed ?? null) : null,
  };
}

export function textAt({ cells }: Grid, cell: string): string | null {
  return cells.find(({ row, column }) => toA1(row, column) === cell)?.text ?? null;
}

function headingOf(sheet: GoalSheet, cell: string, words: WorkbenchWords['cell']): string | null {
  const field = HEAD_FIELDS.find((each) => sheet.at.head[each] === cell);
  if (field) return words.head[field];
  for (const { cells } of indicatorsOf(sheet)) {
    if (cells.evaluation === cell) return words.evaluation;
    if (cells.target === cell) return sheet.headings.target ?? words.target;
    if (cells.result === cell) return sheet.headings.result ?? words.result;
    if (cells.status === cell) return words.status;
  }
  return null;
}
