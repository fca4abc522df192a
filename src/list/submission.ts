import { z } from 'zod';
import { isKeyOfIndicator, keysFit } from '../core/record/indicator-key';
import { indicatorDraftSchema, sheetDraftSchema } from '../core/record/schema';

/** What the records of one sheet must have in common. */
const COMMON = ['year', 'fiscalYear', 'department', 'section', 'layout', 'phase', 'file'] as const;

/** All that is submitted of one sheet. Whatever keeps a list checks this before it writes. */
export const submissionSchema = z
  .strictObject({ sheet: sheetDraftSchema, indicators: z.array(indicatorDraftSchema) })
  .describe('all records of one sheet, in its order')
  .superRefine(({ sheet, indicators }, context) => {
    const problem = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    if (!sheet.key.startsWith(`${sheet.year}/`)) problem(['sheet', 'key'], 'does not begin with the year');
    if (isKeyOfIndicator(sheet.key)) problem(['sheet', 'key'], 'is the key of an indicator');
    if (!keysFit(sheet.key, indicators)) problem(['sheet', 'key'], 'is too long');
    indicators.forEach((indicator, at) => {
      const other = COMMON.find((name) => indicator[name] !== sheet[name]);
      if (other) problem(['indicators', at, other], 'is not that of the sheet');
    });
  });
