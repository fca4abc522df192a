import { fiscalYearOf } from './dates';
import { TITLE } from './forms';
import type { Grid } from './grid';
import { addressOf, GridView } from './grid-view';
import { readHead } from './head';
import { findTables, type Table } from './layout';
import { readLegendText } from './legend';
import { type GoalSheet, type Headings, REQUIRED_HEADINGS } from './model';
import { readGoals } from './rows';
import { fold } from './text';

/** A worksheet is a goal sheet by its title, or it is not. */
export type SheetReading =
  | { readonly kind: 'goal-sheet'; readonly sheet: GoalSheet }
  | { readonly kind: 'other'; readonly name: string };

/** Reads one worksheet. Whatever is missing is null or listed in `headings.missing`; nothing is guessed. */
export function readSheet(grid: Grid): SheetReading {
  const view = new GridView(grid);
  const title = [...view.seen()].find(({ text }) => fold(text) === TITLE);
  if (!title) return { kind: 'other', name: grid.name };
  const head = readHead(view);
  const year = fiscalYearOf(head.texts.fiscalYear);
  const tables = findTables(view, year);
  return {
    kind: 'goal-sheet',
    sheet: {
      sheet: grid.name,
      hidden: grid.hidden,
      layout: tables[0]?.layout ?? 'R4',
      head: head.texts,
      year,
      goals: readGoals(view, tables),
      at: { title: addressOf(title), head: head.cells },
      headings: headingsOf(tables),
      legend: readLegend(view),
    },
  };
}

const NO_HEADINGS: Headings = { target: null, result: null, year: null, history: [], missing: REQUIRED_HEADINGS };

/** The first table's headings; a heading is missing only if no table has it. */
function headingsOf(tables: readonly Table[]): Headings {
  const [first] = tables;
  if (!first) return NO_HEADINGS;
  const missing = first.headings.missing.filter((heading) => tables.every((t) => t.headings.missing.includes(heading)));
  return { ...first.headings, missing };
}

/** Word to sign; the first legend that names a word counts. */
function readLegend(view: GridView): ReadonlyMap<string, string> {
  const legend = new Map<string, string>();
  for (const { text } of view.seen()) {
    for (const { sign, word } of readLegendText(text) ?? []) if (!legend.has(word)) legend.set(word, sign);
  }
  return legend;
}
