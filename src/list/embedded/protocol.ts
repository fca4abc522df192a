import { z } from 'zod';
import { CHANGE_KINDS } from '../../core/record/change';
import { recordSchema } from '../../core/record/schema';
import type { Submission } from '../../core/record/settle';

/** What the embedded service and its client say to each other, beside the records themselves. */

/** Where the API stands, below the service's address. */
export const apiPath = '/api/v1';

/** Where a sheet stands, below that. */
export const pathOf = ({ sheet }: Pick<Submission, 'sheet'>) => `sheets/${encodeURIComponent(sheet.key)}`;

/** Records in one answer, at most. */
export const pageLimit = 1000;

const count = z.int().min(0);

const changeSchema = z.strictObject({
  key: z.string(),
  kind: z.enum(CHANGE_KINDS),
  name: z.string().nullable().exactOptional().describe('of what is withdrawn: its name'),
  sameContent: z
    .literal(true)
    .exactOptional()
    .describe("on the sheet's own record, where only indicators of it change"),
});

export const receiptSchema = z
  .strictObject({
    created: count,
    updated: count,
    unchanged: count,
    withdrawn: count,
    changes: z.array(changeSchema).describe("the sheet's own record and each indicator, then what was withdrawn"),
  })
  .describe('counts of indicators, and what happened to each record');

/** Where the list has a sheet from. */
export const otherWorkbookSchema = z.strictObject({
  file: z.string(),
  pushedBy: z.string().nullable(),
  pushedAt: z.string(),
});

export const foreseenSchema = receiptSchema
  .extend({
    version: z.string().describe('for If-Match'),
    otherWorkbook: otherWorkbookSchema.nullable().describe('whose sheet it would replace, which needs `replace`'),
  })
  .describe('what submitting would do');

/** See `Turns`. */
export const turnSchema = z
  .strictObject({ turn: z.string().max(64) })
  .describe('a turn to submit under: what was held back until after a later submission of its sheet is then not taken');

/** How a submission is to be taken. */
export const submitQuerySchema = z.strictObject({
  turn: z.string().max(64).optional().describe('the turn of whoever submits; 412 `overtaken` when it is over'),
  replace: z.enum(['true']).optional().describe("true: takes the place of another workbook's sheet"),
});

/** How an unchanged sheet is asked about. */
export const confirmQuerySchema = submitQuerySchema.pick({ turn: true });

export const confirmSchema = z
  .strictObject({
    digest: z
      .string()
      .regex(/^[\da-f]{64}$/)
      .describe('SHA-256, hexadecimal, of what the sheet says (`submittedContent`)'),
  })
  .describe('what submitting would say, as a digest');

export const confirmedSchema = z
  .strictObject({ receipt: receiptSchema.nullable().describe('null: the list has something else; submit it') })
  .describe('the receipt of submitting what the list has already');

export const historyQuerySchema = z.strictObject({
  key: z.string().max(255).describe("a record's key"),
  cursor: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .optional()
    .describe('the number of versions that were read already'),
});

/** Versions in one answer, at most: a record is some kilobytes. */
export const historyLimit = 200;

export const historySchema = z
  .strictObject({
    versions: z.array(recordSchema),
    next: z.string().nullable().describe('the cursor of the next page; null on the last one'),
  })
  .describe('every version of a record, the oldest first, the current one last');

export const pageSchema = z
  .strictObject({
    records: z.array(recordSchema),
    next: z.string().nullable().describe('the cursor of the next page; null on the last one'),
  })
  .describe('records ordered by key');

export const querySchema = z.strictObject({
  kind: z.enum(['sheet', 'indicator']).optional(),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .transform(Number)
    .optional(),
  sheet: z.string().max(255).optional().describe("a sheet's key: that sheet's own record and its indicators only"),
  withdrawn: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional()
    .describe('true: withdrawn records too'),
  cursor: z.string().max(255).optional().describe('the key after which the page begins'),
  limit: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform((text) => Math.min(Number(text), pageLimit))
    .optional()
    .describe(`records in the answer, at most ${pageLimit}`),
});

export const problemSchema = z
  .object({
    error: z.object({
      code: z.string(),
      message: z.string(),
      params: z.record(z.string(), z.unknown()).optional().describe('what programs may need to say why'),
    }),
  })
  .describe('why the service did not do it');
