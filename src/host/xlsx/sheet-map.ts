import { rangeFromA1 } from '../../core/sheet/address';
import type { Range } from '../../core/sheet/grid';
import { damaged } from './faults';
import { MAX_COLUMNS, MAX_ROWS } from './limits';
import { Position } from './position';
import { CLOSE, END, OPEN, XmlScanner } from './xml';

/** Where the things that a cell edit touches stand in a worksheet's XML; all numbers without a unit are offsets. */
export interface SheetMap {
  readonly dimension: AttributePlace | null;
  readonly sheetData: ElementPlace;
  readonly rows: readonly RowPlace[];
  /** The cells of wanted rows by {@link cellKey}; of two at one address the later, as the reader has it. */
  readonly cells: ReadonlyMap<string, CellPlace>;
  /** Ranges whose cells belong to one formula: array formulas and data tables. */
  readonly formulaRanges: readonly Range[];
  /** Styles of whole columns; columns count from 0, both ends included. */
  readonly columnStyles: readonly { readonly first: number; readonly last: number; readonly style: string }[];
}

export interface ElementPlace {
  readonly start: number;
  /** Just past its name, where an attribute can be put. */
  readonly nameEnd: number;
  /** Just past the start tag. */
  readonly openEnd: number;
  /** The end tag's `<`; for a self-closing element its end. */
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosing: boolean;
  /** Namespace prefix with colon, or ''. */
  readonly prefix: string;
}

export interface AttributePlace {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

export interface RowPlace extends ElementPlace {
  readonly row: number;
  /** Whether it bears its number. */
  readonly explicit: boolean;
  /** The style of its empty cells, if it has one. */
  readonly style: string | null;
  readonly spans: AttributePlace | null;
  /** In the order of the file; only of rows that were asked for. */
  readonly cells: readonly CellPlace[];
}

export interface CellPlace extends ElementPlace {
  readonly row: number;
  readonly column: number;
  readonly explicit: boolean;
  readonly style: string | null;
  readonly hasFormula: boolean;
}

export function cellKey(row: number, column: number): string {
  return `${row},${column}`;
}

/** Maps a worksheet, null when it has no `sheetData`; the cells of rows that `wants` refuses are passed over. */
export function mapSheet(xml: string, wants: (row: number) => boolean): SheetMap | null {
  const scanner = new XmlScanner(xml);
  const columnStyles: { first: number; last: number; style: string }[] = [];
  const formulaRanges: Range[] = [];
  let dimension: AttributePlace | null = null;
  let data: { place: ElementPlace; rows: RowPlace[] } | null = null;
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token === CLOSE) continue;
    if (scanner.is('sheetData')) data ??= mapRows(scanner, wants, formulaRanges);
    else if (scanner.is('dimension')) dimension = attributePlace(scanner, 'ref');
    else if (scanner.is('col')) {
      const style = styleNumber(scanner, 'style');
      const first = Number(scanner.attribute('min')) - 1;
      if (style !== null) columnStyles.push({ first, last: Number(scanner.attribute('max')) - 1, style });
    }
  }
  if (!data) return null;
  const cells = new Map<string, CellPlace>();
  for (const row of data.rows) for (const cell of row.cells) cells.set(cellKey(cell.row, cell.column), cell);
  return { dimension, sheetData: data.place, rows: data.rows, cells, formulaRanges, columnStyles };
}

function mapRows(scanner: XmlScanner, wants: (row: number) => boolean, formulaRanges: Range[]) {
  const position = new Position();
  const rows: RowPlace[] = [];
  const { depth } = scanner;
  const place = mapElement(scanner, () => {
    if (!scanner.is('row') || scanner.depth !== depth + 1) return;
    position.enterRow(scanner);
    const explicit = scanner.find('r') >= 0;
    const style = scanner.flag('customFormat') ? styleNumber(scanner, 's') : null;
    const spans = attributePlace(scanner, 'spans');
    const cells: CellPlace[] = [];
    const rowPlace = mapElement(scanner, () => {
      if (scanner.is('f')) addFormulaRange(scanner, formulaRanges);
      if (!scanner.is('c') || scanner.depth !== depth + 2) return;
      position.enterCell(scanner);
      if (wants(position.row)) cells.push(mapCell(scanner, position.row, position.column, formulaRanges));
    });
    if (rows.length === MAX_ROWS || cells.length > MAX_COLUMNS) throw damaged('more rows or cells than fit a sheet');
    rows.push({ ...rowPlace, row: position.row, explicit, style, spans, cells });
  });
  return { place, rows };
}

function mapCell(scanner: XmlScanner, row: number, column: number, formulaRanges: Range[]): CellPlace {
  const explicit = scanner.find('r') >= 0;
  const style = styleNumber(scanner, 's');
  let hasFormula = false;
  const place = mapElement(scanner, () => {
    if (!scanner.is('f')) return;
    hasFormula = true;
    addFormulaRange(scanner, formulaRanges);
  });
  return { ...place, row, column, explicit, style, hasFormula };
}

function addFormulaRange(scanner: XmlScanner, formulaRanges: Range[]): void {
  const type = scanner.attribute('t');
  const range = type === 'array' || type === 'dataTable' ? rangeFromA1(scanner.attribute('ref') ?? '') : null;
  if (range) formulaRanges.push(range);
}

/** The place of the current element; `child` is called at each start tag in it. Stands at its end tag afterwards. */
function mapElement(scanner: XmlScanner, child: () => void): ElementPlace {
  const { start, nameEnd, end: openEnd, selfClosing, prefix } = scanner;
  if (selfClosing) return { start, nameEnd, openEnd, closeStart: openEnd, end: openEnd, selfClosing, prefix };
  const outside = scanner.depth - 1;
  for (;;) {
    const token = scanner.next();
    if (scanner.depth === outside) {
      return { start, nameEnd, openEnd, closeStart: scanner.start, end: scanner.end, selfClosing, prefix };
    }
    if (token === OPEN) child();
  }
}

/** As it is to be written again, so digits only. */
function styleNumber(scanner: XmlScanner, name: string): string | null {
  const style = scanner.attribute(name);
  return style !== null && /^\d+$/.test(style) ? style : null;
}

function attributePlace(scanner: XmlScanner, name: string): AttributePlace | null {
  const n = scanner.find(name);
  if (n < 0) return null;
  return { start: scanner.valueStart(n), end: scanner.valueEnd(n), value: scanner.attribute(name) ?? '' };
}
