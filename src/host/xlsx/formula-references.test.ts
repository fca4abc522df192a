import { mapReferences } from './formula-references';
import { copiedFormula, type RowInsertion, shiftedAreas, shiftedFormula } from './row-shift';

const told = (formula: string) => {
  const found: string[] = [];
  mapReferences(formula, ({ sheet, from, to }) => {
    found.push(`${sheet ?? ''}|${from.column}${from.row}${to ? `:${to.column}${to.row}` : ''}`);
    return null;
  });
  return found;
};

it.each([
  ['SUM(A1:B2)+$C$3', ['|A1:B2', '|$C3']],
  ['SUM(3:$4)', ['|3:4']],
  ["'その''1'!A1*集計!B2", ["その'1|A1", '集計|B2']],
  ['IF(A1="B2","C3",LOG10(D4))', ['|A1', '|D4']],
  ['表1[[#This Row],[A1]]+A2', ['|A2']],
  ["[1]Sheet1!A1+'[b.xlsx]S'!B2+C3", ['|C3']],
  ['Data!A1:Data!B2', ['Data|A1', 'Data|B2']],
  ['A1B2+x.A1+A1x+R4目標+1.5:2', []],
  ['$A:$B', []],
  ['YOY10+XFD10+yen9*XFE1', ['|XFD10']],
])('finds the references of %s', (formula, references) => {
  expect(told(formula)).toEqual(references);
});

const TWO_AT_9: RowInsertion = { sheet: 'その1', from: 8, height: 1, copies: 2 };

it.each([
  ['SUM(E7:E9)', 'SUM(E7:E11)'],
  ['SUM(E9:E9)+E8+$E$10', 'SUM(E11:E11)+E8+$E$12'],
  ["'その1'!A9+他!A9", "'その1'!A11+他!A9"],
  ['SUM(A1:A1048576)', 'SUM(A1:A1048576)'],
  ['IF(A9="A9",1,"")', 'IF(A11="A9",1,"")'],
])('moves what %s names', (formula, moved) => {
  expect(shiftedFormula(formula, 'その1', TWO_AT_9)).toBe(moved);
});

it('knows which sheet a formula is about', () => {
  expect(shiftedFormula('A9+その1!A9', '他', TWO_AT_9)).toBe('A9+その1!A11');
});

it('copies a formula as Excel does, and never out of the sheet', () => {
  expect([copiedFormula('F9/$E$9', -2), copiedFormula('A1', -1)]).toEqual(['F7/$E$9', null]);
});

it('lets a rule hold for the copies of where it held', () => {
  expect(shiftedAreas('I7:I9 K9', TWO_AT_9)).toBe('I7:I11 K9:K10 K11');
  expect(shiftedAreas('A1 A9:B12', TWO_AT_9)).toBe('A1 A9:B10 A11:B14');
  const blocks: RowInsertion = { sheet: '', from: 8, height: 2, copies: 2 };
  expect(shiftedAreas('A9 B9:B10', blocks)).toBe('A9 A11 A13 B9:B12 B13:B14');
});
