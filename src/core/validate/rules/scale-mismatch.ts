import { comparable } from '../../evaluate/units';
import { hitsAmong } from '../hits-among';
import { hitAt } from '../indicator-cells';
import type { Rule } from '../rule';

/**
 * Units equal, or one missing, and the result is about a power of ten of the target: a percent or a digit typed wrong
 * (52.1 and 0.521).
 */
export const scaleMismatch: Rule = {
  id: 'scale-mismatch',
  number: '302',
  severity: 'warning',
  standard: 'L3-04',
  check: ({ pairs }) =>
    hitsAmong(pairs, ({ indicator, target, result }) => {
      if (!comparable(target.unit, result.unit) || !isNearPowerOfTen(result.value / target.value)) return null;
      const texts = { target: indicator.target?.trim() ?? '', result: indicator.result?.trim() ?? '' };
      return hitAt(indicator, 'result', texts);
    }),
};

/** Within ±20 % of 10^k, k ≠ 0. */
function isNearPowerOfTen(ratio: number): boolean {
  if (!Number.isFinite(ratio) || ratio <= 0) return false;
  const power = Math.round(Math.log10(ratio));
  return [power - 1, power, power + 1].some((k) => k !== 0 && Math.abs(ratio / 10 ** k - 1) <= 0.2 + 1e-9);
}
