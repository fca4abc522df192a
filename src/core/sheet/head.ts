import { BLOCKS, LONG_TEXTS } from './forms';
import { addressOf, type GridView, hasText, type SeenCell, type TextCell } from './grid-view';
import { isColumnHeading, isYearAlone, readHeading } from './heading';
import { isTitle, type Label, readLabel } from './label';
import { type Area, isInside, outside } from './layout';
import { readLegendText } from './legend';
import { HEAD_FIELDS, type HeadField } from './model';
import { isNote } from './text';

/** What a sheet says outside its table, and where. */
export interface Head {
  readonly texts: Readonly<Record<HeadField, string | null>>;
  readonly cells: Readonly<Record<HeadField, string | null>>;
}

interface Found {
  readonly text: string | null;
  readonly cell: string;
}

interface PlacedLabel extends Label {
  readonly at: TextCell;
}

/** A text further from its label than this, with nothing of the table above or below, is a stray note. */
const FURTHEST = 12;
/** 方眼: a text may stand so many blank rows under its label. */
const MOST_BLANK = 3;
/** So far a value may stand beyond the table's last known heading. */
const BEYOND_TABLE = 4;

/** Reads the labelled texts of a sheet that stand in none of its tables. */
export function readHead(view: GridView, areas: readonly Area[]): Head {
  const cells = outside(view, areas);
  const labels = firstLabels(cells, areas);
  const found = new Map<HeadField, Found>();
  for (const label of labels) {
    const value = labelledText(view, label, areas);
    if (value) found.set(label.field, value);
  }
  const taken = new Set([...found.values()].map(({ cell }) => cell));
  for (const label of labels) {
    if (!found.has(label.field))
      found.set(label.field, valueBelow(view, label.at, areas, taken) ?? emptyPlace(view, label));
  }
  const year = found.has('fiscalYear') ? undefined : cells.find(({ text }) => isYearAlone(text));
  if (year) found.set('fiscalYear', toFound(year));
  const pick = <T>(value: (found: Found | undefined) => T) =>
    Object.fromEntries(HEAD_FIELDS.map((field) => [field, value(found.get(field))])) as Record<HeadField, T>;
  return { texts: pick((each) => each?.text ?? null), cells: pick((each) => each?.cell ?? null) };
}

/** Of a label that stands twice (a second page), the first one counts; those beside the sheet's columns come last. */
function firstLabels(cells: readonly TextCell[], areas: readonly Area[]): readonly PlacedLabel[] {
  const right = Math.max(...areas.map((area) => area.right));
  const placed = cells.flatMap((at) => {
    const label = readLabel(at.text);
    return label ? [{ ...label, at }] : [];
  });
  const labels = new Map<HeadField, PlacedLabel>();
  for (const label of [...placed.filter(({ at }) => at.left <= right), ...placed]) {
    if (!labels.has(label.field)) labels.set(label.field, label);
  }
  return [...labels.values()];
}

/** The text of a label in its own cell, of a block under it, or beside it. Null when there is none. */
function labelledText(view: GridView, { at, field, value }: PlacedLabel, areas: readonly Area[]): Found | null {
  if (value !== null) return { text: value, cell: addressOf(at) };
  const block = BLOCKS.includes(field) ? linesBelow(view, at, areas) : null;
  if (block) return block;
  const beside = valueBeside(view, at, areas);
  return beside && { text: withFurtherLines(view, beside, at, field, areas), cell: addressOf(beside) };
}

/** A text beside its label goes on in the cells under it as far as the label is merged down; a long one until a gap. */
function withFurtherLines(
  view: GridView,
  first: SeenCell,
  label: SeenCell,
  field: HeadField,
  areas: readonly Area[],
): string | null {
  if (first.text === null) return null;
  const lines = [first.text];
  for (let line = textUnder(view, first, 0); line; line = textUnder(view, line, 0)) {
    const within = line.top <= label.bottom || LONG_TEXTS.includes(field);
    const labelled = line.top > label.bottom && view.at(line.top, label.left).text !== null;
    if (!within || labelled || isInside(line, areas) || !isValue(line.text)) break;
    lines.push(line.text);
  }
  return lines.join('\n');
}

/** The text to the right of its label, with blank cells between at most. */
function valueBeside(view: GridView, label: SeenCell, areas: readonly Area[]): SeenCell | null {
  const next = view.at(label.top, label.right + 1);
  if (next.text !== null && !isCaption(next.text)) return next;
  const area = areas.find(({ left, right }) => left <= label.left && label.left <= right);
  const last = area ? Math.max(area.right, label.right + BEYOND_TABLE) : label.right + FURTHEST;
  for (let column = next.left; column <= Math.min(last, view.lastColumn); column++) {
    const cell = view.at(label.top, column);
    // A merged cell without a text is where the text belongs.
    if (cell.text === null && cell.right > cell.left) return cell;
    if (cell.text !== null) return isValue(cell.text) ? cell : null;
  }
  return null;
}

/** The text under its label, where labels stand side by side; not one that another label has to its left. */
function valueBelow(view: GridView, label: SeenCell, areas: readonly Area[], taken: ReadonlySet<string>): Found | null {
  const cell = textUnder(view, label, MOST_BLANK);
  if (!cell || cell.left !== label.left || isInside(cell, areas) || taken.has(addressOf(cell))) return null;
  return isValue(cell.text) ? toFound(cell) : null;
}

/** The next text under a cell, with so many blank rows between at most. */
function textUnder(view: GridView, cell: SeenCell, blank: number): TextCell | null {
  for (let row = cell.bottom + 1; row <= cell.bottom + 1 + blank; row++) {
    const under = view.at(row, cell.left);
    if (hasText(under)) return under;
  }
  return null;
}

/** Where the text of an empty label belongs. */
function emptyPlace(view: GridView, { at, field }: PlacedLabel): Found {
  const beside = view.at(at.top, at.right + 1);
  const below = BLOCKS.includes(field) || (beside.text !== null && isCaption(beside.text));
  return { text: null, cell: addressOf(below ? view.at(at.bottom + 1, at.left) : beside) };
}

/** The text under the label of a block: one merged cell, or one line a cell, each as near as the first one to the label. */
function linesBelow(view: GridView, label: SeenCell, areas: readonly Area[]): Found | null {
  const first = textUnder(view, label, MOST_BLANK);
  if (!first) return null;
  const lines: string[] = [];
  const blank = first.top - label.bottom - 1;
  for (
    let line: TextCell | null = first;
    line && !endsBlock(line.text) && !isInside(line, areas);
    line = textUnder(view, line, blank)
  ) {
    lines.push(line.text);
  }
  return lines.length === 0 ? null : { text: lines.join('\n'), cell: addressOf(first) };
}

function endsBlock(text: string): boolean {
  return isTitle(text) || readLabel(text) !== null || readLegendText(text) !== null;
}

/** A label or a heading, not a text of its own. */
function isCaption(text: string): boolean {
  return readLabel(text) !== null || isColumnHeading(readHeading(text));
}

/** What a person may have written for a label, a hint or a legend being none. */
function isValue(text: string): boolean {
  return !isCaption(text) && !isNote(text) && readLegendText(text) === null;
}

function toFound(cell: SeenCell): Found {
  return { text: cell.text, cell: addressOf(cell) };
}
