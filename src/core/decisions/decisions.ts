import type { Correction, Corrections } from '../evaluate/correction';
import type { Evaluation } from '../evaluate/evaluation';
import { gradeIn, type Scale } from '../evaluate/scale';
import type { Better } from '../policy/schema';
import type { GoalSheet, Indicator } from '../sheet/model';
import { fold } from '../sheet/text';
import { fingerprint } from './fingerprint';

/**
 * What a person decided about one workbook: 評価 with their reasons, directions turned, results matched. Kept as JSON per
 * user and workbook name, never in the workbook; `kept.ts` reads it back.
 *
 * A decision is found again by where it belongs (sheet, goal and name), so inserted rows do not part them; it is forgotten
 * when the numbers that the person saw are no longer there.
 */

/** More than any workbook has 評価. Of more, the oldest go. */
export const MOST_DECISIONS = 10_000;
export const LONGEST_REASON = 2000;
/** Indices into the quantities of a cell; `readCell` reads at most 50. */
export const MOST_PAIRS = 50;

/** 評価 that a person chose. */
export interface Choice {
  /** `evaluationId`. */
  readonly at: string;
  /** Fingerprint of the targets and results that were judged. */
  readonly seen: string;
  /** The 評価 chosen. */
  readonly value: string;
  readonly reason: string | null;
}

/** What a person said of one indicator. */
export interface CorrectionNote {
  /** `indicatorId`. */
  readonly at: string;
  /** Fingerprint of target and result. */
  readonly seen: string;
  readonly better: Better | null;
  readonly pairs: ReadonlyArray<readonly [target: number, result: number]> | null;
}

export interface Decisions {
  readonly choices: readonly Choice[];
  readonly corrections: readonly CorrectionNote[];
}

export const NO_DECISIONS: Decisions = { choices: [], corrections: [] };

/** Two that were kept apart, as one; of what both decided, the first one's counts. */
export function joinedDecisions(first: Decisions, second: Decisions): Decisions {
  return {
    choices: joined(first.choices, second.choices),
    corrections: joined(first.corrections, second.corrections),
  };
}

function joined<T extends { readonly at: string }>(first: readonly T[], second: readonly T[]): readonly T[] {
  const decided = new Set(first.map(({ at }) => at));
  return [...second.filter(({ at }) => !decided.has(at)), ...first].slice(-MOST_DECISIONS);
}

/** Where an evaluation belongs: its sheet and year, and the goals and names of its indicators. */
export function evaluationId(sheet: GoalSheet, { judgements }: Evaluation): string {
  return idOf(
    sheet,
    judgements.map(({ indicator }) => indicator),
  );
}

/** Where an indicator belongs: its sheet and year, its goal and its name. */
export function indicatorId(sheet: GoalSheet, indicator: Indicator): string {
  return idOf(sheet, [indicator]);
}

/** Last year's workbook often has the same name and the same words; what was decided there was about another year. */
function idOf(sheet: GoalSheet, indicators: readonly Indicator[]): string {
  const places = indicators.map((indicator) => placeOf(sheet, indicator));
  return fingerprint(JSON.stringify([sheet.sheet, sheet.year, ...places]));
}

type Place = readonly [no: string, name: string, nth: number];

/** An indicator of another reading has no place here: asking for it is a fault of the program. */
function placeOf({ goals }: GoalSheet, indicator: Indicator): Place {
  const place = placesOf(goals).get(indicator);
  if (!place) throw new Error('an indicator of another sheet, or of an earlier reading');
  return place;
}

const placesByGoals = new WeakMap<GoalSheet['goals'], ReadonlyMap<Indicator, Place>>();

/** Each indicator's goal number and name, numbered where they are equal. Remembered by the sheet's goals. */
function placesOf(goals: GoalSheet['goals']): ReadonlyMap<Indicator, Place> {
  const known = placesByGoals.get(goals);
  if (known) return known;
  const counts = new Map<string, number>();
  const places = new Map<Indicator, Place>();
  for (const goal of goals) {
    for (const indicator of goal.indicators) {
      const [no, name] = [fold(goal.no ?? ''), fold(indicator.name ?? '')];
      const key = JSON.stringify([no, name]);
      const nth = (counts.get(key) ?? 0) + 1;
      counts.set(key, nth);
      places.set(indicator, [no, name, nth]);
    }
  }
  placesByGoals.set(goals, places);
  return places;
}

/** What a person saw of these indicators: width and spaces do not count, line breaks do. */
function seenOf(indicators: readonly Indicator[]): string {
  const lines = (text: string | null) => (text ?? '').split('\n').map(fold).filter(Boolean);
  return fingerprint(JSON.stringify(indicators.map(({ target, result }) => [lines(target), lines(result)])));
}

const seenBy = ({ judgements }: Evaluation) => seenOf(judgements.map(({ indicator }) => indicator));

/** What a person chose for an evaluation; null when nothing, or when its numbers have changed since. */
export function choiceOf(decisions: Decisions, sheet: GoalSheet, evaluation: Evaluation): Choice | null {
  if (decisions.choices.length === 0) return null;
  const found = placed(decisions.choices).get(evaluationId(sheet, evaluation));
  return found?.seen === seenBy(evaluation) ? found : null;
}

/** What a person chose for other numbers than are there now; null when nothing, or when the choice still counts. */
export function outdatedChoice(decisions: Decisions, sheet: GoalSheet, evaluation: Evaluation): Choice | null {
  const found = placed(decisions.choices).get(evaluationId(sheet, evaluation));
  return found && found.seen !== seenBy(evaluation) ? found : null;
}

const choicesByPlace = new WeakMap<readonly Choice[], ReadonlyMap<string, Choice>>();

/** Choices by where they belong: a page of thousands of evaluations asks for each. */
function placed(choices: readonly Choice[]): ReadonlyMap<string, Choice> {
  const known = choicesByPlace.get(choices);
  if (known) return known;
  const byPlace = new Map(choices.map((each) => [each.at, each]));
  choicesByPlace.set(choices, byPlace);
  return byPlace;
}

/** With what a person chose for an evaluation; null takes it back. */
export function withChoice(
  decisions: Decisions,
  sheet: GoalSheet,
  evaluation: Evaluation,
  chosen: { readonly value: string; readonly reason: string | null } | null,
): Decisions {
  const at = evaluationId(sheet, evaluation);
  const others = decisions.choices.filter((each) => each.at !== at);
  if (chosen === null) return { ...decisions, choices: others };
  const reason = chosen.reason?.slice(0, LONGEST_REASON) ?? null;
  const added = { at, seen: seenBy(evaluation), value: chosen.value, reason };
  return { ...decisions, choices: [...others, added].slice(-MOST_DECISIONS) };
}

/** What a person said of a sheet's indicators. Pairs count only while target and result are what they were. */
export function correctionsFor({ corrections }: Decisions, sheet: GoalSheet): Corrections {
  if (corrections.length === 0) return () => undefined;
  const notes = new Map(corrections.map((note) => [note.at, note]));
  return (indicator) => {
    const note = notes.get(indicatorId(sheet, indicator));
    if (!note) return undefined;
    const pairs = note.pairs !== null && note.seen === seenOf([indicator]) ? note.pairs : null;
    return { ...(note.better ? { better: note.better } : {}), ...(pairs ? { pairs } : {}) };
  };
}

/** With what a person said of an indicator; null, or a correction that says nothing, takes it back. */
export function withCorrection(
  decisions: Decisions,
  sheet: GoalSheet,
  indicator: Indicator,
  correction: Correction | null,
): Decisions {
  const at = indicatorId(sheet, indicator);
  const others = decisions.corrections.filter((each) => each.at !== at);
  const { better = null, pairs = null } = correction ?? {};
  if (better === null && pairs === null) return { ...decisions, corrections: others };
  const added = { at, seen: seenOf([indicator]), better, pairs: pairs?.slice(0, MOST_PAIRS) ?? null };
  return { ...decisions, corrections: [...others, added].slice(-MOST_DECISIONS) };
}

/** Whether a choice needs a reason: one that is better than the suggestion does, and goes with it. */
export function asksForReason({ proposed }: Evaluation, value: string, scale: Scale): boolean {
  const [chosen, suggested] = [value, proposed].map((text) => (text === null ? null : gradeIn(text, scale)));
  if (!chosen || !suggested) return false;
  return RANK[chosen] > RANK[suggested];
}

const RANK = { missed: 0, partly: 1, reached: 2 } as const;
