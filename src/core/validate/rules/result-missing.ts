import { hitsAmong } from '../hits-among';
import { has, hitAt } from '../indicator-cells';
import type { Rule } from '../rule';

/** A target, but no result. An awaited result (集計中) is a text, not an empty cell. */
export const resultMissing: Rule = {
  id: 'result-missing',
  number: '202',
  severity: 'error',
  phases: ['yearend'],
  standard: 'L1-09',
  check: ({ sheet, indicators }) =>
    hitsAmong(indicators, (each) =>
      each.cells.result !== null && !has(each, 'result') && has(each, 'target')
        ? hitAt(each, 'result', { heading: sheet.headings.result ?? '結果' })
        : null,
    ),
};
