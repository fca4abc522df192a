import type { Range } from './grid';
import type { GridView, SeenRow, TextCell } from './grid-view';
import { type HeadingReading, isColumnHeading, readHeading } from './heading';
import { readLabel } from './label';
import { readLegendText } from './legend';

/** Adjacent rows of headings, and the columns over which they stand. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Fewer known headings than this, and rows of words are no header. */
const LEAST_HEADINGS = 3;
/** So many known headings make a row of headings, whatever else stands in it. */
const SURE_HEADINGS = 2;
/** A heading as tall as this is none. More blank rows or columns than this part two headings (方眼). */
const TALLEST = 12;
const WIDEST_GAP = 4;

/** A row that holds headings. */
interface HeadingRow {
  readonly top: number;
  readonly bottom: number;
  /** Its headings that a form asks for, by a name under which equal ones count once. */
  readonly known: ReadonlySet<string>;
  /** Nothing but headings. */
  readonly pure: boolean;
  readonly headings: ReadonlyArray<{ readonly cell: Range; readonly reading: HeadingReading }>;
  /** Other words, that may be headings of columns that no form knows. */
  readonly others: readonly Range[];
}

/** Finds the headers of a sheet, wherever they stand; one that is repeated on a second page is a header of its own. */
export function findHeaders(view: GridView): readonly Header[] {
  const headers: Header[] = [];
  let block: HeadingRow[] = [];
  const close = () => {
    if (block.length === 0) return;
    const header = headerOf(view, block);
    if (header) headers.push(header);
    block = [];
  };
  for (const row of view.rows) {
    const heading = readHeadingRow(row);
    if (!heading || !goesOn(block, heading)) close();
    if (heading) block.push(heading);
  }
  close();
  return headers;
}

function goesOn(block: readonly HeadingRow[], row: HeadingRow): boolean {
  const gap = row.top - Math.max(...block.map(({ bottom }) => bottom)) - 1;
  if (gap <= 0) return true;
  return gap <= WIDEST_GAP && !block.some(({ known }) => [...row.known].some((name) => known.has(name)));
}

function headerOf(view: GridView, block: readonly HeadingRow[]): Header | null {
  const known = new Set(block.flatMap((row) => [...row.known]));
  if (known.size < LEAST_HEADINGS) return null;
  const rows = block.slice(
    block.findIndex((row, index) => row.known.size > 0 || gathers(view, row, block.slice(index + 1))),
  );
  const headings = rows.flatMap((row) => row.headings);
  let left = Math.min(...headings.map(({ cell }) => cell.left));
  let right = Math.max(...headings.map(({ cell }) => cell.right));
  // A column that no form knows is the table's too when it is next to those known.
  const others = rows.flatMap((row) => row.others).sort((a, b) => a.left - b.left);
  for (const cell of others) if (cell.left <= right + WIDEST_GAP) right = Math.max(right, cell.right);
  for (const cell of others.reverse()) if (cell.right >= left - WIDEST_GAP) left = Math.min(left, cell.left);
  return { top: rows[0]?.top ?? 0, bottom: Math.max(...rows.map(({ bottom }) => bottom)), left, right };
}

/** 指標, or a year over columns of years; a year elsewhere above the table is the sheet's own. */
function gathers(view: GridView, row: HeadingRow, under: readonly HeadingRow[]): boolean {
  if (!row.pure) return false;
  const years = under.flatMap(({ headings }) => headings.filter(({ reading }) => reading.kind === 'year'));
  return row.headings.some(({ reading, cell }) => {
    const isYear = reading.kind === 'group' && reading.year !== null;
    const isOver = years.some((year) => cell.left <= year.cell.right && year.cell.left <= cell.right);
    return !isYear || (isOver && !isUnderLabel(view, cell));
  });
}

/** 「令和4年度」 under its label 年度. */
function isUnderLabel(view: GridView, { top, left }: Range): boolean {
  for (let row = top - 1; row >= Math.max(0, top - WIDEST_GAP); row--) {
    const { text } = view.at(row, left);
    if (text !== null) return readLabel(text) !== null;
  }
  return false;
}

/** Null for a row that is not mostly headings. */
function readHeadingRow({ top, texts }: SeenRow): HeadingRow | null {
  const headings: HeadingRow['headings'][number][] = [];
  const unread: TextCell[] = [];
  let count = 0;
  for (const cell of texts) {
    if (cell.text.trim() === '') continue;
    count++;
    const reading = readHeading(cell.text);
    if (reading.kind === 'unknown') unread.push(cell);
    else if (cell.bottom < top + TALLEST) headings.push({ cell, reading });
  }
  if (headings.length === 0) return null;
  const known = new Set(headings.flatMap(({ reading }) => nameOf(reading) ?? []));
  const pure = headings.length === count;
  if (!pure && known.size < (headings.length * 2 < count ? SURE_HEADINGS : 1)) return null;
  const others = unread.filter(({ text }) => readLegendText(text) === null);
  return { top, bottom: Math.max(...headings.map(({ cell }) => cell.bottom)), known, pure, headings, others };
}

function nameOf(reading: HeadingReading): string | null {
  if (!isColumnHeading(reading)) return null;
  return reading.kind === 'year' ? `${reading.word}${JSON.stringify(reading.year)}` : reading.column;
}
