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

/** In their order here, values stand in `indicatorsJson`: with its name before each it would be twice as long. */
const NOTHING: Readonly<Record<keyof KeptIndicator, null>> = {
  key: null,
  goalNo: null,
  goal: null,
  parentGoalNo: null,
  indicatorNo: null,
  name: null,
  initiatives: null,
  history: null,
  target: null,
  targetNumber: null,
  targetUnit: null,
  result: null,
  resultNumber: null,
  resultUnit: null,
  note: null,
  status: null,
  planPosition: null,
  initiative: null,
  summary: null,
  direction: null,
  evaluation: null,
  proposed: null,
  certainty: null,
  verdict: null,
  better: null,
  cell: null,
  evaluationCode: null,
  evaluationCount: null,
  evaluationNo: null,
  allMissed: null,
  attainment: null,
  evaluationCell: null,
};
const FIELDS = Object.keys(NOTHING) as (keyof KeptIndicator)[];

export function indicatorsJson(indicators: readonly KeptIndicator[]): string {
  return JSON.stringify(indicators.map((indicator) => FIELDS.map((field) => indicator[field])));
}

/** The reverse of {@link indicatorsJson}. */
export function indicatorsFrom(json: string): readonly KeptIndicator[] {
  return (JSON.parse(json) as unknown[][]).map((values) => {
    // A copy of one shape: V8 makes objects field by field slowly, and there are tens of thousands.
    const indicator: Record<string, unknown> = { ...NOTHING };
    for (const [at, field] of FIELDS.entries()) indicator[field] = values[at];
    return indicator as unknown as KeptIndicator;
  });
}
