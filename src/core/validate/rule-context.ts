import { scaleOf } from '../evaluate/scale';
import { indicatorsOf } from '../sheet/indicators';
import { datesOf } from './dates-of';
import { pairsAmong } from './quantity-pairs';
import type { RuleContext, SheetToCheck } from './rule';
import { tidiedCells } from './tidy';

/** Finds out once what several rules ask. Always of one shape, field by field: every rule of every sheet looks into it. */
export function contextOf({ sheet, phase, evaluations, policy, earlier, years = null }: SheetToCheck): RuleContext {
  const indicators = indicatorsOf(sheet);
  return {
    sheet,
    phase,
    evaluations,
    policy,
    earlier,
    years,
    indicators,
    scale: scaleOf(sheet, policy),
    dates: datesOf(sheet),
    pairs: pairsAmong(evaluations),
    tidied: tidiedCells(sheet),
  };
}
