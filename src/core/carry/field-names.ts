import { toA1 } from '../sheet/address';
import type { ColumnBand } from '../sheet/columns';
import type { Grid } from '../sheet/grid';
import { GridView } from '../sheet/grid-view';
import { readLabel } from '../sheet/label';
import { findAreas, outside, readTable } from '../sheet/layout';
import { HEAD_FIELDS } from '../sheet/model';
import { readSheet } from '../sheet/read';
import type { Unplaced } from './carry-sheet';

export interface SheetUnplaced extends Unplaced {
  /** The old sheet. */
  readonly sheet: string;
  /** What the old sheet calls the field: 「補足・参考指標」; null for what stands in none. */
  readonly field: string | null;
}

/** What of a sheet found no place, each with what the sheet calls its field. */
export function ofFields(old: Grid, unplaced: readonly Unplaced[]): readonly SheetUnplaced[] {
  if (unplaced.length === 0) return [];
  const names = fieldNames(old);
  return unplaced.map((each) => ({ sheet: old.name, ...each, field: names.get(each.cell) ?? null }));
}

/**
 * What a goal sheet itself calls the field in which a cell stands, in one line: the heading of its column, the label of a text
 * of the head. By A1 address; cells of no field are left out.
 */
export function fieldNames(grid: Grid): ReadonlyMap<string, string> {
  const reading = readSheet(grid);
  if (reading.kind === 'other') return new Map();
  const { sheet } = reading;
  const view = new GridView(grid);
  const areas = findAreas(view);
  const names = new Map<string, string>();
  for (const area of areas) {
    const { columns, history, unknown, first, last } = readTable(view, area, sheet.year);
    const bands: readonly ColumnBand[] = [...columns.values(), ...history, ...unknown];
    for (const { top, left } of view.rowsBetween(first, last).flatMap(({ texts }) => texts)) {
      const band = bands.find((each) => each.left <= left && left <= each.right);
      if (band) names.set(toA1(top, left), inOneLine(band.heading));
    }
  }
  const labels = outside(view, areas).flatMap(({ text }) => {
    const label = readLabel(text);
    const { length } = label?.value ?? '';
    return label ? [{ field: label.field, name: text.trimEnd().slice(0, text.trimEnd().length - length) }] : [];
  });
  for (const field of HEAD_FIELDS) {
    const at = sheet.at.head[field];
    const label = labels.find((each) => each.field === field);
    if (at !== null && label) names.set(at, inOneLine(label.name).replace(/\s*[:：]$/, ''));
  }
  return new Map([...names].filter(([, name]) => name !== ''));
}

function inOneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/g, '');
}
