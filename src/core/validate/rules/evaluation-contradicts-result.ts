import { currentOf, type Evaluation, liveOf } from '../../evaluate/evaluation';
import { inScale } from '../../evaluate/scale';
import { hitsAmong } from '../hits-among';
import type { Hit, Rule } from '../rule';

/** 評価 differs from the proposal. What is no word of the scale is `evaluation-not-in-scale`, and only that. */
export const evaluationContradictsResult: Rule = {
  id: 'evaluation-contradicts-result',
  number: '403',
  severity: 'error',
  check: ({ evaluations, scale }) =>
    hitsAmong(evaluations, (evaluation) => {
      const { proposed, certainty, cell } = evaluation;
      if (proposed === null || proposed === evaluation.current) return null;
      const current = currentOf(evaluation);
      if (current === null || !inScale(current, scale)) return null;
      const params = { current, proposed, ...what(evaluation) };
      return certainty === 'certain' ? { cell, params } : { cell, params, severity: 'warning' };
    }),
};

/** One indicator is named with its numbers; of several, how many were reached. `smaller`: a direction that is worth saying. */
function what(evaluation: Evaluation): Hit['params'] {
  const live = liveOf(evaluation);
  const smaller = live.some(({ direction }) => direction?.better === 'smaller') ? 1 : 0;
  const [only] = live;
  if (only && live.length === 1) {
    const { target, result } = only.indicator;
    return { variant: 'one', target: target?.trim() ?? '', result: result?.trim() ?? '', smaller };
  }
  const reached = live.filter(({ verdict }) => verdict === 'reached').length;
  return { variant: 'several', total: live.length, reached, smaller };
}
