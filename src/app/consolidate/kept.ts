import { type Evaluation, liveOf } from '../../core/evaluate/evaluation';
import type { Judgement } from '../../core/evaluate/indicator';
import { gradeIn, type Scale, scaleOf } from '../../core/evaluate/scale';
import type { Lang } from '../../core/messages/catalogue';
import { sayFinding } from '../../core/messages/say';
import type { Aliases, Policy } from '../../core/policy/schema';
import { cellOfRecord, firstPlaces, numbersOf, sheetKey } from '../../core/record/build';
import { type IndicatorPlace, indicatorKey, keysFit } from '../../core/record/indicator-key';
import { departmentKey, sectionKey } from '../../core/record/section-key';
import { indicatorsOf } from '../../core/sheet/indicators';
import type { GoalSheet, Headings, Indicator, Layout, Phase } from '../../core/sheet/model';
import { meaningful } from '../../core/sheet/text';
import type { Finding } from '../../core/validate/rule';
import { numberOf } from '../../core/validate/rules';
import { countBySeverity, type Severity } from '../../core/validate/severity';
import type { CheckedSheet } from '../../core/validate/validate';
import type { CheckedWorkbook } from '../check';
import { sheetContent } from '../gather/content';
import { attainment } from './attainment';
import {
  EVALUATION_CODES,
  type EvaluationCode,
  indicatorsFrom,
  indicatorsJson,
  type KeptIndicator,
} from './kept-indicator';

export { EVALUATION_CODES, type EvaluationCode, type KeptIndicator };

/** What a consolidation keeps of one workbook: plain data, as workers answer with it, and little of it. */
export interface KeptWorkbook {
  readonly sheets: readonly KeptSheet[];
  /** The names of worksheets that are no goal sheets. */
  readonly others: readonly string[];
}

/** One goal sheet. */
export interface KeptSheet {
  readonly sheet: string;
  /** Where its title stands. */
  readonly cell: string;
  readonly year: number | null;
  readonly fiscalYear: string | null;
  readonly department: string | null;
  readonly section: string | null;
  /** The same for every way to write the department. */
  readonly departmentKey: string;
  /** The same for every way to write department and section. */
  readonly sectionKey: string;
  /** `<year>/<sectionKey>`; null where nobody can say whose sheet it is. */
  readonly key: string | null;
  readonly layout: Layout;
  /** The columns of earlier years, oldest first. */
  readonly history: Headings['history'];
  readonly phase: Phase;
  /** Equal for sheets that say the same, whatever they and their workbooks are called. */
  readonly content: string;
  readonly indicators: number;
  /** Whether there is an 評価 all of whose targets were missed. */
  readonly missesAll: boolean;
  /** 評価 by what they say, each counted once however many indicators it judges. */
  readonly evaluations: Readonly<Record<EvaluationCode, number>>;
  readonly findings: Readonly<Record<Severity, number>>;
  /** To be read by `indicatorsIn`: thousands of sheets are held at once. None without a key. */
  readonly indicatorsJson: string;
  /** `KeptFinding[]` as JSON. */
  readonly findingsJson: string;
}

export interface KeptFinding {
  readonly severity: Severity;
  readonly rule: string;
  /** 点検番号 */
  readonly number: string;
  readonly message: string;
  readonly advice: string;
  readonly cell: string | null;
}

export interface KeepSettings {
  readonly policy: Policy;
  readonly lang: Lang;
}

export function keepWorkbook({ sheets, skipped }: CheckedWorkbook, settings: KeepSettings): KeptWorkbook {
  return { sheets: sheets.map((checked) => keepSheet(checked, settings)), others: skipped };
}

function keepSheet(checked: CheckedSheet, { policy, lang }: KeepSettings): KeptSheet {
  const { sheet, phase, findings } = checked;
  const { fiscalYear, department, section } = sheet.head;
  const judged = judgedIn(checked, policy);
  const evaluations = { reached: 0, partly: 0, missed: 0, other: 0, empty: 0 };
  for (const { evaluationCode, evaluationCount } of judged.values()) evaluations[evaluationCode] += evaluationCount;
  const key = keyOf(sheet, policy.aliases);
  return {
    sheet: sheet.sheet,
    cell: sheet.at.title,
    year: sheet.year,
    fiscalYear,
    department,
    section,
    departmentKey: departmentKey(department, policy.aliases),
    sectionKey: sectionKey(department, section, policy.aliases),
    key,
    layout: sheet.layout,
    history: sheet.headings.history,
    phase,
    content: sheetContent(sheet),
    indicators: judged.size,
    missesAll: [...judged.values()].some(({ allMissed }) => allMissed),
    evaluations,
    findings: countBySeverity(findings),
    indicatorsJson: indicatorsJson(key === null ? [] : keepIndicators(key, checked, judged)),
    findingsJson: JSON.stringify(findings.map((finding) => keepFinding(finding, lang))),
  };
}

/** As a list would have it. */
function keyOf(sheet: GoalSheet, aliases: Aliases): string | null {
  const key = sheetKey(sheet, aliases);
  const goals = sheet.goals.map(({ no }) => ({ goalNo: no }));
  return key !== null && keysFit(key, goals) ? key : null;
}

interface Judged
  extends Pick<
    KeptIndicator,
    'evaluationCode' | 'evaluationCount' | 'evaluationNo' | 'allMissed' | 'attainment' | 'evaluationCell'
  > {
  readonly evaluation: Evaluation | null;
  readonly judgement: Judgement | null;
}

/** Every indicator beside the 評価 that judges it. */
function judgedIn({ sheet, evaluations }: CheckedSheet, policy: Policy): ReadonlyMap<Indicator, Judged> {
  const judgements = new Map<
    Indicator,
    { readonly evaluation: Evaluation; readonly judgement: Judgement; readonly no: number; readonly missed: boolean }
  >(
    evaluations.flatMap((evaluation, no) => {
      const live = liveOf(evaluation);
      const missed = live.length > 0 && live.every(({ verdict }) => verdict === 'missed');
      return evaluation.judgements.map(
        (judgement) => [judgement.indicator, { evaluation, judgement, no, missed }] as const,
      );
    }),
  );
  const counted = new Set<number | string>();
  const judged = new Map<Indicator, Judged>();
  const scale = scaleOf(sheet, policy);
  const indicators = indicatorsOf(sheet);
  for (const [at, indicator] of indicators.entries()) {
    const code = evaluationCodeOf(indicator.evaluation, scale, policy);
    const known = judgements.get(indicator);
    // Rows without target and result are not judged; what stands beside them is still an 評価.
    const cell = indicator.cells.evaluation;
    const strayNo = () => (code === 'empty' ? null : -1 - (cell === null ? at : firstAt(indicators, cell)));
    const evaluationNo = known ? known.no : strayNo();
    const evaluationCount = evaluationNo === null || counted.has(evaluationNo) ? 0 : 1;
    if (evaluationNo !== null) counted.add(evaluationNo);
    judged.set(indicator, {
      evaluation: known?.evaluation ?? null,
      judgement: known?.judgement ?? null,
      evaluationCode: code,
      evaluationCount,
      evaluationNo,
      allMissed: known?.missed ?? false,
      attainment: known ? attainment(known.judgement) : null,
      evaluationCell: cell,
    });
  }
  return judged;
}

function firstAt(indicators: readonly Indicator[], cell: string): number {
  return indicators.findIndex(({ cells }) => cells.evaluation === cell);
}

/** By the sheet's own scale, else by the policy's words or signs. */
function evaluationCodeOf(text: string | null, scale: Scale, policy: Policy): EvaluationCode {
  const said = meaningful(text)?.trim();
  if (!said) return 'empty';
  const { words, signs } = policy.scale;
  return gradeIn(said, scale) ?? gradeIn(said, words) ?? gradeIn(said, signs) ?? 'other';
}

function keepIndicators(
  key: string,
  checked: CheckedSheet,
  judged: ReadonlyMap<Indicator, Judged>,
): readonly KeptIndicator[] {
  const places = firstPlaces(checked.sheet);
  const rows = checked.sheet.goals.flatMap((goal) => goal.indicators.map((indicator) => ({ goal, indicator })));
  return rows.map(({ goal, indicator }, at): KeptIndicator => {
    const own = judged.get(indicator) as Judged;
    const place = places[at] as IndicatorPlace;
    const { details } = indicator;
    const { targetNumber, targetUnit, resultNumber, resultUnit } = numbersOf(indicator);
    // Field by field: several objects poured together take several times as long, and there are tens of thousands.
    return {
      key: indicatorKey(key, place),
      goalNo: goal.no,
      goal: goal.goal,
      parentGoalNo: goal.parentGoalNo,
      indicatorNo: place.n,
      name: indicator.name,
      initiatives: details.initiatives,
      history: indicator.history,
      target: indicator.target,
      targetNumber,
      targetUnit,
      result: indicator.result,
      resultNumber,
      resultUnit,
      note: details.note,
      status: indicator.status,
      planPosition: details.planPosition,
      initiative: details.initiative,
      summary: details.summary,
      direction: details.direction,
      evaluation: indicator.evaluation,
      proposed: own.evaluation?.proposed ?? null,
      certainty: own.evaluation?.certainty ?? null,
      verdict: own.judgement?.verdict ?? 'none',
      better: own.judgement?.direction?.better ?? null,
      cell: cellOfRecord(indicator, checked.sheet),
      evaluationCode: own.evaluationCode,
      evaluationCount: own.evaluationCount,
      evaluationNo: own.evaluationNo,
      allMissed: own.allMissed,
      attainment: own.attainment,
      evaluationCell: own.evaluationCell,
    };
  });
}

function keepFinding(finding: Finding, lang: Lang): KeptFinding {
  const { severity, rule, cell } = finding;
  return { severity, rule, number: numberOf(rule), ...sayFinding(finding, lang), cell };
}

/** The indicators of a sheet that counts. */
export function indicatorsIn(sheet: Pick<KeptSheet, 'indicatorsJson'>): readonly KeptIndicator[] {
  return indicatorsFrom(sheet.indicatorsJson);
}

export function findingsIn({ findingsJson }: KeptSheet): readonly KeptFinding[] {
  return JSON.parse(findingsJson);
}

/** How many 評価 a sheet has, and in how many something stands. */
export function evaluationsOf({ evaluations }: Pick<KeptSheet, 'evaluations'>): {
  readonly total: number;
  readonly filled: number;
} {
  const total = EVALUATION_CODES.reduce((sum, code) => sum + evaluations[code], 0);
  return { total, filled: total - evaluations.empty };
}
