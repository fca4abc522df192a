import { damaged } from './faults';
import { MAX_COLUMNS, MAX_ROWS } from './limits';
import type { XmlScanner } from './xml';

/**
 * Where the scanner is in `sheetData`. Rows and cells may carry their address (`r`) or leave it out; then they follow
 * the one before.
 */
export class Position {
  row = -1;
  column = -1;

  /** At a `row` tag. */
  enterRow(scanner: XmlScanner): void {
    const r = scanner.find('r');
    this.row = r < 0 ? this.row + 1 : rowNumber(scanner.xml, scanner.valueStart(r), scanner.valueEnd(r)) - 1;
    this.column = -1;
    this.check();
  }

  /** At a `c` tag. */
  enterCell(scanner: XmlScanner): void {
    const r = scanner.find('r');
    if (r < 0) this.column++;
    else this.readAddress(scanner.xml, scanner.valueStart(r), scanner.valueEnd(r));
    this.check();
  }

  private readAddress(xml: string, start: number, end: number): void {
    let column = 0;
    let at = start;
    for (; at < end; at++) {
      const code = xml.charCodeAt(at) & ~32;
      if (code < 65 || code > 90) break;
      column = column * 26 + code - 64;
    }
    if (column === 0) throw damaged('cell address');
    this.column = column - 1;
    this.row = readNumber(xml, at, end) - 1;
  }

  private check(): void {
    if (!(this.row >= 0 && this.row < MAX_ROWS && this.column >= -1 && this.column < MAX_COLUMNS)) {
      throw damaged('cell address');
    }
  }
}

/** Some writers count rows in floating point: `1.0`, `1E3`. */
function rowNumber(xml: string, start: number, end: number): number {
  const row = readNumber(xml, start, end);
  if (!Number.isNaN(row)) return row;
  const written = Number(xml.slice(start, end));
  return Number.isInteger(written) ? written : Number.NaN;
}

/** The natural number that stands there in digits; NaN when it is none. */
export function readNumber(xml: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = xml.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return end > start ? value : Number.NaN;
}
