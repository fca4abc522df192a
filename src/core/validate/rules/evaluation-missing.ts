import { currentOf } from '../../evaluate/evaluation';
import { isBlank } from '../../sheet/text';
import type { Rule } from '../rule';

/** Results are there, 評価 is empty. */
export const evaluationMissing: Rule = {
  id: 'evaluation-missing',
  number: '401',
  severity: 'warning',
  phases: ['yearend'],
  check: ({ evaluations }) =>
    evaluations
      .filter((each) => each.cell !== null && currentOf(each) === null)
      .filter(({ judgements }) => judgements.some(({ indicator }) => !isBlank(indicator.result)))
      .map(({ cell, proposed }) => ({
        cell,
        params: proposed === null ? { variant: 'open' } : { variant: 'proposed', proposed },
      })),
};
