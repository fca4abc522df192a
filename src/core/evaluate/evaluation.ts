import type { Better, Policy } from '../policy/schema';
import { indicatorsOf } from '../sheet/indicators';
import type { GoalSheet, Indicator } from '../sheet/model';
import { fold, meaningful } from '../sheet/text';
import type { Corrections } from './correction';
import { type Judgement, judgeIndicator } from './indicator';
import { type Grade, type Scale, scaleOf } from './scale';

/** 数値で判定, 担当課で判断, 判定できません, 結果待ち. */
export type Certainty = 'certain' | 'discretionary' | 'undecided' | 'pending';

/** Why an evaluation is proposed, or is not; the sentence stands in the catalogue under the same code. */
export type EvaluationCode =
  | 'all-reached'
  | 'some-reached'
  | 'all-missed'
  | 'all-missed-softened'
  | 'all-missed-partly'
  | 'all-missed-near'
  | 'direction-matters'
  | 'some-unknown'
  | 'some-pending';

/** One 評価 cell with every indicator that it judges. */
export interface Evaluation {
  /** A1 address of the (merged) cell; null where the sheet has no 評価 column. */
  readonly cell: string | null;
  readonly judgements: readonly Judgement[];
  /** What stands in the cell now. */
  readonly current: string | null;
  /** The sheet's own word or sign; null for undecided and pending. */
  readonly proposed: string | null;
  readonly certainty: Certainty;
  readonly code: EvaluationCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * Proposes every evaluation of a sheet, with what a person said of its indicators. One whose rows have neither target nor
 * result is not listed.
 */
export function evaluateSheet(
  sheet: GoalSheet,
  policy: Policy,
  corrections: Corrections = () => undefined,
): readonly Evaluation[] {
  const scale = scaleOf(sheet, policy);
  const evaluations: Evaluation[] = [];
  for (const { cell, indicators } of groupByCell(sheet)) {
    const judgements = indicators.map((indicator) => judgeIndicator(indicator, policy, corrections(indicator)));
    const live = liveOf({ judgements });
    if (live.length === 0) continue;
    const { proposed, certainty, code, params } = propose(live, scale, policy);
    const current = indicators[0]?.evaluation ?? null;
    evaluations.push({ cell, judgements, current, proposed, certainty, code, params });
  }
  return evaluations;
}

interface Group {
  readonly cell: string | null;
  readonly indicators: Indicator[];
}

/** Indicators by evaluation cell, also across goals. Without an evaluation column each stands alone. */
function groupByCell(sheet: GoalSheet): readonly Group[] {
  const groups: Group[] = [];
  let last: Group | null = null;
  for (const indicator of indicatorsOf(sheet)) {
    const cell = indicator.cells.evaluation;
    // The rows of a merged cell follow one another.
    if (last && cell !== null && cell === last.cell) {
      last.indicators.push(indicator);
    } else {
      last = { cell, indicators: [indicator] };
      groups.push(last);
    }
  }
  return groups;
}

type Proposal = Pick<Evaluation, 'proposed' | 'certainty' | 'code' | 'params'>;

function propose(live: readonly Judgement[], scale: Scale, policy: Policy): Proposal {
  const unknown = live.find(({ verdict }) => verdict === 'unknown');
  if (unknown)
    return { proposed: null, certainty: 'undecided', code: 'some-unknown', params: { because: unknown.code } };
  const pending = live.filter(({ verdict }) => verdict === 'pending').length;
  if (pending > 0) {
    const params = { total: live.length, done: live.length - pending };
    return { proposed: null, certainty: 'pending', code: 'some-pending', params };
  }
  const decided = decide(live, scale, policy);
  return directionMatters(live) ? { ...decided, ...inDoubt(live, decided) } : decided;
}

function decide(live: readonly Judgement[], scale: Scale, policy: Policy): Proposal {
  const total = live.length;
  const reached = live.filter(({ verdict }) => verdict === 'reached').length;
  const smaller = live.some(({ direction }) => direction?.better === 'smaller') ? 1 : 0;
  const grade = gradeOf(reached, total);
  if (grade === 'missed') return missedAll(live, scale, policy);
  const proposed = scale[grade];
  const code = grade === 'reached' ? 'all-reached' : 'some-reached';
  return { proposed, certainty: 'certain', code, params: { total, reached, proposed, smaller } };
}

/** The sections follow no formula here (docs/evaluation.md), so a person decides, unless the policy says otherwise. */
function missedAll(live: readonly Judgement[], scale: Scale, policy: Policy): Proposal {
  const total = live.length;
  const suggest = (code: EvaluationCode, proposed: string, extra: Record<string, string> = {}): Proposal => ({
    proposed,
    certainty: policy.missedAll === 'missed' && code === 'all-missed' ? 'certain' : 'discretionary',
    code,
    params: { total, proposed, ...extra },
  });
  if (total === 1 && live[0]?.code === 'partly-reached') return suggest('all-missed-partly', scale.partly);
  const softened = live.map(({ indicator }) => softening(indicator.status)).find((words) => words !== null);
  if (softened) return suggest('all-missed-softened', scale.partly, { words: softened });
  if (policy.ratio !== null && live.every((each) => isNear(each, policy.ratio ?? 1))) {
    return suggest('all-missed-near', scale.partly);
  }
  return suggest('all-missed', scale.missed);
}

/** The section's own softening words in 目標達成状況: ほぼ達成, 概ね達成, 一部未達成となりました. Not 「概ね達成できず」. */
function softening(status: string | null): string | null {
  // One of these, or what folds to it, is in every such word.
  if (status === null || !/[ほ概お一⼀㆒㊀]|🈩/.test(status)) return null;
  const match =
    /(?:ほぼ|概ね|おおむね)(?:目標(?:値|数)?(?:を|に|は)?|全て|すべて)?達成(?!でき(?:ず|な|ませ)|せず|しな|には|とは[言い]え)|一部(?:は)?未達成?/.exec(
      fold(status),
    );
  return match?.[0] ?? null;
}

function isNear({ comparisons, direction }: Judgement, ratio: number): boolean {
  if (comparisons.length === 0) return false;
  return comparisons.every(({ target, result }) => {
    if (target.value <= 0 || result.value <= 0) return false;
    const share = direction?.better === 'smaller' ? target.value / result.value : result.value / target.value;
    return share >= ratio;
  });
}

/**
 * Only words of names chose directions, and another choice would give another 評価. Each name may be wrong by itself.
 */
function directionMatters(live: readonly Judgement[]): boolean {
  if (!live.some(({ verdict, otherWay }) => verdict !== otherWay)) return false;
  const atLeast = live.filter(({ verdict, otherWay }) => verdict === 'reached' && otherWay === 'reached').length;
  const atMost = live.filter(({ verdict, otherWay }) => verdict !== 'missed' || otherWay !== 'missed').length;
  return gradeOf(atLeast, live.length) !== gradeOf(atMost, live.length);
}

function gradeOf(reached: number, total: number): Grade {
  if (reached === total) return 'reached';
  return reached > 0 ? 'partly' : 'missed';
}

function inDoubt(live: readonly Judgement[], decided: Proposal): Partial<Proposal> {
  const direction = live.find((each) => each.direction?.source === 'name')?.direction;
  const better: Better = direction?.better ?? 'larger';
  return {
    certainty: 'discretionary',
    code: 'direction-matters',
    params: { ...decided.params, better, word: direction?.word ?? '' },
  };
}

/** The judgements that count for an evaluation: of indicators with a target or a result. */
export function liveOf({ judgements }: Pick<Evaluation, 'judgements'>): readonly Judgement[] {
  return judgements.filter(({ verdict }) => verdict !== 'none');
}

/** The evaluation that a sheet's cell holds, or null where it says nothing. */
export function currentOf(evaluation: Evaluation): string | null {
  return meaningful(evaluation.current);
}
