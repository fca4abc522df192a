import { judgeIndicator } from '../../core/evaluate/indicator';
import { indicatorOf } from '../../core/evaluate/testing';
import { DEFAULT_POLICY } from '../../core/policy/default';
import { attainment } from './attainment';

const of = (target: string, result: string, name = '開催回数（回）') =>
  attainment(judgeIndicator(indicatorOf({ name, target, result }), DEFAULT_POLICY));

it.each([
  ['270人', '269人', 0.996296],
  ['4.5', '5.4', 1.2],
  ['1万人', '5,000人', 0.5],
])('is the share of the target %s that %s is', (target, result, share) => {
  expect(of(target, result)).toBe(share);
});

it('is the target’s share of the result where smaller is better', () => {
  expect(of('10件以下', '12件')).toBe(0.833333);
});

it.each([
  ['委員会2回・座談会8回', '委員会2回・座談会8回'],
  ['実施', '実施'],
  ['5回', '未実施'],
  ['70~80％', '75％'],
  ['0件', '0件'],
  ['5件以下', '0件'],
])('is nothing where not one quantity above zero stands on each side: %s, %s', (target, result) => {
  expect(of(target, result)).toBeNull();
});
