import { hitsAmong } from '../hits-among';
import { hitAt } from '../indicator-cells';
import type { Rule } from '../rule';

/** An indicator stands in a hidden row: it is read and counted, though nobody sees it. */
export const hiddenIndicator: Rule = {
  id: 'hidden-indicator',
  number: '205',
  severity: 'info',
  standard: 'L1-13',
  check: ({ indicators }) => hitsAmong(indicators, (each) => (each.hidden ? hitAt(each, 'target') : null)),
};
