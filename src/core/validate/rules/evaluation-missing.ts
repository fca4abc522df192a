import { currentOf, type Evaluation } from '../../evaluate/evaluation';
import { isBlank } from '../../sheet/text';
import { hitsAmong } from '../hits-among';
import type { Rule } from '../rule';

/** Results are there, 評価 is empty. */
export const evaluationMissing: Rule = {
  id: 'evaluation-missing',
  number: '401',
  severity: 'warning',
  phases: ['yearend'],
  check: ({ evaluations }) =>
    hitsAmong(evaluations, (each) => {
      const { cell, proposed } = each;
      if (cell === null || currentOf(each) !== null || !isDue(each)) return null;
      return { cell, params: proposed === null ? { variant: 'open' } : { variant: 'proposed', proposed } };
    }),
};

/** Some result is known, and no formula is going to say the 評価. */
function isDue({ judgements }: Evaluation): boolean {
  return (
    judgements.some(({ indicator, verdict }) => !isBlank(indicator.result) && verdict !== 'pending') &&
    !judgements.some(({ indicator }) => indicator.uncalculated.includes('evaluation'))
  );
}
