import { toA1 } from './address';
import { fiscalYearOf } from './dates';
import { BLOCKS, readHeading, readLabel } from './forms';
import { addressOf, type GridView, type SeenCell } from './grid-view';
import { HEAD_FIELDS, type HeadField } from './model';
import { fold } from './text';

/** What a sheet says outside its table, and where. */
export interface Head {
  readonly texts: Readonly<Record<HeadField, string | null>>;
  readonly cells: Readonly<Record<HeadField, string | null>>;
}

interface Found {
  readonly text: string | null;
  readonly cell: string;
}

/** Reads the labelled texts of a sheet. Of a label that stands twice (a second page), the first one counts. */
export function readHead(view: GridView): Head {
  const found = new Map<HeadField, Found>();
  for (const cell of view.seen()) {
    const label = readLabel(cell.text);
    if (!label || found.has(label.field)) continue;
    found.set(label.field, labelledText(view, cell, label.field, label.value));
  }
  if (!found.has('fiscalYear')) {
    const alone = unlabelledYear(view);
    if (alone) found.set('fiscalYear', alone);
  }
  const pick = <T>(value: (found: Found | undefined) => T) =>
    Object.fromEntries(HEAD_FIELDS.map((field) => [field, value(found.get(field))])) as Record<HeadField, T>;
  return { texts: pick((each) => each?.text ?? null), cells: pick((each) => each?.cell ?? null) };
}

function labelledText(view: GridView, label: SeenCell, field: HeadField, inLabel: string | null): Found {
  if (inLabel !== null && inLabel.trim() !== '') return { text: inLabel.trim(), cell: addressOf(label) };
  const below = BLOCKS.includes(field) ? textBelow(view, label) : null;
  return below ?? textBeside(view, label);
}

/** The text to the right of its label, or under it where labels stand side by side. */
function textBeside(view: GridView, label: SeenCell): Found {
  const beside = view.at(label.top, label.right + 1);
  if (isCaption(beside)) {
    const below = view.at(label.bottom + 1, label.left);
    return below.text !== null && !isCaption(below) ? toFound(below) : { text: null, cell: addressOf(below) };
  }
  if (beside.right > beside.left) return toFound(beside);
  for (let column = beside.left; column <= view.lastColumn; column++) {
    const cell = view.at(label.top, column);
    if (isCaption(cell)) break;
    if (cell.text !== null) return toFound(cell);
  }
  return { text: null, cell: addressOf(beside) };
}

/** The text under its label: one merged cell, or one line a cell until the first gap. Null when nothing is there. */
function textBelow(view: GridView, label: SeenCell): Found | null {
  const lines: string[] = [];
  for (let row = label.bottom + 1; row <= view.lastRow; ) {
    const cell = view.at(row, label.left);
    if (cell.text === null || isCaption(cell)) break;
    lines.push(cell.text);
    row = cell.bottom + 1;
  }
  return lines.length === 0 ? null : { text: lines.join('\n'), cell: toA1(label.bottom + 1, label.left) };
}

/** A label or a heading, not a text of its own. */
function isCaption(cell: SeenCell): boolean {
  if (cell.text === null) return false;
  const heading = readHeading(cell.text);
  const ofYear = heading.kind === 'year' && (heading.word === 'target' || heading.word === 'outcome');
  return readLabel(cell.text) !== null || heading.kind === 'column' || ofYear;
}

function toFound(cell: SeenCell): Found {
  return { text: cell.text, cell: addressOf(cell) };
}

/** A cell that says nothing but 「令和4年度」, on a sheet that has no label 年度. */
function unlabelledYear(view: GridView): Found | null {
  for (const cell of view.seen()) {
    const folded = fold(cell.text);
    if (folded.endsWith('年度') && folded.length <= 8 && fiscalYearOf(folded) !== null) return toFound(cell);
  }
  return null;
}
