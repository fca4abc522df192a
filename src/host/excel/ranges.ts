import type { Range } from '../../core/sheet/grid';

/** What tells a range's place, whatever the reference style (A1, R1C1) in which Excel gives addresses. */
export const EXTENT = 'rowIndex,columnIndex,rowCount,columnCount';
/** The same of every area. */
export const AREAS = EXTENT.replace(/\w+/g, 'areas/items/$&');

export function extentOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Range {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}

export function areasOf({ areas }: Excel.RangeAreas): readonly Range[] {
  return areas.items.map(extentOf);
}

export function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Range): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}
