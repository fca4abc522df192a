import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { DEFAULT_POLICY } from '../../core/policy/default';
import type { Aliases, Policy } from '../../core/policy/schema';
import { departmentKey } from '../../core/record/section-key';
import {
  historyLimit,
  historyQuerySchema,
  pageLimit,
  querySchema,
  submitQuerySchema,
} from '../../list/embedded/protocol';
import type { Submission } from '../../list/port';
import { submissionSchema } from '../../list/submission';
import { actorOf, departmentsOf, mayWrite } from '../access/access';
import type { RecordStore, SubmitOutcome } from '../store/record-store';
import type { ServiceEnv } from './env';
import { openApiDocument, recordJsonSchema } from './openapi';
import { problem } from './problem';
import { isNoSheetsSize, jsonIn } from './submission-text';
import { turns } from './turns';

/** A sheet's records are some 100 KB; Excel allows 32,767 characters a cell. */
const largestBody = 10 * 1024 * 1024;

const recordsInPage = Math.min(500, pageLimit);

/** The API below `apiPath`, behind the guards that `app.ts` sets. `openapi.ts` describes it; a test keeps the two in step. */
export function api(store: RecordStore, policy: unknown): Hono<ServiceEnv> {
  const { aliases } = (policy ?? DEFAULT_POLICY) as Policy;
  const { newest, isOver, pass } = turns(randomUUID());
  return new Hono<ServiceEnv>()
    .put('/sheets/:key', notTooLarge, async (c) => {
      const received = await submissionIn(c, aliases);
      if (received instanceof Response) return received;
      const query = submitQuerySchema.safeParse(c.req.query());
      if (!query.success) return problem(c, 'invalid-request', firstIssue(query.error));
      const since = /^"([\da-f]+)"$/.exec(c.req.header('if-match') ?? '')?.[1];
      if (c.req.header('if-match') !== undefined && since === undefined) {
        return problem(c, 'invalid-request', 'If-Match takes one version');
      }
      const id = c.req.header('idempotency-key');
      if (id !== undefined && !/^[\w-]{16,64}$/.test(id)) {
        return problem(c, 'invalid-request', 'Idempotency-Key takes 16 to 64 letters and digits');
      }
      const { key } = received.sheet;
      const { turn, replace } = query.data;
      if (turn !== undefined && isOver(key, turn)) {
        return problem(c, 'overtaken', 'this sheet was submitted since the turn was taken');
      }
      const outcome = store.submit(received, {
        replace: replace === 'true',
        actor: actorOf(c.get('access')),
        ...(since !== undefined && { since }),
        ...(id !== undefined && { id }),
      });
      if (outcome.kind === 'stored') pass(key);
      return answerTo(c, outcome);
    })
    .post('/sheets/:key/foresee', notTooLarge, async (c) => {
      const received = await submissionIn(c, aliases);
      return received instanceof Response ? received : c.json(store.foresee(received));
    })
    .get('/turn', (c) => c.json({ turn: newest() }))
    .get('/records', (c) => {
      const query = querySchema.safeParse(c.req.query());
      if (!query.success) return problem(c, 'invalid-request', firstIssue(query.error));
      const { kind, year, sheet, withdrawn, cursor, limit = recordsInPage } = query.data;
      const { bodies, next } = store.page({
        limit,
        departments: departmentsOf(c.get('access')),
        ...(kind && { kind }),
        ...(year !== undefined && { year }),
        ...(sheet !== undefined && { sheet }),
        ...(withdrawn !== undefined && { withdrawn }),
        ...(cursor !== undefined && { cursor }),
      });
      return page('records', bodies, next);
    })
    .get('/history', (c) => {
      const query = historyQuerySchema.safeParse(c.req.query());
      if (!query.success) return problem(c, 'invalid-request', firstIssue(query.error));
      const { key, cursor = 0 } = query.data;
      const departments = departmentsOf(c.get('access'));
      const { bodies, next } = store.history({ key, skip: cursor, limit: historyLimit, departments });
      return page('versions', bodies, next);
    })
    .get('/policy', (c) => c.json(policy ?? null))
    .get('/openapi.json', (c) => c.json(openApiDocument()))
    .get('/schema/:file{(sheet|indicator)\\.json}', (c) =>
      c.json(recordJsonSchema(c.req.param('file') === 'sheet.json' ? 'sheet' : 'indicator')),
    );
}

const notTooLarge = bodyLimit({
  maxSize: largestBody,
  onError: (c) => problem(c, 'too-large', `at most ${largestBody} bytes`),
});

/** The submission of a request, or the answer to one that may not be taken. */
async function submissionIn(c: Context<ServiceEnv>, aliases: Aliases): Promise<Submission | Response> {
  const body = await c.req.arrayBuffer().catch(() => null);
  const json = body === null ? undefined : jsonIn(body);
  if (json === undefined) return problem(c, 'invalid-request', 'the body is not JSON in UTF-8');
  if (isNoSheetsSize(json)) return problem(c, 'too-large', 'more values than any sheet has');
  const submission = submissionSchema.safeParse(json);
  if (!submission.success) return problem(c, 'invalid-record', firstIssue(submission.error));
  const { key, department } = submission.data.sheet;
  if (key !== c.req.param('key')) {
    return problem(c, 'key-mismatch', 'the address names another sheet than the body');
  }
  if (!mayWrite(c.get('access'), key, departmentKey(department, aliases))) {
    return problem(c, 'forbidden', 'the token may not write sheets of this department');
  }
  return submission.data;
}

function answerTo(c: Context<ServiceEnv>, outcome: SubmitOutcome): Response {
  switch (outcome.kind) {
    case 'stored':
      return c.json(outcome.receipt);
    case 'key-taken':
      return problem(c, 'key-taken', 'a key belongs to another sheet');
    case 'other-workbook':
      return problem(c, 'other-workbook', 'the list has this sheet from another workbook', outcome.other);
    case 'changed-meanwhile':
      return problem(c, 'changed-meanwhile', 'the list has another version of this sheet');
  }
}

/** The bodies are JSON already; parsing them only to write them again would be most of the work. */
function page(name: 'records' | 'versions', bodies: readonly string[], next: string | null): Response {
  return jsonText(`{"${name}":[${bodies.join(',')}],"next":${JSON.stringify(next)}}`);
}

function jsonText(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'application/json' } });
}

/** Where and what, never the value. */
function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue ? [z.core.toDotPath(issue.path), issue.message].filter(Boolean).join(': ') : 'invalid';
}
