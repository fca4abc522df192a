import { comparable } from '../../evaluate/units';
import { indicatorsOf } from '../../sheet/indicators';
import { hitAt } from '../indicator-cells';
import { onePair } from '../one-pair';
import type { Rule } from '../rule';

/** Target and result have different units, both given. */
export const unitMismatch: Rule = {
  id: 'unit-mismatch',
  number: '301',
  severity: 'warning',
  standard: 'L3-04',
  check: ({ sheet }) =>
    indicatorsOf(sheet).flatMap((indicator) => {
      const pair = onePair(indicator);
      if (!pair?.target.unit || !pair.result.unit || comparable(pair.target.unit, pair.result.unit)) return [];
      return [hitAt(indicator, 'result', { target: pair.target.unit.text, result: pair.result.unit.text })];
    }),
};
