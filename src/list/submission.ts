import { z } from 'zod';
import { indicatorSchema, sheetSchema } from '../core/record/schema';

/** All records of one sheet, and what they must have in common. Whatever keeps a list checks this before it writes. */
export const submissionSchema = z
  .strictObject({ sheet: sheetSchema, indicators: z.array(indicatorSchema) })
  .describe('all records of one sheet')
  .superRefine(({ sheet, indicators }, context) => {
    const problem = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    const keys = new Set<string>();
    if (!sheet.key.startsWith(`${sheet.year}/`)) problem(['sheet', 'key'], 'does not begin with the year');
    if (sheet.withdrawnAt !== null) problem(['sheet', 'withdrawnAt'], 'is for the list to set');
    indicators.forEach((indicator, at) => {
      if (indicator.withdrawnAt !== null) problem(['indicators', at, 'withdrawnAt'], 'is for the list to set');
      if (indicator.year !== sheet.year) problem(['indicators', at, 'year'], 'is not the year of the sheet');
      if (!indicator.key.startsWith(`${sheet.key}/`)) problem(['indicators', at, 'key'], 'is not under the sheet');
      if (keys.has(indicator.key)) problem(['indicators', at, 'key'], 'is there twice');
      keys.add(indicator.key);
    });
  });
