import { rangeFromA1 } from '../../core/sheet/address';
import type { Range } from '../../core/sheet/grid';
import type { OpenedWorkbook } from './opened';
import type { Entry } from './package';
import { relatedParts } from './workbook-parts';
import { END, OPEN, XmlScanner } from './xml';

/**
 * The cells of a sheet that stand in a table's part, too: its heading row (names of columns) and its total row (labels).
 * Excel calls a file damaged in which the two differ.
 */
export function tableHeadings({ parts, xmlOf }: OpenedWorkbook, sheet: Entry): readonly Range[] {
  return relatedParts(parts.package, sheet, 'table').flatMap((entry) => headingsOf(xmlOf(entry).text));
}

function headingsOf(xml: string): Range[] {
  const scanner = new XmlScanner(xml);
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token !== OPEN || !scanner.is('table')) continue;
    const range = rangeFromA1(scanner.attribute('ref') ?? '');
    if (!range) return [];
    const headings = Number(scanner.attribute('headerRowCount') ?? 1);
    const totals = Number(scanner.attribute('totalsRowCount') ?? 0);
    return [
      { ...range, bottom: range.top + headings - 1 },
      { ...range, top: range.bottom - totals + 1 },
    ];
  }
  return [];
}
