import { addressLists } from './addresses';

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
