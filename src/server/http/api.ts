import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { pageLimit, querySchema } from '../../list/embedded/protocol';
import { submissionSchema } from '../../list/submission';
import type { RecordStore } from '../store/record-store';
import { noCrossSiteWrites, onlyJson } from './guards';
import { openApiDocument, recordJsonSchema } from './openapi';
import { problem } from './problem';

/** A sheet's records are some 100 KB; Excel allows 32,767 characters a cell. */
const largestBody = 10 * 1024 * 1024;

const recordsInPage = Math.min(500, pageLimit);

/** The API below `apiPath`. `openapi.ts` describes it; a test keeps the two in step. */
export function api(store: RecordStore, policy: unknown): Hono {
  return new Hono()
    .put(
      '/sheets/:key',
      noCrossSiteWrites,
      onlyJson,
      bodyLimit({
        maxSize: largestBody,
        onError: (c) => problem(c, 'too-large', `at most ${largestBody} bytes`),
      }),
      async (c) => {
        const json = await c.req.json().catch(() => undefined);
        if (json === undefined) return problem(c, 'invalid-request', 'the body is not JSON');
        const submission = submissionSchema.safeParse(json);
        if (!submission.success) return problem(c, 'invalid-record', firstIssue(submission.error));
        if (submission.data.sheet.key !== c.req.param('key')) {
          return problem(c, 'key-mismatch', 'the address names another sheet than the body');
        }
        const outcome = store.submit(submission.data);
        if (outcome.kind === 'key-taken') return problem(c, 'key-taken', 'a key belongs to another sheet');
        return c.json(outcome.receipt);
      },
    )
    .get('/records', (c) => {
      const query = querySchema.safeParse(c.req.query());
      if (!query.success) return problem(c, 'invalid-request', firstIssue(query.error));
      const { kind, year, sheet, withdrawn, cursor, limit = recordsInPage } = query.data;
      const { bodies, next } = store.page({
        limit,
        ...(kind && { kind }),
        ...(year !== undefined && { year }),
        ...(sheet !== undefined && { sheet }),
        ...(withdrawn !== undefined && { withdrawn }),
        ...(cursor !== undefined && { cursor }),
      });
      // The bodies are JSON already; parsing them only to write them again would be most of the work.
      return jsonText(`{"records":[${bodies.join(',')}],"next":${JSON.stringify(next)}}`);
    })
    .get('/policy', (c) => c.json(policy ?? null))
    .get('/openapi.json', (c) => c.json(openApiDocument()))
    .get('/schema/:file{(sheet|indicator)\\.json}', (c) =>
      c.json(recordJsonSchema(c.req.param('file') === 'sheet.json' ? 'sheet' : 'indicator')),
    );
}

function jsonText(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'application/json' } });
}

/** Where and what, never the value. */
function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue ? [z.core.toDotPath(issue.path), issue.message].filter(Boolean).join(': ') : 'invalid';
}
