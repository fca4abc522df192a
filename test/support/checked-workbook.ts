import type { CheckedWorkbook } from '../../src/app/check';
import type { GoalSheet } from '../../src/core/sheet/model';
import { validateSheet } from '../../src/core/validate/validate';
import { ruleContext } from './goal-sheet';

/** A workbook of these sheets, checked. */
export function checkedWorkbook(file: string, ...sheets: readonly GoalSheet[]): CheckedWorkbook {
  const checked = sheets.map((sheet, index) => {
    const context = ruleContext(sheet, { earlier: sheets.slice(0, index) });
    return { ...context, findings: validateSheet(context) };
  });
  return { file, sheets: checked, skipped: [], findings: [] };
}
