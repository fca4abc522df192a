import { groupedBy } from '../../core/grouped-by';
import { rangeFromA1, rangeToA1, toA1 } from '../../core/sheet/address';
import { MAX_ROWS } from './limits';
import { type CellPlace, cellKey, type RowPlace, type SheetMap } from './sheet-map';
import { applySplices, type Splice } from './splice';
import { XmlScanner } from './xml';

/** A text to be put into a cell; '' empties it. */
export interface CellText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * The worksheet's XML with these cells set, each at most once. Nothing but their `c` elements changes, and where needed
 * the rows that hold them, their spans and the sheet's dimension.
 */
export function setCells(xml: string, map: SheetMap, edits: readonly CellText[]): string {
  const filled = edits.filter((edit) => edit.text !== '');
  const replaced = edits.flatMap((edit): Splice[] => {
    const place = map.cells.get(cellKey(edit.row, edit.column));
    return place ? [{ start: place.start, end: place.end, text: replacedCell(xml, place, edit) }] : [];
  });
  const missing = filled.filter((edit) => !map.cells.has(cellKey(edit.row, edit.column)));
  const newRows: [number, CellText[]][] = [];
  // Of two rows by one number the first.
  const rows = new Map([...map.rows].reverse().map((place) => [place.row, place]));
  const added = [...byRow(missing)].flatMap(([row, cells]) => {
    const place = rows.get(row);
    if (place) return addToRow(map, place, cells);
    newRows.push([row, cells]);
    return [];
  });
  return applySplices(xml, [...replaced, ...added, ...addRows(map, newRows), ...widenDimension(map, filled)]);
}

/** From top to bottom, and in each row from left to right. */
function byRow(cells: readonly CellText[]): Map<number, CellText[]> {
  return groupedBy(
    [...cells].sort((a, b) => a.row - b.row || a.column - b.column),
    ({ row }) => row,
  );
}

function addToRow(map: SheetMap, place: RowPlace, cells: readonly CellText[]): Splice[] {
  const splices = place.selfClosing
    ? [opened(place, 'row', cells.map((cell) => newCell(map, place, place.prefix, cell)).join(''))]
    : cells.flatMap((cell) => insertCell(map, place, cell));
  const span = /^(\d+):(\d+)$/.exec(place.spans?.value ?? '');
  if (place.spans && span) {
    const first = cells.reduce((least, cell) => Math.min(least, cell.column + 1), Number(span[1]));
    const last = cells.reduce((most, cell) => Math.max(most, cell.column + 1), Number(span[2]));
    const text = `${first}:${last}`;
    if (text !== place.spans.value) splices.push({ start: place.spans.start, end: place.spans.end, text });
  }
  return splices;
}

function insertCell(map: SheetMap, place: RowPlace, cell: CellText): Splice[] {
  const next = place.cells.find((other) => other.column > cell.column);
  const at = next?.start ?? place.cells.at(-1)?.end ?? place.openEnd;
  const text = newCell(map, place, place.prefix, cell);
  return [{ start: at, end: at, text }, ...(next ? named(next, toA1(next.row, next.column)) : [])];
}

/** Rows that are not there yet, each before the first that follows it. */
function addRows(map: SheetMap, rows: readonly (readonly [number, readonly CellText[]])[]): Splice[] {
  const { sheetData } = map;
  const hidden = map.hidesRows ? ' hidden="1"' : '';
  const rowXml = ([row, cells]: readonly [number, readonly CellText[]]) =>
    `<${sheetData.prefix}row r="${row + 1}"${hidden}>${cells
      .map((cell) => newCell(map, null, sheetData.prefix, cell))
      .join('')}</${sheetData.prefix}row>`;
  if (rows.length === 0) return [];
  if (sheetData.selfClosing) return [opened(sheetData, 'sheetData', rows.map(rowXml).join(''))];
  // Rows come from top to bottom: whatever was not beyond one is not beyond the next one either.
  let passed = 0;
  return rows.flatMap((row) => {
    while ((map.rows[passed]?.row ?? MAX_ROWS) <= row[0]) passed++;
    const next = map.rows[passed];
    const at = next?.start ?? map.rows.at(-1)?.end ?? sheetData.openEnd;
    return [{ start: at, end: at, text: rowXml(row) }, ...(next ? named(next, String(next.row + 1)) : [])];
  });
}

/** A row or cell that was known by following another must bear its address once something is put before it. */
function named(place: RowPlace | CellPlace, address: string): Splice[] {
  return place.explicit ? [] : [{ start: place.nameEnd, end: place.nameEnd, text: ` r="${address}"` }];
}

/** A self-closing element made one with content. */
function opened(place: { readonly end: number; readonly prefix: string }, name: string, content: string): Splice {
  return { start: place.end - 2, end: place.end, text: `>${content}</${place.prefix}${name}>` };
}

function widenDimension(map: SheetMap, edits: readonly CellText[]): Splice[] {
  const range = rangeFromA1(map.dimension?.value ?? '');
  if (!map.dimension || !range) return [];
  const wide = edits.reduce(
    (sum, { row, column }) => ({
      top: Math.min(sum.top, row),
      left: Math.min(sum.left, column),
      bottom: Math.max(sum.bottom, row),
      right: Math.max(sum.right, column),
    }),
    range,
  );
  const text = rangeToA1(wide);
  if (text === rangeToA1(range)) return [];
  return [{ start: map.dimension.start, end: map.dimension.end, text }];
}

/** A cell that was not there takes its row's style, else its column's, as when a person types into it. */
function newCell(map: SheetMap, row: RowPlace | null, prefix: string, cell: CellText): string {
  const column = map.columnStyles.find(({ first, last }) => first <= cell.column && cell.column <= last);
  const style = row?.style ?? column?.style ?? null;
  const attributes = ` r="${toA1(cell.row, cell.column)}"${style === null ? '' : ` s="${style}"`}`;
  return cellXml(prefix, attributes, cell.text);
}

/** What belongs to a cell's value, and goes with it: its type, and metadata of what it held (ECMA-376 part 1, 18.3.1.4). */
const OF_VALUE = ['t', 'cm', 'vm'];

/** Its style, whether furigana are shown, and whatever else its tag says stays as it is written. */
function replacedCell(xml: string, place: CellPlace, { row, column, text }: CellText): string {
  const scanner = new XmlScanner(xml.slice(place.start, place.openEnd));
  scanner.next();
  const nameEnd = place.nameEnd - place.start;
  const ofValue = OF_VALUE.map((name) => scanner.find(name)).filter((n) => n >= 0);
  const removed = ofValue.map((n) => ({ start: scanner.attributeStart(n), end: scanner.valueEnd(n) + 1, text: '' }));
  const tag = scanner.xml.slice(0, scanner.xml.length - (place.selfClosing ? 2 : 1));
  const attributes = applySplices(tag, removed).slice(nameEnd).trim().replace(/\s+/g, ' ');
  const address = place.explicit ? '' : ` r="${toA1(row, column)}"`;
  return cellXml(place.prefix, `${address}${attributes && ' '}${attributes}`, text);
}

/** The text stands in the cell itself, so that the shared strings stay as they are. */
function cellXml(prefix: string, attributes: string, text: string): string {
  const start = `<${prefix}c${attributes}`;
  if (text === '') return `${start}/>`;
  const string = `<${prefix}is><${prefix}t xml:space="preserve">${escapeText(text)}</${prefix}t></${prefix}is>`;
  return `${start} t="inlineStr">${string}</${prefix}c>`;
}

const LITERAL_ESCAPE = /_(?=x[0-9a-f]{4}_)/gi;
// Everything that XML 1.0 cannot hold: control characters, lone surrogates, U+FFFE and U+FFFF.
const NO_XML = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

// Anything that is looked for below; most texts have nothing of it.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about.
const SPECIAL = /[\u0000-\u0008\u000b-\u001f&<>_\ud800-\udfff\ufffe\uffff]/;

/** As ST_Xstring has it (ECMA-376 part 1, 22.9.2.19), line ends as \n. */
export function escapeText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(LITERAL_ESCAPE, '_x005F_')
    .replace(NO_XML, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>]/g, (character) => MARKUP[character] as string);
}
