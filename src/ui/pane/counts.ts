import type { Params } from '../../core/messages/catalogue';
import { indicatorsOf } from '../../core/sheet/indicators';
import type { CheckedSheet } from '../../core/validate/validate';

/** What the header says of a workbook: its goal sheets, their indicators, and their 年度 where all have the same. */
export function countsOf({ sheets }: { readonly sheets: readonly CheckedSheet[] }): Params {
  const [first, ...others] = sheets.map(({ sheet }) => sheet);
  const isOneYear = first !== undefined && others.every(({ year }) => year === first.year);
  return {
    sheets: sheets.length,
    indicators: sheets.reduce((sum, { sheet }) => sum + indicatorsOf(sheet).length, 0),
    fiscalYear: (isOneYear && first.head.fiscalYear?.normalize('NFKC').trim()) || '',
    year: (isOneYear && first.year) || '',
  };
}
