import { type Choice, choiceOf, type Decisions, NO_DECISIONS } from '../decisions/decisions';
import type { Evaluation } from '../evaluate/evaluation';
import type { Judgement } from '../evaluate/indicator';
import { onlyQuantity } from '../evaluate/quantity';
import { unitOfName } from '../evaluate/units';
import type { Aliases } from '../policy/schema';
import { rememberedOf } from '../remembered';
import { indicatorsOf } from '../sheet/indicators';
import type { GoalSheet, Headings, Indicator } from '../sheet/model';
import { isBlank, meaningful } from '../sheet/text';
import { countBySeverity, errorsIn } from '../validate/severity';
import type { CheckedSheet } from '../validate/validate';
import { type IndicatorPlace, indicatorKey, keysFit } from './indicator-key';
import { reconcile } from './reconcile';
import type { IndicatorDraft, SheetDraft } from './schema';
import { sectionKey } from './section-key';
import type { Submission } from './settle';

/** Where records come from: nothing of it makes a record a changed one. */
export interface Origin {
  /** The workbook's name, without its path. */
  readonly file: string;
  readonly pushedBy: string | null;
  /** ISO 8601, UTC. */
  readonly pushedAt: string;
  readonly ruleSet: string;
}

/** A chief's word that a sheet may pass although something is to mend. */
export interface Waiver {
  readonly by: string;
  readonly reason: string;
}

/** What people said of a sheet besides what stands in it. */
export interface SaidOfSheet {
  readonly decisions?: Decisions;
  readonly waiver?: Waiver | null;
}

export type RecordsOutcome =
  | { readonly kind: 'records'; readonly submission: Submission }
  /** Year, department or section is missing: nobody could say whose records these are. */
  | { readonly kind: 'no-identity' }
  | { readonly kind: 'key-too-long' };

/** `<year>/<sectionKey>`; null when year, department or section is missing. */
export function sheetKey(sheet: GoalSheet, aliases: Aliases): string | null {
  return keysBy(aliases)(sheet);
}

const keysBy = rememberedOf((aliases: Aliases) => rememberedOf((sheet: GoalSheet) => findKey(sheet, aliases)));

function findKey({ year, head }: GoalSheet, aliases: Aliases): string | null {
  const { department, section } = head;
  if (year === null || isBlank(department) || isBlank(section)) return null;
  const names = sectionKey(department, section, aliases);
  // Of brackets and the like nothing is left.
  return /^[^:]+:[^:]+$/.test(names) ? `${year}/${names}` : null;
}

/** The places that a sheet's indicators would get in a list that has none of them, in the order of its rows. */
export function firstPlaces({ goals }: Pick<GoalSheet, 'goals'>): readonly IndicatorPlace[] {
  return reconcile(
    goals.flatMap(({ no, indicators }) => indicators.map(({ name }) => ({ goalNo: no, name }))),
    [],
  );
}

/** The keys with these places. */
export function firstKeys(key: string, { sheet }: Pick<CheckedSheet, 'sheet'>): readonly string[] {
  return firstPlaces(sheet).map((place) => indicatorKey(key, place));
}

/** One record for the sheet and one for each of its indicators. */
export function recordsOf(
  checked: CheckedSheet,
  origin: Origin,
  aliases: Aliases,
  { decisions = NO_DECISIONS, waiver = null }: SaidOfSheet = {},
): RecordsOutcome {
  const { sheet, phase } = checked;
  const key = sheetKey(sheet, aliases);
  if (key === null || sheet.year === null) return { kind: 'no-identity' };

  const { fiscalYear, department, section } = sheet.head;
  const belonging = { year: sheet.year, fiscalYear, department, section, layout: sheet.layout, phase };
  const from = { ...origin, sheet: sheet.sheet };
  const judged = judgedIndicators(checked, decisions);
  const rows = sheet.goals.flatMap((goal) => goal.indicators.map((indicator) => ({ goal, indicator })));
  const indicators = rows.map(
    ({ goal, indicator }): IndicatorDraft => ({
      kind: 'indicator',
      ...belonging,
      goalNo: goal.no,
      goal: goal.goal,
      parentGoalNo: goal.parentGoalNo,
      ...wordsOf(indicator, sheet.headings.history),
      ...numbersOf(indicator),
      ...judgedAs(indicator, judged.get(indicator)),
      ...from,
      cell: cellOfRecord(indicator, sheet),
    }),
  );
  if (!keysFit(key, indicators)) return { kind: 'key-too-long' };
  return { kind: 'records', submission: { sheet: sheetDraft(checked, key, belonging, from, waiver), indicators } };
}

/** The cell that a record of an indicator tells of: its result, else its target. */
export function cellOfRecord({ cells }: Indicator, sheet: GoalSheet): string {
  return cells.result ?? cells.target ?? sheet.at.title;
}

function wordsOf(indicator: Indicator, columns: Headings['history']) {
  const { name, target, result, status, evaluation, history, details } = indicator;
  const past = history.map((text, index) => ({ heading: columns[index]?.heading ?? '', text }));
  return { name, target, result, status, evaluation, history: past, ...details };
}

/** The number and unit of target and result, where each is one quantity; the unit may stand in the name (「（％）」). */
export function numbersOf({ name, target, result }: Indicator) {
  const goal = numberOf(target, name);
  const outcome = numberOf(result, name);
  return {
    targetNumber: goal.number,
    targetUnit: goal.unit,
    resultNumber: outcome.number,
    resultUnit: outcome.unit,
  };
}

function numberOf(
  text: string | null,
  name: string | null,
): { readonly number: number | null; readonly unit: string | null } {
  const quantity = onlyQuantity(text);
  if (!quantity || quantity.upTo !== null) return { number: null, unit: null };
  return { number: quantity.number, unit: (quantity.unit ?? unitOfName(name))?.text ?? null };
}

interface Judged {
  readonly evaluation: Evaluation;
  readonly judgement: Judgement;
  /** What a person chose, as long as it is what stands in the cell. */
  readonly choice: Choice | null;
}

function judgedIndicators({ sheet, evaluations }: CheckedSheet, decisions: Decisions): ReadonlyMap<Indicator, Judged> {
  return new Map(
    evaluations.flatMap((evaluation) => {
      const kept = choiceOf(decisions, sheet, evaluation);
      const choice = kept?.value === evaluation.current ? kept : null;
      return evaluation.judgements.map((judgement) => [judgement.indicator, { evaluation, judgement, choice }]);
    }),
  );
}

function judgedAs(indicator: Indicator, judged: Judged | undefined) {
  return {
    proposed: judged?.evaluation.proposed ?? null,
    certainty: judged?.evaluation.certainty ?? null,
    verdict: judged?.judgement.verdict ?? ('none' as const),
    better: judged?.judgement.direction?.better ?? null,
    decidedBy: decidedBy(indicator, judged),
    reason: judged?.choice?.reason ?? null,
  };
}

/** Who is behind an 評価 that is there: the policy where it is what the numbers alone say, else a person. */
function decidedBy({ evaluation }: Indicator, judged: Judged | undefined): 'policy' | 'person' | null {
  if (meaningful(evaluation) === null) return null;
  if (!judged || judged.choice) return 'person';
  const { certainty, proposed, judgements } = judged.evaluation;
  const byNumbers = certainty === 'certain' && judgements.every(({ correction }) => correction === null);
  return byNumbers && proposed === evaluation ? 'policy' : 'person';
}

type Belonging = Pick<SheetDraft, 'year' | 'fiscalYear' | 'department' | 'section' | 'layout' | 'phase'>;
type From = Pick<SheetDraft, 'file' | 'sheet' | 'pushedBy' | 'pushedAt' | 'ruleSet'>;

function sheetDraft(
  checked: CheckedSheet,
  key: string,
  belonging: Belonging,
  from: From,
  waiver: Waiver | null,
): SheetDraft {
  const { sheet, findings } = checked;
  const indicators = indicatorsOf(sheet);
  const { policyIndicators, ...texts } = sheet.head;
  const errors = errorsIn(findings);
  return {
    ...texts,
    key,
    kind: 'sheet',
    ...belonging,
    policyIndicators: linesOf(policyIndicators),
    goals: sheet.goals.map(({ no, parentGoalNo, goal }) => ({ no, parentGoalNo, goal })),
    counts: {
      goals: sheet.goals.length,
      indicators: indicators.length,
      evaluations: indicators.filter(({ evaluation }) => meaningful(evaluation) !== null).length,
      errors: errors.length,
      warnings: countBySeverity(findings).warning,
    },
    waiver:
      waiver && errors.length > 0 ? { ...waiver, findings: errors.map(({ rule, cell }) => ({ rule, cell })) } : null,
    ...from,
    cell: sheet.at.title,
  };
}

/** The lines of a text that say something; null for an empty one. */
export function linesOf(text: string | null): string[] | null {
  return text === null ? null : text.split('\n').filter((line) => line.trim() !== '');
}
