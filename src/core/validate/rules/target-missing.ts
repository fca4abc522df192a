import { indicatorsOf } from '../../sheet/indicators';
import { has, hitAt } from '../indicator-cells';
import type { Rule } from '../rule';

/** A result, but no target. */
export const targetMissing: Rule = {
  id: 'target-missing',
  number: '201',
  severity: 'error',
  standard: 'L1-09',
  check: ({ sheet }) =>
    indicatorsOf(sheet)
      .filter((each) => each.cells.target !== null && has(each, 'result') && !has(each, 'target'))
      .map((each) => hitAt(each, 'target')),
};
