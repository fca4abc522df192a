import { MAX_COLUMNS } from '../limits';

/**
 * What a workbook looks like, beside the texts of its grids: plain data, so that a worker can hand it over. Colours are
 * `#rrggbb`; sizes are CSS pixels at 100 % (96 to the inch), font sizes points. Which rows, columns and sheets are
 * hidden, and what is merged, says the grid.
 */
export interface WorkbookLook {
  /** The looks that cells refer to by their place here; the first is that of a plain cell. */
  readonly looks: readonly CellLook[];
  /** By sheet name. */
  readonly sheets: ReadonlyMap<string, SheetLook>;
}

export interface SheetLook {
  readonly tabColour: string | null;
  readonly gridlines: boolean;
  /** How many rows and columns at the top and the left stay while the rest is scrolled. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly defaultWidth: number;
  readonly defaultHeight: number;
  /** Whether every row that the file does not list is hidden. */
  readonly hidesOtherRows: boolean;
  /** Columns with a width or look of their own, from left to right, no column twice. */
  readonly columns: readonly ColumnLook[];
  /** Rows with a height or look of their own (where others are hidden, all that the file lists), from top to bottom. */
  readonly rows: readonly RowLook[];
  readonly styled: StyledCells;
}

export interface ColumnLook {
  readonly first: number;
  /** Included. */
  readonly last: number;
  readonly width: number;
  readonly look: number;
}

export interface RowLook {
  readonly row: number;
  /** Null where the program that shows the sheet has to find it by the row's texts. */
  readonly height: number | null;
  /** Of the row's cells that have none of their own; null where the columns' looks count. */
  readonly look: number | null;
}

/** The cells with a look of their own, empty ones too, in the order of reading. */
export interface StyledCells {
  /** {@link placeKey} of each, ascending. */
  readonly places: Float64Array;
  /** Its look. */
  readonly looks: Uint32Array;
}

export interface CellLook {
  readonly fill: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  /** Of the fonts with serifs (明朝). */
  readonly serif: boolean;
  readonly fontSize: number;
  /** Null for the paper's ink. */
  readonly fontColour: string | null;
  /** General: texts to the left, numbers to the right, truth values and errors in the middle. */
  readonly horizontal: 'general' | 'left' | 'center' | 'right' | 'justify' | 'distributed';
  readonly vertical: 'top' | 'center' | 'bottom' | 'justify' | 'distributed';
  readonly wrap: boolean;
  readonly shrink: boolean;
  /** In steps of about three spaces. */
  readonly indent: number;
  /** Degrees anticlockwise, -90 to 90; or letters one below the other (縦書き). */
  readonly rotation: number | 'stacked';
  readonly borders: Borders;
}

export interface Borders {
  readonly top: Border | null;
  readonly right: Border | null;
  readonly bottom: Border | null;
  readonly left: Border | null;
}

export interface Border {
  readonly line: 'thin' | 'medium' | 'thick' | 'double' | 'hair' | 'dotted' | 'dashed';
  /** Null for the paper's ink. */
  readonly colour: string | null;
}

const NO_BORDERS: Borders = { top: null, right: null, bottom: null, left: null };

export const PLAIN: CellLook = {
  fill: null,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  serif: false,
  fontSize: 11,
  fontColour: null,
  horizontal: 'general',
  vertical: 'bottom',
  wrap: false,
  shrink: false,
  indent: 0,
  rotation: 0,
  borders: NO_BORDERS,
};

/** A sheet of which nothing is known. The sizes are Excel's for Calibri 11. */
export const PLAIN_SHEET: SheetLook = {
  tabColour: null,
  gridlines: true,
  frozen: { rows: 0, columns: 0 },
  defaultWidth: 64,
  defaultHeight: 20,
  hidesOtherRows: false,
  columns: [],
  rows: [],
  styled: { places: new Float64Array(), looks: new Uint32Array() },
};

/** One number for row and column, in the order of reading. */
export function placeKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

/** The number of a cell's look: its own, else its row's, else its column's. */
export function lookAt(sheet: SheetLook, row: number, column: number): number {
  const { places, looks } = sheet.styled;
  const key = placeKey(row, column);
  const n = firstFrom(places.length, (at) => (places[at] as number) >= key);
  if (places[n] === key) return looks[n] as number;
  return rowLook(sheet, row)?.look ?? columnLook(sheet, column)?.look ?? 0;
}

export function rowLook({ rows }: SheetLook, row: number): RowLook | undefined {
  const found = rows[firstFrom(rows.length, (at) => (rows[at] as RowLook).row >= row)];
  return found?.row === row ? found : undefined;
}

function columnLook({ columns }: SheetLook, column: number): ColumnLook | undefined {
  const found = columns[firstFrom(columns.length, (at) => (columns[at] as ColumnLook).last >= column)];
  return found && found.first <= column ? found : undefined;
}

/** The first of `count` places for which `holds`, as it does for all after it; `count` when there is none. */
export function firstFrom(count: number, holds: (n: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
