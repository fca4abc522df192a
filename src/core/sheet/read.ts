import { fromA1 } from './address';
import { fiscalYearOf } from './dates';
import { FORMS, formFor } from './forms';
import type { Grid } from './grid';
import { addressOf, GridView, type TextCell } from './grid-view';
import { readHead } from './head';
import { isTitle } from './label';
import { type Area, findAreas, outside, readTable, type Table } from './layout';
import { readLegendText } from './legend';
import { type Goal, type GoalSheet, type Headings, REQUIRED_HEADINGS } from './model';
import { readGoals } from './rows';

/** A worksheet is a goal sheet by its title, or it is not. */
export type SheetReading =
  | { readonly kind: 'goal-sheet'; readonly sheet: GoalSheet }
  | { readonly kind: 'other'; readonly name: string };

/** Reads one worksheet. Whatever is missing is null or listed in `headings.missing`; nothing is guessed. */
export function readSheet(grid: Grid): SheetReading {
  const view = new GridView(grid);
  const title = findTitle(view);
  if (!title) return { kind: 'other', name: grid.name };
  const areas = findAreas(view);
  const head = readHead(view, areas);
  const year = fiscalYearOf(head.texts.fiscalYear);
  const tables = areas.map((area) => readTable(view, area, year));
  const goals = readGoals(view, tables);
  return {
    kind: 'goal-sheet',
    sheet: {
      sheet: grid.name,
      hidden: grid.hidden,
      layout: tables[0]?.layout ?? FORMS[0].layout,
      head: head.texts,
      year,
      goals,
      at: { title: addressOf(title), head: head.cells, headings: headingCells(view, areas) },
      headings: headingsOf(view, tables),
      typed: typedTexts(view, [...Object.values(head.cells), ...goals.flatMap(cellsOf)]),
      legend: readLegend(outside(view, areas.map(bodyOf))),
    },
  };
}

function cellsOf({ indicators }: Goal): readonly (string | null)[] {
  return indicators.flatMap(({ cells: { target, result, evaluation } }) => [target, result, evaluation]);
}

/** What stands in those of these cells that hold a text typed into them. */
function typedTexts(view: GridView, addresses: readonly (string | null)[]): ReadonlyMap<string, string> {
  const typed = new Map<string, string>();
  for (const address of addresses) {
    const place = address === null ? null : fromA1(address);
    const cell = place && view.at(place.row, place.column);
    if (address !== null && cell?.text && cell.typed) typed.set(address, cell.text);
  }
  return typed;
}

function headingCells(view: GridView, areas: readonly Area[]): readonly string[] {
  return areas.flatMap(({ top, bottom, left, right }) =>
    view.rowsBetween(top, bottom).flatMap(({ texts }) => {
      return texts.filter((cell) => left <= cell.left && cell.left <= right).map(addressOf);
    }),
  );
}

function findTitle(view: GridView): TextCell | null {
  for (const { texts } of view.rows) {
    const title = texts.find(({ text }) => isTitle(text));
    if (title) return title;
  }
  return null;
}

const NO_HEADINGS: Headings = {
  target: null,
  result: null,
  year: null,
  history: [],
  missing: REQUIRED_HEADINGS,
  unread: [],
};

/** The first table's headings; a heading is missing only if no table has it. */
function headingsOf(view: GridView, tables: readonly Table[]): Headings {
  const [first] = tables;
  if (!first) return NO_HEADINGS;
  const missing = first.headings.missing.filter((heading) => tables.every((t) => t.headings.missing.includes(heading)));
  return { ...first.headings, missing, unread: tables.flatMap((table) => unreadColumns(view, table)) };
}

/**
 * Columns that hold texts under a heading that no form knows, where the form's own are not all there: one of them may have
 * been renamed. Beside a whole form they are a section's own (担当, 備考).
 */
function unreadColumns(view: GridView, { layout, columns, unknown, first, last }: Table): Headings['unread'] {
  const expected = ['status', ...formFor(layout).details] as const;
  if (expected.every((column) => columns.has(column))) return [];
  const cells = view.rowsBetween(first, last).flatMap(({ texts }) => texts);
  return unknown.flatMap(({ heading, left, right }) => {
    const text = cells.find((cell) => left <= cell.left && cell.left <= right && cell.text.trim() !== '');
    return text ? [{ heading, cell: addressOf(text) }] : [];
  });
}

/** A legend may stand with the heading 評価; what is like one in a body is an evaluation. */
function bodyOf(area: Area): Area {
  return { ...area, top: area.first };
}

/** Word to sign; the first legend that names a word counts. */
function readLegend(cells: readonly TextCell[]): ReadonlyMap<string, string> {
  const legend = new Map<string, string>();
  for (const { text } of cells) {
    for (const { sign, word } of readLegendText(text) ?? []) if (!legend.has(word)) legend.set(word, sign);
  }
  return legend;
}
