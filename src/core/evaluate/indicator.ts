import type { Policy } from '../policy/schema';
import type { Indicator } from '../sheet/model';
import { fold, isBlank, isErrorValue } from '../sheet/text';
import { isPlain, segmentsOf } from './cell-text';
import { type Comparison, comparing, NOTHING_SAID, type NotComparable, opposite, type Said } from './compare';
import type { Correction } from './correction';
import { type Direction, directionOf } from './direction';
import { type CellReading, type Quantities, type Quantity, readCell, readPlain, ZERO } from './quantity';
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
  /** The verdict if the name's word for the direction were wrong; the same verdict where no such word chose it. */
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
  const { verdict, code, direction, comparisons, otherWay } = judge(indicator, policy, correction);
  return { indicator, verdict, code, direction, comparisons, otherWay, correction };
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

type Found = Omit<Judgement, 'indicator' | 'correction'>;

/** What was found without comparing sizes. */
function found(verdict: Verdict, code: VerdictCode): Found {
  return { verdict, code, direction: null, comparisons: NONE_COMPARED, otherWay: verdict };
}

const NONE_COMPARED: readonly Comparison[] = [];

function judge(indicator: Indicator, policy: Policy, correction: Correction | null): Found {
  const { target, result, uncalculated } = indicator;
  if (uncalculated.some((field) => field !== 'evaluation')) return found('unknown', 'not-calculated');
  if (isErrorValue(target) || isErrorValue(result)) return found('unknown', 'error-value');
  if (target === null || isBlank(target)) {
    return isBlank(result) ? found('none', 'nothing-set') : found('unknown', 'no-target');
  }
  if (result === null || isBlank(result)) return found('pending', 'no-result-yet');
  const name = fold(indicator.name ?? '');
  if (isPlain(target) && isPlain(result)) return judgePlain(target, result, name, policy, correction);
  if (isAwaited(result)) return found('pending', 'result-awaited');

  const goal = readCell(target);
  const judged =
    goal.kind === 'quantities'
      ? judgeQuantities(goal, result, name, policy, correction)
      : judgeWords(goal.kind === 'words' ? 'words-differ' : 'unclear-numbers', readCell(result), result);
  return judged.verdict !== 'reached' && sameInWords(target, result) ? found('reached', 'same-in-words') : judged;
}

/** Two numbers and nothing else, as in most rows: no words that say more, nothing to be done besides. */
function judgePlain(
  target: string,
  result: string,
  name: string,
  policy: Policy,
  correction: Correction | null,
): Found {
  const [goal, outcome] = [readPlain(target), readPlain(result)];
  return compareSizes(goal, outcome, directionFor(name, goal, policy, correction), name, correction);
}

function directionFor(name: string, goal: Quantities, policy: Policy, correction: Correction | null): Direction {
  if (correction?.better) return { better: correction.better, source: 'person', word: null };
  return directionOf(name, goal.all, policy);
}

/** A target in words, or in numbers that nobody can read, whose result is not the same text. */
function judgeWords(code: VerdictCode, outcome: CellReading, result: string): Found {
  const notDone = code === 'words-differ' && outcome.kind === 'words' && saysNotDone(result);
  return notDone ? found('missed', 'said-not-done') : found('unknown', code);
}

function judgeQuantities(
  goal: Quantities,
  result: string,
  name: string,
  policy: Policy,
  correction: Correction | null,
): Found {
  const outcome = readResult(result);
  const direction = directionFor(name, goal, policy, correction);
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
  name: string,
  correction: Correction | null,
): Found {
  const said: Said = correction
    ? { direction: direction.source === 'person', pairs: pairsOf(goal, outcome, correction) }
    : NOTHING_SAID;
  const compare = comparing(goal.all, outcome.all, name, said);
  const compared = compare(direction.better);
  if (compared.kind === 'not-comparable') return found('unknown', compared.code);
  const { comparisons } = compared;
  const { verdict, code } = verdictOf(comparisons);
  const turned = (): Verdict => {
    const other = compare(opposite(direction.better));
    return other.kind === 'compared' ? verdictOf(other.comparisons).verdict : 'unknown';
  };
  // 「▲3」 may be a fall that is wanted or a deficit that is allowed: nothing says which.
  const doubtful = direction.source === 'default' && goal.all.some(({ number }) => number < 0);
  if (doubtful && turned() !== verdict) return found('unknown', 'direction-unclear');
  return { verdict, code, direction, comparisons, otherWay: direction.source === 'name' ? turned() : verdict };
}

function pairsOf(goal: Quantities, outcome: Quantities, correction: Correction | null): Said['pairs'] {
  if (!correction?.pairs) return null;
  return correction.pairs.flatMap(([at, to]) => {
    const [target, result] = [goal.all[at], outcome.all[to]];
    return target && result ? [[target, result] as const] : [];
  });
}

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
  if (comparisons.every(({ reached }) => reached)) return { verdict: 'reached', code: 'reached' };
  return { verdict: 'missed', code: comparisons.some(({ reached }) => reached) ? 'partly-reached' : 'missed' };
}
