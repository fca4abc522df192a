import { groupedBy, oneByOne } from './grouped-by';

it('keeps members in their order, and keys in that of their first', () => {
  const groups = groupedBy(['ba', 'a', 'bb', 'ab'], (text) => text.charAt(0));
  expect([...groups]).toEqual([
    ['b', ['ba', 'bb']],
    ['a', ['a', 'ab']],
  ]);
});

it('takes any key, null too, and anything that can be walked through', () => {
  const one = {};
  const groups = groupedBy(
    new Map<string, object | null>([
      ['x', one],
      ['y', null],
      ['z', one],
    ]),
    ([, key]) => key,
  );
  expect([...groups.keys()]).toEqual([one, null]);
  expect(groups.get(one)?.map(([name]) => name)).toEqual(['x', 'z']);
});

it('has nothing of nothing', () => {
  expect(groupedBy([], String).size).toBe(0);
});

it('gives members one by one until none is left', () => {
  const groups = groupedBy([1, 2, 3, 5], (n) => n % 2);
  const next = oneByOne(groups);
  expect([next(1), next(0), next(1), next(1), next(1), next(0), next(7)]).toEqual([
    1,
    2,
    3,
    5,
    undefined,
    undefined,
    undefined,
  ]);
  expect(groups.get(1)).toEqual([1, 3, 5]);
});
