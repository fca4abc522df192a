import type { Grade } from '../../core/evaluate/scale';
import type { IndicatorRecord } from '../../core/record/schema';

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

/**
 * In their order here, values stand in `indicatorsJson`: with its name before each it would be twice as long. One literal, since
 * V8 makes objects field by field slowly, and there are tens of thousands.
 */
function fromValues(values: readonly unknown[]) {
  return {
    key: values[0],
    goalNo: values[1],
    goal: values[2],
    parentGoalNo: values[3],
    indicatorNo: values[4],
    name: values[5],
    initiatives: values[6],
    history: values[7],
    target: values[8],
    targetNumber: values[9],
    targetUnit: values[10],
    result: values[11],
    resultNumber: values[12],
    resultUnit: values[13],
    note: values[14],
    status: values[15],
    planPosition: values[16],
    initiative: values[17],
    summary: values[18],
    direction: values[19],
    evaluation: values[20],
    proposed: values[21],
    certainty: values[22],
    verdict: values[23],
    better: values[24],
    cell: values[25],
    evaluationCode: values[26],
    evaluationCount: values[27],
    evaluationNo: values[28],
    allMissed: values[29],
    attainment: values[30],
    evaluationCell: values[31],
  } satisfies Record<keyof KeptIndicator, unknown>;
}

const FIELDS = Object.keys(fromValues([])) as (keyof KeptIndicator)[];

export function indicatorsJson(indicators: readonly KeptIndicator[]): string {
  return JSON.stringify(indicators.map((indicator) => FIELDS.map((field) => indicator[field])));
}

/** The reverse of {@link indicatorsJson}. */
export function indicatorsFrom(json: string): readonly KeptIndicator[] {
  return (JSON.parse(json) as unknown[][]).map(fromValues) as unknown as readonly KeptIndicator[];
}
