import { drawBar, drawSquares } from './squares';

it('draws one square for each 評価, in its own pattern', () => {
  const { width, paths, frames } = drawSquares(['filled', 'draft', 'decide', 'waiting', 'filled']);
  expect(width).toBe(58);
  expect(paths.filled).toBe('M0 0h10v10h-10zM48 0h10v10h-10z');
  expect([paths.draft, paths.decide, paths.waiting].map((path) => path !== '')).toEqual([true, true, false]);
  expect([frames.filled, frames.waiting].map((path) => path !== '')).toEqual([false, true]);
});

it('draws a bar in shares, and nothing too short to be seen', () => {
  const { width, paths, frames } = drawBar(
    [
      ['filled', 299],
      ['draft', 0],
      ['decide', 0],
      ['waiting', 1],
    ],
    240,
  );
  expect([width, paths.draft, frames.draft]).toEqual([240, '', '']);
  const filled = Number(/h([\d.]+)/.exec(paths.filled)?.[1]);
  const waiting = Number(/h([\d.]+)/.exec(frames.waiting)?.[1]) + 1;
  expect(filled + waiting).toBeCloseTo(238, 1);
  expect(waiting).toBeGreaterThanOrEqual(10);
});

it('repeats the pattern along a bar', () => {
  const { paths } = drawBar([['draft', 30]], 100);
  expect(paths.draft.match(/z/g)).toHaveLength(10);
});
