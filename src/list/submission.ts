import { z } from 'zod';
import { isKeyOfIndicator, keysFit } from '../core/record/indicator-key';
import { indicatorDraftSchema, sheetDraftSchema } from '../core/record/schema';

/** What the records of one sheet must have in common. */
const COMMON = ['year', 'fiscalYear', 'department', 'section', 'layout', 'phase', 'file'] as const;

/** All that is submitted of one sheet. Whatever keeps a list checks this before it writes. */
export const submissionSchema = z
  .strictObject({
    sheet: sheetDraftSchema,
    indicators: z.array(indicatorDraftSchema),
    withdrawal: z
      .strictObject({ reason: z.string().max(500).nullable().describe('for the audit log') })
      .exactOptional()
      .describe('takes the whole sheet back; then there are no indicators'),
  })
  .describe('all records of one sheet, in its order')
  .superRefine(({ sheet, indicators, withdrawal }, context) => {
    const problem = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    if (!sheet.key.startsWith(`${sheet.year}/`)) problem(['sheet', 'key'], 'does not begin with the year');
    if (isKeyOfIndicator(sheet.key)) problem(['sheet', 'key'], 'is the key of an indicator');
    if (!keysFit(sheet.key, indicators)) problem(['sheet', 'key'], 'is too long');
    if (withdrawal && indicators.length > 0) problem(['indicators'], 'are not there where the sheet is withdrawn');
    indicators.forEach((indicator, at) => {
      const other = COMMON.find((name) => indicator[name] !== sheet[name]);
      if (other) problem(['indicators', at, other], 'is not that of the sheet');
    });
  });
