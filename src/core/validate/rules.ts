import type { Rule } from './rule';
import { columnUnread } from './rules/column-unread';
import { dateInvalid } from './rules/date-invalid';
import { dateOrder } from './rules/date-order';
import { departmentMissing } from './rules/department-missing';
import { duplicateSheet } from './rules/duplicate-sheet';
import { errorValue } from './rules/error-value';
import { evaluationContradictsResult } from './rules/evaluation-contradicts-result';
import { evaluationMissing } from './rules/evaluation-missing';
import { evaluationNotInScale } from './rules/evaluation-not-in-scale';
import { fiscalYearMismatch } from './rules/fiscal-year-mismatch';
import { fiscalYearMissing } from './rules/fiscal-year-missing';
import { formulaNotCalculated } from './rules/formula-not-calculated';
import { fullwidthNumber } from './rules/fullwidth-number';
import { goalNumberDuplicate } from './rules/goal-number-duplicate';
import { headerMissing } from './rules/header-missing';
import { hiddenIndicator } from './rules/hidden-indicator';
import { historyDiffers } from './rules/history-differs';
import { indicatorAppeared } from './rules/indicator-appeared';
import { indicatorRenamed } from './rules/indicator-renamed';
import { indicatorVanished } from './rules/indicator-vanished';
import { resultMissing } from './rules/result-missing';
import { scaleMismatch } from './rules/scale-mismatch';
import { sectionMissing } from './rules/section-missing';
import { statusMissing } from './rules/status-missing';
import { straySpace } from './rules/stray-space';
import { targetMissing } from './rules/target-missing';
import { unitMismatch } from './rules/unit-mismatch';

/** Every rule, in the order of its 点検番号. A new one is a file in `rules/`, a line here, and its sentences in the catalogue. */
export const RULES: readonly Rule[] = [
  headerMissing,
  fiscalYearMissing,
  fiscalYearMismatch,
  departmentMissing,
  sectionMissing,
  duplicateSheet,
  goalNumberDuplicate,
  dateInvalid,
  dateOrder,
  columnUnread,
  targetMissing,
  resultMissing,
  statusMissing,
  formulaNotCalculated,
  hiddenIndicator,
  errorValue,
  straySpace,
  unitMismatch,
  scaleMismatch,
  fullwidthNumber,
  evaluationMissing,
  evaluationNotInScale,
  evaluationContradictsResult,
  historyDiffers,
  indicatorVanished,
  indicatorAppeared,
  indicatorRenamed,
];

/** The 点検番号 of what is found of a file as a whole, by no rule of a sheet. */
const WHOLE_FILE = '001';

/** The 点検番号 of a finding's rule. */
export function numberOf(rule: string): string {
  return RULES.find(({ id }) => id === rule)?.number ?? WHOLE_FILE;
}
