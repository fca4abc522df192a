import { indicatorsFrom, indicatorsJson } from './kept-indicator';
import { keptIndicator } from './testing';

it('gives back every value of every indicator under its name', () => {
  const whole = keptIndicator();
  // Each value another one, so that none can stand in another's place.
  const distinct = Object.fromEntries(Object.keys(whole).map((field, at) => [field, `${field} ${at}`]));
  const all = [whole, distinct as unknown as typeof whole];
  expect(indicatorsFrom(indicatorsJson(all))).toEqual(all);
});
