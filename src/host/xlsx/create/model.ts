/** A workbook to be made anew. Everything is plain data; rows may be made while they are written. */
export interface NewWorkbook {
  readonly sheets: readonly NewSheet[];
  /** Who made it, and what it is called, as Excel's own properties show it. */
  readonly title: string;
  readonly creator: string;
  /** ISO 8601, UTC. */
  readonly created: string;
}

export interface NewSheet {
  /** At most 31 characters, none of `:\/?*[]`, no two alike but for case. */
  readonly name: string;
  readonly columns: readonly NewColumn[];
  /** From row 1 on. Asked for once. */
  readonly rows: Iterable<NewRow>;
  /** Rows and columns that stay when the rest is scrolled. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly tables?: readonly NewTable[];
  readonly charts?: readonly NewChart[];
  readonly merges?: readonly string[];
  /** Marks cells by what they hold. */
  readonly marks?: readonly NewMark[];
  readonly print?: NewPrint;
  /** The colour of its tab, as RRGGBB. */
  readonly tab?: string;
}

/** How a sheet is printed: as wide as one page, as long as it is. */
export interface NewPrint {
  readonly landscape: boolean;
  readonly paper: 'A4' | 'A3';
  /** These rows stand on every page. */
  readonly titleRows: number;
  /** Only this range, where the sheet is wider than anybody prints it. */
  readonly area?: string;
}

export interface NewColumn {
  /** In characters of the standard font; a Japanese one counts two. */
  readonly width: number;
}

export interface NewRow {
  readonly cells: readonly NewCell[];
  /** In points; without it Excel decides. */
  readonly height?: number;
}

/** Null is nothing at all. A text is never taken for a formula or a number, whatever it says. */
export type NewCell = null | string | number | MadeCell;

/**
 * A cell that is more than its value. Made by the functions below alone, every field in the same order: V8 then knows hundreds of
 * thousands of them by one shape.
 */
export interface MadeCell {
  readonly value: string | number | null;
  readonly style: CellStyle | null;
  /** Null where it is calculated by none. */
  readonly formula: string | null;
  readonly link: Link | null;
}

/** A value that looks like this. */
export function styledCell(value: string | number | null, style: CellStyle): MadeCell {
  return { value, style, formula: null, link: null };
}

/**
 * A formula: without the equals sign, in English, with commas. `value` is what it comes to, for those who do not calculate;
 * Excel calculates it anew.
 */
export function formulaCell(formula: string, value: string | number, style: CellStyle | null = null): MadeCell {
  return { value, style, formula, link: null };
}

/** A text that leads somewhere. */
export function linkCell(text: string, link: Link, style: CellStyle = 'link'): MadeCell {
  return { value: text, style, formula: null, link };
}

/** To a file (a relative path with `/`, or an address), to a cell of it (`'Sheet'!A1`), or to a cell of this workbook. */
export interface Link {
  readonly file?: string;
  readonly cell?: string;
}

/** The looks that the workbook has; each is one entry of its styles. */
export const CELL_STYLES = [
  'text', // wraps, at the top
  'line', // one line
  'word', // one line, in the middle
  'title',
  'note',
  'heading',
  'number', // without separators: years, numbers of rows
  'integer',
  'decimal',
  'percent', // 0.0%
  'dateTime',
  'total',
  'totalPercent',
  'good',
  'middling',
  'bad',
  'link',
] as const;
export type CellStyle = (typeof CELL_STYLES)[number];

/** Rows that Excel filters and formulas name: the heading is the first row of the range. */
export interface NewTable {
  /** Letters, digits, underscores and Japanese; unique in the workbook. Formulas use it: `指標一覧[評価]`. */
  readonly name: string;
  /** With its heading row: `A3:F20`. */
  readonly range: string;
  readonly columns: readonly string[];
}

export interface NewChart {
  /** Lying bars: beside each other, on one another, or as shares of a hundred. */
  readonly kind: 'bar' | 'stackedBar' | 'percentBar';
  readonly title: string;
  /** Where it lies: top-left and bottom-right cell. */
  readonly from: string;
  readonly to: string;
  readonly series: readonly NewSeries[];
  /** What stands at the axis, with the sheet: `'集計'!$A$5:$A$12`. */
  readonly categories: ChartData<string>;
}

export interface NewSeries {
  readonly name: ChartData<string>;
  readonly values: ChartData<number>;
  /** RRGGBB. */
  readonly colour?: string;
}

/** A range and what it holds, so that a chart is drawn before anything is calculated. */
export interface ChartData<T> {
  readonly range: string;
  readonly cached: readonly T[];
}

/** Cells of a range that equal a text, or are more than a number, get a style of their own. */
export interface NewMark {
  readonly range: string;
  readonly equals?: string;
  readonly moreThan?: number;
  readonly style: 'good' | 'middling' | 'bad';
}
