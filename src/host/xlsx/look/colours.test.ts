import { INDEXED, tinted } from './colours';

// As Excel shows them in its palette of theme colours.
it.each([
  ['#4472c4', 0.7999816888943144, '#dae3f3'],
  ['#4472c4', -0.249977111117893, '#2f5597'],
  ['#ffffff', -0.1499984740745262, '#d9d9d9'],
  ['#000000', 0.499984740745262, '#808080'],
  ['#44546a', 0, '#44546a'],
])('tints %s by %d to %s', (colour, tint, expected) => {
  const apart = (at: number) =>
    Math.abs(
      Number.parseInt(tinted(colour, tint).slice(at, at + 2), 16) - Number.parseInt(expected.slice(at, at + 2), 16),
    );
  expect(Math.max(apart(1), apart(3), apart(5))).toBeLessThanOrEqual(1);
});

it('has the 64 numbered colours, the first eight twice', () => {
  expect(INDEXED).toHaveLength(64);
  expect(INDEXED[10]).toBe('#ff0000');
  expect(INDEXED[22]).toBe('#c0c0c0');
  expect(INDEXED[63]).toBe('#333333');
});
