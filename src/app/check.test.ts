import { NO_DECISIONS, withCorrection } from '../core/decisions/decisions';
import { DEFAULT_POLICY } from '../core/policy/default';
import type { Grid, Workbook } from '../core/sheet/grid';
import { indicatorsOf } from '../core/sheet/indicators';
import { gridOf } from '../core/sheet/testing';
import { type CheckProgress, checkInSteps, checkWorkbook } from './check';

const HEADINGS = ['No.', '組織目標', '項目（単位）', 'R4目標', 'R4結果', '評価'];

function goalGrid(name: string, result: string | null, evaluation: string | null = null): Grid {
  const lines = [
    ['組織目標管理シート'],
    ['年度', '令和4年度'],
    HEADINGS,
    ['1', '便利にします', '参加者数', '10', result, evaluation],
  ];
  return { ...gridOf(lines), name };
}

const NOTES: Grid = { ...gridOf([['覚え書き']]), name: 'メモ' };
const WORKBOOK: Workbook = {
  file: 'a.xlsx',
  sheets: [goalGrid('甲課', '8'), NOTES, goalGrid('乙課', '12', '達成')],
};
const SETTINGS = { policy: DEFAULT_POLICY };

it('reads each worksheet and then checks each goal sheet, one a step', () => {
  const progress: CheckProgress[] = [];
  const steps = checkInSteps(WORKBOOK, SETTINGS);
  let step = steps.next();
  for (; !step.done; step = steps.next()) progress.push(step.value);
  expect(progress.map(({ done, total, sheet }) => `${sheet} ${done}/${total}`)).toEqual([
    '甲課 0/3',
    'メモ 1/3',
    '乙課 1/3',
    '甲課 2/3',
    '乙課 3/3',
  ]);
  expect(step.value).toEqual(checkWorkbook(WORKBOOK, SETTINGS));
});

it('takes the phase from the other sheets of the year, unless it is given', () => {
  const phases = (phase?: 'goals') =>
    checkWorkbook(WORKBOOK, { ...SETTINGS, ...(phase && { phase }) }).sheets.map((sheet) => sheet.phase);
  expect(phases()).toEqual(['yearend', 'yearend']);
  expect(phases('goals')).toEqual(['goals', 'goals']);
});

it('judges by what a person decided', () => {
  const [first] = checkWorkbook(WORKBOOK, SETTINGS).sheets;
  const indicator = first && indicatorsOf(first.sheet)[0];
  if (!first || !indicator) throw new Error('nothing read');
  expect(first.evaluations[0]).toMatchObject({ proposed: '未達成', certainty: 'discretionary' });
  const decisions = withCorrection(NO_DECISIONS, first.sheet, indicator, { better: 'smaller' });
  const [turned, other] = checkWorkbook(WORKBOOK, { ...SETTINGS, decisions }).sheets;
  expect(turned?.evaluations[0]).toMatchObject({ proposed: '達成', certainty: 'certain' });
  expect(other?.evaluations[0]).toMatchObject({ proposed: '達成', certainty: 'certain' });
});

it('does not pass a workbook without any goal sheet as one without faults', () => {
  const checked = checkWorkbook({ file: 'b.xlsx', sheets: [NOTES] }, SETTINGS);
  expect(checked).toMatchObject({ skipped: ['メモ'], sheets: [], findings: [{ rule: 'no-goal-sheet' }] });
});
