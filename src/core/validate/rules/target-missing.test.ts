import { goalSheet, ruleContext } from '../../../../test/support/goal-sheet';
import { targetMissing } from './target-missing';

const one = (parts: object) => goalSheet({ goals: [{ indicators: [parts] }] });

it.each([
  {},
  { result: null },
  { target: null, result: '－' },
  { target: null, uncalculated: ['target'] },
])('is quiet for %p', (parts) => {
  expect(targetMissing.check(ruleContext(one(parts)))).toEqual([]);
});

it.each([null, '―'])('fires at the target when it is %p and there is a result', (target) => {
  expect(targetMissing.check(ruleContext(one({ target })))).toEqual([
    { cell: 'J9', params: { name: '窓口アンケート（点）' } },
  ]);
});

it('leaves a missing column to the rule about headings', () => {
  const sheet = one({ target: null });
  const without = sheet.goals.map((goal) => ({
    ...goal,
    indicators: goal.indicators.map((each) => ({ ...each, cells: { ...each.cells, target: null } })),
  }));
  expect(targetMissing.check(ruleContext({ ...sheet, goals: without }))).toEqual([]);
});
