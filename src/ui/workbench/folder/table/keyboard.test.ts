import { indexAfter } from './keyboard';

it.each([
  ['ArrowDown', 3, 4],
  ['ArrowUp', 0, 0],
  ['PageDown', 3, 9],
  ['PageUp', 8, 0],
  ['Home', 5, 0],
  ['End', 5, 9],
  ['a', 5, null],
])('%s at %d: %s', (key, index, to) => {
  expect(indexAfter(key, index, 10, 8)).toBe(to);
});

it('leads nowhere among no rows', () => {
  expect(indexAfter('End', 0, 0, 8)).toBeNull();
});
