import { hitAt } from '../indicator-cells';
import type { Rule } from '../rule';

/** A formula that no program has calculated yet: what the cell will show is not known. */
export const formulaNotCalculated: Rule = {
  id: 'formula-not-calculated',
  number: '204',
  severity: 'warning',
  standard: 'L2-06',
  check: ({ indicators }) =>
    indicators
      .filter(({ uncalculated }) => uncalculated.length > 0)
      .flatMap((each) => each.uncalculated.map((field) => hitAt(each, field, { field }))),
};
