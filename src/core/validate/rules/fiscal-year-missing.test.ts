import { goalSheet, ruleContext } from '../../../../test/support/goal-sheet';
import { fiscalYearMissing } from './fiscal-year-missing';

it('is quiet when the year can be read', () => {
  expect(fiscalYearMissing.check(ruleContext(goalSheet()))).toEqual([]);
});

it.each([
  [null, { variant: 'empty' }],
  ['－', { variant: 'empty' }],
  ['れいわ4', { variant: 'unreadable', text: 'れいわ4' }],
])('fires for %p', (fiscalYear, params) => {
  const sheet = goalSheet({ head: { fiscalYear }, year: null });
  expect(fiscalYearMissing.check(ruleContext(sheet))).toEqual([{ cell: 'D3', params }]);
});
