import { rangeFromA1, rangeToA1, toA1 } from '../../core/sheet/address';
import type { Range } from '../../core/sheet/grid';
import type { RowRefusal } from '../port';
import { Position } from './position';
import {
  copiedFormula,
  copiedRanges,
  insertedRows,
  type RowInsertion,
  shiftedAddress,
  shiftedAreas,
  shiftedFormula,
  shiftedRange,
  shiftedRow,
} from './row-shift';
import { escapeText } from './sheet-edit';
import { applySplices, type Splice } from './splice';
import { CLOSE, END, OPEN, XmlScanner } from './xml';

export type Inserted = { readonly kind: 'xml'; readonly xml: string } | RowRefused;
export interface RowRefused {
  readonly kind: 'refused';
  readonly because: RowRefusal;
}

/** What of a worksheet stands at rows in a way of its own, and is not moved here. */
const HELD: Readonly<Record<string, RowRefusal>> = {
  tablePart: 'table',
  controls: 'control',
  oleObjects: 'control',
  scenarios: 'other',
  cellWatches: 'other',
  smartTags: 'other',
  webPublishItems: 'other',
  dataConsolidate: 'other',
  slicerList: 'table',
  timelineRefs: 'table',
};

/** Attributes that hold an address, or areas, by the element's local name. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  sheetView: ['topLeftCell'],
  pane: ['topLeftCell'],
  selection: ['activeCell', 'sqref'],
  hyperlink: ['ref'],
  autoFilter: ['ref'],
  sortState: ['ref'],
  sortCondition: ['ref'],
};
/** Those that say where a rule holds. */
const RULES = ['conditionalFormatting', 'dataValidation', 'protectedRange', 'ignoredError'];

/**
 * A worksheet's XML with copies of some of its rows put in before them: heights, styles, merged cells within the rows, rules
 * and formulas go along, texts and numbers do not. Everything below moves down, in what this part says. Refused where something
 * stands in the sheet that cannot be moved reliably.
 */
export function insertRows(xml: string, insertion: RowInsertion): Inserted {
  if (xml.includes('AlternateContent')) return { kind: 'refused', because: 'other' };
  const splices: Splice[] = [];
  const scanner = new XmlScanner(xml);
  const position = new Position();
  const copied: CopiedRow[] = [];
  const merges: Range[] = [];
  let rowsAt = -1;
  let prefix = '';
  let mergesEnd = -1;
  let breaksRows = false;
  let rule: Rule | null = null;
  let refused: RowRefusal | null = null;
  const set = (name: string, change: (value: string) => string) => setAttribute(scanner, splices, name, change);
  for (let token = scanner.next(); token !== END && refused === null; token = scanner.next()) {
    if (token === CLOSE) {
      if (scanner.is('sheetData') && rowsAt < 0) rowsAt = scanner.start;
      if (scanner.is('mergeCells')) mergesEnd = scanner.start;
      continue;
    }
    const { name } = scanner;
    if (scanner.depth === 1) prefix = scanner.prefix;
    if (name === 'ext' || (scanner.depth === 2 && !RULES.includes(name))) rule = null;
    refused = HELD[name] ?? null;
    if (name === 'row') {
      position.enterRow(scanner);
      if (scanner.find('r') < 0) refused = 'other';
      if (position.row >= insertion.from && rowsAt < 0) rowsAt = scanner.start;
      if (isCopied(position.row, insertion)) copied.push({ row: position.row, tag: tagOf(scanner), cells: [] });
      set('r', () => String(shiftedRow(position.row, insertion) + 1));
    } else if (name === 'c' && scanner.depth === 4) {
      position.enterCell(scanner);
      if (scanner.find('r') < 0) refused = 'other';
      const { row, column } = position;
      set('r', () => toA1(shiftedRow(row, insertion), column));
      const style = scanner.attribute('s');
      if (isCopied(row, insertion)) copied.at(-1)?.cells.push({ column, style, formula: null });
    } else if (name === 'f' && scanner.depth === 5) {
      if (['shared', 'array', 'dataTable'].includes(scanner.attribute('t') ?? '')) refused = 'formula';
      const { row } = position;
      const formula = shiftedText(scanner, splices, (text) => shiftedFormula(text, insertion.sheet, insertion));
      const cell = copied.at(-1)?.cells.at(-1);
      if (cell && isCopied(row, insertion)) cell.formula = formula;
    } else if (name === 'mergeCell') {
      const range = rangeFromA1(scanner.attribute('ref') ?? '');
      if (range) merges.push(range);
      else refused = 'other';
      set('ref', (ref) => (range ? rangeToA1(shiftedRange(range, insertion)) : ref));
    } else if (name === 'dimension') {
      set('ref', (ref) => shiftedAddress(ref, insertion));
    } else if (name === 'rowBreaks' || name === 'colBreaks') {
      breaksRows = name === 'rowBreaks';
    } else if (name === 'brk') {
      // A break stands below the row of its number, counted from 1.
      if (breaksRows)
        set('id', (id) => String(Number(id) > insertion.from ? Number(id) + insertedRows(insertion) : id));
    } else if (RULES.includes(name)) {
      rule = { keepsRelative: beginsInCopied(scanner.attribute('sqref') ?? '', insertion) };
      set('sqref', (areas) => shiftedAreas(areas, insertion));
      // An extension names its areas behind its formulas.
      if (scanner.find('sqref') < 0) rule = { keepsRelative: beginsInCopied(sqrefBehind(xml, scanner), insertion) };
    } else if (name === 'sqref') {
      shiftedText(scanner, splices, (areas) => shiftedAreas(areas, insertion));
    } else if (['formula', 'formula1', 'formula2', 'f'].includes(name) && isLeaf(xml, scanner)) {
      const keeps = rule?.keepsRelative ?? false;
      shiftedText(scanner, splices, (text) => shiftedFormula(text, insertion.sheet, insertion, keeps));
    } else {
      for (const attribute of ADDRESSES[name] ?? []) {
        set(attribute, (value) =>
          value
            .split(' ')
            .map((each) => shiftedAddress(each, insertion))
            .join(' '),
        );
      }
      if (name === 'hyperlink') set('location', (place) => shiftedFormula(place, insertion.sheet, insertion));
    }
  }
  if (refused !== null) return { kind: 'refused', because: refused };
  if (rowsAt < 0) return { kind: 'refused', because: 'other' };
  const rows = copiedRows(copied, prefix, insertion);
  if (rows === null) return { kind: 'refused', because: 'formula' };
  const further = merges.flatMap((merge) => copiedMerges(merge, insertion));
  if (further.length > 0) {
    const count = merges.length + further.length;
    const text = further.map((range) => `<${prefix}mergeCell ref="${rangeToA1(range)}"/>`).join('');
    splices.push({ start: mergesEnd, end: mergesEnd, text }, ...countOfMerges(xml, count));
  }
  splices.push({ start: rowsAt, end: rowsAt, text: rows });
  return { kind: 'xml', xml: applySplices(xml, splices) };
}

/** A worksheet's or any part's formulas after rows went into another sheet. Null where one cannot be kept right. */
export function shiftFormulas(xml: string, own: string, insertion: RowInsertion): string | null {
  if (!mentions(xml, insertion.sheet)) return xml;
  const splices: Splice[] = [];
  const scanner = new XmlScanner(xml);
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token !== OPEN) continue;
    if (['f', 'formula', 'formula1', 'formula2'].includes(scanner.name) && isLeaf(xml, scanner)) {
      const shared = scanner.attribute('t');
      const before = splices.length;
      shiftedText(scanner, splices, (text) => shiftedFormula(text, own, insertion));
      // The others of the group count from this one, in rows that now lie apart.
      if (splices.length > before && (shared === 'shared' || shared === 'dataTable')) return null;
    } else if (scanner.is('hyperlink')) {
      setAttribute(scanner, splices, 'location', (place) => shiftedFormula(place, own, insertion));
    }
  }
  return applySplices(xml, splices);
}

/** Whether a part says a sheet's name anywhere, characters that are spelled by number (`&#26149;`) too. */
export function mentions(xml: string, sheet: string): boolean {
  const text = withoutNumbers(xml).toLowerCase();
  const name = sheet.toLowerCase();
  return [name, name.replaceAll("'", "''"), escapeText(name), escapeText(name).replaceAll("'", '&apos;')].some((each) =>
    text.includes(each),
  );
}

function withoutNumbers(xml: string): string {
  if (!xml.includes('&#')) return xml;
  return xml.replace(/&#(?:x([\da-f]{1,5})|(\d{1,6}));/gi, (_, hex?: string, decimal?: string) => {
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}

interface Rule {
  readonly keepsRelative: boolean;
}

interface CopiedRow {
  readonly row: number;
  /** What its tag says but its number. */
  readonly tag: string;
  readonly cells: { readonly column: number; readonly style: string | null; formula: string | null }[];
}

function isCopied(row: number, { from, height }: RowInsertion): boolean {
  return from <= row && row < from + height;
}

/** Attributes of a row that go along with a copy of it; what is hidden is not copied hidden. */
const OF_ROW = ['spans', 's', 'customFormat', 'ht', 'customHeight', 'outlineLevel', 'thickTop', 'thickBot'];

function tagOf(scanner: XmlScanner): string {
  return OF_ROW.flatMap((name) => {
    const value = scanner.attribute(name);
    return value === null || !/^[\w.:]+$/.test(value) ? [] : [` ${name}="${value}"`];
  }).join('');
}

/** Null where a formula cannot be copied. */
function copiedRows(rows: readonly CopiedRow[], prefix: string, insertion: RowInsertion): string | null {
  const { copies, height } = insertion;
  let text = '';
  for (let n = 0; n < copies; n++) {
    for (const { row, tag, cells } of rows) {
      const to = row + n * height;
      text += `<${prefix}row r="${to + 1}"${tag}>`;
      for (const { column, style, formula } of cells) {
        // The formula is already that of where the row stands now.
        const copy = formula === null ? null : copiedFormula(formula, to - shiftedRow(row, insertion));
        if (formula !== null && copy === null) return null;
        const content = copy === null ? '/>' : `><${prefix}f>${escapeText(copy)}</${prefix}f></${prefix}c>`;
        text += `<${prefix}c r="${toA1(to, column)}"${style === null ? '' : ` s="${style}"`}${content}`;
      }
      text += `</${prefix}row>`;
    }
  }
  return text;
}

/** Those of merged cells that lie within the rows. */
function copiedMerges(merge: Range, insertion: RowInsertion): readonly Range[] {
  const { from, height, copies } = insertion;
  if (merge.top < from || merge.bottom >= from + height) return [];
  if (merge.top === merge.bottom || height > 1) {
    return Array.from({ length: copies }, (_, n) => ({
      ...merge,
      top: merge.top + n * height,
      bottom: merge.bottom + n * height,
    }));
  }
  return copiedRanges(merge, insertion);
}

function beginsInCopied(areas: string, insertion: RowInsertion): boolean {
  const tops = areas
    .trim()
    .split(/\s+/)
    .flatMap((area) => rangeFromA1(area)?.top ?? []);
  return (
    tops.length > 0 &&
    isCopied(
      tops.reduce((least, top) => Math.min(least, top)),
      insertion,
    )
  );
}

function sqrefBehind(xml: string, scanner: XmlScanner): string {
  return /<(?:\w+:)?sqref>([^<]*)</.exec(xml.slice(scanner.end))?.[1] ?? '';
}

function countOfMerges(xml: string, count: number): readonly Splice[] {
  const scanner = new XmlScanner(xml);
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token !== OPEN || !scanner.is('mergeCells')) continue;
    const splices: Splice[] = [];
    setAttribute(scanner, splices, 'count', () => String(count));
    return splices;
  }
  return [];
}

/** Whether the current element holds nothing but text. */
function isLeaf(xml: string, scanner: XmlScanner): boolean {
  return scanner.selfClosing || xml.startsWith('</', xml.indexOf('<', scanner.end));
}

export function setAttribute(
  scanner: XmlScanner,
  splices: Splice[],
  name: string,
  change: (value: string) => string,
): void {
  const n = scanner.find(name);
  if (n < 0) return;
  const value = scanner.attribute(name) ?? '';
  const text = change(value);
  if (text !== value)
    splices.push({ start: scanner.valueStart(n), end: scanner.valueEnd(n), text: escapeAttribute(text) });
}

export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;').replaceAll("'", '&apos;').replaceAll('\n', '&#10;');
}

/** Changes the text of the current element, which holds nothing else; gives it as it is then. */
export function shiftedText(scanner: XmlScanner, splices: Splice[], change: (text: string) => string): string {
  if (scanner.selfClosing) return '';
  const start = scanner.end;
  const before = scanner.text();
  const text = change(before);
  if (text !== before) splices.push({ start, end: scanner.end, text: escapeText(text) });
  return text;
}
