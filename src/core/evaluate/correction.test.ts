import fc from 'fast-check';
import { DEFAULT_POLICY } from '../policy/default';
import { ownDirection } from './compare';
import type { Correction } from './correction';
import { evaluateSheet } from './evaluation';
import { judgeIndicator, quantitiesOf } from './indicator';
import { indicatorOf, sheetOf } from './testing';

const judge = (target: string, result: string, correction?: Correction, name: string | null = null) =>
  judgeIndicator(indicatorOf({ name, target, result }), DEFAULT_POLICY, correction);
const verdict = (...given: Parameters<typeof judge>) => {
  const { verdict, code } = judge(...given);
  return [verdict, code];
};

const cell = fc.constantFrom(
  '10',
  '8回',
  '52.1%',
  '5%減',
  '▲3',
  '10日以内',
  '約100人',
  '70~80',
  '委員会2回・座談会8回',
  '委員会3回\n座談会7回',
  '24校\n小学校19校\n中学校5校',
  '会議を開催、講座3回',
  '検討',
  '中止',
  'なし',
  '集計中',
  '4回中3回',
  '1\n2',
);
const name = fc.constantFrom(null, '苦情件数', '講座（回）', '事故防止教室', '待ち時間（分）');

describe('a direction that a person turned', () => {
  it('goes before the name, the policy and the target, and is never in doubt', () => {
    expect(verdict('10', '12', { better: 'smaller' })).toEqual(['missed', 'missed']);
    expect(verdict('10', '12', { better: 'larger' }, '苦情件数')).toEqual(['reached', 'reached']);
    expect(verdict('10日以内', '12日', { better: 'larger' })).toEqual(['reached', 'reached']);
    expect(verdict('▲3', '▲5', { better: 'smaller' })).toEqual(['reached', 'reached']);
    const ruled = { ...DEFAULT_POLICY, directions: [{ name: '人数', better: 'smaller' as const }] };
    const indicator = indicatorOf({ name: '人数', target: '10', result: '12' });
    expect(judgeIndicator(indicator, ruled, { better: 'larger' })).toMatchObject({
      verdict: 'reached',
      direction: { better: 'larger', source: 'person' },
      correction: { better: 'larger' },
    });
  });

  it('makes an evaluation certain that only a name had directed', () => {
    const sheet = sheetOf([[indicatorOf({ name: '苦情件数', target: '10', result: '8' })]]);
    expect(evaluateSheet(sheet, DEFAULT_POLICY)[0]).toMatchObject({ certainty: 'discretionary', proposed: '達成' });
    const confirmed = evaluateSheet(sheet, DEFAULT_POLICY, () => ({ better: 'smaller' }))[0];
    expect(confirmed).toMatchObject({ certainty: 'certain', proposed: '達成' });
  });

  it('gives the verdict of the other way, where a word of the name had chosen', () => {
    fc.assert(
      fc.property(cell, cell, fc.constantFrom('苦情件数', '待機児童数', '対応日数（日）'), (target, result, name) => {
        const plain = judge(target, result, undefined, name);
        fc.pre(plain.direction?.source === 'name');
        const turned = judge(target, result, { better: 'larger' }, name);
        if (turned.code !== 'same-in-words') expect(turned.verdict).toBe(plain.otherWay);
      }),
    );
  });

  it('changes nothing where it says what the rules had found', () => {
    fc.assert(
      fc.property(cell, cell, name, (target, result, name) => {
        const plain = judge(target, result, undefined, name);
        const { targets } = quantitiesOf(plain.indicator);
        fc.pre(plain.direction !== null && targets.every((each) => ownDirection(each) === null));
        const better = plain.direction?.better ?? 'larger';
        expect(judge(target, result, { better }, name).verdict).toBe(plain.verdict);
      }),
    );
  });
});

describe('what a person matched', () => {
  it('is held against each other, and nothing else', () => {
    expect(verdict('委員会2回・座談会8回', '会議3回・交流会7回')).toEqual(['unknown', 'parts-missing']);
    const pairs = [
      [0, 0],
      [1, 1],
    ] as const;
    expect(verdict('委員会2回・座談会8回', '会議3回・交流会7回', { pairs })).toEqual(['missed', 'partly-reached']);
    expect(verdict('委員会2回・座談会8回', '会議3回・交流会7回', { pairs: [[0, 0]] })).toEqual(['reached', 'reached']);
    expect(verdict('10', '8\n12', { pairs: [[0, 1]] })).toEqual(['reached', 'reached']);
    expect(judge('10', '8\n12', { pairs: [[0, 1]] }).comparisons).toHaveLength(1);
  });

  it('may differ in what is counted, not in the unit or in being a change', () => {
    expect(verdict('参加者10人', '累計12人')).toEqual(['unknown', 'labels-differ']);
    expect(verdict('参加者10人', '累計12人', { pairs: [[0, 0]] })).toEqual(['reached', 'reached']);
    expect(verdict('10人', '12', { pairs: [[0, 0]] })).toEqual(['reached', 'reached']);
    expect(verdict('10人', '12回', { pairs: [[0, 0]] })).toEqual(['unknown', 'units-differ']);
    expect(verdict('5%減', '5%', { pairs: [[0, 0]] })).toEqual(['unknown', 'change-differs']);
    expect(verdict('5%減', '▲6%', { pairs: [[0, 0]] })).toEqual(['reached', 'reached']);
  });

  it('does not stand for what is to be done besides', () => {
    expect(verdict('会議を開催、講座3回', '講座3回', { pairs: [[0, 0]] })).toEqual(['unknown', 'words-differ']);
  });
});

it('counts for nothing where it points at nothing, and never throws', () => {
  const index = fc.integer({ min: -2, max: 4 });
  const pairs = fc.array(fc.tuple(index, index), { maxLength: 4 });
  fc.assert(
    fc.property(cell, cell, name, pairs, (target, result, name, pairs) => {
      const plain = judge(target, result, undefined, name);
      expect(plain.correction).toBeNull();
      const { targets, results } = quantitiesOf(plain.indicator);
      const judged = judge(target, result, { pairs }, name);
      const there = pairs.length > 0 && pairs.every(([at, to]) => targets[at] && results[to]);
      if (there) expect(judged.correction).toEqual({ pairs });
      else expect(judged).toEqual(plain);
    }),
  );
});
