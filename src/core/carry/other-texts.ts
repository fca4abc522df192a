import { toA1 } from '../sheet/address';
import type { Grid, Range } from '../sheet/grid';
import { GridView } from '../sheet/grid-view';
import { indicatorsOf } from '../sheet/indicators';
import { isTitle, readLabel } from '../sheet/label';
import { findAreas, isInside, readTable, type Table } from '../sheet/layout';
import { readLegendText } from '../sheet/legend';
import type { GoalSheet } from '../sheet/model';
import { fold, isBlank, isNote } from '../sheet/text';
import type { Unplaced } from './carry-sheet';
import { advanceYears } from './years-in-text';

/** What is filled in anew: whatever stands in these columns goes, a target that was revised, too. */
const EMPTIED = ['target', 'originalTarget', 'result', 'status', 'evaluation'] as const;

/**
 * The texts of a goal sheet that stand in none of its fields: a column of the section's own, a note. What `form` says, too, is
 * the form's.
 */
export function otherTexts(grid: Grid, sheet: GoalSheet, form: Grid | null): readonly Unplaced[] {
  const view = new GridView(grid);
  const areas = findAreas(view);
  const tables = areas.map((area) => readTable(view, area, sheet.year));
  const told = new Set([sheet.at.title, ...sheet.at.headings, ...fieldCells(sheet)]);
  const lines = new Set(fieldTexts(sheet).flatMap((text) => (text.includes('\n') ? text.split('\n').map(fold) : [])));
  const ofForm = new Set(form?.cells.map(({ text }) => fold(text ?? '')));
  return view.rows.flatMap(({ texts }) =>
    texts.flatMap((cell): Unplaced[] => {
      const { text } = cell;
      const at = toA1(cell.top, cell.left);
      if (isBlank(text) || told.has(at) || isTitle(text) || readLegendText(text) !== null) return [];
      if (!isInside(cell, areas) && readLabel(text) !== null) return [];
      if (!isNote(text) && tables.some((table) => isEmptied(table, cell))) return [];
      if (lines.has(fold(text)) || ofForm.has(fold(text)) || ofForm.has(fold(advanceYears(text)))) return [];
      return [{ because: 'other', cell: at, name: null, text }];
    }),
  );
}

function isEmptied(table: Table, { top, left, right }: Range): boolean {
  if (top < table.first || top > table.last) return false;
  return EMPTIED.some((name) => {
    const band = table.columns.get(name);
    return band !== undefined && band.left <= left && right <= band.right;
  });
}

function fieldCells(sheet: GoalSheet): readonly string[] {
  return [
    ...Object.values(sheet.at.head),
    ...sheet.goals.flatMap(({ cells }) => Object.values(cells)),
    ...indicatorsOf(sheet).flatMap(({ cells: { history, details, ...cells } }) => [
      ...Object.values(cells),
      ...history,
      ...Object.values(details),
    ]),
  ].flatMap((cell) => cell ?? []);
}

function fieldTexts(sheet: GoalSheet): readonly string[] {
  return [
    ...Object.values(sheet.head),
    ...indicatorsOf(sheet).flatMap(({ status, details }) => [status, ...Object.values(details)]),
  ].flatMap((text) => text ?? []);
}
