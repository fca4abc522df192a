import { fold, foldCaption, isBlank, isNote, meaningful, withoutBrackets } from './text';

it.each([
  ['目　標', '目標'],
  ['組織\n目標', '組織目標'],
  ['Ｒ４　目標', 'R4目標'],
  ['№１', 'No1'],
  ['ﾌﾞﾛｯｸ', 'ブロック'],
  ['目\u200b標\ufeff', '目標'],
])('folds %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

it.each([
  ['項目（単位）', '項目'],
  ['a(b(c)d)e', 'ae'],
  ['a（開いたまま', 'a'],
  ['a）b', 'ab'],
])('leaves brackets out of %j', (text, kept) => {
  expect(withoutBrackets(text)).toBe(kept);
});

it.each([
  ['■年度：', '年度'],
  ['【目標】', '目標'],
  ['① 評価※1', '評価'],
  ['２．組織の目的', '組織の目的'],
  ['2022年度目標', '2022年度目標'],
  ['30年度実績', '30年度実績'],
  ['目標（R4）', '目標(R4)'],
])('takes the decoration off %j', (text, caption) => {
  expect(foldCaption(text)).toBe(caption);
});

it.each([
  '※R3年度は中止',
  '＊速報値',
  '（注）件数は延べ',
  '注１ 速報値',
  '←記入してください',
  '→R5へ',
])('%j is a note', (text) => {
  expect(isNote(text)).toBe(true);
});

it.each(['注文件数', '注射の実施', '達成', '・研修', null])('%j is no note', (text) => {
  expect(isNote(text)).toBe(false);
});

it.each([null, '', '　', '-', '―', 'ー', '－ －'])('%j says nothing', (text) => {
  expect(isBlank(text)).toBe(true);
  expect(meaningful(text)).toBeNull();
});

it.each(['0', '-1', 'なし'])('%j says something', (text) => {
  expect(isBlank(text)).toBe(false);
  expect(meaningful(text)).toBe(text);
});
