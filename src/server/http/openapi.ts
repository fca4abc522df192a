import { z } from 'zod';
import type { RecordKind } from '../../core/record/schema';
import { indicatorSchema, recordSchema, sheetSchema } from '../../core/record/schema';
import {
  apiPath,
  confirmedSchema,
  confirmQuerySchema,
  confirmSchema,
  foreseenSchema,
  historyQuerySchema,
  historySchema,
  pageSchema,
  problemSchema,
  querySchema,
  receiptSchema,
  submitQuerySchema,
  turnSchema,
} from '../../list/embedded/protocol';
import { submissionSchema } from '../../list/submission';

type Json = Record<string, unknown>;

/** The JSON Schema (2020-12) of one kind of record. */
export function recordJsonSchema(kind: RecordKind): Json {
  return z.toJSONSchema(kind === 'sheet' ? sheetSchema : indicatorSchema);
}

/** The API as an OpenAPI 3.1 document. Every schema in it is made from the zod schema that checks the requests. */
export function openApiDocument(): Json {
  const refused = answer('refused', reference('Problem'));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Mokuhyo shared list',
      version: '1',
      description: 'The goal sheets of a city: one record per sheet and one per indicator.',
    },
    // Open where the service has no token.
    security: [{}, { token: [] }],
    paths: {
      [`${apiPath}/sheets/{key}`]: {
        put: {
          summary: 'Makes the list hold what the sheet says. Doing it again changes nothing.',
          parameters: [
            sheetKey,
            ...queryParameters(submitQuerySchema),
            header(
              'If-Match',
              'a version that was foreseen: the sheet is taken only if the list has that still (else 412)',
            ),
            header(
              'Idempotency-Key',
              '16 to 64 letters, digits, - or _; for the same of a submission, its receipt is given once more',
            ),
          ],
          requestBody: { required: true, content: asJson(reference('Submission')) },
          responses: { 200: answer('done', reference('Receipt')), default: refused },
        },
      },
      [`${apiPath}/sheets/{key}/foresee`]: {
        post: {
          summary: 'What submitting these records would do; writes nothing.',
          parameters: [sheetKey],
          requestBody: { required: true, content: asJson(reference('Submission')) },
          responses: { 200: answer('what would be done', reference('Foreseen')), default: refused },
        },
      },
      [`${apiPath}/sheets/{key}/confirm`]: {
        post: {
          summary: 'Submits a sheet without sending it, where the list has the same already; writes nothing.',
          parameters: [sheetKey, ...queryParameters(confirmQuerySchema)],
          requestBody: { required: true, content: asJson(reference('Confirm')) },
          responses: { 200: answer('whether it has, and the receipt', reference('Confirmed')), default: refused },
        },
      },
      [`${apiPath}/turn`]: {
        get: {
          summary: 'A turn to submit under.',
          responses: { 200: answer('the newest turn', reference('Turn')), default: refused },
        },
      },
      [`${apiPath}/records`]: {
        get: {
          summary: 'Records ordered by key, a page at a time.',
          parameters: queryParameters(querySchema),
          responses: { 200: answer('a page', reference('Page')), default: refused },
        },
      },
      [`${apiPath}/history`]: {
        get: {
          summary: 'Every version of a record, the oldest first, the current one last, a page at a time.',
          parameters: queryParameters(historyQuerySchema),
          responses: { 200: answer('a page', reference('History')), default: refused },
        },
      },
      [`${apiPath}/policy`]: {
        get: {
          summary: "The city's policy for everyone who judges against this list; null when it has none.",
          responses: { 200: answer('the policy', {}), default: refused },
        },
      },
      [`${apiPath}/openapi.json`]: {
        get: { summary: 'This document.', responses: { 200: answer('the document', { type: 'object' }) } },
      },
      [`${apiPath}/schema/{file}`]: {
        get: {
          summary: 'The JSON Schema of a kind of record.',
          parameters: [
            { name: 'file', in: 'path', required: true, schema: { enum: ['sheet.json', 'indicator.json'] } },
          ],
          responses: { 200: answer('the schema', { type: 'object' }), default: refused },
        },
      },
    },
    components: {
      schemas: components(),
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
  };
}

function components(): Json {
  const named = z.registry<{ id: string }>();
  named.add(sheetSchema, { id: 'SheetRecord' });
  named.add(indicatorSchema, { id: 'IndicatorRecord' });
  named.add(recordSchema, { id: 'Record' });
  named.add(submissionSchema, { id: 'Submission' });
  named.add(receiptSchema, { id: 'Receipt' });
  named.add(foreseenSchema, { id: 'Foreseen' });
  named.add(confirmSchema, { id: 'Confirm' });
  named.add(confirmedSchema, { id: 'Confirmed' });
  named.add(turnSchema, { id: 'Turn' });
  named.add(pageSchema, { id: 'Page' });
  named.add(historySchema, { id: 'History' });
  named.add(problemSchema, { id: 'Problem' });
  const { schemas } = z.toJSONSchema(named, { uri: (id) => `#/components/schemas/${id}` });
  // Inside one document a schema is found by its place; an $id with a fragment is not allowed.
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $id: _id, $schema: _schema, ...schema }]) => [id, schema]),
  );
}

const sheetKey: Json = { name: 'key', in: 'path', required: true, schema: { type: 'string' } };

function queryParameters(query: z.ZodObject): Json[] {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input' });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function header(name: string, description: string): Json {
  return { name, in: 'header', description, schema: { type: 'string' } };
}

function answer(description: string, schema: Json): Json {
  return { description, content: asJson(schema) };
}

function asJson(schema: Json): Json {
  return { 'application/json': { schema } };
}

function reference(id: string): Json {
  return { $ref: `#/components/schemas/${id}` };
}
