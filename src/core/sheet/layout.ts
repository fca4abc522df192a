import { type Columns, readColumns } from './columns';
import { eraYear } from './dates';
import { BLOCKS, formFor } from './forms';
import type { Range } from './grid';
import { type GridView, hasText, type SeenRow, type TextCell } from './grid-view';
import { findHeaders, type Header } from './header';
import { isTitle, readLabel } from './label';
import { readLegendText } from './legend';
import type { Layout, RequiredHeading } from './model';

/** Where a table stands: its header, and the rows of its body, `last` before `first` when it has none. */
export interface Area extends Header {
  readonly first: number;
  readonly last: number;
}

/** One stretch of rows under one set of headings. A header repeated on a second page begins another one. */
export interface Table extends Area, Columns {}

/** Finds where the tables of a sheet stand, from top to bottom. */
export function findAreas(view: GridView): readonly Area[] {
  const headers = findHeaders(view);
  return headers.map((header, index) => {
    const first = header.bottom + 1;
    const end = (headers[index + 1]?.top ?? Number.POSITIVE_INFINITY) - 1;
    return { ...header, first, last: lastRow(view.rowsBetween(first, end), header) };
  });
}

/** `fiscalYear` is the sheet's own, null where it has none. */
export function readTable(view: GridView, area: Area, fiscalYear: number | null): Table {
  return { ...area, ...readColumns(view, area, fiscalYear) };
}

/** After so many empty rows, what follows is no row of the table. */
const WIDEST_GAP = 8;

/** The body runs until a second page's title, a legend, a label of the head or the blocks under it, or a wide gap. */
function lastRow(rows: readonly SeenRow[], header: Header): number {
  let last = header.bottom;
  let bottom = header.bottom;
  for (const { top, cells } of rows) {
    if (top > bottom + WIDEST_GAP + 1) break;
    const own = cells.filter(({ left }) => header.left <= left && left <= header.right);
    if (own.length === 0) continue;
    const texts = own.filter(hasText);
    if (texts.some(({ text }) => endsBody(text)) || isLegendRow(texts)) break;
    last = top;
    bottom = Math.max(bottom, ...own.map((cell) => cell.bottom));
  }
  return last;
}

function endsBody(text: string): boolean {
  if (isTitle(text)) return true;
  const label = readLabel(text);
  return label !== null && (label.value === null || BLOCKS.includes(label.field));
}

/** Signs explained, with no more than a word of introduction; an evaluation may look like a legend's entry. */
function isLegendRow(cells: readonly TextCell[]): boolean {
  const explained = cells.filter(({ text }) => readLegendText(text) !== null);
  return explained.length > 0 && cells.length <= explained.length + 1;
}

/** The cells of a sheet that stand in no table, in the order of reading. */
export function outside(view: GridView, areas: readonly Area[]): readonly TextCell[] {
  let next = 0;
  return view.rows.flatMap(({ top, texts }) => {
    while (next < areas.length && top > Math.max(areas[next]?.last ?? 0, areas[next]?.bottom ?? 0)) next++;
    const area = areas[next];
    return area && area.top <= top ? texts.filter(({ left }) => left < area.left || area.right < left) : texts;
  });
}

/** Whether a cell begins within one of these tables. */
export function isInside(cell: Range, areas: readonly Area[]): boolean {
  return areas.some(
    ({ top, bottom, last, left, right }) =>
      top <= cell.top && cell.top <= Math.max(bottom, last) && left <= cell.left && cell.left <= right,
  );
}

/** What a sheet should call a heading that it lacks: 「R4目標」. */
export function headingName(heading: RequiredHeading, layout: Layout, year: number | null): string {
  const prefix = year === null ? '' : eraYear(year).replace('令和', 'R');
  switch (heading) {
    case 'goal':
      return '組織目標';
    case 'name':
      return formFor(layout).nameHeading;
    case 'target':
      return `${prefix}目標`;
    case 'result':
      return `${prefix}結果`;
    case 'evaluation':
      return '評価';
  }
}
