import {
  asksForReason,
  choiceOf,
  type Decisions,
  evaluationId,
  NO_DECISIONS,
  withChoice,
  withCorrection,
} from '../../core/decisions/decisions';
import type { Correction } from '../../core/evaluate/correction';
import type { Evaluation } from '../../core/evaluate/evaluation';
import { inScale, scaleOf } from '../../core/evaluate/scale';
import type { GoalSheet, Indicator } from '../../core/sheet/model';
import type { CheckedSheet } from '../../core/validate/validate';
import { judgeAgain } from './checking';
import { type Room, remember } from './room';
import type { State } from './state';

/** Ticks or unticks a certain proposal. */
export function tick(room: Room, sheet: GoalSheet, evaluation: Evaluation, ticked: boolean): void {
  const unticked = new Set(room.state().unticked);
  const id = evaluationId(sheet, evaluation);
  if (ticked) unticked.delete(id);
  else unticked.add(id);
  room.set({ unticked });
}

/** A person's 評価 and reason; null takes the choice back. */
export function choose(
  room: Room,
  sheet: GoalSheet,
  evaluation: Evaluation,
  choice: { readonly value: string; readonly reason: string | null } | null,
): void {
  remember(room, ({ decisions }) => ({ decisions: withChoice(decisions, sheet, evaluation, choice) }));
}

/** Which way an indicator goes, and which result each of its targets has; null forgets what was said. */
export async function correct(
  room: Room,
  sheet: GoalSheet,
  indicator: Indicator,
  correction: Correction | null,
): Promise<void> {
  remember(room, ({ decisions }) => ({ decisions: withCorrection(decisions, sheet, indicator, correction) }));
  await judgeAgain(room);
}

/** Forgets every choice and correction of this workbook. */
export async function forgetDecisions(room: Room): Promise<void> {
  remember(room, () => ({ decisions: NO_DECISIONS }));
  await judgeAgain(room);
}

/** What is to be written for an evaluation, or why nothing is. */
export type Intent =
  | { readonly kind: 'proposal'; readonly value: string; readonly ticked: boolean }
  | { readonly kind: 'choice'; readonly value: string; readonly reason: string | null }
  /** A choice better than the suggestion, which no reason explains yet. */
  | { readonly kind: 'reason-missing'; readonly value: string }
  | { readonly kind: 'unchosen' }
  | { readonly kind: 'pending' };

/** One place decides what a filling would write; what is filled already, `planFill` keeps. */
export function intentOf(
  { decisions, unticked, policy }: Pick<State, 'decisions' | 'unticked' | 'policy'>,
  { sheet }: CheckedSheet,
  evaluation: Evaluation,
): Intent {
  const { certainty, proposed } = evaluation;
  if (certainty === 'pending') return { kind: 'pending' };
  if (certainty === 'certain' && proposed !== null) {
    return { kind: 'proposal', value: proposed, ticked: !unticked.has(evaluationId(sheet, evaluation)) };
  }
  const choice = choiceIn(decisions, sheet, evaluation);
  if (choice === null) return { kind: 'unchosen' };
  const scale = scaleOf(sheet, policy.policy);
  // A choice in words that the sheet no longer has is shown nowhere, so it must not be written either.
  if (!inScale(choice.value, scale)) return { kind: 'unchosen' };
  const explained = choice.reason !== null && choice.reason.trim() !== '';
  if (!explained && asksForReason(evaluation, choice.value, scale)) {
    return { kind: 'reason-missing', value: choice.value };
  }
  return { kind: 'choice', ...choice };
}

/** The value that an intent writes; null for none. */
export function textToWrite(intent: Intent): string | null {
  if (intent.kind === 'proposal') return intent.ticked ? intent.value : null;
  return intent.kind === 'choice' ? intent.value : null;
}

function choiceIn(decisions: Decisions, sheet: GoalSheet, evaluation: Evaluation) {
  const choice = choiceOf(decisions, sheet, evaluation);
  return choice && { value: choice.value, reason: choice.reason };
}
