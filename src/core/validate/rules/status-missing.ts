import { isBlank } from '../../sheet/text';
import { hitsAmong } from '../hits-among';
import { has, hitAt } from '../indicator-cells';
import type { Rule } from '../rule';

/** A result, but nothing in 達成状況. */
export const statusMissing: Rule = {
  id: 'status-missing',
  number: '203',
  severity: 'warning',
  phases: ['yearend'],
  check: ({ indicators }) =>
    hitsAmong(indicators, (each) =>
      each.cells.status !== null && isBlank(each.status) && has(each, 'result') ? hitAt(each, 'status') : null,
    ),
};
