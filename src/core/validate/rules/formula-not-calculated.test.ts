import { goalSheet, ruleContext } from '../../../../test/support/goal-sheet';
import { formulaNotCalculated } from './formula-not-calculated';

it('is quiet on values', () => {
  expect(formulaNotCalculated.check(ruleContext(goalSheet()))).toEqual([]);
});

it('fires at the cell of the formula', () => {
  const sheet = goalSheet({ goals: [{ indicators: [{ result: null, uncalculated: ['result'] }] }] });
  expect(formulaNotCalculated.check(ruleContext(sheet))).toEqual([
    { cell: 'K9', params: { field: 'result', name: '窓口アンケート（点）' } },
  ]);
});
