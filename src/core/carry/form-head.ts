import { fromA1, toA1 } from '../sheet/address';
import { LONG_TEXTS } from '../sheet/forms';
import type { Grid } from '../sheet/grid';
import { addressOf, GridView, type SeenCell } from '../sheet/grid-view';
import { readLabel } from '../sheet/label';
import { findAreas, isInside, outside } from '../sheet/layout';
import type { GoalSheet, HeadField } from '../sheet/model';
import { isBlank } from '../sheet/text';
import type { Framed } from './form-rows';

/** Where a text of the head goes in a form. */
export interface HeadPlace {
  /** One for each line as far as there are several, the first for all before them. */
  readonly cells: readonly string[];
  /** What stands in the first cell before the text: 「組織名（部）：」. */
  readonly before: string;
  /** What the form says there already. */
  readonly text: string | null;
}

/** Null where the form has no place for the field. */
export function headPlace(grid: Grid, sheet: GoalSheet, framed: Framed, field: HeadField): HeadPlace | null {
  const view = new GridView(grid);
  const at = sheet.at.head[field];
  const text = sheet.head[field];
  if (at !== null && text !== null && !isBlank(text)) return { cells: [at], before: labelIn(view, at, text), text };
  const areas = findAreas(view);
  const label = outside(view, areas).find((cell) => readLabel(cell.text)?.field === field);
  if (!label) return null;
  const isFree = (cell: SeenCell) => isBlank(cell.text) && !cell.uncalculated && !isInside(cell, areas);
  const beside = view.at(label.top, label.right + 1);
  const below = view.at(label.bottom + 1, label.left);
  const isFramed = (cell: SeenCell) => framed(cell.top, cell.left);
  const place = [beside, below].find((cell) => isFree(cell) && isFramed(cell));
  if (place) {
    const lines = place === below && LONG_TEXTS.includes(field) ? linesUnder(view, place, isFree, isFramed) : [place];
    return { cells: lines.map(addressOf), before: '', text: null };
  }
  if (/[:：]\s*$/.test(label.text)) return { cells: [addressOf(label)], before: label.text, text: null };
  const known = at === null ? null : fromA1(at);
  const cell = known && view.at(known.row, known.column);
  return cell && isFree(cell) ? { cells: [toA1(cell.top, cell.left)], before: '', text: null } : null;
}

/** The label before a text in one cell. */
function labelIn(view: GridView, at: string, text: string): string {
  const place = fromA1(at);
  const shown = place ? view.at(place.row, place.column).text : null;
  return shown !== null && shown.length > text.length && shown.endsWith(text) ? shown.slice(0, -text.length) : '';
}

/** Framed cells of one width, one under the other, none of them taller than a line. */
function linesUnder(
  view: GridView,
  first: SeenCell,
  isFree: (cell: SeenCell) => boolean,
  isFramed: (cell: SeenCell) => boolean,
): readonly SeenCell[] {
  const lines = [first];
  if (first.bottom > first.top) return lines;
  for (let cell = view.at(first.top + 1, first.left); ; cell = view.at(cell.top + 1, first.left)) {
    const same = cell.left === first.left && cell.right === first.right && cell.bottom === cell.top;
    if (!same || !isFree(cell) || !isFramed(cell) || lines.length === MOST_LINES) return lines;
    lines.push(cell);
  }
}

const MOST_LINES = 20;
