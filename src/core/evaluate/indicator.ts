import type { Better, Policy } from '../policy/schema';
import type { Indicator } from '../sheet/model';
import { isBlank } from '../sheet/text';
import { segmentsOf } from './cell-text';
import { type Comparison, compareQuantities, opposite } from './compare';
import { type Direction, directionOf } from './direction';
import { type CellReading, readCell, ZERO } from './quantity';
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
  | 'reached'
  | 'missed'
  | 'partly-reached'
  | 'same-in-words'
  | 'said-not-done'
  | 'words-differ'
  | 'result-in-words'
  | 'unclear-numbers'
  | 'units-differ'
  | 'labels-differ'
  | 'parts-missing'
  | 'parts-unclear'
  | 'relative-target'
  | 'change-differs'
  | 'scale-unclear'
  | 'nearly-equal'
  | 'direction-unclear';

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
}

/** Judges one indicator's target and result, as shown in their cells. Never guesses: what cannot be compared is unknown. */
export function judgeIndicator(indicator: Indicator, policy: Policy): Judgement {
  const { target, result } = indicator;
  const plain = (verdict: Verdict, code: VerdictCode): Judgement => ({
    indicator,
    verdict,
    code,
    direction: null,
    comparisons: [],
    otherWay: verdict,
  });
  if (indicator.uncalculated.length > 0) return plain('unknown', 'not-calculated');
  if (target === null || isBlank(target)) {
    return isBlank(result) ? plain('none', 'nothing-set') : plain('unknown', 'no-target');
  }
  if (result === null || isBlank(result)) return plain('pending', 'no-result-yet');

  const goal = readCell(target);
  const outcome = goal.kind === 'quantities' && saysNone(result) ? NONE : readCell(result);
  const inWords = (code: VerdictCode) =>
    sameInWords(target, result) ? plain('reached', 'same-in-words') : plain('unknown', code);
  if (isAwaited(result) || (outcome.kind === 'quantities' && isProvisional(result))) {
    return plain('pending', 'result-awaited');
  }
  if (goal.kind === 'unclear' || outcome.kind === 'unclear') return inWords('unclear-numbers');
  if (goal.kind === 'words')
    return saysDone(outcome, result) ? inWords('words-differ') : plain('missed', 'said-not-done');

  const direction = directionOf(indicator.name, goal.all, policy);
  if (outcome.kind === 'words') {
    const missed = direction.better === 'larger' && !saysDone(outcome, result);
    return missed ? plain('missed', 'said-not-done') : inWords('result-in-words');
  }
  const brokenAlike = goal.brokenLines === outcome.brokenLines && goal.all.length === outcome.all.length;
  if ((goal.brokenLines || outcome.brokenLines) && !brokenAlike) return inWords('unclear-numbers');
  if (!goal.deeds.every((deed) => segmentsOf(result).some((segment) => sameInWords(deed, segment)))) {
    return inWords('words-differ');
  }
  const judge = (better: Better) => compareQuantities(goal.all, outcome.all, better, indicator.name);
  const compared = judge(direction.better);
  if (compared.kind === 'not-comparable') return inWords(compared.code);
  const turned = judge(opposite(direction.better));
  const { verdict, code } = verdictOf(compared.comparisons);
  const otherWay = turned.kind === 'compared' ? verdictOf(turned.comparisons).verdict : 'unknown';
  if (direction.source === 'default' && otherWay !== verdict && goal.all.some(({ number }) => number < 0)) {
    return inWords('direction-unclear');
  }
  return { indicator, direction, comparisons: compared.comparisons, verdict, code, otherWay };
}

const NONE: CellReading = { kind: 'quantities', all: [ZERO], deeds: [], brokenLines: false };

function saysDone({ kind }: CellReading, result: string): boolean {
  return kind !== 'words' || !saysNotDone(result);
}

/** Several quantities are one indicator: all must reach it. */
function verdictOf(comparisons: readonly Comparison[]): { readonly verdict: Verdict; readonly code: VerdictCode } {
  const reached = comparisons.filter((each) => each.reached).length;
  if (reached === comparisons.length) return { verdict: 'reached', code: 'reached' };
  return { verdict: 'missed', code: reached > 0 ? 'partly-reached' : 'missed' };
}
