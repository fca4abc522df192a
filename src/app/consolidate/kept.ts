import { liveOf } from '../../core/evaluate/evaluation';
import type { Judgement } from '../../core/evaluate/indicator';
import { type Grade, gradeIn, scaleOf } from '../../core/evaluate/scale';
import type { Lang } from '../../core/messages/catalogue';
import { sayFinding } from '../../core/messages/say';
import type { Policy } from '../../core/policy/schema';
import { recordsOf } from '../../core/record/build';
import type { IndicatorRecord } from '../../core/record/schema';
import { departmentKey, sectionKey } from '../../core/record/section-key';
import { NOTHING, settle } from '../../core/record/settle';
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
  /** 評価 by what they say, each counted once however many indicators it judges. */
  readonly evaluations: Readonly<Record<EvaluationCode, number>>;
  readonly findings: Readonly<Record<Severity, number>>;
  /** `KeptIndicator[]` as JSON: thousands of sheets are held at once. None without a key. */
  readonly indicatorsJson: string;
  /** `KeptFinding[]` as JSON. */
  readonly findingsJson: string;
}

/** What 評価 says: a grade of the scale, something else, or nothing. */
export type EvaluationCode = Grade | 'other' | 'empty';
export const EVALUATION_CODES = ['reached', 'partly', 'missed', 'other', 'empty'] as const satisfies EvaluationCode[];

type OfSheet = 'kind' | 'year' | 'fiscalYear' | 'department' | 'section' | 'layout' | 'phase' | 'file' | 'sheet';
type OfSubmission = 'seriesId' | 'decidedBy' | 'reason' | 'pushedBy' | 'pushedAt' | 'ruleSet' | 'withdrawnAt';

/** One indicator: its record without what its sheet says, and what is reckoned besides. */
export interface KeptIndicator extends Omit<IndicatorRecord, OfSheet | OfSubmission | 'history'> {
  /** One for each of the sheet's `history`. */
  readonly history: readonly (string | null)[];
  readonly evaluationCode: EvaluationCode;
  /** 評価の件数: 1 in the first row of an 評価, 0 in the others and where none is expected. */
  readonly evaluationCount: 0 | 1;
  /** Which of the sheet's 評価 judges it; null for none. */
  readonly evaluationNo: number | null;
  /** Whether the 評価 has targets and all of them were missed. */
  readonly allMissed: boolean;
  /** 達成率, 1 is the target; null where target and result are not one quantity each. */
  readonly attainment: number | null;
  readonly evaluationCell: string | null;
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

export function keepWorkbook({ file, sheets, skipped }: CheckedWorkbook, settings: KeepSettings): KeptWorkbook {
  return { sheets: sheets.map((checked) => keepSheet(file, checked, settings)), others: skipped };
}

function keepSheet(file: string, checked: CheckedSheet, { policy, lang }: KeepSettings): KeptSheet {
  const { sheet, phase, findings } = checked;
  const { fiscalYear, department, section } = sheet.head;
  // Nobody has submitted it, and at no time.
  const origin = { file, pushedBy: null, pushedAt: '', ruleSet: '' };
  const records = recordsOf(checked, origin, policy.aliases);
  const submission = records.kind === 'records' ? records.submission : null;
  const judged = judgedIn(checked, policy);
  const evaluations = { reached: 0, partly: 0, missed: 0, other: 0, empty: 0 };
  for (const { evaluationCode, evaluationCount } of judged.values()) evaluations[evaluationCode] += evaluationCount;
  return {
    sheet: sheet.sheet,
    cell: sheet.at.title,
    year: sheet.year,
    fiscalYear,
    department,
    section,
    departmentKey: departmentKey(department, policy.aliases),
    sectionKey: sectionKey(department, section, policy.aliases),
    key: submission?.sheet.key ?? null,
    layout: sheet.layout,
    history: sheet.headings.history,
    phase,
    content: sheetContent(sheet),
    indicators: indicatorsOf(sheet).length,
    evaluations,
    findings: countBySeverity(findings),
    indicatorsJson: submission
      ? JSON.stringify(
          settle(submission, NOTHING, () => '').indicators.map((record, at) =>
            keepIndicator(record, sheet, at, judged),
          ),
        )
      : '[]',
    findingsJson: JSON.stringify(findings.map((finding) => keepFinding(finding, lang))),
  };
}

type Judged = Pick<
  KeptIndicator,
  'evaluationCode' | 'evaluationCount' | 'evaluationNo' | 'allMissed' | 'attainment' | 'evaluationCell'
>;

/** Every indicator beside the 評価 that judges it. */
function judgedIn({ sheet, evaluations }: CheckedSheet, policy: Policy): ReadonlyMap<Indicator, Judged> {
  const judgements = new Map<
    Indicator,
    { readonly judgement: Judgement; readonly no: number; readonly missed: boolean }
  >(
    evaluations.flatMap((evaluation, no) => {
      const live = liveOf(evaluation);
      const missed = live.length > 0 && live.every(({ verdict }) => verdict === 'missed');
      return evaluation.judgements.map((judgement) => [judgement.indicator, { judgement, no, missed }] as const);
    }),
  );
  const counted = new Set<number | string>();
  const judged = new Map<Indicator, Judged>();
  for (const [at, indicator] of indicatorsOf(sheet).entries()) {
    const code = evaluationCodeOf(indicator.evaluation, sheet, policy);
    const known = judgements.get(indicator);
    // Rows without target and result are not judged; what stands beside them is still an 評価.
    const cell = indicator.cells.evaluation;
    const strayNo = code === 'empty' ? null : -1 - (cell === null ? at : firstAt(sheet, cell));
    const evaluationNo = known?.no ?? strayNo;
    const evaluationCount = evaluationNo === null || counted.has(evaluationNo) ? 0 : 1;
    if (evaluationNo !== null) counted.add(evaluationNo);
    judged.set(indicator, {
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

function firstAt(sheet: GoalSheet, cell: string): number {
  return indicatorsOf(sheet).findIndex(({ cells }) => cells.evaluation === cell);
}

/** By the sheet's own scale, else by the policy's words or signs. */
function evaluationCodeOf(text: string | null, sheet: GoalSheet, policy: Policy): EvaluationCode {
  const said = meaningful(text)?.trim();
  if (!said) return 'empty';
  const { words, signs } = policy.scale;
  return gradeIn(said, scaleOf(sheet, policy)) ?? gradeIn(said, words) ?? gradeIn(said, signs) ?? 'other';
}

function keepIndicator(
  record: IndicatorRecord,
  sheet: GoalSheet,
  at: number,
  judged: ReadonlyMap<Indicator, Judged>,
): KeptIndicator {
  const indicator = indicatorsOf(sheet)[at] as Indicator;
  const of = judged.get(indicator) as Judged;
  // Field by field: V8 spreads slowly, and there are tens of thousands.
  return {
    key: record.key,
    goalNo: record.goalNo,
    goal: record.goal,
    parentGoalNo: record.parentGoalNo,
    indicatorNo: record.indicatorNo,
    name: record.name,
    initiatives: record.initiatives,
    target: record.target,
    targetNumber: record.targetNumber,
    targetUnit: record.targetUnit,
    result: record.result,
    resultNumber: record.resultNumber,
    resultUnit: record.resultUnit,
    note: record.note,
    status: record.status,
    planPosition: record.planPosition,
    initiative: record.initiative,
    summary: record.summary,
    direction: record.direction,
    evaluation: record.evaluation,
    proposed: record.proposed,
    certainty: record.certainty,
    verdict: record.verdict,
    better: record.better,
    cell: record.cell,
    history: indicator.history,
    evaluationCode: of.evaluationCode,
    evaluationCount: of.evaluationCount,
    evaluationNo: of.evaluationNo,
    allMissed: of.allMissed,
    attainment: of.attainment,
    evaluationCell: of.evaluationCell,
  };
}

function keepFinding(finding: Finding, lang: Lang): KeptFinding {
  const { severity, rule, cell } = finding;
  return { severity, rule, number: numberOf(rule), ...sayFinding(finding, lang), cell };
}

/** The indicators of a sheet that counts. */
export function indicatorsIn({ indicatorsJson }: KeptSheet): readonly KeptIndicator[] {
  return JSON.parse(indicatorsJson);
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
