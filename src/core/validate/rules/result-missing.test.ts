import { goalSheet, ruleContext } from '../../../../test/support/goal-sheet';
import { resultMissing } from './result-missing';

const one = (parts: object) => goalSheet({ goals: [{ indicators: [parts] }] });

it.each([
  {},
  { target: null, result: null },
  { result: '集計中' },
  { result: null, uncalculated: ['result'] },
])('is quiet for %p', (parts) => {
  expect(resultMissing.check(ruleContext(one(parts)))).toEqual([]);
});

it("fires at the result, with the form's own heading", () => {
  expect(resultMissing.check(ruleContext(one({ result: null })))).toEqual([
    { cell: 'K9', params: { heading: 'R4結果', name: '窓口アンケート（点）' } },
  ]);
});

it('applies at the end of the year only: an empty result in April is no fault', () => {
  expect(resultMissing.phases).toEqual(['yearend']);
});

it('leaves a missing column to the rule about headings', () => {
  const sheet = one({ result: null });
  const without = sheet.goals.map((goal) => ({
    ...goal,
    indicators: goal.indicators.map((each) => ({ ...each, cells: { ...each.cells, result: null } })),
  }));
  expect(resultMissing.check(ruleContext({ ...sheet, goals: without }))).toEqual([]);
});
