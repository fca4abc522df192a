import { comparable } from '../../evaluate/units';
import { hitsAmong } from '../hits-among';
import { hitAt } from '../indicator-cells';
import type { Rule } from '../rule';

/** Target and result have different units, both given. */
export const unitMismatch: Rule = {
  id: 'unit-mismatch',
  number: '301',
  severity: 'warning',
  standard: 'L3-04',
  check: ({ pairs }) =>
    hitsAmong(pairs, ({ indicator, target, result }) => {
      if (!target.unit || !result.unit || comparable(target.unit, result.unit)) return null;
      return hitAt(indicator, 'result', { target: target.unit.text, result: result.unit.text });
    }),
};
