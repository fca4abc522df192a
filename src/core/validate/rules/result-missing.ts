import { indicatorsOf } from '../../sheet/indicators';
import { has, hitAt } from '../indicator-cells';
import type { Rule } from '../rule';

/** A target, but no result. An awaited result (集計中) is a text, not an empty cell. */
export const resultMissing: Rule = {
  id: 'result-missing',
  number: '202',
  severity: 'error',
  phases: ['yearend'],
  standard: 'L1-09',
  check: ({ sheet }) =>
    indicatorsOf(sheet)
      .filter((each) => each.cells.result !== null && has(each, 'target') && !has(each, 'result'))
      .map((each) => hitAt(each, 'result', { heading: sheet.headings.result ?? '結果' })),
};
