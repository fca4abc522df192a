import type { Cell, Grid } from '../sheet/grid';
import type { SheetChange } from './compare-sheets';
import { otherChanges } from './other-texts';

const grid = (texts: readonly string[]) =>
  ({ cells: texts.map((text, row) => ({ row, column: 0, text }) as Cell) }) as unknown as Grid;
const told = (text: string): SheetChange => {
  const nothing = { text: null, cell: null };
  return { kind: 'changed', of: null, field: 'plan', before: { text, cell: 'Z1' }, after: nothing };
};
const gone = (texts: readonly string[], known: readonly SheetChange[]) =>
  otherChanges(grid(texts), grid([]), known).map(({ before }) => before?.text);

it('passes over what a field told already, be it a few of its lines', () => {
  const known = [told('a\nb\nc'), told('whole'), told('a\nx')];
  expect(gone(['a', 'b', 'b\nc', 'whole', 'a\nx', 'a\nb\nc'], known)).toEqual([]);
  expect(gone(['a\nc', 'c\na', 'who', 'b\nx', 'a\nb\nc\nd'], known)).toEqual([
    'a\nc',
    'c\na',
    'who',
    'b\nx',
    'a\nb\nc\nd',
  ]);
});

it('holds very many texts against as many that were told', () => {
  const texts = Array.from({ length: 60_000 }, (_, at) => `text ${at}`);
  expect(gone([...texts, 'other'], texts.map(told))).toEqual(['other']);
});
