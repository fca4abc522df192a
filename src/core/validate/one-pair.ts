import { onlyQuantity, type Quantity } from '../evaluate/quantity';
import { rememberedOf } from '../remembered';
import type { Indicator } from '../sheet/model';

export interface Pair {
  readonly target: Quantity;
  readonly result: Quantity;
}

/** The target's and the result's quantity, where there is one of each; null otherwise. */
export const onePair = rememberedOf((indicator: Indicator): Pair | null => {
  const target = onlyQuantity(indicator.target);
  const result = onlyQuantity(indicator.result);
  return target && result ? { target, result } : null;
});
