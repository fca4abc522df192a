import { MokuhyoError } from '../../core/errors';
import { fromA1 } from '../../core/sheet/address';
import type { Range } from '../../core/sheet/grid';
import type { CellEdit, EditOutcome } from '../port';
import { damaged } from './faults';
import { MAX_CELL_LENGTH, MAX_COLUMNS, MAX_ROWS } from './limits';
import type { Entry } from './package';
import { openParts, sheetContext } from './read';
import { hasFormula, withFullCalculation } from './recalculate';
import { type CellText, setCells } from './sheet-edit';
import { cellKey, mapSheet } from './sheet-map';
import type { WorkbookParts } from './workbook-parts';
import { readWorksheet, type SheetContext } from './worksheet';
import { decodeXml, encodeXml, type XmlText } from './xml';

/** What {@link editWorkbook} made; outcomes are in the order of the edits. */
export interface EditedWorkbook {
  /** The given bytes themselves when nothing was written. */
  readonly bytes: Uint8Array;
  readonly outcomes: readonly EditOutcome[];
}

/**
 * Writes texts into cells and touches nothing else: every part but the edited worksheets stays byte for byte, and the
 * workbook part too unless there are formulas, for whose sake Excel is asked to recalculate. A cell keeps its style; a
 * formula is never overwritten. Edits are applied in order, so that a later one may build on an earlier.
 *
 * Throws `MokuhyoError`: what reading can throw, `too-large` for a text that no cell can hold (32,767 characters),
 * `usage` for what is no cell address.
 */
export function editWorkbook(bytes: Uint8Array, edits: readonly CellEdit[]): EditedWorkbook {
  const parts = openParts(bytes);
  const context = sheetContext(parts);
  const outcomes: EditOutcome[] = [];
  const contents = new Map<Entry, Uint8Array>();
  for (const [name, places] of placesBySheet(edits)) {
    const ofSheet = places.map((place) => edits[place] as CellEdit);
    const sheet = parts.sheets.find((candidate) => candidate.name === name);
    const part = sheet && decodeXml(parts.package.read(sheet.entry));
    const edited = part ? editSheet(part.text, ofSheet, context) : { outcomes: ofSheet.map(noSheet), xml: null };
    places.forEach((place, n) => {
      outcomes[place] = edited.outcomes[n] as EditOutcome;
    });
    if (sheet && part && edited.xml !== null) contents.set(sheet.entry, encoded({ ...part, text: edited.xml }));
  }
  if (contents.size > 0) askForCalculation(parts, contents);
  return { bytes: parts.package.replacing(contents), outcomes };
}

function noSheet(edit: CellEdit): EditOutcome {
  return { kind: 'refused', edit, because: 'no-sheet' };
}

/** The places in the list of each sheet's edits. */
function placesBySheet(edits: readonly CellEdit[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  edits.forEach((edit, place) => {
    const known = places.get(edit.sheet);
    if (known) known.push(place);
    else places.set(edit.sheet, [place]);
  });
  return places;
}

function editSheet(xml: string, edits: readonly CellEdit[], context: SheetContext) {
  const targets = edits.map((edit) => ({ edit, ...addressOf(edit) }));
  const rows = new Set(targets.map((target) => target.row));
  const map = mapSheet(xml, (row) => rows.has(row));
  if (!map) throw damaged('worksheet without sheetData');
  const content = readWorksheet(xml, context);
  const shown = new Map<string, string | null>();
  for (const cell of content.cells) if (rows.has(cell.row)) shown.set(cellKey(cell.row, cell.column), cell.text);
  const isFormula = (row: number, column: number) =>
    map.cells.get(cellKey(row, column))?.hasFormula || map.formulaRanges.some((range) => contains(range, row, column));
  const written = new Map<string, CellText>();
  const outcomes = targets.map(({ edit, row, column }): EditOutcome => {
    const merge = content.merges.find((range) => contains(range, row, column));
    if (merge && (merge.top !== row || merge.left !== column)) {
      return { kind: 'refused', edit, because: 'merged-away' };
    }
    if (isFormula(row, column)) return { kind: 'refused', edit, because: 'formula' };
    const key = cellKey(row, column);
    const found = shown.get(key) ?? null;
    if (found !== edit.before) return { kind: 'stale', edit, found };
    const text = (edit.after ?? '').replace(/\r\n?/g, '\n');
    if (text.length > MAX_CELL_LENGTH) throw new MokuhyoError('too-large', { cell: edit.cell, limit: MAX_CELL_LENGTH });
    shown.set(key, text === '' ? null : text);
    written.set(key, { row, column, text });
    return { kind: 'written', edit };
  });
  return { outcomes, xml: written.size > 0 ? setCells(xml, map, [...written.values()]) : null };
}

function addressOf(edit: CellEdit): { readonly row: number; readonly column: number } {
  const address = fromA1(edit.cell);
  if (!address || address.row >= MAX_ROWS || address.column >= MAX_COLUMNS) {
    throw new MokuhyoError('usage', { cell: edit.cell });
  }
  return address;
}

function contains(range: Range, row: number, column: number): boolean {
  return range.top <= row && row <= range.bottom && range.left <= column && column <= range.right;
}

/** Stored values of formulas may depend on what was written. */
function askForCalculation(parts: WorkbookParts, contents: Map<Entry, Uint8Array>): void {
  if (!parts.sheets.some((sheet) => hasFormula(decodeXml(parts.package.read(sheet.entry)).text))) return;
  const part = decodeXml(parts.package.read(parts.workbook));
  const text = withFullCalculation(part.text);
  if (text !== part.text) contents.set(parts.workbook, encoded({ ...part, text }));
}

function encoded(part: XmlText): Uint8Array {
  const bytes = encodeXml(part);
  if (!bytes) throw new MokuhyoError('unsupported', { encoding: part.encoding });
  return bytes;
}
