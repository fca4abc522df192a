import { goalSheet, ruleContext } from '../../../../test/support/goal-sheet';
import { dateOrder } from './date-order';

it('is quiet when every date is on or after 作成日, or is not there', () => {
  expect(dateOrder.check(ruleContext(goalSheet()))).toEqual([]);
  expect(dateOrder.check(ruleContext(goalSheet({ head: { revisedOn: 'R4.4.1' } })))).toEqual([]);
  expect(dateOrder.check(ruleContext(goalSheet({ head: { createdOn: null } })))).toEqual([]);
});

it('fires at each date that is before 作成日', () => {
  const sheet = goalSheet({ head: { revisedOn: 'R4.3.31', evaluatedOn: '令和3年3月31日' } });
  expect(dateOrder.check(ruleContext(sheet))).toEqual([
    { cell: 'M4', params: { field: 'revisedOn' } },
    { cell: 'M5', params: { field: 'evaluatedOn' } },
  ]);
});
