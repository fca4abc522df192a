import type { Grid } from './grid';
import { addressOf, GridView } from './grid-view';
import { gridOf, UNCALCULATED } from './testing';

it('sees a merged range as one cell, from every place in it', () => {
  const view = new GridView(gridOf([['a', null, 'b']], { merges: ['A1:B3'] }));
  expect(view.at(2, 1)).toEqual({ top: 0, left: 0, bottom: 2, right: 1, text: 'a', uncalculated: false, typed: true });
  expect(addressOf(view.at(2, 1))).toBe('A1');
  expect(view.at(2, 2).text).toBeNull();
  expect(view.lastColumn).toBe(2);
});

it('passes over what is kept under a merged range', () => {
  const view = new GridView(gridOf([['a', 'left over']], { merges: ['A1:B1'] }));
  expect(view.rows.flatMap(({ texts }) => texts).map(({ text }) => text)).toEqual(['a']);
});

it('keeps a formula without a value apart from an empty cell', () => {
  const view = new GridView(gridOf([[UNCALCULATED, '']]));
  expect(view.at(0, 0)).toMatchObject({ text: null, uncalculated: true });
  expect(view.at(0, 1)).toMatchObject({ text: null, uncalculated: false });
  expect(view.rows).toHaveLength(1);
  expect(view.rows[0]?.texts).toEqual([]);
});

it('gives the rows between two', () => {
  const view = new GridView(gridOf([['a'], [null], ['b'], ['c'], ['d']]));
  expect(view.rowsBetween(1, 3).map(({ top }) => top)).toEqual([2, 3]);
  expect(view.rowsBetween(5, Number.POSITIVE_INFINITY)).toEqual([]);
});

it('knows hidden rows, and an empty sheet', () => {
  const empty: Grid = gridOf([], { hiddenRows: [3] });
  const view = new GridView(empty);
  expect(view.isHiddenRow(3)).toBe(true);
  expect(view.isHiddenRow(4)).toBe(false);
  expect(view.rows).toEqual([]);
  expect(view.lastColumn).toBe(-1);
});
