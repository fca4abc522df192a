import { fitZoom, heldZoom, nextZoom } from './zoom';

it('makes a form as wide as the room, never larger than it is, never unreadably small', () => {
  expect(fitZoom(1500, 885)).toBe(0.59);
  expect(fitZoom(600, 885)).toBe(1);
  expect(fitZoom(20_000, 885)).toBe(0.4);
  expect(fitZoom(0, 885)).toBe(1);
  // Before the room is known.
  expect(fitZoom(1500, -28)).toBe(1);
});

it.each([
  [0.58, 1, 0.6],
  [0.58, -1, 0.5],
  [0.6, 1, 0.7],
  [0.6, -1, 0.5],
  [0.3, -1, 0.25],
  [0.25, -1, 0.25],
  [4, 1, 4],
] as const)('goes from %d in direction %d to %d', (zoom, direction, expected) => {
  expect(nextZoom(zoom, direction)).toBe(expected);
});

it('holds back where the sheet would become longer than browsers can draw', () => {
  expect(heldZoom(9, 1000)).toBe(4);
  expect(heldZoom(4, 20_971_520)).toBeCloseTo(1.43, 2);
  expect(heldZoom(0.1, 1000)).toBe(0.25);
});
