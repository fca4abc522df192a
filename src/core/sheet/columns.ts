import { formOf, type WordColumn } from './forms';
import type { GridView, SeenCell } from './grid-view';
import type { Header } from './header';
import { type HeadingReading, isInterim, REVISIONS, readHeading, type SaidYear } from './heading';
import { type Headings, type Layout, REQUIRED_HEADINGS } from './model';

export type TableColumn = WordColumn | 'target' | 'originalTarget' | 'result';

/** The sheet's columns that one heading covers: one, or several narrow ones (方眼). */
export interface ColumnBand {
  readonly left: number;
  readonly right: number;
  /** As printed; a year over its word stands before it. */
  readonly heading: string;
}

/** What the columns of a table hold. */
export interface Columns {
  readonly layout: Layout;
  readonly columns: ReadonlyMap<TableColumn, ColumnBand>;
  /** Oldest year first. */
  readonly history: readonly ColumnBand[];
  /** Columns whose headings no form knows. */
  readonly unknown: readonly ColumnBand[];
  readonly headings: Omit<Headings, 'unread'>;
}

/** A lowest heading with those over it. */
interface ReadColumn {
  readonly band: ColumnBand;
  readonly reading: HeadingReading;
}

type YearColumn = Pick<Extract<HeadingReading, { kind: 'year' }>, 'word' | 'early' | 'revision'> & {
  readonly band: ColumnBand;
  readonly year: number | null;
};

/** Reads the columns under a header. `fiscalYear`, the sheet's own, helps where headings name no year or several. */
export function readColumns(view: GridView, header: Header, fiscalYear: number | null): Columns {
  const read = stacksOf(view, header).map(readStack);
  const years = yearColumns(read, fiscalYear);
  const target = findTarget(years, fiscalYear);
  const year = target?.year ?? fiscalYear;
  const result = findResult(years, year, target);
  const history = findHistory(years, year, result);
  const columns = wordColumns(read, year);
  const layout = formOf(new Set(columns.keys())).layout;
  const original = findOriginal(years, target);
  if (target) columns.set('target', target.band);
  if (original) columns.set('originalTarget', original.band);
  if (result) columns.set('result', result.band);
  return {
    layout,
    columns,
    history: history.map(({ band }) => band),
    unknown: read.flatMap(({ band, reading }) => (reading.kind === 'unknown' ? [band] : [])),
    headings: {
      target: target?.band.heading ?? null,
      result: result?.band.heading ?? null,
      year: target?.year ?? null,
      history: history.map(({ band, year: named }) => ({ heading: band.heading, year: named ?? 0 })),
      missing: REQUIRED_HEADINGS.filter((heading) => !columns.has(heading)),
    },
  };
}

/** The column of each word: of the sheet's year before one that names none, a plain one before one with a remark. */
function wordColumns(read: readonly ReadColumn[], year: number | null): Map<TableColumn, ColumnBand> {
  const found = new Map<TableColumn, { readonly band: ColumnBand; readonly rank: number }>();
  for (const { band, reading } of read) {
    if (reading.kind !== 'column') continue;
    if (reading.year !== null && year !== null && reading.year !== year) continue;
    const rank = (reading.early ? 2 : 0) + (reading.year === null ? 1 : 0);
    const known = found.get(reading.column);
    if (!known || rank < known.rank) found.set(reading.column, { band, rank });
  }
  return new Map([...found].map(([column, { band }]) => [column, band]));
}

/** The columns of years, 前年度 and the like told from the sheet's year or the latest that any heading names. */
function yearColumns(read: readonly ReadColumn[], fiscalYear: number | null): readonly YearColumn[] {
  const named = read.flatMap(({ reading: r }) => (r.kind === 'year' && typeof r.year === 'number' ? [r.year] : []));
  const own = fiscalYear ?? (named.length > 0 ? Math.max(...named) : null);
  const resolve = (year: SaidYear) => (typeof year !== 'object' || year === null ? year : own && own - year.ago);
  return read.flatMap(({ band, reading }): YearColumn[] => {
    switch (reading.kind) {
      case 'year': {
        const { word, early, revision } = reading;
        return [{ word, early, revision, band, year: resolve(reading.year) }];
      }
      case 'group':
        // A year alone, with nothing under it, says something of that year.
        return reading.year === null
          ? []
          : [{ word: 'other', early: false, revision: 'none', band, year: resolve(reading.year) }];
      default:
        return [];
    }
  });
}

/** The target of the sheet's year; else one that names no year, one whose year has a result too, the latest. */
function findTarget(years: readonly YearColumn[], fiscalYear: number | null): YearColumn | undefined {
  const hasOutcome = (year: number | null) => years.some((each) => each.word === 'outcome' && each.year === year);
  return best(
    years.filter(({ word }) => word === 'target'),
    ({ year, early, revision }) => [
      year !== null && year === fiscalYear ? 1 : 0,
      year === null ? 1 : 0,
      REVISIONS.indexOf(revision),
      early ? 0 : 1,
      hasOutcome(year) ? 1 : 0,
      year ?? 0,
    ],
  );
}

/** The column that a revised target takes the place of, where a revision is given. */
function findOriginal(years: readonly YearColumn[], target: YearColumn | undefined): YearColumn | undefined {
  if (target?.revision !== 'revised') return undefined;
  return years.find((each) => each !== target && each.word === 'target' && each.year === target.year);
}

/**
 * The result has the target's year, whatever its word (R4結果, Ｒ４最終, R4実績); without years, the word decides. Of two
 * such columns, the one behind the target.
 */
function findResult(
  years: readonly YearColumn[],
  year: number | null,
  target: YearColumn | undefined,
): YearColumn | undefined {
  return best(
    years.filter((column) =>
      column.word === 'outcome'
        ? column.year === null || column.year === year
        : column.word === 'other' && column.year === year,
    ),
    (column) => [
      column.word === 'outcome' ? 1 : 0,
      column.year === year ? 1 : 0,
      column.early ? 0 : 1,
      target && column.band.left > target.band.left ? 1 : 0,
    ],
  );
}

/** Results of earlier years, one a year. */
function findHistory(
  years: readonly YearColumn[],
  year: number | null,
  result: YearColumn | undefined,
): readonly YearColumn[] {
  const earlier = years.filter(
    (each) =>
      each !== result &&
      (each.word === 'outcome' || isYearOnly(each)) &&
      !each.early &&
      each.year !== null &&
      (year === null || each.year < year),
  );
  const byYear = new Map([...earlier].reverse().map((each) => [each.year, each]));
  return [...byYear.values()].sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
}

function isYearOnly({ word, band }: YearColumn): boolean {
  return word === 'other' && readHeading(band.heading).kind === 'group';
}

/** The candidate with the highest rank, compared place by place; the first of equals. */
function best<T>(candidates: readonly T[], rank: (candidate: T) => readonly number[]): T | undefined {
  return candidates.reduce<T | undefined>((chosen, candidate) => {
    if (chosen === undefined) return candidate;
    const [held, offered] = [rank(chosen), rank(candidate)];
    const place = held.findIndex((value, index) => value !== offered[index]);
    return place >= 0 && (offered[place] ?? 0) > (held[place] ?? 0) ? candidate : chosen;
  }, undefined);
}

/** The headings over one column, from top to bottom; the last is its own. */
interface Stack {
  readonly over: readonly SeenCell[];
  /** With what stands to the left of blank unmerged cells too: a year typed over the first of its columns only. */
  readonly spread: readonly SeenCell[];
}

/** One stack for each lowest heading, from left to right. */
function stacksOf(view: GridView, { top, bottom }: Header): readonly Stack[] {
  const rows = view.rowsBetween(top, bottom);
  const lefts = [...new Set(rows.flatMap(({ cells }) => cells.map(({ left }) => left)))].sort((a, b) => a - b);
  const stacks = new Map<string, Stack>();
  const latest = new Map<number, SeenCell>();
  for (const column of lefts) {
    const over: SeenCell[] = [];
    const spread: SeenCell[] = [];
    for (const row of rows) {
      const cell = view.at(row.top, column);
      const blank = cell.text === null || cell.text.trim() === '';
      if (!blank) {
        if (over.at(-1)?.top !== cell.top) {
          over.push(cell);
          spread.push(cell);
        }
        if (cell.top === row.top) latest.set(row.top, cell);
      } else {
        const beside = latest.get(row.top);
        if (beside && beside.left === beside.right) spread.push(beside);
      }
    }
    const leaf = over.at(-1);
    if (!leaf) continue;
    const key = `${leaf.top}/${leaf.left}`;
    if (!stacks.has(key)) stacks.set(key, { over, spread: spread.slice(0, spread.indexOf(leaf) + 1) });
  }
  return [...stacks.values()];
}

/** The headings' words together, with as many of those above as say something: 「R4」 over 「目標」 is R4目標. */
function readStack({ over, spread }: Stack): ReadColumn {
  const leaf = over.at(-1) as SeenCell;
  const own = readJoined(over);
  // What stands to the left may say the year, no more.
  const wider = isWhole(own.reading) || spread.length === over.length ? own : readJoined(spread);
  const { reading, heading } = isWhole(wider.reading) && wider.reading.kind !== 'column' ? wider : own;
  return { reading, band: { left: leaf.left, right: leaf.right, heading } };
}

/** A reading to which a heading further up can add nothing. */
function isWhole(reading: HeadingReading): boolean {
  return reading.kind === 'column' || reading.kind === 'aside' || (reading.kind === 'year' && reading.year !== null);
}

function readJoined(stack: readonly SeenCell[]): { readonly reading: HeadingReading; readonly heading: string } {
  const [only, second] = stack;
  if (only && !second) {
    const heading = (only.text ?? '').trim();
    return { reading: readHeading(heading), heading };
  }
  const texts = stack.map(({ text }) => (text ?? '').trim());
  const readings = texts.map((_, from) => {
    const heading = texts.slice(from).join('');
    return { reading: readHeading(heading), heading };
  });
  const leaf = readings.at(-1) ?? { reading: { kind: 'unknown' }, heading: '' };
  if (texts.slice(0, -1).some(isInterim)) return { ...leaf, reading: { kind: 'aside' } };
  const upwards = [...readings].reverse();
  return (
    // 「部区」 over 「組織目標」 is one heading; a year is said by the nearest.
    readings.find(({ reading }) => reading.kind === 'column') ??
    upwards.find(({ reading }) => isWhole(reading)) ??
    upwards.find(({ reading }) => reading.kind === 'year') ??
    leaf
  );
}
