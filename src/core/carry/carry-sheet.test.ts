import { readSheet } from '../sheet/read';
import { gridOf, type Line } from '../sheet/testing';
import { carrySheet, withTexts } from './carry-sheet';

const HEAD: readonly Line[] = [
  ['組織目標管理シート'],
  ['年度', '令和4年度', '', '作成日：R4.4.1', '', '評価日', 'R5.3.31'],
  ['組織名（部）', '北区', '組織名（準部・課・機関名）', '総務課'],
];
const HEADING = [
  'No.',
  '組織目標',
  '主な取組',
  '項目（単位）',
  'Ｒ２実績',
  'Ｒ３実績',
  'Ｒ４目標',
  'Ｒ４結果',
  '達成状況',
  '評価',
];
const ONE = ['1', '窓口', '100周年の準備', '満足度（点）', '4.3', '4.4', '4.5', '4.6', '済', '達成'];
const BLOCKS: readonly Line[] = [
  ['取り組みについて', '', '', '', '', '取り組みの結果について'],
  ['一行目', '', '', '', '', '結果'],
  ['二行目'],
];

function carried(lines: readonly Line[], merges: readonly string[] = []) {
  const grid = gridOf([...HEAD, ...lines], { merges });
  const plan = carrySheet(grid);
  if (!plan) throw new Error('no goal sheet');
  const reading = readSheet(withTexts(grid, plan.texts));
  if (reading.kind !== 'goal-sheet') throw new Error('no goal sheet any more');
  return { plan, after: reading.sheet };
}

it('moves results into the history, empties what is filled in anew, and names the next year', () => {
  const { plan, after } = carried([HEADING, ONE, ...BLOCKS]);
  expect(after).toMatchObject({
    year: 2023,
    head: {
      fiscalYear: '令和5年度',
      createdOn: null,
      evaluatedOn: null,
      plan: null,
      outcome: null,
      department: '北区',
    },
    headings: { target: 'Ｒ５目標', result: 'Ｒ５結果', year: 2023 },
    goals: [
      { goal: '窓口', indicators: [{ name: '満足度（点）', history: ['4.4', '4.6'], target: null, result: null }] },
    ],
  });
  expect(after.headings.history.map(({ heading }) => heading)).toEqual(['Ｒ３実績', 'Ｒ４実績']);
  expect(after.goals[0]?.indicators[0]).toMatchObject({
    status: null,
    evaluation: null,
    details: { initiatives: '100周年の準備' },
  });
  expect(plan.texts.get('D2')).toBe('作成日：');
  expect(plan.unplaced).toEqual([{ because: 'oldest', cell: 'E5', name: '満足度（点）', text: '4.3' }]);
  expect(plan.reread).toEqual([{ cell: 'C5', text: '100周年の準備', words: ['100周年'] }]);
});

it('empties every cell of a field that is made of several', () => {
  const more = ['', '', '', '', '', '', '', '', '続き', ''];
  const { plan } = carried([HEADING, ONE, more, ...BLOCKS]);
  expect([plan.texts.get('I5'), plan.texts.get('I6'), plan.texts.get('A8'), plan.texts.get('A9')]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

it('says what finds no place: results in a form without a history', () => {
  const heading = ['No.', '組織目標', '取組名称', '取組指標', 'R7目標', 'R7結果', '達成状況', '評価'];
  const { plan, after } = carried([heading, ['1', '窓口', '研修', '回数（回）', '10', '12', '済', '達成']]);
  expect(plan.unplaced).toEqual([{ because: 'no-column', cell: 'F5', name: '回数（回）', text: '12' }]);
  expect(after.headings).toMatchObject({ target: 'R8目標', result: 'R8結果' });
});

it('does not put two results into one merged cell', () => {
  const two = ['', '', '', '回数（回）', '', '', '10', '8', '', ''];
  const { plan } = carried([HEADING, ONE, two], ['F5:F6']);
  expect(plan.unplaced).toContainEqual({ because: 'shared', cell: 'F5', name: '回数（回）', text: '8' });
});

it('leaves what is no goal sheet alone', () => {
  expect(carrySheet(gridOf([['記入要領'], ['R4目標とR4結果を比べます。']]))).toBeNull();
});
