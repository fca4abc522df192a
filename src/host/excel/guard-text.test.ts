import { guardText } from './guard-text';

it.each([
  '=1+1',
  '＝1+1',
  '+5',
  '-5',
  '−5',
  '@a',
  "'a",
  '12',
  '１２',
  '1,835',
  '52.1%',
  ' 5',
  '(3)',
  '¥100',
  '▲3',
])('keeps 「%s」 a text', (text) => {
  expect(guardText(text)).toBe(`'${text}`);
});

it.each([
  'R4.4.1',
  'Ｒ４.4.1',
  '令和4年4月1日',
  '令和元年',
  'Jan 5',
  '4/1',
  '3月',
  '12:30',
  'TRUE',
  'false',
  '#N/A',
])('keeps 「%s」 a text, no date or truth value', (text) => {
  expect(guardText(text)).toBe(`'${text}`);
});

it.each([
  '',
  '達成',
  '一部未達成',
  '○',
  '×',
  '令和の目標',
  'True North',
  'R先生',
  'Aランク',
  '※1',
])('leaves 「%s」 as it is', (text) => {
  expect(guardText(text)).toBe(text);
});
