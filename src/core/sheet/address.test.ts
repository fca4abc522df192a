import * as fc from 'fast-check';
import { fromA1, rangeFromA1, rangeToA1, toA1 } from './address';

it.each([
  [0, 0, 'A1'],
  [8, 25, 'Z9'],
  [0, 26, 'AA1'],
  [1048575, 16383, 'XFD1048576'],
])('row %i, column %i is %s', (row, column, address) => {
  expect(toA1(row, column)).toBe(address);
});

it('comes back from every address', () => {
  fc.assert(
    fc.property(fc.nat(1048575), fc.nat(16383), (row, column) => {
      expect(fromA1(toA1(row, column))).toEqual({ row, column });
    }),
  );
});

it('ignores $ and case', () => {
  expect(fromA1('$b$3')).toEqual({ row: 2, column: 1 });
});

it.each(['', 'A0', '1A', 'ABCD1', 'A1:B2', 'A-1'])('%j is no address', (address) => {
  expect(fromA1(address)).toBeNull();
});

it('takes for an address what looks like one', () => {
  const pattern = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i;
  const written = fc.oneof(
    fc.stringMatching(/^\$?[A-Za-z]{1,4}\$?\d{1,8}$/),
    fc.string({ unit: fc.constantFrom(...'$AZaz0195:@[`{/ſK１Ａ ') }),
  );
  fc.assert(
    fc.property(written, (address) => {
      const [, letters = '', digits = ''] = pattern.exec(address) ?? [];
      const place = fromA1(address);
      expect(place && toA1(place.row, place.column)).toBe(letters === '' ? null : letters.toUpperCase() + digits);
    }),
    { numRuns: 500 },
  );
});

it('reads ranges, whichever corner comes first', () => {
  const range = { top: 0, left: 0, bottom: 1, right: 2 };
  expect(rangeFromA1('A1:C2')).toEqual(range);
  expect(rangeFromA1('C2:A1')).toEqual(range);
  expect(rangeToA1(range)).toBe('A1:C2');
  expect(rangeFromA1('B2')).toEqual({ top: 1, left: 1, bottom: 1, right: 1 });
  expect(rangeFromA1('A1:')).toBeNull();
});
