import { secondsLeft } from './time-left';

it('says nothing before there is something to go by', () => {
  expect(secondsLeft(0, 400, 5000)).toBeNull();
  expect(secondsLeft(3, 400, 800)).toBeNull();
});

it.each([
  [200, 400, 6000, 6],
  [399, 400, 6000, 1],
  [100, 400, 6000, 20],
  [10, 400, 6000, 240],
  [400, 400, 6000, 0],
])('%d of %d after %d ms: %d s', (done, total, elapsed, left) => {
  expect(secondsLeft(done, total, elapsed)).toBe(left);
});
