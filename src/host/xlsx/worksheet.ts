import { rangeFromA1 } from '../../core/sheet/address';
import type { Cell, Range } from '../../core/sheet/grid';
import { damaged, tooLarge } from './faults';
import { dateSerial, hasTime } from './iso-date';
import { MAX_COLUMNS, MAX_MERGES, MAX_ROWS } from './limits';
import { withoutMergedAway } from './merges';
import { type CellFormat, compileFormat } from './number-format';
import { Position, readNumber } from './position';
import { decodeCellText, readRichText } from './shared-strings';
import type { FormatOf } from './styles';
import { CLOSE, END, OPEN, XmlScanner } from './xml';

/** What cells refer to. */
export interface CellReferences {
  /** Asked for only when a cell refers to one. */
  readonly sharedStrings: () => readonly string[];
  readonly formatOf: FormatOf;
  readonly date1904: boolean;
}

/** What cells refer to, and the budget that bounds them. */
export interface SheetContext extends CellReferences {
  /** Called for each cell kept, with the length of its text, and each hidden row and column; throws when it is too much. */
  readonly spend: (length: number) => void;
}

export interface SheetContent {
  readonly merges: readonly Range[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly cells: readonly Cell[];
}

/** Reads a worksheet part. `xml` is its decoded text. */
export function readWorksheet(xml: string, context: SheetContext): SheetContent {
  const scanner = new XmlScanner(xml);
  const merges: Range[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns = new Set<number>();
  let cells: Cell[] | null = null;
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token === CLOSE) continue;
    if (scanner.is('sheetData')) cells ??= inOrder(readCells(scanner, context, hiddenRows));
    else if (scanner.is('mergeCell')) addMerge(scanner, merges);
    else if (scanner.is('col') && scanner.flag('hidden')) addColumns(scanner, hiddenColumns, context);
  }
  return {
    merges,
    hiddenRows: [...new Set(hiddenRows)].sort((a, b) => a - b),
    hiddenColumns: [...hiddenColumns].sort((a, b) => a - b),
    cells: withoutMergedAway(cells ?? [], merges),
  };
}

/** Adds the range of the current `mergeCell`. */
export function addMerge(scanner: XmlScanner, merges: Range[]): void {
  const range = readRange(scanner.attribute('ref') ?? '');
  if (!range) throw damaged('merged range');
  if (merges.length === MAX_MERGES) throw tooLarge(MAX_MERGES);
  merges.push(range);
}

/** `A1:B2`, and whole rows (`1:2`) and columns (`A:B`). */
function readRange(reference: string): Range | null {
  const range = rangeFromA1(reference);
  if (range) return range;
  const [from = '', to = ''] = reference.split(':');
  const letters = /^\$?[A-Z]{1,3}$/i;
  if (letters.test(from) && letters.test(to)) return rangeFromA1(`${from}1:${to}${MAX_ROWS}`);
  const whole = /^\d{1,7}$/;
  return whole.test(from) && whole.test(to) ? rangeFromA1(`A${from}:${LAST_COLUMN}${to}`) : null;
}

const LAST_COLUMN = 'XFD';

function addColumns(scanner: XmlScanner, columns: Set<number>, context: SheetContext): void {
  const first = Math.max(Number(scanner.attribute('min')), 1);
  const last = Math.min(Number(scanner.attribute('max')), MAX_COLUMNS);
  for (let column = first; column <= last; column++) {
    context.spend(0);
    columns.add(column - 1);
  }
}

function readCells(scanner: XmlScanner, context: SheetContext, hiddenRows: number[]): Cell[] {
  const cells: Cell[] = [];
  if (scanner.selfClosing) return cells;
  const outside = scanner.depth - 1;
  const position = new Position();
  const reader = new CellReader(scanner, context);
  for (;;) {
    const token = scanner.next();
    if (scanner.depth === outside) return cells;
    if (token !== OPEN) continue;
    // Nothing but rows with cells right below them: what stands elsewhere is not the sheet's.
    if (scanner.depth === outside + 3 && scanner.is('c')) {
      position.enterCell(scanner);
      const cell = reader.read(position.row, position.column);
      if (!cell) continue;
      context.spend(cell.text?.length ?? 0);
      cells.push(cell);
    } else if (scanner.depth === outside + 2 && scanner.is('row')) {
      position.enterRow(scanner);
      if (scanner.find('hidden') >= 0 && scanner.flag('hidden')) {
        context.spend(0);
        hiddenRows.push(position.row);
      }
    } else {
      scanner.skip();
    }
  }
}

/** Sorted by row, then column; of two cells at one address the later. */
function inOrder(cells: Cell[]): Cell[] {
  const before = (a: Cell, b: Cell) => a.row - b.row || a.column - b.column;
  if (cells.every((cell, n) => n === 0 || before(cells[n - 1] as Cell, cell) < 0)) return cells;
  cells.sort(before);
  return cells.filter((cell, n) => n + 1 === cells.length || before(cell, cells[n + 1] as Cell) !== 0);
}

/** The text that one cell shows, from its own `c` element alone; null for an empty one. */
export function readCell(xml: string, context: CellReferences): Cell | null {
  const scanner = new XmlScanner(xml);
  scanner.next();
  return new CellReader(scanner, context).read(0, 0);
}

/** Types of a cell (`t`), by their first letters; `str` and `s` differ in length. */
const T_BOOLEAN = 98;
const T_DATE = 100;
const T_ERROR = 101;
const T_INLINE = 105;
const T_STRING = 115;

class CellReader {
  /** For dates that have no date format; hardly any workbook has such. */
  private readonly plainFormats = new Map<string, CellFormat>();

  constructor(
    private readonly scanner: XmlScanner,
    private readonly context: CellReferences,
  ) {}

  /** The cell at the scanner, which stands at its end afterwards; null for an empty one. */
  read(row: number, column: number): Cell | null {
    const scanner = this.scanner;
    if (scanner.selfClosing) return null;
    const { xml } = scanner;
    const t = scanner.find('t');
    const type = t < 0 ? 0 : xml.charCodeAt(scanner.valueStart(t));
    const shared = type === T_STRING && scanner.valueEnd(t) - scanner.valueStart(t) === 1;
    const s = scanner.find('s');
    const style = s < 0 ? 0 : readNumber(xml, scanner.valueStart(s), scanner.valueEnd(s));
    const outside = scanner.depth - 1;
    let hasFormula = false;
    let stored: string | null = null;
    let inline: string | null = null;
    for (;;) {
      const token = scanner.next();
      if (scanner.depth === outside) break;
      if (token !== OPEN) continue;
      if (scanner.is('v')) stored = scanner.text();
      else if (scanner.is('is')) inline = readRichText(scanner);
      else {
        if (scanner.is('f')) hasFormula = true;
        scanner.skip();
      }
    }
    const calculatedText = type === T_STRING && !shared;
    if (hasFormula && (stored === null || (stored === '' && !calculatedText)) && !inline) {
      return { row, column, text: null, value: null };
    }
    if (inline !== null) return this.textCell(row, column, style, inline);
    if (stored === null || stored === '') return null;
    if (shared) return this.textCell(row, column, style, this.sharedString(stored));
    switch (type) {
      case T_STRING:
      case T_INLINE:
        return this.textCell(row, column, style, decodeCellText(stored));
      case T_BOOLEAN: {
        const value = stored.trim() === '1' || stored.trim() === 'true';
        return { row, column, text: value ? 'TRUE' : 'FALSE', value };
      }
      case T_ERROR:
        return { row, column, text: stored, value: stored };
      case T_DATE:
        return this.dateCell(row, column, style, stored.trim());
      default:
        return this.numberCell(row, column, style, stored);
    }
  }

  private sharedString(stored: string): string {
    const index = stored.trim();
    const text = this.context.sharedStrings()[readNumber(index, 0, index.length)];
    if (text === undefined) throw damaged(`no shared string ${stored}`);
    return text;
  }

  private textCell(row: number, column: number, style: number, value: string): Cell | null {
    if (value === '') return null;
    return { row, column, text: this.context.formatOf(style).text(value), value };
  }

  private numberCell(row: number, column: number, style: number, stored: string): Cell | null {
    const value = Number(stored);
    if (stored.trim() === '' || !Number.isFinite(value)) return this.textCell(row, column, style, stored);
    return { row, column, text: this.context.formatOf(style).number(value), value };
  }

  /** A date as text (ISO 8601), which strict files have. Without a date format it is shown as a date all the same. */
  private dateCell(row: number, column: number, style: number, stored: string): Cell | null {
    const value = dateSerial(stored, this.context.date1904);
    if (value === null) return this.textCell(row, column, style, stored);
    const format = this.context.formatOf(style);
    if (!format.general) return { row, column, text: format.number(value), value };
    return { row, column, text: this.plainFormat(hasTime(stored)).number(value), value };
  }

  private plainFormat(withTime: boolean): CellFormat {
    const code = withTime ? 'yyyy/m/d h:mm' : 'yyyy/m/d';
    const known = this.plainFormats.get(code);
    const format = known ?? compileFormat(code, this.context.date1904);
    if (!known) this.plainFormats.set(code, format);
    return format;
  }
}
