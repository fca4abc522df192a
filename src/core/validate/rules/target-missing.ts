import { hitsAmong } from '../hits-among';
import { has, hitAt } from '../indicator-cells';
import type { Rule } from '../rule';

/** A result, but no target. */
export const targetMissing: Rule = {
  id: 'target-missing',
  number: '201',
  severity: 'error',
  standard: 'L1-09',
  check: ({ indicators }) =>
    hitsAmong(indicators, (each) =>
      each.cells.target !== null && !has(each, 'target') && has(each, 'result') ? hitAt(each, 'target') : null,
    ),
};
