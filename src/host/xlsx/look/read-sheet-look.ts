import { fromA1 } from '../../../core/sheet/address';
import { MAX_COLUMNS, MAX_ROWS, MAX_STYLED_CELLS } from '../limits';
import { Position, readNumber } from '../position';
import { CLOSE, END, OPEN, XmlScanner } from '../xml';
import { type Palette, readColour } from './colours';
import { type ColumnLook, PLAIN_SHEET, placeKey, type RowLook, type SheetLook, type StyledCells } from './look';
import type { StyleLooks } from './read-styles';

interface LookContext extends StyleLooks {
  readonly palette: Palette;
}

/** Reads what a worksheet part says of its look. `xml` is its decoded text. */
export function readSheetLook(xml: string, context: LookContext): SheetLook {
  const scanner = new XmlScanner(xml);
  const look = { ...PLAIN_SHEET, defaultWidth: usualWidth(8, context.digitWidth) };
  const columns: ColumnLook[] = [];
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token === CLOSE) continue;
    if (scanner.is('tabColor')) look.tabColour = readColour(scanner, context.palette);
    else if (scanner.is('sheetView')) {
      look.gridlines = scanner.attribute('showGridLines') === null || scanner.flag('showGridLines');
      look.frozen = readFrozen(scanner);
    } else if (scanner.is('sheetFormatPr')) {
      look.defaultHeight = heightOf(scanner.attribute('defaultRowHeight')) ?? look.defaultHeight;
      look.hidesOtherRows = scanner.flag('zeroHeight');
      const base = Number(scanner.attribute('baseColWidth') ?? 8);
      look.defaultWidth =
        widthOf(scanner.attribute('defaultColWidth'), context.digitWidth) ?? usualWidth(base, context.digitWidth);
    } else if (scanner.is('col')) addColumn(scanner, columns, look.defaultWidth, context);
    else if (scanner.is('sheetData')) Object.assign(look, readRows(scanner, columns, look.hidesOtherRows, context));
  }
  return { ...look, columns: withoutOverlaps(columns) };
}

/** A frozen part counts from where the view began, which may be below the first row: all above stays with it. */
function readFrozen(scanner: XmlScanner): SheetLook['frozen'] {
  const start = fromA1(scanner.attribute('topLeftCell') ?? '') ?? { row: 0, column: 0 };
  let frozen = { rows: 0, columns: 0 };
  if (scanner.selfClosing) return frozen;
  const outside = scanner.depth - 1;
  while (scanner.next() !== END && scanner.depth > outside) {
    if (!scanner.is('pane') || !/^frozen/.test(scanner.attribute('state') ?? '')) continue;
    const count = (name: string, from: number, most: number) => {
      const split = Number(scanner.attribute(name) ?? 0);
      return split >= 1 ? Math.min(from + Math.floor(split), most) : 0;
    };
    frozen = { rows: count('ySplit', start.row, MAX_ROWS), columns: count('xSplit', start.column, MAX_COLUMNS) };
  }
  return frozen;
}

/** Points to pixels. */
function heightOf(points: string | null): number | null {
  const height = Number(points ?? Number.NaN);
  return height >= 0 && height <= 409.5 ? Math.round((height * 96) / 72) : null;
}

/** Digits to pixels (ECMA-376 part 1, 18.3.1.13). */
function widthOf(digits: string | null, digitWidth: number): number | null {
  const width = Number(digits ?? Number.NaN);
  if (!(width >= 0 && width <= 255)) return null;
  return Math.trunc(((256 * width + Math.trunc(128 / digitWidth)) / 256) * digitWidth);
}

/** So many digits and a margin, to the next multiple of eight. */
function usualWidth(digits: number, digitWidth: number): number {
  const width = digits >= 0 && digits <= 255 ? digits : 8;
  return Math.ceil((width * digitWidth + 5) / 8) * 8;
}

function addColumn(scanner: XmlScanner, columns: ColumnLook[], defaultWidth: number, context: LookContext): void {
  const first = Math.max(Number(scanner.attribute('min')), 1) - 1;
  const last = Math.min(Number(scanner.attribute('max')), MAX_COLUMNS) - 1;
  // More than there are columns can only overlap.
  if (!(first <= last) || columns.length === MAX_COLUMNS) return;
  const width = widthOf(scanner.attribute('width'), context.digitWidth) ?? defaultWidth;
  columns.push({ first, last, width, look: context.lookOf[Number(scanner.attribute('style') ?? 0)] ?? 0 });
}

/** From left to right; of two for the same column the first counts. */
function withoutOverlaps(columns: readonly ColumnLook[]): ColumnLook[] {
  const kept: ColumnLook[] = [];
  for (const column of [...columns].sort((a, b) => a.first - b.first)) {
    const free = Math.max(column.first, (kept.at(-1)?.last ?? -1) + 1);
    if (free <= column.last) kept.push({ ...column, first: free });
  }
  return kept;
}

function readRows(
  scanner: XmlScanner,
  columns: readonly ColumnLook[],
  hidesOtherRows: boolean,
  { lookOf }: LookContext,
) {
  const lookedColumns = columns.some(({ look }) => look !== 0);
  const rows: RowLook[] = [];
  const places: number[] = [];
  const looks: number[] = [];
  const position = new Position();
  let look: number | null = null;
  if (!scanner.selfClosing) {
    const outside = scanner.depth - 1;
    for (;;) {
      const token = scanner.next();
      if (scanner.depth === outside) break;
      if (token !== OPEN) continue;
      if (scanner.is('c')) {
        position.enterCell(scanner);
        const own = lookOf[styleOf(scanner)] ?? 0;
        // A plain cell needs no place but where its row or column would give it another look.
        if ((own !== 0 || look !== null || lookedColumns) && places.length < MAX_STYLED_CELLS) {
          places.push(placeKey(position.row, position.column));
          looks.push(own);
        }
        scanner.skip();
      } else if (scanner.is('row')) {
        position.enterRow(scanner);
        const height = heightOf(scanner.attribute('ht'));
        look = scanner.flag('customFormat') ? (lookOf[styleOf(scanner)] ?? 0) : null;
        const isPlain = height === null && look === null && !hidesOtherRows;
        if (!isPlain && rows.length < MAX_ROWS) rows.push({ row: position.row, height, look });
      }
    }
  }
  return { rows: rowsInOrder(rows), styled: inOrder(places, looks) };
}

function styleOf(scanner: XmlScanner): number {
  const s = scanner.find('s');
  return s < 0 ? 0 : readNumber(scanner.xml, scanner.valueStart(s), scanner.valueEnd(s));
}

/** Of two with one number the later, as the reader has it. */
function rowsInOrder(rows: readonly RowLook[]): readonly RowLook[] {
  if (rows.every(({ row }, n) => n === 0 || (rows[n - 1] as RowLook).row < row)) return rows;
  return [...new Map(rows.map((look) => [look.row, look])).values()].sort((a, b) => a.row - b.row);
}

function inOrder(places: readonly number[], looks: readonly number[]): StyledCells {
  const sorted = places.every((place, n) => n === 0 || (places[n - 1] as number) < place);
  if (sorted) return { places: Float64Array.from(places), looks: Uint32Array.from(looks) };
  const byPlace = [...new Map(places.map((place, n) => [place, looks[n] as number]))].sort(([a], [b]) => a - b);
  return {
    places: Float64Array.from(byPlace, ([place]) => place),
    looks: Uint32Array.from(byPlace, ([, look]) => look),
  };
}
