import { goalSheet, ruleContext } from '../../../../test/support/goal-sheet';
import { evaluationNotInScale } from './evaluation-not-in-scale';

const one = (evaluation: string | null, legend = new Map<string, string>()) =>
  goalSheet({ goals: [{ indicators: [{ evaluation }] }], legend });
const signs = new Map([
  ['達成', '○'],
  ['一部未達成', '△'],
  ['未達成', '×'],
]);

it.each(['達成', '一部未達成', '未達成', null, '－'])('is quiet for %p', (evaluation) => {
  expect(evaluationNotInScale.check(ruleContext(one(evaluation)))).toEqual([]);
});

it.each([
  ['達成 ', '達成'],
  ['達 成', '達成'],
  ['未達成\n', '未達成'],
])('knows the spaces in %p', (evaluation, meant) => {
  expect(evaluationNotInScale.check(ruleContext(one(evaluation)))).toEqual([
    {
      cell: 'N9',
      params: { variant: 'spaces', text: evaluation, meant, scale: '達成・一部未達成・未達成' },
      fix: meant,
    },
  ]);
});

it.each([
  ['〇', '○'],
  ['◯', '○'],
  ['▲', '△'],
  ['✕', '×'],
])('tells %p from the sign of the legend', (evaluation, meant) => {
  expect(evaluationNotInScale.check(ruleContext(one(evaluation, signs)))).toEqual([
    { cell: 'N9', params: { variant: 'similar', text: evaluation, meant, scale: '○・△・×' }, fix: meant },
  ]);
});

it('fires once for a merged 評価, and offers the scale for a word of its own', () => {
  const sheet = goalSheet({ goals: [{ indicators: [{ evaluation: '順調' }, { evaluation: '順調' }] }] });
  const merged = {
    ...sheet,
    goals: sheet.goals.map((goal) => ({
      ...goal,
      indicators: goal.indicators.map((each) => ({ ...each, cells: { ...each.cells, evaluation: 'N9' } })),
    })),
  };
  expect(evaluationNotInScale.check(ruleContext(merged))).toEqual([
    { cell: 'N9', params: { variant: 'other', text: '順調', scale: '達成・一部未達成・未達成' } },
  ]);
});

it('takes every sign that the legend explains', () => {
  const more = new Map([...signs, ['目標を上回って達成', '◎']]);
  expect(evaluationNotInScale.check(ruleContext(one('◎', more)))).toEqual([]);
});

it('finds one sign among words', () => {
  const sheet = goalSheet({ goals: [{ indicators: [{ evaluation: '○' }, {}, {}] }] });
  expect(evaluationNotInScale.check(ruleContext(sheet))).toMatchObject([{ cell: 'N9', params: { text: '○' } }]);
});
