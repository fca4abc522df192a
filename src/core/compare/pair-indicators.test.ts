import fc from 'fast-check';
import { pairIndicators } from './pair-indicators';
import { similarity } from './similarity';

const row = (name: string | null, goalNo: string | null = '1') => ({ goalNo, name });

it('pairs by name wherever the rows stand, width and spaces apart', () => {
  const { pairs, vanished, appeared } = pairIndicators(
    [row('研修回数（回）'), row('満足度'), row('やめる')],
    [row('満足度', '2'), row('研修 回数(回)'), row('始める')],
  );
  expect(pairs).toEqual([
    { before: 1, after: 0, confidence: 1 },
    { before: 0, after: 1, confidence: 1 },
  ]);
  expect({ vanished, appeared }).toEqual({ vanished: [2], appeared: [2] });
});

it('pairs names that changed a little, the most alike first, and says how sure it is', () => {
  const { pairs } = pairIndicators(
    [row('研修回数（回）'), row('研修の回数')],
    [row('研修の実施回数（回）'), row('研修の回数（延べ）')],
  );
  expect(pairs).toMatchObject([
    { before: 0, after: 0 },
    { before: 1, after: 1 },
  ]);
  expect(pairs.every(({ confidence }) => confidence >= 0.6 && confidence < 1)).toBe(true);
});

it('does not take two indicators for one because they count alike', () => {
  const { pairs } = pairIndicators([row('防災訓練参加者数'), row(null)], [row('防犯教室参加者数'), row('')]);
  expect(pairs).toEqual([{ before: 1, after: 1, confidence: 1 }]);
});

const names = fc.array(fc.record({ goalNo: fc.constantFrom('1', '2', null), name: fc.string({ maxLength: 6 }) }), {
  maxLength: 8,
});

it('takes every row once, and the same rows for the same in any order', () => {
  fc.assert(
    fc.property(names, names, (before, after) => {
      const { pairs, vanished, appeared } = pairIndicators(before, after);
      expect([...pairs.map((each) => each.before), ...vanished].sort()).toEqual([...before.keys()].sort());
      expect([...pairs.map((each) => each.after), ...appeared].sort()).toEqual([...after.keys()].sort());
      expect(pairIndicators(before, [...before].reverse())).toMatchObject({ vanished: [], appeared: [] });
    }),
  );
});

it('measures likeness between 0 and 1, both ways alike', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const alike = similarity(a, b);
      expect(alike).toBeGreaterThanOrEqual(0);
      expect(alike).toBeLessThanOrEqual(1);
      expect(similarity(b, a)).toBeCloseTo(alike);
      expect(similarity(a, a)).toBe(1);
    }),
  );
});

it('pairs very many reworded rows of one goal with those at about the same place', () => {
  const before = Array.from({ length: 20_000 }, (_, at) => row(`${at} 参加者数`));
  const after = Array.from({ length: 20_000 }, (_, at) => row(`${at} の参加者数`));
  const { pairs, vanished, appeared } = pairIndicators(before, [row('まったく別の名前'), ...after]);
  expect(pairs.map((pair) => [pair.before, pair.after])).toEqual(before.map((_, at) => [at, at + 1]));
  expect([vanished, appeared]).toEqual([[], [0]]);
});

it('compares within each of very many goals', () => {
  const rows = (word: string) => Array.from({ length: 20_000 }, (_, at) => ({ goalNo: `${at}`, name: `${at}${word}` }));
  const { pairs } = pairIndicators(rows('回の研修の回数'), rows('回の研修の実施回数').reverse());
  expect(pairs.map((pair) => [pair.before, pair.after])).toEqual(pairs.map((_, at) => [19_999 - at, at]));
  expect(pairs).toHaveLength(20_000);
});
