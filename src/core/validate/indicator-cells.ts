import type { Indicator, IndicatorField } from '../sheet/model';
import { isBlank } from '../sheet/text';
import type { Hit } from './rule';

/** Whether something stands in the cell; a formula that was never calculated is something. */
export function has(indicator: Indicator, field: 'target' | 'result'): boolean {
  return !isBlank(indicator[field]) || indicator.uncalculated.includes(field);
}

/** A hit at one of an indicator's cells, with the indicator's name for the sentence. */
export function hitAt(indicator: Indicator, field: IndicatorField, params: Hit['params'] = {}): Hit {
  return { cell: indicator.cells[field], params: { ...params, name: indicator.name?.trim() ?? '' } };
}
