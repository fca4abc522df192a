import type { CheckedWorkbook } from '../check';
import { type KeepSettings, type KeptSheet, type KeptWorkbook, keepWorkbook } from '../consolidate/kept';
import { type Mark, markOf } from '../progress';

/** What is kept of a workbook that was read among many: what a consolidation keeps, and what a list shows. All of it plain values. */
export interface WorkbookSummary extends KeptWorkbook {
  readonly sheets: readonly SheetSummary[];
}

/** One goal sheet. */
export interface SheetSummary extends KeptSheet {
  /** Whether an earlier sheet of the workbook is of the same section. */
  readonly isTwin: boolean;
  /** One for each 評価, in the order of the sheet. */
  readonly marks: readonly Mark[];
}

export function summaryOf(checked: CheckedWorkbook, settings: KeepSettings): WorkbookSummary {
  const { sheets, others } = keepWorkbook(checked, settings);
  return {
    others,
    sheets: checked.sheets.map(({ findings, evaluations }, at) => ({
      ...(sheets[at] as KeptSheet),
      isTwin: findings.some(({ rule }) => rule === 'duplicate-sheet'),
      marks: evaluations.map((evaluation) => markOf(evaluation)),
    })),
  };
}
