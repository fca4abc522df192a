import { labelsAlike, labelsDiffer } from './label';
import type { Quantity } from './quantity';
import { comparable, isKnown, type Unit } from './units';

/** Targets with their results. */
export type Pairs = ReadonlyArray<readonly [Quantity, Quantity]>;

/** Which result belongs to which target. */
export type Pairing =
  /** `alternatives` are other ways to read the same cells; the verdict holds only if they agree. */
  | { readonly kind: 'pairs'; readonly pairs: Pairs; readonly alternatives: readonly Pairs[] }
  | { readonly kind: 'unpaired'; readonly code: 'units-differ' | 'labels-differ' | 'parts-missing' | 'parts-unclear' };

/**
 * The first unlabelled quantity is the total, the rest are its parts; if all are labelled, all count. What is counted in
 * another unit is no part (4回, 参加者100人).
 */
export function pairUp(targets: readonly Quantity[], results: readonly Quantity[], ofName: Unit | null): Pairing {
  const goals = goalsOf(targets);
  const [goal] = goals;
  if (goal && goals.length === 1) return pairOne(goal, results, ofName);
  const inOrder = pairInOrder(goals, results);
  if (inOrder) return inOrder;
  const toOne = pairToOne(goals, results);
  if (toOne) return toOne;
  const paired: [Quantity, Quantity][] = [];
  for (const each of goals) {
    const free = results.filter((result) => !paired.some(([, taken]) => taken === result));
    const match = ownResult(each, free);
    if (!match) return { kind: 'unpaired', code: 'parts-missing' };
    paired.push([each, match]);
  }
  return { kind: 'pairs', pairs: paired, alternatives: [] };
}

function goalsOf(targets: readonly Quantity[]): readonly Quantity[] {
  if (targets.length === 1) return targets;
  const total = targets.find(({ label }) => label === '');
  return total ? targets.filter((each) => each.label === '' || !isPart(each, total)) : targets;
}

function isPart({ unit, bound }: Quantity, total: Quantity): boolean {
  if (bound !== null) return false;
  return unit === null || total.unit === null || comparable(unit, total.unit);
}

/** One target and one result. */
function pairOnly(target: Quantity, result: Quantity, ofName: Unit | null): Pairing {
  if (!countsTheSame(target, result, ofName)) return { kind: 'unpaired', code: 'units-differ' };
  if (labelsDiffer(target.label, result.label)) return { kind: 'unpaired', code: 'labels-differ' };
  return { kind: 'pairs', pairs: [[target, result]], alternatives: NO_ALTERNATIVES };
}

const NO_ALTERNATIVES: readonly Pairs[] = [];

/** One target: its own result, the total, or each of several that are labelled. */
function pairOne(target: Quantity, results: readonly Quantity[], ofName: Unit | null): Pairing {
  const [first] = results;
  if (first && results.length === 1) return pairOnly(target, first, ofName);
  const fit = results.filter((result) => countsTheSame(target, result, ofName));
  const [only] = fit;
  if (!only) return { kind: 'unpaired', code: 'units-differ' };
  const own = fit.filter(({ label }) => target.label !== '' && labelsAlike(target.label, label) === 'same');
  const [same] = own;
  if (same && own.length === 1) return { kind: 'pairs', pairs: [[target, same]], alternatives: [] };
  const unlabelled = fit.filter(({ label }) => label === '');
  const [total] = unlabelled;
  if (total) {
    const alternatives = unlabelled.length > 1 ? eachOrTogether(target, unlabelled, ofName) : [];
    return { kind: 'pairs', pairs: [[target, total]], alternatives };
  }
  if (fit.length < results.length) {
    return fit.length === 1
      ? { kind: 'pairs', pairs: [[target, only]], alternatives: [] }
      : { kind: 'unpaired', code: 'parts-unclear' };
  }
  return {
    kind: 'pairs',
    pairs: fit.map((result) => [target, result] as const),
    alternatives: together(target, fit, ofName),
  };
}

/** Several results may each stand alone or, if they are amounts, add up. */
function eachOrTogether(target: Quantity, results: readonly Quantity[], ofName: Unit | null): readonly Pairs[] {
  return [...results.map((result) => [[target, result] as const]), ...together(target, results, ofName)];
}

/** Of amounts it is not said whether they add up; shares do not. */
function together(target: Quantity, results: readonly Quantity[], ofName: Unit | null): readonly Pairs[] {
  const [first] = results;
  if (!first || [target, ...results].some((each) => isShare(each, ofName))) return [];
  return [[[target, { ...first, value: results.reduce((sum, { value }) => sum + value, 0), upTo: null }]]];
}

/** Several unlabelled numbers on both sides belong together in their order, unless the first is a total of the rest. */
function pairInOrder(targets: readonly Quantity[], results: readonly Quantity[]): Pairing | null {
  if (targets.length !== results.length) return null;
  if ([...targets, ...results].some(({ label }) => label !== '')) return null;
  const pairs = targets.flatMap((target, index) => {
    const result = results[index];
    return result ? [[target, result] as const] : [];
  });
  if (pairs.some(([target, result]) => !comparable(target.unit, result.unit))) {
    return { kind: 'unpaired', code: 'units-differ' };
  }
  const alike = pairs.every(([{ unit }]) => comparable(unit, targets[0]?.unit ?? null));
  return { kind: 'pairs', pairs, alternatives: alike ? [pairs.slice(0, 1)] : [] };
}

/** 「70%以上80%未満」 against 75%: several unlabelled targets, one result. */
function pairToOne(targets: readonly Quantity[], results: readonly Quantity[]): Pairing | null {
  const [result] = results;
  if (!result || results.length > 1 || targets.some(({ label }) => label !== '')) return null;
  if (targets.some((target) => !comparable(target.unit, result.unit))) return null;
  const pairs = targets.map((target) => [target, result] as const);
  return { kind: 'pairs', pairs, alternatives: [pairs.slice(0, 1), ...togetherOf(targets, result)] };
}

/** What the targets come to, if they add up. */
function togetherOf(targets: readonly Quantity[], result: Quantity): readonly Pairs[] {
  const [first] = targets;
  if (!first || targets.some((each) => each.bound !== null || isShare(each))) return [];
  return [[[{ ...first, value: targets.reduce((sum, { value }) => sum + value, 0), upTo: null }, result]]];
}

/** The one result of a target among several: by its label, else by its unit alone. */
function ownResult(target: Quantity, results: readonly Quantity[]): Quantity | null {
  const fit = results.filter(({ unit }) => comparable(target.unit, unit));
  const likeness = (wanted: string) => fit.filter(({ label }) => labelsAlike(target.label, label) === wanted);
  const [same, alike] = [likeness('same'), likeness('alike')];
  if (same.length > 0) return same.length === 1 ? (same[0] ?? null) : null;
  if (alike[0] && alike.length === 1) return alike[0];
  const [only] = fit;
  const byUnit = fit.length === 1 && only?.unit && target.unit && !labelsDiffer(target.label, only.label);
  return byUnit ? only : null;
}

/** Whether two quantities count in the same unit. A bare number has the name's, against one that has a known unit. */
export function countsTheSame(a: Quantity, b: Quantity, ofName: Unit | null): boolean {
  const unitOf = (one: Quantity, other: Quantity) => one.unit ?? (other.unit && isKnown(other.unit) ? ofName : null);
  return comparable(unitOf(a, b), unitOf(b, a));
}

/** Percentages and points do not add up. */
export function isShare({ unit }: Quantity, ofName: Unit | null = null): boolean {
  const dimension = (unit ?? ofName)?.dimension;
  return dimension === '%' || dimension === '点' || dimension === 'ポイント';
}
