import type { Better, Policy } from '../policy/schema';
import type { Indicator } from '../sheet/model';
import { isBlank } from '../sheet/text';
import { type Comparison, compareQuantities } from './compare';
import { type Direction, directionOf } from './direction';
import { readCell, saysNotDone } from './quantity';
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
  | 'change-differs';

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
  const outcome = readCell(result);
  if (goal.kind === 'unclear' || outcome.kind === 'unclear') return plain('unknown', 'unclear-numbers');
  if (outcome.kind === 'words' && isAwaited(result)) return plain('pending', 'result-awaited');
  if (goal.kind === 'words' || outcome.kind === 'words') {
    if (sameInWords(target, result)) return plain('reached', 'same-in-words');
    if (outcome.kind === 'words' && saysNotDone(result)) return plain('missed', 'said-not-done');
    return plain('unknown', goal.kind === 'words' ? 'words-differ' : 'result-in-words');
  }

  const direction = directionOf(indicator.name, goal.all, policy);
  const judge = (better: Better) => compareQuantities(goal.all, outcome.all, better);
  const compared = judge(direction.better);
  if (compared.kind === 'not-comparable') return plain('unknown', compared.code);
  const other = judge(direction.better === 'larger' ? 'smaller' : 'larger');
  return {
    indicator,
    direction,
    comparisons: compared.comparisons,
    ...verdictOf(compared.comparisons),
    otherWay: other.kind === 'compared' ? verdictOf(other.comparisons).verdict : 'unknown',
  };
}

/** Several quantities are one indicator: all must reach it. */
function verdictOf(comparisons: readonly Comparison[]): { readonly verdict: Verdict; readonly code: VerdictCode } {
  const reached = comparisons.filter((each) => each.reached).length;
  if (reached === comparisons.length) return { verdict: 'reached', code: 'reached' };
  return { verdict: 'missed', code: reached > 0 ? 'partly-reached' : 'missed' };
}

function isAwaited(result: string): boolean {
  return /^[(]?(?:集計中|未集計|調査中|算定中|算出中|確認中|未確定|未定|未公表|公表待ち|後日(?:記入|公表)|結果待ち)/.test(
    result.normalize('NFKC').trim(),
  );
}
