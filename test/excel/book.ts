import { rangeToA1, toA1 } from '../../src/core/sheet/address';
import type { Range, Workbook } from '../../src/core/sheet/grid';
import { compileFormat } from '../../src/host/xlsx/number-format';
import { type Entry, understand } from './entry';

/** One cell of the simulated workbook. */
export interface SimCell {
  value: string | number | boolean;
  formula: string | null;
  /** The text as the workbook came with it; null once it was written to: then value and format say it. */
  shown: string | null;
  format: string;
  locked: boolean;
  /** Whether a protected sheet hides its formula. */
  formulaHidden: boolean;
  /** The top-left cell of the array whose value spilled here. */
  spillOf: string | null;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  readonly areas: readonly Range[];
  formula: string;
  fill: string;
  readonly stopIfTrue: boolean;
  readonly borders: Map<string, { style: string; color: string }>;
}

export interface SimSheet {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  protected: boolean;
  allowFormatCells: boolean;
  readonly cells: Map<number, Map<number, SimCell>>;
  merges: Range[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  conditionalFormats: ConditionalFormat[];
}

/** A refusal by Excel, with its code, and the call that was refused as 「Range.getUsedRange」. */
export class Refused extends Error {
  location = '';

  constructor(readonly code: string) {
    super(code);
  }
}

export class SimBook {
  name: string;
  readonly sheets: SimSheet[] = [];
  private sheetCount = 0;

  constructor(workbook: Workbook) {
    this.name = workbook.file;
    for (const grid of workbook.sheets) {
      const sheet = this.add(grid.name);
      if (grid.hidden) sheet.visibility = 'Hidden';
      sheet.merges = [...grid.merges];
      for (const row of grid.hiddenRows) sheet.hiddenRows.add(row);
      for (const column of grid.hiddenColumns) sheet.hiddenColumns.add(column);
      for (const { row, column, text, value } of grid.cells) {
        // Excel has calculated what a file keeps without a value.
        const cell = cellAt(sheet, row, column);
        Object.assign(cell, { value: value ?? 0, shown: text ?? '0', formula: text === null ? '=0' : null });
      }
    }
  }

  add(name: string): SimSheet {
    this.sheetCount++;
    const sheet: SimSheet = {
      id: `{${String(this.sheetCount).padStart(8, '0')}-0000-4000-8000-000000000000}`,
      name,
      visibility: 'Visible',
      protected: false,
      allowFormatCells: false,
      cells: new Map(),
      merges: [],
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
      conditionalFormats: [],
    };
    this.sheets.push(sheet);
    return sheet;
  }

  remove(sheet: SimSheet): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
  }

  /** As `getItem` finds it: by name, whatever its case, or by id. */
  find(key: string): SimSheet | null {
    const lower = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === lower) ?? null;
  }
}

/** The cell, made when it is not there yet. */
export function cellAt(sheet: SimSheet, row: number, column: number): SimCell {
  const cells = sheet.cells.get(row) ?? new Map<number, SimCell>();
  sheet.cells.set(row, cells);
  const cell = cells.get(column) ?? { ...EMPTY };
  cells.set(column, cell);
  return cell;
}

const EMPTY: SimCell = {
  value: '',
  formula: null,
  shown: null,
  format: 'General',
  locked: true,
  formulaHidden: false,
  spillOf: null,
};

/** The cell as the API gives it; what a file keeps beneath a merged range is still there. */
export function seenAt(sheet: SimSheet, row: number, column: number): Readonly<SimCell> {
  return sheet.cells.get(row)?.get(column) ?? EMPTY;
}

export function isMergedAway(sheet: SimSheet, row: number, column: number): boolean {
  return sheet.merges.some((merge) => contains(merge, row, column) && !(merge.top === row && merge.left === column));
}

/** What `Range.text` gives: long texts as the strictest Excel shows them, filled up in 文字列 cells, else cut off. */
export function textOf(cell: Readonly<SimCell>): string {
  if (cell.format === '@' && typeof cell.value === 'string' && cell.value.length > 255) return '#'.repeat(255);
  return shownOf(cell).slice(0, MAX_TEXT);
}

const MAX_TEXT = 8192;

function shownOf({ value, shown, format }: Readonly<SimCell>): string {
  if (shown !== null) return shown;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number'
    ? compileFormat(format).number(value)
    : value === ''
      ? ''
      : compileFormat(format).text(value);
}

/** Puts into a cell what was typed, as Excel understands it. */
export function enter(sheet: SimSheet, row: number, column: number, typed: string | number | boolean): void {
  if (isMergedAway(sheet, row, column)) throw new Refused('MergedRangeConflict');
  const cell = cellAt(sheet, row, column);
  if (sheet.protected && cell.locked) throw new Refused('AccessDenied');
  if (cell.spillOf !== null) throw new Refused('InvalidOperation');
  const entry: Entry = typeof typed === 'string' ? understand(typed, cell.format) : { value: typed };
  Object.assign(cell, { value: entry.value, formula: entry.formula ?? null, shown: null });
  if (entry.format !== undefined && cell.format === 'General') cell.format = entry.format;
}

/** The rectangle around all values, of a part of the sheet if asked; null where there are none. */
export function usedRange(sheet: SimSheet, within?: Range): Range | null {
  let used: Range | null = null;
  for (const [row, cells] of sheet.cells) {
    for (const [column, cell] of cells) {
      if (cell.value === '' && cell.formula === null) continue;
      if (within && !contains(within, row, column)) continue;
      const one = { top: row, left: column, bottom: row, right: column };
      used = used ? around(used, one) : one;
    }
  }
  return used;
}

export function around(a: Range, b: Range): Range {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export function intersection(a: Range, b: Range): Range | null {
  const both = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return both.top <= both.bottom && both.left <= both.right ? both : null;
}

export function contains(range: Range, row: number, column: number): boolean {
  return range.top <= row && row <= range.bottom && range.left <= column && column <= range.right;
}

export function cellCount({ top, left, bottom, right }: Range): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** 「'総務 課'!B2:C3」, as Excel gives addresses. */
export function addressOf(sheet: SimSheet, range: Range): string {
  const name = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet.name) ? sheet.name : `'${sheet.name.replaceAll("'", "''")}'`;
  return `${name}!${cellCount(range) === 1 ? toA1(range.top, range.left) : rangeToA1(range)}`;
}
