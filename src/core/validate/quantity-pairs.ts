import { isPlain } from '../evaluate/cell-text';
import type { Evaluation } from '../evaluate/evaluation';
import type { Judgement } from '../evaluate/indicator';
import { onlyQuantity, type Quantity } from '../evaluate/quantity';
import type { Indicator } from '../sheet/model';

/** An indicator whose target and result are one quantity each. */
export interface QuantityPair {
  readonly indicator: Indicator;
  readonly target: Quantity;
  readonly result: Quantity;
}

/** Who has target and result is judged, and only who has both can be such a pair. */
export function pairsAmong(evaluations: readonly Evaluation[]): readonly QuantityPair[] {
  const pairs: QuantityPair[] = [];
  for (const { judgements } of evaluations) {
    for (const judgement of judgements) {
      const pair = pairOf(judgement);
      if (pair) pairs.push(pair);
    }
  }
  return pairs;
}

function pairOf({ indicator, comparisons: [compared] }: Judgement): QuantityPair | null {
  const { target, result } = indicator;
  if (target === null || result === null) return null;
  // Two plain numbers were read for judging: they are not read again.
  if (compared && isPlain(target) && isPlain(result)) {
    return { indicator, target: compared.target, result: compared.result };
  }
  const goal = onlyQuantity(target);
  const outcome = goal && onlyQuantity(result);
  return goal && outcome ? { indicator, target: goal, result: outcome } : null;
}
