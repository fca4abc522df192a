import { goalSheet, ruleContext } from '../../../../test/support/goal-sheet';
import { scaleMismatch } from './scale-mismatch';

const one = (target: string, result: string) => goalSheet({ goals: [{ indicators: [{ target, result }] }] });

it.each([
  ['160', '171'],
  ['1', '7.9'],
  ['1', '12.1'],
  ['50%', '5回'],
  ['0', '10'],
  ['1', '0'],
])('is quiet for %p and %p', (target, result) => {
  expect(scaleMismatch.check(ruleContext(one(target, result)))).toEqual([]);
});

it.each([
  ['52.1', '0.521'],
  ['50%', '0.52'],
  ['1', '8'],
  ['1', '12'],
  ['300', '3,100'],
])('fires for %p and %p', (target, result) => {
  expect(scaleMismatch.check(ruleContext(one(target, result)))).toEqual([
    { cell: 'K9', params: { target, result, name: '窓口アンケート（点）' } },
  ]);
});
