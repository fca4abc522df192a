import { rangeFromA1 } from '../../core/sheet/address';
import type { Range } from '../../core/sheet/grid';
import { damaged } from './faults';
import { MAX_COLUMNS, MAX_ROWS } from './limits';
import { Position } from './position';
import { addMerge } from './worksheet';
import { CLOSE, END, OPEN, XmlScanner } from './xml';

/** Where the things that a cell edit touches stand in a worksheet's XML; all numbers without a unit are offsets. */
export interface SheetMap {
  readonly dimension: AttributePlace | null;
  readonly sheetData: ElementPlace;
  /** Of the file's rows, in its order, those asked for, the first beyond each of them, and the last. */
  readonly rows: readonly RowPlace[];
  /** The cells of the rows asked for by {@link cellKey}; of two at one address the later, as the reader has it. */
  readonly cells: ReadonlyMap<string, CellPlace>;
  readonly merges: readonly Range[];
  /** Ranges whose cells belong to one formula: array formulas and data tables. */
  readonly formulaRanges: readonly Range[];
  readonly hasFormula: boolean;
  readonly hasTables: boolean;
  /** Whether a row that is not there is hidden. */
  readonly hidesRows: boolean;
  /** Styles of whole columns; columns count from 0, both ends included. */
  readonly columnStyles: readonly { readonly first: number; readonly last: number; readonly style: string }[];
}

export interface ElementPlace {
  readonly start: number;
  /** Just past its name, where an attribute can be put. */
  readonly nameEnd: number;
  /** Just past the start tag. */
  readonly openEnd: number;
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
  readonly hasFormula: boolean;
}

export function cellKey(row: number, column: number): string {
  return `${row},${column}`;
}

/** Maps a worksheet for edits in these rows; null when it has no `sheetData`. */
export function mapSheet(xml: string, wanted: ReadonlySet<number>): SheetMap | null {
  const scanner = new XmlScanner(xml);
  const columnStyles: { first: number; last: number; style: string }[] = [];
  const merges: Range[] = [];
  let dimension: AttributePlace | null = null;
  let data: SheetData | null = null;
  let hasTables = false;
  let hidesRows = false;
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token === CLOSE) continue;
    if (scanner.is('sheetData')) data ??= mapRows(scanner, wanted);
    else if (scanner.is('mergeCell')) addMerge(scanner, merges);
    else if (scanner.is('dimension')) dimension = attributePlace(scanner, 'ref');
    else if (scanner.is('sheetFormatPr')) hidesRows = scanner.flag('zeroHeight');
    else if (scanner.is('tablePart')) hasTables = true;
    else if (scanner.is('col')) {
      const style = styleNumber(scanner, 'style');
      const first = Number(scanner.attribute('min')) - 1;
      if (style !== null) columnStyles.push({ first, last: Number(scanner.attribute('max')) - 1, style });
    }
  }
  return data && { ...data, dimension, merges, hasTables, hidesRows, columnStyles };
}

type SheetData = Pick<SheetMap, 'sheetData' | 'rows' | 'cells' | 'formulaRanges' | 'hasFormula'>;

function mapRows(scanner: XmlScanner, wanted: ReadonlySet<number>): SheetData {
  const { start, nameEnd, end: openEnd, selfClosing, prefix } = scanner;
  const position = new Position();
  const formulas: Formulas = { found: false, ranges: [] };
  const rows: RowPlace[] = [];
  const cells = new Map<string, CellPlace>();
  const inOrder = [...wanted].sort((a, b) => a - b);
  let passed = 0;
  let count = 0;
  let last: RowPlace | null = null;
  const end = eachWithin(scanner, () => {
    if (!scanner.is('row')) return scanner.skip();
    if (++count > MAX_ROWS) throw damaged('more rows than fit a sheet');
    const row = mapRow(scanner, position, wanted, formulas);
    for (const cell of row.cells) cells.set(cellKey(cell.row, cell.column), cell);
    const isNext = (inOrder[passed] ?? MAX_ROWS) < row.row;
    while ((inOrder[passed] ?? MAX_ROWS) < row.row) passed++;
    if (isNext || wanted.has(row.row)) rows.push(row);
    last = row;
  });
  if (last && rows.at(-1) !== last) rows.push(last);
  const sheetData = { start, nameEnd, openEnd, end, selfClosing, prefix };
  return { sheetData, rows, cells, formulaRanges: formulas.ranges, hasFormula: formulas.found };
}

function mapRow(scanner: XmlScanner, position: Position, wanted: ReadonlySet<number>, formulas: Formulas): RowPlace {
  const { start, nameEnd, end: openEnd, selfClosing, prefix } = scanner;
  position.enterRow(scanner);
  const explicit = scanner.find('r') >= 0;
  const spans = attributePlace(scanner, 'spans');
  const style = scanner.find('customFormat') >= 0 && scanner.flag('customFormat') ? styleNumber(scanner, 's') : null;
  const cells: CellPlace[] = [];
  const end = eachWithin(scanner, () => {
    if (!scanner.is('c')) return scanner.skip();
    position.enterCell(scanner);
    if (wanted.has(position.row)) cells.push(mapCell(scanner, position, formulas));
    else passCell(scanner, formulas);
  });
  if (cells.length > MAX_COLUMNS) throw damaged('more cells than fit a row');
  return { start, nameEnd, openEnd, end, selfClosing, prefix, row: position.row, explicit, style, spans, cells };
}

function mapCell(scanner: XmlScanner, position: Position, formulas: Formulas): CellPlace {
  const { start, nameEnd, end: openEnd, selfClosing, prefix } = scanner;
  const { row, column } = position;
  const explicit = scanner.find('r') >= 0;
  const hasFormula = passCell(scanner, formulas);
  return { start, nameEnd, openEnd, end: scanner.end, selfClosing, prefix, row, column, explicit, hasFormula };
}

interface Formulas {
  found: boolean;
  readonly ranges: Range[];
}

/** To the end of a cell; whether it has a formula. */
function passCell(scanner: XmlScanner, formulas: Formulas): boolean {
  let hasFormula = false;
  eachWithin(scanner, () => {
    if (!scanner.is('f')) return;
    hasFormula = true;
    formulas.found = true;
    const type = scanner.attribute('t');
    if (type === 'array' || type === 'dataTable')
      addRange(formulas.ranges, rangeFromA1(scanner.attribute('ref') ?? ''));
  });
  return hasFormula;
}

function addRange(ranges: Range[], range: Range | null): void {
  if (range) ranges.push(range);
}

/**
 * Calls `child` at each start tag in the current element but in those that `child` passes over itself. Stands at the
 * element's end tag afterwards, or still at a self-closing one, and gives the offset of its end.
 */
function eachWithin(scanner: XmlScanner, child: () => void): number {
  if (scanner.selfClosing) return scanner.end;
  const outside = scanner.depth - 1;
  for (;;) {
    const token = scanner.next();
    if (scanner.depth === outside) return scanner.end;
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
