import type { KeptSheet } from './kept';
import { indicatorsJson, type KeptIndicator } from './kept-indicator';
import type { InputFile } from './receive';

/** Kept sheets for tests: a sound one of 北区 in 令和4年度 with one indicator. */
export function keptSheet(section: string, changes: Partial<KeptSheet> = {}): KeptSheet {
  const { department = '北区', year = 2022, indicators = 1 } = changes;
  const sectionKey = `${department}:${section}`;
  return {
    sheet: section,
    cell: 'B1',
    year,
    fiscalYear: `令和${(year ?? 2018) - 2018}年度`,
    department,
    section,
    departmentKey: department ?? '',
    sectionKey,
    key: year === null ? null : `${year}/${sectionKey}`,
    layout: 'R4',
    history: [{ heading: 'Ｒ3実績', year: 2021 }],
    phase: 'yearend',
    content: `${year} ${sectionKey} ${indicators}`,
    indicators,
    evaluations: { reached: indicators, partly: 0, missed: 0, other: 0, empty: 0 },
    findings: { error: 0, warning: 0, info: 0 },
    indicatorsJson: indicatorsJson(Array.from({ length: indicators }, (_, at) => keptIndicator({ evaluationNo: at }))),
    missesAll: false,
    findingsJson: '[]',
    ...changes,
  };
}

export function keptIndicator(changes: Partial<KeptIndicator> = {}): KeptIndicator {
  return {
    key: '2022/北区:市民課/1/1',
    goalNo: '1',
    goal: '窓口を便利にします。',
    parentGoalNo: null,
    indicatorNo: 1,
    name: '窓口アンケート（点）',
    initiatives: null,
    history: ['4.4'],
    target: '4.5',
    targetNumber: 4.5,
    targetUnit: '点',
    result: '4.6',
    resultNumber: 4.6,
    resultUnit: '点',
    note: null,
    status: '研修を実施しました。',
    planPosition: null,
    initiative: null,
    summary: null,
    direction: null,
    evaluation: '達成',
    proposed: '達成',
    certainty: 'certain',
    verdict: 'reached',
    better: 'larger',
    cell: 'K9',
    evaluationCode: 'reached',
    evaluationCount: 1,
    evaluationNo: 0,
    allMissed: false,
    attainment: 1.02222,
    evaluationCell: 'N9',
    ...changes,
  };
}

/** A workbook that was read; `changed` in ms. */
export function inputFile(
  path: string,
  sheets: readonly KeptSheet[],
  changed = 0,
  others: readonly string[] = [],
): InputFile {
  return { path, changed, outcome: { kind: 'read', workbook: { sheets, others } } };
}

export const failedInput = (path: string): InputFile => ({
  path,
  changed: 0,
  outcome: { kind: 'failed', code: 'damaged', message: `${path}：ファイルが壊れています。` },
});

export const passedOver = (path: string): InputFile => ({ path, changed: null, outcome: { kind: 'passed-over' } });
