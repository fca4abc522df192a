import { addressLists, rangeOfAddress } from './addresses';

describe('an address from Excel', () => {
  it.each([
    ['Sheet1!B2:C3', { top: 1, left: 1, bottom: 2, right: 2 }],
    ["'総務 課!？'!$B$2", { top: 1, left: 1, bottom: 1, right: 1 }],
    ['S!3:4', { top: 2, left: 0, bottom: 3, right: 16_383 }],
    ['S!A:C', { top: 0, left: 0, bottom: 1_048_575, right: 2 }],
    ['S!#REF!', null],
  ])('%s is a range', (address, range) => {
    expect(rangeOfAddress(address)).toEqual(range);
  });
});

describe('address lists', () => {
  it('hold every cell, each list short enough', () => {
    const cells = Array.from({ length: 3000 }, (_, n) => `ABC${n + 1}`);
    const lists = addressLists(cells);
    expect(lists.flatMap((list) => list.split(','))).toEqual(cells);
    expect(Math.max(...lists.map((list) => list.length))).toBeLessThan(8192);
    expect(lists.length).toBeLessThan(4);
  });

  it('are none for no cells', () => {
    expect(addressLists([])).toEqual([]);
  });
});
