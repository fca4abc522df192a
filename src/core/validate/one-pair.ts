import { headline, type Quantity, readCell } from '../evaluate/quantity';
import type { Indicator } from '../sheet/model';

/** The target's and the result's quantity, where there is one of each; null otherwise. */
export function onePair({
  target,
  result,
}: Indicator): { readonly target: Quantity; readonly result: Quantity } | null {
  const goal = one(target);
  const outcome = one(result);
  return goal && outcome ? { target: goal, result: outcome } : null;
}

function one(text: string | null): Quantity | null {
  const reading = readCell(text ?? '');
  if (reading.kind !== 'quantities') return null;
  const [first, ...more] = headline(reading.all);
  return first && more.length === 0 ? first : null;
}
