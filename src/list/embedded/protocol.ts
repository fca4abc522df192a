import { z } from 'zod';
import { recordSchema } from '../../core/record/schema';

/** What the embedded service and its client say to each other, beside the records themselves. */

/** Where the API stands, below the service's address. */
export const apiPath = '/api/v1';

/** Records in one answer, at most. */
export const pageLimit = 1000;

const count = z.int().min(0);

const changeSchema = z.strictObject({
  key: z.string(),
  kind: z.enum(['created', 'updated', 'unchanged', 'withdrawn']),
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
  .object({ error: z.object({ code: z.string(), message: z.string() }) })
  .describe('why the service did not do it');
