import { MokuhyoError } from '../../core/errors';
import { groupedBy } from '../../core/grouped-by';
import { fromA1 } from '../../core/sheet/address';
import type { Range } from '../../core/sheet/grid';
import type { CellEdit, EditOutcome } from '../port';
import { damaged } from './faults';
import { MAX_CELL_LENGTH, MAX_COLUMNS, MAX_ROWS } from './limits';
import { type Place, withoutMergedAway } from './merges';
import { type OpenedWorkbook, openWorkbook } from './opened';
import type { Entry } from './package';
import { hasFormula, withFullCalculation } from './recalculate';
import { type CellText, setCells } from './sheet-edit';
import { type CellPlace, cellKey, mapSheet } from './sheet-map';
import { tableHeadings } from './tables';
import { isSigned, type WorkbookParts } from './workbook-parts';
import { readCell } from './worksheet';
import { encodeXml, type XmlText } from './xml';

/** What {@link editWorkbook} made; outcomes are in the order of the edits. */
export interface EditedWorkbook {
  /** The given bytes themselves when nothing was written. */
  readonly bytes: Uint8Array;
  readonly outcomes: readonly EditOutcome[];
}

/**
 * Writes texts into cells and touches nothing else: every part but the edited worksheets stays byte for byte, and the
 * workbook part too unless there are formulas, for whose sake Excel is asked to recalculate. A cell keeps its style; a
 * formula is never overwritten, nor a heading of a table, which stands in another part once more, nor anything in a
 * workbook that is signed. Edits are applied in order, so that a later one may build on an earlier.
 *
 * Throws `MokuhyoError`: what reading can throw, `too-large` for a text that no cell can hold (32,767 characters),
 * `usage` for what is no cell address.
 */
export function editWorkbook(bytes: Uint8Array, edits: readonly CellEdit[]): EditedWorkbook {
  return editOpened(openWorkbook(bytes), edits);
}

/** {@link editWorkbook} of a workbook that is open already, which stays as it is. */
export function editOpened(opened: OpenedWorkbook, edits: readonly CellEdit[]): EditedWorkbook {
  const { parts } = opened;
  const outcomes: EditOutcome[] = edits.map((edit) => ({ kind: 'refused', edit, because: 'no-sheet' }));
  const contents = new Map<Entry, Uint8Array>();
  let formulas = false;
  for (const [entry, places] of placesByPart(parts, edits)) {
    const part = opened.xmlOf(entry);
    const sheet = editSheet(
      opened,
      entry,
      part.text,
      places.map(({ place }) => edits[place] as CellEdit),
    );
    places.forEach(({ place }, n) => {
      outcomes[place] = sheet.outcomes[n] as EditOutcome;
    });
    formulas ||= sheet.hasFormula;
    if (sheet.xml !== null) contents.set(entry, encoded({ ...part, text: sheet.xml }));
  }
  if (contents.size > 0) {
    if (isSigned(parts)) return { bytes: parts.package.replacing(new Map()), outcomes: outcomes.map(asSigned) };
    askForCalculation(opened, contents, formulas);
  }
  return { bytes: parts.package.replacing(contents), outcomes };
}

/** A signature holds for the workbook as it is: what would be written is not. */
function asSigned(outcome: EditOutcome): EditOutcome {
  return outcome.kind === 'written' ? { kind: 'refused', edit: outcome.edit, because: 'signed' } : outcome;
}

/** The places in the list of each part's edits: two sheets may be one part. Of two sheets by one name the first is meant. */
function placesByPart({ sheets }: WorkbookParts, edits: readonly CellEdit[]) {
  const entries = new Map([...sheets].reverse().map(({ name, entry }) => [name, entry]));
  const known = edits.flatMap(({ sheet }, place) => {
    const entry = entries.get(sheet);
    return entry ? { entry, place } : [];
  });
  return groupedBy(known, ({ entry }) => entry);
}

function editSheet(opened: OpenedWorkbook, entry: Entry, xml: string, edits: readonly CellEdit[]) {
  const targets = edits.map((edit) => ({ edit, ...addressOf(edit) }));
  const map = mapSheet(xml, new Set(targets.map(({ row }) => row)));
  if (!map) throw damaged('worksheet without sheetData');
  const headings = map.hasTables ? tableHeadings(opened, entry) : [];
  const shown = new Set(withoutMergedAway([...targets].sort(byPlace), map.merges));
  // What belongs to the formula of one cell only is known by that cell.
  const formulas = map.formulaRanges.filter(({ top, left, bottom, right }) => top < bottom || left < right);
  const written = new Map<string, CellText>();
  const outcomes = targets.map((target): EditOutcome => {
    const { edit, row, column } = target;
    const key = cellKey(row, column);
    const place = map.cells.get(key);
    const isWithin = (range: Range) => contains(range, row, column);
    if (!shown.has(target)) return { kind: 'refused', edit, because: 'merged-away' };
    if (place?.hasFormula || formulas.some(isWithin)) return { kind: 'refused', edit, because: 'formula' };
    if (headings.some(isWithin)) return { kind: 'refused', edit, because: 'table-heading' };
    const found = written.has(key) ? written.get(key)?.text || null : place ? shownText(xml, place, opened) : null;
    if (found !== edit.before) return { kind: 'stale', edit, found };
    const text = (edit.after ?? '').replace(/\r\n?/g, '\n');
    if (text.length > MAX_CELL_LENGTH) throw new MokuhyoError('too-large', { cell: edit.cell, limit: MAX_CELL_LENGTH });
    written.set(key, { row, column, text });
    return { kind: 'written', edit };
  });
  const edited = written.size > 0 ? setCells(xml, map, [...written.values()]) : null;
  return { outcomes, xml: edited, hasFormula: map.hasFormula };
}

function shownText(xml: string, { start, end }: CellPlace, { references }: OpenedWorkbook): string | null {
  return readCell(xml.slice(start, end), references)?.text ?? null;
}

function addressOf(edit: CellEdit): Place {
  const address = fromA1(edit.cell);
  if (!address || address.row >= MAX_ROWS || address.column >= MAX_COLUMNS) {
    throw new MokuhyoError('usage', { cell: edit.cell });
  }
  return address;
}

function byPlace(a: Place, b: Place): number {
  return a.row - b.row || a.column - b.column;
}

function contains(range: Range, row: number, column: number): boolean {
  return range.top <= row && row <= range.bottom && range.left <= column && column <= range.right;
}

/** Stored values of formulas may depend on what was written. */
function askForCalculation(opened: OpenedWorkbook, contents: Map<Entry, Uint8Array>, formulas: boolean): void {
  const { workbook, sheets } = opened.parts;
  const part = opened.xmlOf(workbook);
  const text = withFullCalculation(part.text);
  if (text === part.text) return;
  // What was edited is known already.
  const others = sheets.filter(({ entry }) => !contents.has(entry));
  if (!formulas && !others.some(({ entry }) => hasFormula(opened.xmlOf(entry).text))) return;
  contents.set(workbook, encoded({ ...part, text }));
}

function encoded(part: XmlText): Uint8Array {
  const bytes = encodeXml(part);
  if (!bytes) throw new MokuhyoError('unsupported', { encoding: part.encoding });
  return bytes;
}
