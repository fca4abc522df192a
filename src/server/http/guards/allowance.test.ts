import { allowance } from './allowance';

const rate = { burst: 3, perSecond: 0.5 };

it('gives what is there at once, and then as time goes by', () => {
  let now = 0;
  const { take, look } = allowance(rate, () => now);
  expect([take('a'), take('a'), take('a')]).toEqual([0, 0, 0]);
  expect([look('a'), take('a'), take('a')]).toEqual([2, 2, 2]);
  now = 1_000;
  expect(take('a')).toBe(1);
  now = 2_000;
  expect([take('a'), take('a')]).toEqual([0, 2]);
});

it('holds no more than at first, however long one waits', () => {
  let now = 0;
  const { take } = allowance(rate, () => now);
  take('a');
  now = 1e9;
  expect([take('a'), take('a'), take('a'), take('a')]).toEqual([0, 0, 0, 2]);
});

it('takes nothing by looking', () => {
  const { look, take } = allowance({ burst: 1, perSecond: 1 }, () => 0);
  expect([look('a'), look('a'), take('a'), look('a')]).toEqual([0, 0, 0, 1]);
});

it('counts each for itself', () => {
  const { take } = allowance({ burst: 1, perSecond: 1 }, () => 0);
  expect([take('a'), take('b'), take('a')]).toEqual([0, 0, 1]);
});

it('remembers so many at most, and forgets first whoever was longest away', () => {
  const { take, look } = allowance({ burst: 1, perSecond: 1 }, () => 0, 2);
  take('a');
  take('b');
  take('a');
  take('c');
  expect([look('a'), look('b'), look('c')]).toEqual([1, 0, 1]);
});
