import fc from 'fast-check';
import { comparable, isKnown, unitAt, unitOfName } from './units';

describe('unitAt', () => {
  it.each([
    ['人以上', '人', '人', 1],
    ['名', '名', '人', 1],
    ['千円', '千円', '円', 1e3],
    ['百万円程度', '百万円', '円', 1e6],
    ['億円', '億円', '円', 1e8],
    ['万', '万', '', 1e4],
    ['万人', '万人', '人', 1e4],
    ['時間30分', '時間', '秒', 3600],
    ['か所', 'か所', 'か所', 1],
    ['ヶ所', 'か所', 'か所', 1],
    ['箇所', 'か所', 'か所', 1],
    ['km', 'km', 'm', 1e3],
    ['割', '割', '%', 10],
    ['割合', '割合', '割合', 1],
    ['避難所以上', '避難所', '避難所', 1],
    ['分野', '分野', '分野', 1],
    ['部局', '部局', '部局', 1],
    ['回開催', '回', '回', 1],
    ['か月', 'か月', 'か月', 1],
    ['年', '年', 'か月', 12],
  ])('finds the unit of %s', (text, written, dimension, factor) => {
    expect(unitAt(text)).toEqual({ text: written, dimension, factor });
  });

  it.each(['', '以上', 'meeting', 'の参加', '/月', ' 人', '～'])('finds none in %s', (text) => {
    expect(unitAt(text)).toBeNull();
  });

  it('takes what it finds from the beginning', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'人名千万億円分野時間か所避難mk以上%ーア') }), (text) => {
        const unit = unitAt(text);
        if (unit) expect(text.startsWith(unit.text)).toBe(true);
      }),
    );
  });
});

it('compares units of one dimension, and a word of its own with one that goes on', () => {
  const same = (a: string, b: string) => comparable(unitAt(a), unitAt(b));
  expect(same('人', '名')).toBe(true);
  expect(same('人', '回')).toBe(false);
  expect(same('分', '時間')).toBe(true);
  expect(same('分', '分野')).toBe(false);
  expect(same('避難所', '避難所開設')).toBe(true);
  expect(same('避難所', '地区')).toBe(false);
  expect(comparable(null, unitAt('人'))).toBe(true);
});

it('knows a unit from a word', () => {
  const known = (text: string) => [unitAt(text)].some((unit) => unit !== null && isKnown(unit));
  expect(['人', '千円', '分野'].map(known)).toEqual([true, true, true]);
  expect(['避難所', '万'].map(known)).toEqual([false, false]);
});

it.each([
  ['受診率（％）', '%'],
  ['実施回数(回)', '回'],
  ['販売額（単位：千円）', '円'],
  ['開催（回数）', '回'],
  ['委員会（回）\n座談会（回）', '回'],
  ['講座（回）\n参加者（人）', null],
  ['取組（避難所数）', null],
  ['参加（累計人数）', null],
  ['発注率（発注件数／当初計画件数）', null],
  ['利用者数', null],
  [null, null],
])('reads the unit in the name %j', (name, dimension) => {
  expect(unitOfName(name)?.dimension ?? null).toBe(dimension);
});
