import { indicatorsOf } from '../../sheet/indicators';
import { isBlank } from '../../sheet/text';
import { has, hitAt } from '../indicator-cells';
import type { Rule } from '../rule';

/** A result, but nothing in 達成状況. */
export const statusMissing: Rule = {
  id: 'status-missing',
  number: '203',
  severity: 'warning',
  phases: ['yearend'],
  check: ({ sheet }) =>
    indicatorsOf(sheet)
      .filter((each) => each.cells.status !== null && has(each, 'result') && isBlank(each.status))
      .map((each) => hitAt(each, 'status')),
};
