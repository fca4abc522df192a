import * as fc from 'fast-check';
import type { Range } from './grid';
import { MergeIndex } from './merge-index';

it('finds what a walk through all ranges finds', () => {
  // Ranges one to each lane of four columns do not overlap.
  const ranges = fc.array(fc.tuple(fc.nat(200), fc.nat(200), fc.nat(3), fc.nat(3)), { maxLength: 20 }).map((made) =>
    made.map(
      ([a, b, c, d], lane): Range => ({
        top: Math.min(a, b),
        bottom: Math.max(a, b),
        left: lane * 4 + Math.min(c, d),
        right: lane * 4 + Math.max(c, d),
      }),
    ),
  );
  fc.assert(
    fc.property(ranges, fc.array(fc.tuple(fc.nat(210), fc.nat(84)), { maxLength: 50 }), (merges, places) => {
      const index = new MergeIndex(merges);
      for (const [row, column] of places) {
        const walked = merges.find((m) => m.top <= row && row <= m.bottom && m.left <= column && column <= m.right);
        expect(index.at(row, column)).toBe(walked ?? null);
      }
    }),
  );
});

it('looks at few ranges, however many stand in a row or however tall they are', () => {
  let looks = 0;
  const counted = (top: number, bottom: number, left: number): Range => ({
    top,
    bottom,
    get left() {
      looks++;
      return left;
    },
    right: left,
  });
  const count = 10_000;
  const merges = Array.from({ length: count }, (_, n) => counted(n % 2, n % 3 === 0 ? 1_048_575 : 5, n));
  const index = new MergeIndex(merges);
  looks = 0;
  for (let column = 0; column < count; column++) expect(index.at(3, column)?.right).toBe(column);
  // A binary search in each of up to 21 levels.
  expect(looks / count).toBeLessThan(21 * 15);
});
