import type { CheckedWorkbook } from '../../../app/check';
import type { Policy } from '../../../core/policy/schema';
import { indicatorsOf } from '../../../core/sheet/indicators';
import { isBlank } from '../../../core/sheet/text';
import { DATE_FIELDS } from '../../../core/validate/dates-of';
import { applies } from '../../../core/validate/rule-in-policy';
import { RULES } from '../../../core/validate/rules';
import type { CheckedSheet } from '../../../core/validate/validate';

export type Line = 'form' | 'dates' | 'values' | 'evaluations' | 'statuses';

/** What a line of the list stands for: its rules, and how much of a sheet they look at. */
const LINES: Readonly<
  Record<Line, { readonly rules: readonly string[]; readonly amount: (sheet: CheckedSheet) => number }>
> = {
  form: {
    rules: [
      'header-missing',
      'fiscal-year-missing',
      'fiscal-year-mismatch',
      'department-missing',
      'section-missing',
      'duplicate-sheet',
      'goal-number-duplicate',
      'column-unread',
    ],
    amount: () => 1,
  },
  dates: {
    rules: ['date-invalid', 'date-order'],
    amount: ({ sheet }) => DATE_FIELDS.filter((field) => !isBlank(sheet.head[field])).length,
  },
  values: {
    rules: [
      'target-missing',
      'result-missing',
      'formula-not-calculated',
      'hidden-indicator',
      'error-value',
      'unit-mismatch',
      'scale-mismatch',
    ],
    amount: ({ sheet }) => indicatorsOf(sheet).length,
  },
  evaluations: {
    rules: ['evaluation-missing', 'evaluation-not-in-scale', 'evaluation-contradicts-result'],
    amount: ({ evaluations }) => evaluations.length,
  },
  statuses: {
    rules: ['status-missing'],
    amount: ({ sheet }) =>
      indicatorsOf(sheet).filter(({ cells, result }) => cells.status !== null && !isBlank(result)).length,
  },
};

export interface CheckedLine {
  readonly line: Line;
  readonly amount: number;
  /** 要確認 that are left in it. */
  readonly warnings: number;
}

/** What the rules have looked at, counted; nothing that no rule looked at, because it is not there, not due, or switched off. */
export function whatWasChecked({ sheets }: CheckedWorkbook, policy: Policy): readonly CheckedLine[] {
  return (Object.keys(LINES) as Line[]).flatMap((line) => {
    const { rules: ids, amount } = LINES[line];
    const rules = RULES.filter(({ id }) => ids.includes(id));
    const looked = sheets.filter(({ phase }) => rules.some((rule) => applies(rule, phase, policy)));
    const total = looked.reduce((sum, sheet) => sum + amount(sheet), 0);
    const warnings = looked.flatMap(({ findings }) =>
      findings.filter(({ rule, severity }) => severity === 'warning' && ids.includes(rule)),
    );
    return total === 0 ? [] : [{ line, amount: total, warnings: warnings.length }];
  });
}
