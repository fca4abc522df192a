import type { Better } from '../policy/schema';
import { headline, labelsAlike, type Quantity } from './quantity';
import { comparable } from './units';

/** One target held against its result. */
export interface Comparison {
  readonly target: Quantity;
  readonly result: Quantity;
  readonly reached: boolean;
}

export type Compared =
  | { readonly kind: 'compared'; readonly comparisons: readonly Comparison[] }
  | { readonly kind: 'not-comparable'; readonly code: NotComparable };

export type NotComparable =
  | 'units-differ'
  | 'labels-differ'
  | 'parts-missing'
  | 'parts-unclear'
  | 'relative-target'
  | 'change-differs';

type Pairing =
  | { readonly kind: 'pairs'; readonly pairs: ReadonlyArray<readonly [Quantity, Quantity]> }
  | { readonly kind: 'not-comparable'; readonly code: NotComparable };

/** Holds every target against its result, in the given direction. */
export function compareQuantities(
  targets: readonly Quantity[],
  results: readonly Quantity[],
  better: Better,
): Compared {
  const pairing = pair(headline(targets), headline(results), better);
  if (pairing.kind === 'not-comparable') return pairing;
  const fault = pairing.pairs.map(([target, result]) => mismatch(target, result)).find((code) => code !== null);
  if (fault) return { kind: 'not-comparable', code: fault };
  const comparisons = pairing.pairs.map(([target, result]) => ({
    target,
    result,
    reached: isReached(target, result, better),
  }));
  return { kind: 'compared', comparisons };
}

function pair(targets: readonly Quantity[], results: readonly Quantity[], better: Better): Pairing {
  const [target] = targets;
  const [result] = results;
  if (!target || !result) return { kind: 'not-comparable', code: 'parts-missing' };
  if (targets.length === 1 && results.length === 1) return pairOfOne(target, result);
  if (targets.length === 1) return againstEach(target, results, better);
  return byLabel(targets, results);
}

function pairOfOne(target: Quantity, result: Quantity): Pairing {
  const bothLabelled = target.label !== '' && result.label !== '';
  if (bothLabelled && labelsAlike(target.label, result.label) === 'different') {
    return { kind: 'not-comparable', code: 'labels-differ' };
  }
  return { kind: 'pairs', pairs: [[target, result]] };
}

/**
 * One target, several labelled results: a share (90%) each must reach. Of amounts it is not said whether they add up, so
 * they are compared only where both readings agree.
 */
function againstEach(target: Quantity, results: readonly Quantity[], better: Better): Pairing {
  const own = results.filter(({ label }) => target.label !== '' && labelsAlike(target.label, label) === 'same');
  const [only] = own;
  if (only && own.length === 1) return { kind: 'pairs', pairs: [[target, only]] };
  const pairs = results.map((result) => [target, result] as const);
  if (isShare(target) || results.every(isShare)) return { kind: 'pairs', pairs };
  const total = { ...target, value: results.reduce((sum, { value }) => sum + value, 0), upTo: null };
  const each = pairs.map(([goal, result]) => isReached(goal, result, better));
  const agree = each.every((reached) => reached === isReached(target, total, better));
  return agree ? { kind: 'pairs', pairs } : { kind: 'not-comparable', code: 'parts-unclear' };
}

function isShare({ unit }: Quantity): boolean {
  return unit?.dimension === '%' || unit?.dimension === '点' || unit?.dimension === 'ポイント';
}

/** Each labelled target needs one result of its own. */
function byLabel(targets: readonly Quantity[], results: readonly Quantity[]): Pairing {
  const pairs: [Quantity, Quantity][] = [];
  for (const target of targets) {
    const free = results.filter((result) => !pairs.some(([, taken]) => taken === result));
    const same = free.filter(({ label }) => labelsAlike(target.label, label) === 'same');
    const alike = free.filter(({ label }) => labelsAlike(target.label, label) !== 'different');
    const [match] = same.length > 0 ? same : alike;
    if (!match || (same.length !== 1 && alike.length !== 1)) return { kind: 'not-comparable', code: 'parts-missing' };
    pairs.push([target, match]);
  }
  return { kind: 'pairs', pairs };
}

function mismatch(target: Quantity, result: Quantity): NotComparable | null {
  if (/(?:比|対|の)$|実績|前年/.test(target.label) && target.label !== result.label) return 'relative-target';
  if (!comparable(target.unit, result.unit)) return 'units-differ';
  return target.change !== result.change ? 'change-differs' : null;
}

/**
 * Larger better: a range is reached from its lower end up. Smaller better: from its upper end down.
 * 「超」 and 「未満」 leave out the number itself.
 */
function isReached(target: Quantity, result: Quantity, better: Better): boolean {
  const ends = (quantity: Quantity) => [quantity.value, quantity.upTo ?? quantity.value] as const;
  const [low, high] = ends(target);
  const goal = better === 'larger' ? Math.min(low, high) : Math.max(low, high);
  const got = better === 'larger' ? Math.min(...ends(result)) : Math.max(...ends(result));
  const equal = Math.abs(got - goal) <= 1e-9 * Math.max(1, Math.abs(goal));
  if (equal) return !(target.bound === 'over' || target.bound === 'under');
  return better === 'larger' ? got > goal : got < goal;
}
