import { eraYear } from './dates';
import { formOf, type HeadingReading, readHeading, readLabel, TITLE, type WordColumn } from './forms';
import type { GridView, SeenCell } from './grid-view';
import { readLegendText } from './legend';
import { type Headings, type Layout, REQUIRED_HEADINGS, type RequiredHeading } from './model';
import { fold } from './text';

/** One stretch of rows under one set of headings. A header repeated on a second page begins another one. */
export interface Table {
  readonly layout: Layout;
  readonly columns: ReadonlyMap<TableColumn, ColumnBand>;
  readonly history: readonly ColumnBand[];
  readonly headings: Headings;
  /** First and last row of the body; empty when `last` is before `first`. */
  readonly first: number;
  readonly last: number;
}

export type TableColumn = WordColumn | 'target' | 'result';

/** The sheet's columns that one heading covers: one, or several narrow ones (方眼). */
export interface ColumnBand {
  readonly left: number;
  readonly right: number;
  readonly heading: string;
}

type HeaderRow = { readonly top: number; readonly bottom: number };

/** Fewer known headings than this, and a row of words is no header. */
const LEAST_HEADINGS = 3;

/** Finds the tables of a sheet by their headings, wherever they stand. `fiscalYear` helps where headings name no year. */
export function findTables(view: GridView, fiscalYear: number | null): readonly Table[] {
  const headers = findHeaders(view);
  return headers.map((header, index) => {
    const next = headers[index + 1];
    const first = header.bottom + 1;
    return { ...readHeader(view, header, fiscalYear), first, last: lastBodyRow(view, first, next?.top ?? null) };
  });
}

/** Rows of headings: adjacent rows most of whose texts are known headings, with enough different ones among them. */
function findHeaders(view: GridView): readonly HeaderRow[] {
  const rows = headingRows(view);
  const headers: HeaderRow[] = [];
  let block: HeadingRow[] = [];
  const close = () => {
    const known = new Set(block.flatMap((row) => [...row.known]));
    const first = block.findIndex((row) => row.known.size > 0 || row.years);
    if (known.size >= LEAST_HEADINGS && first >= 0) {
      const top = block[first]?.top ?? 0;
      headers.push({ top, bottom: Math.max(...block.map((row) => row.bottom)) });
    }
    block = [];
  };
  for (const row of rows) {
    const bottom = Math.max(...block.map((each) => each.bottom), -1);
    if (block.length > 0 && row.top > bottom + 1) close();
    block.push(row);
  }
  close();
  return headers;
}

interface HeadingRow extends HeaderRow {
  readonly known: ReadonlySet<string>;
  /** A row of years only: 「令和４年度」 over 目標 and 結果. */
  readonly years: boolean;
}

function headingRows(view: GridView): readonly HeadingRow[] {
  const rows = new Map<number, { texts: number; bottom: number; known: Set<string>; groups: number; years: number }>();
  for (const cell of view.seen()) {
    const row = rows.get(cell.top) ?? { texts: 0, bottom: cell.top, known: new Set<string>(), groups: 0, years: 0 };
    rows.set(cell.top, row);
    row.texts++;
    const name = knownHeading(readHeading(cell.text));
    if (name === null) continue;
    if (name === 'group') row.groups++;
    else if (name === 'year') row.years++;
    else row.known.add(name);
    row.bottom = Math.max(row.bottom, cell.bottom);
  }
  return [...rows]
    .filter(([, row]) => row.known.size + row.groups + row.years > 0)
    .filter(([, row]) => (row.known.size + row.groups + row.years) * 2 >= row.texts)
    .map(([top, row]) => ({ top, bottom: row.bottom, known: row.known, years: row.years === row.texts }));
}

/** A name by which equal headings count once; 'group' for headings that only gather others. */
function knownHeading(reading: HeadingReading): string | null {
  switch (reading.kind) {
    case 'column':
      return reading.column;
    case 'year':
      return reading.word === 'target' || reading.word === 'outcome' ? `${reading.word}${reading.year ?? ''}` : null;
    case 'group':
      return reading.year === null ? 'group' : 'year';
    case 'unknown':
      return null;
  }
}

/** The body runs until the next header, a second page's title, the legend, or a label of the head or the blocks below. */
function lastBodyRow(view: GridView, first: number, nextHeader: number | null): number {
  const end = nextHeader === null ? view.lastRow : nextHeader - 1;
  for (const cell of view.seen()) {
    if (cell.top < first || cell.top > end) continue;
    if (endsBody(cell.text)) return cell.top - 1;
  }
  return end;
}

function endsBody(text: string): boolean {
  return fold(text) === TITLE || readLabel(text)?.value === null || readLegendText(text) !== null;
}

interface ReadColumn {
  readonly band: ColumnBand;
  readonly reading: HeadingReading;
}

function readHeader(
  view: GridView,
  header: HeaderRow,
  fiscalYear: number | null,
): Pick<Table, 'layout' | 'columns' | 'history' | 'headings'> {
  const read = readColumns(view, header);
  const columns = new Map<TableColumn, ColumnBand>();
  for (const { band, reading } of read) {
    if (reading.kind === 'column' && !columns.has(reading.column)) columns.set(reading.column, band);
  }
  const years = read.flatMap(({ band, reading }) => (reading.kind === 'year' ? [{ ...reading, band }] : []));
  const target = years.find(({ word }) => word === 'target');
  const year = target?.year ?? fiscalYear;
  const result = findResult(years, target?.year ?? null, fiscalYear);
  if (target) columns.set('target', target.band);
  if (result) columns.set('result', result.band);
  const history = years
    .filter((each) => each !== result && each.word === 'outcome' && each.year !== null && each.year < (year ?? 9999))
    .filter((each, index, all) => all.findIndex((other) => other.year === each.year) === index)
    .sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  const { layout } = formOf(
    new Set(read.flatMap(({ reading }) => (reading.kind === 'column' ? [reading.column] : []))),
  );
  return {
    layout,
    columns,
    history: history.map(({ band }) => band),
    headings: {
      target: target?.band.heading ?? null,
      result: result?.band.heading ?? null,
      year: target?.year ?? null,
      history: history.map(({ band, year }) => ({ heading: band.heading, year: year ?? 0 })),
      missing: REQUIRED_HEADINGS.filter((heading) => !columns.has(heading)),
    },
  };
}

type YearColumn = Extract<HeadingReading, { kind: 'year' }> & { readonly band: ColumnBand };

/** The result column has the target's year, whatever its word (R4結果, Ｒ４最終, R4実績); without years, the word decides. */
function findResult(years: readonly YearColumn[], targetYear: number | null, fiscalYear: number | null) {
  const outcomes = years.filter(({ word }) => word === 'outcome');
  const year = targetYear ?? fiscalYear;
  return (
    (year === null ? undefined : outcomes.find((column) => column.year === year)) ??
    outcomes.find((column) => column.year === null) ??
    (year === null ? undefined : years.filter((column) => column.year === year && column.word === 'other').at(-1))
  );
}

/** One entry for each logical column, left to right. */
function readColumns(view: GridView, header: HeaderRow): readonly ReadColumn[] {
  const stacks = headingStacks(view, header);
  return stacks.map((stack, index) => {
    const leaf = stack.at(-1) as SeenCell;
    const nextLeft = stacks[index + 1]?.at(-1)?.left ?? leaf.right + 1;
    return {
      band: { left: leaf.left, right: Math.max(leaf.left, nextLeft - 1), heading: (leaf.text ?? '').trim() },
      reading: readStack(stack),
    };
  });
}

/** The headings over each column, from top to bottom, one stack for each lowest heading. */
function headingStacks(view: GridView, header: HeaderRow): readonly (readonly SeenCell[])[] {
  const stacks: SeenCell[][] = [];
  const seen = new Set<string>();
  for (let column = 0; column <= view.lastColumn; column++) {
    const stack: SeenCell[] = [];
    for (let row = header.top; row <= header.bottom; row++) {
      const cell = view.at(row, column);
      if (cell.text !== null && cell.text.trim() !== '' && stack.at(-1)?.top !== cell.top) stack.push(cell);
    }
    const leaf = stack.at(-1);
    if (!leaf || seen.has(`${leaf.top}/${leaf.left}`)) continue;
    seen.add(`${leaf.top}/${leaf.left}`);
    stacks.push(stack);
  }
  return stacks;
}

/** The lowest heading alone, or with those above it: 「R4」 over 「目標」 is R4目標. */
function readStack(stack: readonly SeenCell[]): HeadingReading {
  const texts = stack.map(({ text }) => text ?? '');
  let best: HeadingReading = { kind: 'unknown' };
  for (let from = texts.length - 1; from >= 0; from--) {
    const reading = readHeading(texts.slice(from).join(''));
    if (reading.kind === 'column') return reading;
    if (reading.kind === 'year' && (best.kind !== 'year' || best.year === null)) best = reading;
  }
  return best;
}

/** What a sheet should call a heading that it lacks: 「R4目標」. */
export function headingName(heading: RequiredHeading, layout: Layout, year: number | null): string {
  const prefix = year === null ? '' : eraYear(year).replace('令和', 'R');
  switch (heading) {
    case 'goal':
      return '組織目標';
    case 'name':
      return layout === 'R7' ? '取組指標' : '項目（単位）';
    case 'target':
      return `${prefix}目標`;
    case 'result':
      return `${prefix}結果`;
    case 'evaluation':
      return '評価';
  }
}
