import { hitAt } from '../indicator-cells';
import type { Rule } from '../rule';

/** An indicator that last year's sheet did not have. */
export const indicatorAppeared: Rule = {
  id: 'indicator-appeared',
  number: '503',
  severity: 'info',
  check: ({ years }) => (years?.appeared ?? []).map((indicator) => hitAt(indicator, 'name')),
};
