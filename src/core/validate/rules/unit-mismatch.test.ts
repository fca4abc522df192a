import { goalSheet, ruleContext } from '../../../../test/support/goal-sheet';
import { unitMismatch } from './unit-mismatch';

const one = (target: string, result: string) => goalSheet({ goals: [{ indicators: [{ target, result }] }] });

it.each([
  ['50%', '52.1%'],
  ['50', '52.1%'],
  ['100人', '98名'],
  ['1.5万人', '15,000人'],
  ['実施', '3回'],
])('is quiet for %p and %p', (target, result) => {
  expect(unitMismatch.check(ruleContext(one(target, result)))).toEqual([]);
});

it('fires at the result and names both units', () => {
  expect(unitMismatch.check(ruleContext(one('90%', '12回')))).toEqual([
    { cell: 'K9', params: { target: '%', result: '回', name: '窓口アンケート（点）' } },
  ]);
});
