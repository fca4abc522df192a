import { goalSheet, ruleContext } from '../../../../test/support/goal-sheet';
import { dateInvalid } from './date-invalid';

it.each([
  '令和4年4月1日',
  'R4.4.1',
  'Ｒ４．４．１',
  '2022/4/1',
  'R4.4.1(金)',
  '令和　年　月　日',
  '－',
  null,
])('is quiet for %p', (createdOn) => {
  expect(dateInvalid.check(ruleContext(goalSheet({ head: { createdOn } })))).toEqual([]);
});

it.each([
  ['R5.2.30', 'no-such-day'],
  ['令和5年13月1日', 'no-such-day'],
  ['平成34年4月1日', 'no-such-day'],
  ['未定', 'not-a-date'],
  ['4月1日', 'not-a-date'],
])('fires for %p', (evaluatedOn, variant) => {
  expect(dateInvalid.check(ruleContext(goalSheet({ head: { evaluatedOn } })))).toEqual([
    { cell: 'M5', params: { variant, field: 'evaluatedOn', text: evaluatedOn } },
  ]);
});
