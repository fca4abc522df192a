import { onlyQuantity, type Quantity } from '../evaluate/quantity';
import type { Indicator } from '../sheet/model';

/** An indicator whose target and result are one quantity each. */
export interface QuantityPair {
  readonly indicator: Indicator;
  readonly target: Quantity;
  readonly result: Quantity;
}

export function pairsAmong(indicators: readonly Indicator[]): readonly QuantityPair[] {
  const pairs: QuantityPair[] = [];
  for (const indicator of indicators) {
    const target = onlyQuantity(indicator.target);
    const result = target && onlyQuantity(indicator.result);
    if (target && result) pairs.push({ indicator, target, result });
  }
  return pairs;
}
