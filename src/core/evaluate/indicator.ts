import type { Policy } from '../policy/schema';
import type { Indicator } from '../sheet/model';
import { isBlank, isErrorValue } from '../sheet/text';
import { segmentsOf } from './cell-text';
import { type Comparison, comparing, type NotComparable, opposite, type Said } from './compare';
import type { Correction } from './correction';
import { type Direction, directionOf } from './direction';
import { type CellReading, type Quantity, readCell, ZERO } from './quantity';
import { isAwaited, isProvisional, saysNone, saysNotDone } from './said';
import { sameInWords } from './text-goal';

/** 達, 未達, 結果待ち, 判定不可, 対象外. */
export type Verdict = 'reached' | 'missed' | 'pending' | 'unknown' | 'none';

/** Why a verdict is what it is; the sentence stands in the catalogue under the same code. */
export type VerdictCode =
  | 'nothing-set'
  | 'no-target'
  | 'no-result-yet'
  | 'result-awaited'
  | 'not-calculated'
  | 'error-value'
  | 'reached'
  | 'missed'
  | 'partly-reached'
  | 'same-in-words'
  | 'said-not-done'
  | 'words-differ'
  | 'result-in-words'
  | 'unclear-numbers'
  | 'direction-unclear'
  | NotComparable;

/** One indicator, judged. */
export interface Judgement {
  readonly indicator: Indicator;
  readonly verdict: Verdict;
  readonly code: VerdictCode;
  /** Null where nothing was compared by size. */
  readonly direction: Direction | null;
  /** What was held against what; empty unless quantities were compared. */
  readonly comparisons: readonly Comparison[];
  /** The verdict if the other direction were the right one; the same verdict where the direction plays no part. */
  readonly otherWay: Verdict;
  /** What a person said, as far as it can be followed; null where nobody did. */
  readonly correction: Correction | null;
}

/**
 * Judges one indicator's target and result, as shown in their cells, by what a person said of it where somebody did. Never
 * guesses: what cannot be compared is unknown.
 */
export function judgeIndicator(indicator: Indicator, policy: Policy, said?: Correction): Judgement {
  const correction = said ? applicable(said, indicator) : null;
  const found = judge(indicator, policy, correction);
  return { indicator, direction: null, comparisons: [], otherWay: found.verdict, correction, ...found };
}

/** The quantities of target and result, in the order of their cells; none where a cell speaks in words. */
export function quantitiesOf({ target, result }: Indicator): {
  readonly targets: readonly Quantity[];
  readonly results: readonly Quantity[];
} {
  const all = (reading: CellReading) => (reading.kind === 'quantities' ? reading.all : []);
  return { targets: all(readCell(target ?? '')), results: all(readResult(result ?? '')) };
}

/** Pairs that point at nothing were said of other texts. */
function applicable({ better, pairs = [] }: Correction, indicator: Indicator): Correction | null {
  const { targets, results } = quantitiesOf(indicator);
  const there = pairs.length > 0 && pairs.every(([target, result]) => targets[target] && results[result]);
  if (!there) return better ? { better } : null;
  return better ? { better, pairs } : { pairs };
}

type Found = Pick<Judgement, 'verdict' | 'code'> & Partial<Judgement>;

const found = (verdict: Verdict, code: VerdictCode): Found => ({ verdict, code });

function judge(indicator: Indicator, policy: Policy, correction: Correction | null): Found {
  const { target, result, uncalculated } = indicator;
  if (uncalculated.some((field) => field !== 'evaluation')) return found('unknown', 'not-calculated');
  if (isErrorValue(target) || isErrorValue(result)) return found('unknown', 'error-value');
  if (target === null || isBlank(target)) {
    return isBlank(result) ? found('none', 'nothing-set') : found('unknown', 'no-target');
  }
  if (result === null || isBlank(result)) return found('pending', 'no-result-yet');
  if (isAwaited(result)) return found('pending', 'result-awaited');

  const goal = readCell(target);
  const judged =
    goal.kind === 'quantities'
      ? judgeQuantities(goal, result, indicator.name, policy, correction)
      : judgeWords(goal.kind === 'words' ? 'words-differ' : 'unclear-numbers', readCell(result), result);
  return judged.verdict !== 'reached' && sameInWords(target, result) ? found('reached', 'same-in-words') : judged;
}

/** A target in words, or in numbers that nobody can read, whose result is not the same text. */
function judgeWords(code: VerdictCode, outcome: CellReading, result: string): Found {
  const notDone = code === 'words-differ' && outcome.kind === 'words' && saysNotDone(result);
  return notDone ? found('missed', 'said-not-done') : found('unknown', code);
}

function judgeQuantities(
  goal: Quantities,
  result: string,
  name: string | null,
  policy: Policy,
  correction: Correction | null,
): Found {
  const outcome = readResult(result);
  const direction: Direction = correction?.better
    ? { better: correction.better, source: 'person', word: null }
    : directionOf(name, goal.all, policy);
  if (outcome.kind === 'unclear') return found('unknown', 'unclear-numbers');
  if (outcome.kind === 'words') {
    const missed = direction.better === 'larger' && saysNotDone(result);
    return missed ? found('missed', 'said-not-done') : found('unknown', 'result-in-words');
  }
  if (isProvisional(result)) return found('pending', 'result-awaited');
  if (!correction?.pairs && mayBeBroken(goal, outcome)) return found('unknown', 'unclear-numbers');
  if (!goal.deeds.every((deed) => segmentsOf(result).some((segment) => sameInWords(deed, segment)))) {
    return found('unknown', 'words-differ');
  }
  return compareSizes(goal, outcome, direction, name, correction);
}

function compareSizes(
  goal: Quantities,
  outcome: Quantities,
  direction: Direction,
  name: string | null,
  correction: Correction | null,
): Found {
  const said: Said = { direction: direction.source === 'person', pairs: pairsOf(goal, outcome, correction) };
  const compare = comparing(goal.all, outcome.all, name, said);
  const compared = compare(direction.better);
  if (compared.kind === 'not-comparable') return found('unknown', compared.code);
  const turned = compare(opposite(direction.better));
  const { comparisons } = compared;
  const { verdict, code } = verdictOf(comparisons);
  const otherWay = turned.kind === 'compared' ? verdictOf(turned.comparisons).verdict : 'unknown';
  // 「▲3」 may be a fall that is wanted or a deficit that is allowed: nothing says which.
  const doubtful = direction.source === 'default' && goal.all.some(({ number }) => number < 0);
  if (doubtful && otherWay !== verdict) return found('unknown', 'direction-unclear');
  return { verdict, code, direction, comparisons, otherWay };
}

function pairsOf(goal: Quantities, outcome: Quantities, correction: Correction | null): Said['pairs'] {
  if (!correction?.pairs) return null;
  return correction.pairs.flatMap(([at, to]) => {
    const [target, result] = [goal.all[at], outcome.all[to]];
    return target && result ? [[target, result] as const] : [];
  });
}

type Quantities = Extract<CellReading, { kind: 'quantities' }>;

/** A result's cell: 「なし」 is a number there. */
function readResult(text: string): CellReading {
  return saysNone(text) ? NONE : readCell(text);
}

const NONE: CellReading = { kind: 'quantities', all: [ZERO], deeds: [], brokenLines: false };

/** A number that goes on in the next line is broken, unless target and result are both lists of as many lines. */
function mayBeBroken(goal: Quantities, outcome: Quantities): boolean {
  if (!goal.brokenLines && !outcome.brokenLines) return false;
  return goal.brokenLines !== outcome.brokenLines || goal.all.length !== outcome.all.length;
}

/** Several quantities are one indicator: all must reach it. */
function verdictOf(comparisons: readonly Comparison[]): { readonly verdict: Verdict; readonly code: VerdictCode } {
  const reached = comparisons.filter((each) => each.reached).length;
  if (reached === comparisons.length) return { verdict: 'reached', code: 'reached' };
  return { verdict: 'missed', code: reached > 0 ? 'partly-reached' : 'missed' };
}
