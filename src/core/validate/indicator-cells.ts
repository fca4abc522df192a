import type { Indicator, IndicatorField } from '../sheet/model';
import { isBlank } from '../sheet/text';
import type { Hit } from './rule';

/** Whether something stands in the cell; a formula that was never calculated is something. */
export function has(indicator: Indicator, field: 'target' | 'result'): boolean {
  return !isBlank(indicator[field]) || indicator.uncalculated.includes(field);
}

/** What a rule finds among a sheet's indicators, or pairs of them, one after the other. */
export function hitsAmong<T>(all: readonly T[], find: (each: T) => Hit | null): readonly Hit[] {
  let hits: Hit[] | null = null;
  for (const each of all) {
    const hit = find(each);
    if (hit === null) continue;
    hits ??= [];
    hits.push(hit);
  }
  return hits ?? NONE;
}

/** Of most rules on most sheets. */
const NONE: readonly Hit[] = [];

/** A hit at one of an indicator's cells, with the indicator's name for the sentence. */
export function hitAt(indicator: Indicator, field: IndicatorField, params: Hit['params'] = {}): Hit {
  return { cell: indicator.cells[field], params: { ...params, name: indicator.name?.trim() ?? '' } };
}
