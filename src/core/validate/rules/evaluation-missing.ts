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
      .filter(({ judgements }) =>
        judgements.some(({ indicator, verdict }) => !isBlank(indicator.result) && verdict !== 'pending'),
      )
      .filter(({ judgements }) => !judgements.some(({ indicator }) => indicator.uncalculated.includes('evaluation')))
      .map(({ cell, proposed }) => ({
        cell,
        params: proposed === null ? { variant: 'open' } : { variant: 'proposed', proposed },
      })),
};
