import { goalSheet, ruleContext } from '../../../../test/support/goal-sheet';
import { errorValue } from './error-value';

it('is quiet on texts and numbers', () => {
  expect(errorValue.check(ruleContext(goalSheet({ goals: [{ indicators: [{ target: '#1の整備' }] }] })))).toEqual([]);
});

it('fires at each cell that shows an error of Excel', () => {
  const sheet = goalSheet({ goals: [{ indicators: [{ target: '#REF!', result: '#DIV/0!' }] }] });
  expect(errorValue.check(ruleContext(sheet))).toEqual([
    { cell: 'J9', params: { field: 'target', text: '#REF!', name: '窓口アンケート（点）' } },
    { cell: 'K9', params: { field: 'result', text: '#DIV/0!', name: '窓口アンケート（点）' } },
  ]);
});
