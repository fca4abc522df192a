import { contentOf } from '../../src/core/record/content';
import type {
  IndicatorDraft,
  IndicatorRecord,
  ListRecord,
  SheetDraft,
  SheetRecord,
} from '../../src/core/record/schema';
import { NOTHING, type Submission, settle } from '../../src/core/record/settle';

/** Sound records for tests of lists; each test changes what it is about. */

const provenance = {
  file: '北区_R4.xlsx',
  sheet: '地域総務課',
  cell: 'K9',
  pushedBy: '試験 花子',
  pushedAt: '2023-04-01T00:00:00.000Z',
  ruleSet: '0.1.0+test',
  withdrawnAt: null,
} as const;

const belonging = {
  year: 2022,
  fiscalYear: '令和４年度',
  department: '北区',
  section: '地域総務課\n（北区郷土博物館）',
  layout: 'R4',
  phase: 'yearend',
} as const;

export function sheetRecord(changes: Partial<SheetRecord> = {}): SheetRecord {
  return {
    key: '2022/北区地域総務課',
    kind: 'sheet',
    ...belonging,
    phone: '025-387-1150',
    createdOn: '令和4年4月1日',
    revisedOn: null,
    evaluatedOn: '令和5年3月31日',
    purpose: '地域活動への支援を行います。\n"協働"して',
    policyIndicators: null,
    plan: null,
    outcome: null,
    goals: [{ no: '1', parentGoalNo: null, goal: '　地域課題を解決します。' }],
    order: ['1/1', '1/2'],
    counts: { goals: 1, indicators: 2, evaluations: 1, errors: 0, warnings: 1 },
    waiver: null,
    ...provenance,
    cell: 'A1',
    ...changes,
  };
}

export function indicatorRecord(changes: Partial<IndicatorRecord> = {}): IndicatorRecord {
  return {
    key: '2022/北区地域総務課/1/1',
    kind: 'indicator',
    ...belonging,
    goalNo: '1',
    goal: '　地域課題を解決します。',
    parentGoalNo: null,
    indicatorNo: 1,
    seriesId: null,
    name: '協働した団体数',
    initiatives: '・地域活動補助金',
    history: [
      { heading: 'R1実績', text: '31' },
      { heading: 'R2実績', text: null },
    ],
    target: '22',
    targetNumber: 22,
    targetUnit: null,
    result: '18',
    resultNumber: 18,
    resultUnit: null,
    note: '・団体実数',
    status: '目標を下回りました。',
    planPosition: null,
    initiative: null,
    summary: null,
    direction: null,
    evaluation: '一部未達成',
    proposed: '未達成',
    certainty: 'discretionary',
    verdict: 'missed',
    better: 'larger',
    decidedBy: 'person',
    reason: null,
    ...provenance,
    ...changes,
  };
}

/** One sheet with `count` indicators under it; `changes` go to the sheet and to every indicator. */
export function submission(
  sheetKey = '2022/北区地域総務課',
  count = 2,
  changes: Partial<Pick<SheetRecord, 'pushedAt' | 'file' | 'pushedBy' | 'department' | 'section'>> = {},
): Submission {
  const belonging = { year: Number(sheetKey.slice(0, 4)), ...changes };
  return {
    sheet: sheetDraft({ key: sheetKey, ...belonging }),
    indicators: Array.from({ length: count }, (_, at) => indicatorDraft({ name: `指標${at + 1}`, ...belonging })),
  };
}

export function sheetDraft(changes: Partial<SheetDraft> = {}): SheetDraft {
  const { order: _, withdrawnAt: __, ...draft } = sheetRecord(changes);
  return draft;
}

export function indicatorDraft(changes: Partial<IndicatorDraft> = {}): IndicatorDraft {
  const { key: _, indicatorNo: __, seriesId: ___, withdrawnAt: ____, ...draft } = indicatorRecord(changes);
  return draft;
}

/** What a list that has none of the sheet makes of a submission. */
export function firstRecords(given: Submission): readonly ListRecord[] {
  const { sheet, indicators } = settle(given, NOTHING, contentOf);
  return [sheet, ...indicators];
}
