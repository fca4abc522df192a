import type { Comparison } from '../../../core/evaluate/compare';
import type { Correction } from '../../../core/evaluate/correction';
import { type Evaluation, liveOf } from '../../../core/evaluate/evaluation';
import { type Judgement, quantitiesOf } from '../../../core/evaluate/indicator';
import type { Quantity } from '../../../core/evaluate/quantity';
import type { EvaluationsWords, Matching } from '../../../core/messages/pane/evaluations';

/** How targets and results of one indicator came together; null where there is nothing to match. */
export function matchingOf(judgement: Judgement): Matching | null {
  const { comparisons, correction, indicator } = judgement;
  const { targets, results } = quantitiesOf(indicator);
  if (targets.length === 0 || results.length === 0) return null;
  if (correction?.pairs) return 'person';
  if (targets.length === 1 && results.length === 1) return null;
  if (comparisons.length === 0) return 'none';
  if (comparisons.length === 1) return 'total';
  if (comparisons.every(({ target }) => target === comparisons[0]?.target)) return 'one-to-each';
  if (comparisons.every(isUnlabelled)) return 'in-order';
  return comparisons.every(({ target, result }) => target.label !== '' && result.label !== '') ? 'by-label' : 'several';
}

function isUnlabelled({ target, result }: Comparison): boolean {
  return target.label === '' && result.label === '';
}

/** Whether a person could match otherwise: one of the cells holds several quantities. */
export function canMatch({ indicator }: Judgement): boolean {
  const { targets, results } = quantitiesOf(indicator);
  return targets.length > 0 && results.length > 0 && targets.length + results.length > 2;
}

/** For each target the place of its result, null for none: what was compared, as far as each target had one result. */
export function matchedPlaces({ comparisons, correction, indicator }: Judgement): readonly (number | null)[] {
  const { targets, results } = quantitiesOf(indicator);
  if (correction?.pairs) {
    return targets.map((_, place) => correction.pairs?.find(([target]) => target === place)?.[1] ?? null);
  }
  const taken = new Set<Comparison>();
  return targets.map((target) => {
    const comparison = comparisons.find((each) => !taken.has(each) && isSame(each.target, target));
    if (!comparison) return null;
    taken.add(comparison);
    const place = results.findIndex((each) => isSame(each, comparison.result));
    return place < 0 ? null : place;
  });
}

/** The cells are read anew each time, so quantities are the same by what they say. */
function isSame(a: Quantity, b: Quantity): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A correction with these matches; null without any. */
export function withPlaces(places: readonly (number | null)[], before: Correction | null): Correction | null {
  const pairs = places.flatMap((result, target) => (result === null ? [] : [[target, result] as const]));
  return pairs.length === 0 ? null : { ...(before?.better ? { better: before.better } : {}), pairs };
}

/** The rule that gave the 評価, 「3件中2件が達 → 一部未達成」. */
export function ruleOf(evaluation: Evaluation, words: DerivationWords): string {
  const { certainty, code, params, proposed } = evaluation;
  const live = liveOf(evaluation);
  const reached = live.filter(({ verdict }) => verdict === 'reached').length;
  const total = live.length === 1 ? (live[0]?.comparisons.length ?? 1) : live.length;
  const value = certainty === 'certain' ? (proposed ?? '') : words.decides;
  return words.rules[RULES[code]]({ ...params, total, reached, value });
}

type DerivationWords = EvaluationsWords['derivation'];

const RULES = {
  'all-reached': 'allReached',
  'some-reached': 'someReached',
  'all-missed': 'allMissed',
  'all-missed-softened': 'allMissed',
  'all-missed-near': 'allMissed',
  'all-missed-partly': 'partly',
  'direction-matters': 'turns',
  'some-unknown': 'unknown',
  'some-pending': 'pending',
} as const satisfies Record<Evaluation['code'], keyof DerivationWords['rules']>;
