import type { Judgement } from '../../core/evaluate/indicator';

/**
 * 達成率: how much of the target the result is, 1 being all of it; where smaller is better, the target's share of the
 * result. Null where target and result are not one quantity each, or one of them is not above zero: no share says anything then.
 */
export function attainment({ comparisons, direction }: Pick<Judgement, 'comparisons' | 'direction'>): number | null {
  const [only, ...more] = comparisons;
  if (!only || more.length > 0 || direction === null) return null;
  const { target, result } = only;
  if (target.upTo !== null || result.upTo !== null || target.value <= 0 || result.value <= 0) return null;
  const share = direction.better === 'smaller' ? target.value / result.value : result.value / target.value;
  return Number(share.toPrecision(6));
}
