import fc from 'fast-check';
import { Axis } from './axis';

const deviations = fc
  .uniqueArray(fc.record({ index: fc.nat(60), size: fc.nat(90) }), { selector: ({ index }) => index })
  .map((all) => all.sort((a, b) => a.index - b.index));

it('adds up the sizes', () => {
  fc.assert(
    fc.property(deviations, fc.nat(70), (own, index) => {
      const size = (n: number) => own.find((each) => each.index === n)?.size ?? 20;
      const sum = Array.from({ length: index }, (_, n) => size(n)).reduce((a, b) => a + b, 0);
      const axis = new Axis(71, 20, own);
      expect(axis.offset(index)).toBe(sum);
      expect(axis.size(index)).toBe(size(index));
    }),
  );
});

it('finds what is at a place, never what is hidden', () => {
  fc.assert(
    fc.property(deviations, fc.nat(71), (own, index) => {
      const axis = new Axis(71, 20, own);
      if (index === 71 || axis.size(index) === 0) return;
      expect(axis.at(axis.offset(index))).toBe(index);
      expect(axis.at(axis.offset(index + 1) - 0.5)).toBe(index);
    }),
  );
});

it('stays within its ends', () => {
  const axis = new Axis(3, 20, []);
  expect([axis.at(-5), axis.at(59), axis.at(60), axis.at(1e9)]).toEqual([0, 2, 2, 2]);
});

it('takes a million rows as they come', () => {
  const axis = new Axis(1_048_576, 20, [{ index: 3, size: 100 }]);
  expect(axis.length).toBe(1_048_576 * 20 + 80);
  expect(axis.at(axis.length - 1)).toBe(1_048_575);
});
