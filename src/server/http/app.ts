import { Hono } from 'hono';
import { routePath } from 'hono/route';
import { apiPath } from '../../list/embedded/protocol';
import type { Log } from '../log';
import { failureEntry } from '../log';
import type { RecordStore } from '../store/record-store';
import { api } from './api';
import { onlyLoopbackNames, onlyWithToken } from './guards';
import { contentSecurityPolicy, servicePage } from './page';
import { loosenForPane, type PaneFiles, panePath, serveDefaults, servePane } from './pane';
import { problem } from './problem';
import { serveWorkbench, type WorkbenchPage, workbenchPath } from './workbench';

export interface AppSettings {
  readonly store: RecordStore;
  readonly token?: string | undefined;
  readonly policy?: unknown;
  readonly pane: PaneFiles;
  readonly workbench: WorkbenchPage | null;
  readonly log: Log;
}

/** Everything that the service answers. */
export function createApp({ store, token, policy, pane, workbench, log }: AppSettings): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    const begin = performance.now();
    await next();
    const milliseconds = Math.round(performance.now() - begin);
    log({ event: 'request', method: c.req.method, route: routePath(c, -1), status: c.res.status, milliseconds });
  });
  // What is registered first has the last word about an answer.
  app.use(`${panePath}/*`, loosenForPane(pane));
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) if (!c.res.headers.has(name)) c.header(name, value);
  });
  app.use(onlyLoopbackNames);
  if (token !== undefined) app.use(`${apiPath}/*`, onlyWithToken(token));
  app.route(apiPath, api(store, policy));
  app.get('/healthz', (c) => {
    store.ping();
    return c.json({ status: 'ok' });
  });
  const defaults = serveDefaults(policy, token === undefined);
  app.get(`${panePath}/defaults.json`, defaults);
  app.get(`${panePath}/*`, servePane(pane));
  app.get(`${workbenchPath}/defaults.json`, defaults);
  app.get(`${workbenchPath}/`, serveWorkbench(workbench));
  app.get(workbenchPath, (c) => c.redirect(`${workbenchPath}/`, 308));
  app.get('/', (c) => {
    c.header('Content-Security-Policy', contentSecurityPolicy);
    // Whoever has no token for the list does not get it as a page either.
    const content =
      token === undefined ? { kind: 'open' as const, sheets: store.sheets() } : { kind: 'guarded' as const };
    const lang = c.req.header('accept-language')?.startsWith('en') ? 'en' : 'ja';
    return c.html(servicePage(content, lang, workbench !== null && workbenchPath));
  });
  app.notFound((c) => problem(c, 'not-found', 'there is nothing at this address'));
  app.onError((cause, c) => {
    if ((cause as { code?: unknown }).code === 'SQLITE_BUSY') {
      c.header('Retry-After', '1');
      return problem(c, 'busy', 'another program is writing to the data; try again');
    }
    log(failureEntry(cause));
    return problem(c, 'internal', 'the service failed; its log says where');
  });
  return app;
}

/** On every answer but the pane's files. Nothing here may be framed, sniffed, cached or read from another site. */
const headers = {
  'Content-Security-Policy': `default-src 'none'; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};
