import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { historyLimit, historyQuerySchema, querySchema } from '../../list/embedded/protocol';
import { departmentsOf } from '../access/access';
import { aliasesOf } from '../access/aliases';
import type { RecordStore } from '../store/record-store';
import type { ServiceEnv } from './env';
import { openApiDocument, recordJsonSchema } from './openapi';
import { firstIssue, problem } from './problem';
import { confirmSheet, foreseeSheet, notTooLarge, submitSheet } from './submissions';
import { turnsOf } from './turns';

/** Records in one answer where a request does not say how many. */
const recordsInPage = 500;

/** The API below `apiPath`, behind the guards that `app.ts` sets. `openapi.ts` describes it; a test keeps the two in step. */
export function api(store: RecordStore, policy: unknown): Hono<ServiceEnv> {
  const aliases = aliasesOf(policy);
  const turns = turnsOf(randomUUID());
  return new Hono<ServiceEnv>()
    .put('/sheets/:key', notTooLarge, submitSheet(store, aliases, turns))
    .post('/sheets/:key/foresee', notTooLarge, foreseeSheet(store, aliases))
    .post('/sheets/:key/confirm', notTooLarge, confirmSheet(store, aliases, turns))
    .get('/turn', (c) => c.json({ turn: turns.newest() }))
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

/** The bodies are JSON already; parsing them only to write them again would be most of the work. */
function page(name: 'records' | 'versions', bodies: readonly string[], next: string | null): Response {
  const text = `{"${name}":[${bodies.join(',')}],"next":${JSON.stringify(next)}}`;
  return new Response(text, { headers: { 'content-type': 'application/json' } });
}
