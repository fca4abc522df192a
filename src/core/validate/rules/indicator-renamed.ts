import { hitAt } from '../indicator-cells';
import type { Rule } from '../rule';

/** An indicator that is taken for one of last year's, though its name is another one now. */
export const indicatorRenamed: Rule = {
  id: 'indicator-renamed',
  number: '504',
  severity: 'info',
  check: ({ years }) =>
    (years?.pairs ?? [])
      .filter(({ confidence }) => confidence < 1)
      .map(({ indicator, before, confidence }) =>
        hitAt(indicator, 'name', { before: before.name?.trim() ?? '', percent: Math.round(confidence * 100) }),
      ),
};
