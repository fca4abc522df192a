import { isErrorValue } from '../../sheet/text';
import { hitAt } from '../indicator-cells';
import type { Rule } from '../rule';

const FIELDS = ['target', 'result', 'evaluation'] as const;

/** A formula failed, and its cell shows #REF! or the like. */
export const errorValue: Rule = {
  id: 'error-value',
  number: '206',
  severity: 'warning',
  standard: 'L2-06',
  check: ({ indicators }) =>
    indicators
      .filter(({ target, result, evaluation }) => [target, result, evaluation].some(isErrorValue))
      .flatMap((each) =>
        FIELDS.filter((field) => isErrorValue(each[field])).map((field) =>
          hitAt(each, field, { field, text: each[field]?.trim() ?? '' }),
        ),
      ),
};
