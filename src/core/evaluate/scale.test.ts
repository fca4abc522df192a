import { DEFAULT_POLICY } from '../policy/default';
import { inScale, scaleOf } from './scale';
import { indicatorOf, sheetOf } from './testing';

const filledWith = (...evaluations: (string | null)[]) =>
  sheetOf([evaluations.map((evaluation) => indicatorOf({ evaluation }))]);

it('takes the signs of the legend', () => {
  const legend = new Map([
    ['達成', '◎'],
    ['一部未達成', '○'],
    ['未達成', '●'],
  ]);
  expect(scaleOf(sheetOf([], legend), DEFAULT_POLICY)).toEqual({ reached: '◎', partly: '○', missed: '●' });
});

it('takes the policy’s signs where a sheet without a legend is filled in with them', () => {
  expect(scaleOf(filledWith(null, ' △ '), DEFAULT_POLICY)).toEqual(DEFAULT_POLICY.scale.signs);
});

it('takes the policy’s words else, and where a legend is not complete', () => {
  expect(scaleOf(filledWith(null, '達成'), DEFAULT_POLICY)).toEqual(DEFAULT_POLICY.scale.words);
  expect(scaleOf(sheetOf([], new Map([['達成', '◎']])), DEFAULT_POLICY)).toEqual(DEFAULT_POLICY.scale.words);
});

it('knows a word of the scale to the letter', () => {
  const { words } = DEFAULT_POLICY.scale;
  expect(inScale('達成', words)).toBe(true);
  expect(inScale('達成 ', words)).toBe(false);
  expect(inScale('〇', DEFAULT_POLICY.scale.signs)).toBe(false);
});
