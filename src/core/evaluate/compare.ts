import type { Better } from '../policy/schema';
import { fold } from '../sheet/text';
import { isRelative, isShareOfTarget, measureOf } from './label';
import { countsTheSame, isShare, type Pairing, type Pairs, pairUp } from './pairing';
import type { Quantity } from './quantity';
import { comparable, type Unit, unitOfName } from './units';

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
  | 'change-differs'
  | 'scale-unclear'
  | 'nearly-equal';

/** What a person said of a comparison. */
export interface Said {
  /** The direction is a person's: it goes before a target's own 以上 or 以下 too. */
  readonly direction: boolean;
  /** Exactly these belong together; only units and signs are still looked at. */
  readonly pairs: Pairs | null;
}

export const NOTHING_SAID: Said = { direction: false, pairs: null };

/** Holds every target against its result, in the given direction. A target's own 以上 or 以下 goes before it. */
export function compareQuantities(
  targets: readonly Quantity[],
  results: readonly Quantity[],
  better: Better,
  name: string | null = null,
  said: Said = NOTHING_SAID,
): Compared {
  return comparing(targets, results, name, said)(better);
}

/** `compareQuantities` in either direction: what belongs together is the same in both. */
export function comparing(
  targets: readonly Quantity[],
  results: readonly Quantity[],
  name: string | null,
  said: Said,
): (better: Better) => Compared {
  const unit = unitOfName(name);
  const pairing: Pairing = said.pairs
    ? { kind: 'pairs', pairs: said.pairs, alternatives: [] }
    : pairUp(targets, results, unit);
  return (better) => comparePairs(pairing, { better, name: name ?? '', unit, said });
}

function comparePairs(pairing: Pairing, context: Context): Compared {
  if (pairing.kind === 'unpaired') return { kind: 'not-comparable', code: pairing.code };
  const compared = holdAll(pairing.pairs, context);
  if (compared.kind === 'not-comparable') return compared;
  const agree = pairing.alternatives.every((pairs) => {
    const other = holdAll(pairs, context);
    return other.kind === 'compared' && allReached(other) === allReached(compared);
  });
  return agree ? compared : { kind: 'not-comparable', code: 'parts-unclear' };
}

function holdAll(pairs: Pairs, context: Context): Compared {
  const comparisons: Comparison[] = [];
  for (const [target, result] of pairs) {
    const held = hold(target, result, context);
    if (typeof held === 'string') return { kind: 'not-comparable', code: held };
    comparisons.push(held);
  }
  return { kind: 'compared', comparisons };
}

interface Context {
  readonly better: Better;
  readonly name: string;
  readonly unit: Unit | null;
  readonly said: Said;
}

function allReached({ comparisons }: Extract<Compared, { kind: 'compared' }>): boolean {
  return comparisons.every(({ reached }) => reached);
}

/** One target against one result, or why not. Where the texts allow several readings, all must agree. */
function hold(target: Quantity, result: Quantity, context: Context): Comparison | NotComparable {
  const code = mismatch(target, result, context);
  if (code) return code;
  const better = context.said.direction ? context.better : (ownDirection(target) ?? context.better);
  const readings = readingsOf(target, result, context.unit).map(([goal, outcome]) => reaches(goal, outcome, better));
  const [reached] = readings;
  if (reached === undefined || reached === null) return 'nearly-equal';
  return readings.every((each) => each === reached) ? { target, result, reached } : 'scale-unclear';
}

function mismatch(target: Quantity, result: Quantity, { name, unit, said }: Context): NotComparable | null {
  if (said.pairs) {
    if (!comparable(target.unit, result.unit)) return 'units-differ';
    const amounts = target.change === null && result.change === null;
    return amounts || (isChange(target) && isChange(result)) ? null : 'change-differs';
  }
  if (!countsTheSame(target, result, unit)) return 'units-differ';
  const changes = isChange(target) && isChange(result);
  if (changes ? result.label !== '' && result.label !== target.label : relativeTo(target, result))
    return 'relative-target';
  if (measureIn(target, name) !== measureIn(result, name)) return 'labels-differ';
  if (isChange(target) ? !isChange(result) : result.change !== null) return 'change-differs';
  return null;
}

/** One of them is a share of another figure, the other is not the same share. */
function relativeTo(target: Quantity, result: Quantity): boolean {
  if (target.label === result.label) return false;
  return isShareOfTarget(result.label) || [target, result].some((each) => isShare(each) && isRelative(each.label));
}

function measureIn({ label }: Quantity, name: string): string {
  const measure = measureOf(label);
  if (measure === 'cumulative' && /累計|累積/.test(fold(name))) return 'plain';
  if (measure === 'per' && /当たり|あたり|平均|毎|\/[月週日人回校区係]/.test(fold(name))) return 'plain';
  return measure === 'per' ? label.replace(/[毎各]/g, '') : measure;
}

function isChange({ change, number }: Quantity): boolean {
  return change !== null || number < 0;
}

/** 「5%減」 is −5. */
function signed(value: number, { change }: Quantity): number {
  return change === 'down' ? -value : value;
}

const BOUND_DIRECTION = { min: 'larger', over: 'larger', max: 'smaller', under: 'smaller' } as const;

/** The direction that a target itself says: 以上, 以下, 増, 減, 3位. Null where it says none; 「▲5%以上」 may be either. */
export function ownDirection({ bound, change, unit, number }: Quantity): Better | null {
  if (number < 0 && change === null) return null;
  if (bound === null && change === null) return unit?.dimension === '位' ? 'smaller' : null;
  const ofAmount = bound ? BOUND_DIRECTION[bound] : 'larger';
  return change === 'down' ? opposite(ofAmount) : ofAmount;
}

export function opposite(better: Better): Better {
  return better === 'larger' ? 'smaller' : 'larger';
}

/**
 * What target and result may mean together. A bare number takes the unit of the name, else that of the other (「2」 and
 * 「2時間」), but 「120,000」 beside 「120千円」 may be either; a bare number up to 1 beside a percentage may be a
 * percentage that is not shown as one (0.521 and 52.1%).
 */
function readingsOf(
  target: Quantity,
  result: Quantity,
  ofName: Unit | null,
): ReadonlyArray<readonly [Quantity, Quantity]> {
  if (target.unit && !result.unit) return bareReadings(result, target, ofName).map((each) => [target, each] as const);
  if (result.unit && !target.unit) return bareReadings(target, result, ofName).map((each) => [each, result] as const);
  const plain = [target, result] as const;
  if (target.unit || ofName?.dimension !== '%' || !looksUnscaled(target, result)) return [plain];
  return [plain, target.value > result.value ? [target, times(result, 100)] : [times(target, 100), result]];
}

function bareReadings(bare: Quantity, other: Quantity, ofName: Unit | null): readonly Quantity[] {
  const unit = other.unit;
  if (unit?.dimension === '%') return bare.value > 0 && bare.value <= 1 ? [bare, times(bare, 100)] : [bare];
  if (ofName && ofName.dimension === unit?.dimension) return [times(bare, ofName.factor)];
  const own = bare.value === bare.number ? times(bare, unit?.factor ?? 1) : bare;
  const multiplied = unit !== null && unit.factor >= 1e2 && ['人', '円', '件', '回'].includes(unit.dimension);
  return multiplied ? [own, bare] : [own];
}

function times(quantity: Quantity, factor: number): Quantity {
  const { value, upTo } = quantity;
  return { ...quantity, value: value * factor, upTo: upTo === null ? null : upTo * factor };
}

/** Both bare, one of them about a hundredth of the other and not above 1: 52.1 and 0.521. */
function looksUnscaled({ value: a }: Quantity, { value: b }: Quantity): boolean {
  const [small, large] = [Math.min(a, b), Math.max(a, b)];
  return small > 0 && small <= 1 && large > 1 && Math.abs((small * 100) / large - 1) <= 0.2;
}

/** How far from an 約 a number may be and still be meant. */
const ABOUT = { target: 0.2, result: 0.05 };

/** Whether the result is at or beyond the target; null where it cannot be told (約100 against 100, 5~6 against 6). */
function reaches(target: Quantity, result: Quantity, better: Better): boolean | null {
  const [low, high] = spread(result);
  const atLow = beyond(low, target, better);
  const atHigh = high === low ? atLow : beyond(high, target, better);
  if (atLow !== atHigh) return null;
  if (atLow || !target.approximate) return atLow;
  const goal = goalOf(target, better);
  const nearest = better === 'larger' ? high : low;
  return Math.abs(nearest - goal) <= ABOUT.target * Math.abs(goal) ? null : false;
}

/** Larger better: a range is reached from its lower end up. Smaller better: from its upper end down. */
function goalOf(target: Quantity, better: Better): number {
  const from = signed(target.value, target);
  if (target.upTo === null) return from;
  const to = signed(target.upTo, target);
  return better === 'larger' ? Math.min(from, to) : Math.max(from, to);
}

const TOLERANCE = 1e-9;

/** 「超」 and 「未満」 leave out the number itself. */
function beyond(got: number, target: Quantity, better: Better): boolean {
  const goal = goalOf(target, better);
  const equal = got === goal || Math.abs(got - goal) <= TOLERANCE * Math.max(1, Math.abs(goal));
  if (equal) return !(target.bound === 'over' || target.bound === 'under');
  return better === 'larger' ? got > goal : got < goal;
}

/** The lowest and the highest number that a result may stand for. */
function spread(result: Quantity): readonly [number, number] {
  const { value, upTo, bound, approximate } = result;
  const from = signed(value, result);
  const to = upTo === null ? from : signed(upTo, result);
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  if (bound !== null) {
    const up = ownDirection(result) === 'larger';
    const beside = bound === 'over' || bound === 'under' ? 2 * TOLERANCE * Math.max(1, Math.abs(low)) : 0;
    return up ? [low + beside, Number.POSITIVE_INFINITY] : [Number.NEGATIVE_INFINITY, high - beside];
  }
  const about = approximate ? ABOUT.result * Math.abs(high) : 0;
  return [low - about, high + about];
}
