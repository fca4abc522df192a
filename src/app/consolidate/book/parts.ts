import type { Policy } from '../../../core/policy/schema';
import { toA1 } from '../../../core/sheet/address';
import {
  type Link,
  linkCell,
  type NewCell,
  type NewMark,
  type NewPrint,
  type NewRow,
  type NewSheet,
  styledCell,
} from '../../../host/xlsx/create/model';
import type { Consolidation } from '../receive';
import type { Submissions } from '../submission';

/** What the consolidated workbook is made of. */
export interface Book {
  readonly consolidation: Consolidation;
  readonly submissions: Submissions;
  /** Whether there was a list of sections. */
  readonly hasList: boolean;
  readonly scale: Policy['scale'];
  /** 「令和4年度」, of several years all of them. */
  readonly years: string;
  /** When it is made, as people read it. */
  readonly made: string;
  /** The file of a path within the folder, as a link from beside the workbook. */
  readonly linkTo: (path: string) => string;
}

/** A sheet that is one table under a title: its heading is row 4. */
export interface ListSheet {
  readonly name: string;
  readonly table: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly columns: readonly ListColumn[];
  readonly rows: Iterable<readonly NewCell[]>;
  readonly count: number;
  readonly frozenColumns: number;
  /** Rows are as high as the first columns need, so many; what wraps behind them may be cut: for tables that are looked through. */
  readonly readColumns?: number;
  /** Only the first columns are printed, so many. */
  readonly printedColumns?: number;
  readonly marks?: readonly NewMark[];
  readonly tab: string;
}

export interface ListColumn {
  readonly heading: string;
  readonly width: number;
}

export const HEADING_ROW = 4;
const HEADING_HEIGHT = 36;

/** The height of one line, in points, and the greatest that Excel shows. */
const LINE = 18.75;
const HIGHEST = 409;

/** How high a row must be so that nothing of what wraps in it is hidden: not every program finds out by itself. */
export function heightOf(cells: readonly NewCell[], widths: readonly number[]): number {
  let most = 1;
  for (let at = 0; at < widths.length; at++) {
    const cell = cells[at];
    const wraps = typeof cell === 'object' && cell !== null && cell.style === 'text';
    if (wraps && typeof cell.value === 'string') most = Math.max(most, linesIn(cell.value, widths[at] ?? 1));
  }
  return Math.min(LINE * most, HIGHEST);
}

/** A Japanese character is as wide as two others; a line ends a little before the column does. */
function linesIn(text: string, width: number): number {
  if (2 * text.length < width && !text.includes('\n')) return 1;
  return text.split('\n').reduce((sum, line) => {
    let taken = 0;
    for (const character of line) taken += character > '\u00ff' ? 2 : 1;
    return sum + Math.max(1, Math.ceil(taken / (width - 1)));
  }, 0);
}

export function listSheet(list: ListSheet): NewSheet {
  const { name, title, notes, columns, count, frozenColumns, marks = [], tab, table } = list;
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: listRows(list),
    frozen: { rows: HEADING_ROW, columns: frozenColumns },
    // A table has a row at least.
    tables: [
      {
        name: table,
        range: rangeOf(HEADING_ROW, columns.length, count),
        columns: columns.map(({ heading }) => heading),
      },
    ],
    marks,
    print: printOf(list),
    tab,
  };
  function* listRows({ rows, readColumns = columns.length }: ListSheet): Generator<NewRow> {
    yield* titleRows(title, notes);
    yield headingRow(columns.map(({ heading }) => heading));
    const widths = columns.slice(0, readColumns).map(({ width }) => width);
    for (const cells of rows) yield { cells, height: heightOf(cells, widths) };
    if (count === 0) yield { cells: [] };
  }
}

/** What is wider, in characters, is too small to be read on A4. */
const WIDEST_ON_A4 = 170;

function printOf({ columns, count, printedColumns = columns.length }: ListSheet): NewPrint {
  const width = columns.slice(0, printedColumns).reduce((sum, column) => sum + column.width, 0);
  const area = `A1:${toA1(HEADING_ROW - 1 + Math.max(count, 1), printedColumns - 1)}`;
  return {
    landscape: true,
    paper: width > WIDEST_ON_A4 ? 'A3' : 'A4',
    titleRows: HEADING_ROW,
    ...(printedColumns < columns.length && { area }),
  };
}

/** Three rows: the title, and up to two notes, with some air before the table. */
export function titleRows(title: string, notes: readonly string[]): readonly NewRow[] {
  return [
    { cells: [styledCell(title, 'title')], height: 30 },
    { cells: [styledCell(notes[0] ?? '', 'note')] },
    { cells: [styledCell(notes[1] ?? '', 'note')], height: 24 },
  ];
}

export function headingRow(headings: readonly (string | null)[], height = HEADING_HEIGHT): NewRow {
  return { cells: headings.map((each) => (each === null ? null : styledCell(each, 'heading'))), height };
}

/** A table's range: `columns` wide, its heading in a row counted from 1, `count` rows below it. */
export function rangeOf(headingRowNo: number, columns: number, count: number): string {
  return `A${headingRowNo}:${toA1(headingRowNo - 1 + Math.max(count, 1), columns - 1)}`;
}

/** The cells under one heading of a table. */
export function columnRange(headings: readonly string[], heading: string, headingRowNo: number, count: number): string {
  const column = headings.indexOf(heading);
  return `${toA1(headingRowNo, column)}:${toA1(headingRowNo - 1 + Math.max(count, 1), column)}`;
}

export { styledCell as styled };

/** A number as people write it: with decimals only where it has some. */
export function figure(value: number | null): NewCell {
  return styledCell(value, value === null || Number.isInteger(value) ? 'integer' : 'decimal');
}

/** Excel calls a workbook damaged whose addresses are longer (a kanji takes nine characters), or whose texts are. */
const LONGEST_ADDRESS = 2_000;
const LONGEST_TEXT = 32_000;

export function linked(text: string, link: Link): NewCell {
  const { file = '' } = link;
  const isTooLong = 9 * file.length > LONGEST_ADDRESS && encodeURI(file).length > LONGEST_ADDRESS;
  return isTooLong ? styledCell(text, 'line') : linkCell(text, link);
}

/** Several texts below each other in one cell. */
export function lines(texts: readonly (string | null)[]): string {
  const text = texts.map((each) => each ?? '').join('\n');
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}

/** A cell of a sheet, as a link names it. */
export function cellOf(sheet: string, cell: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${cell}`;
}

/** ms since 1970 as Excel counts days, on a clock in Japan. */
export function excelTime(ms: number | null): NewCell {
  const days = ms === null ? null : Math.round((ms / 86_400_000 + 9 / 24 + 25_569) * 86_400) / 86_400;
  return styledCell(days, 'dateTime');
}

/** 評価 in colours, by the scale's words and signs. */
export function gradeMarks(range: string, { words, signs }: Policy['scale']): readonly NewMark[] {
  return [words, signs].flatMap(({ reached, partly, missed }): readonly NewMark[] => [
    { range, equals: reached, style: 'good' },
    { range, equals: partly, style: 'middling' },
    { range, equals: missed, style: 'bad' },
  ]);
}
