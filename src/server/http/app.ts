import { Hono } from 'hono';
import { routePath } from 'hono/route';
import type { PaneDefaults } from '../../core/settings/pane-defaults';
import { apiPath } from '../../list/embedded/protocol';
import type { Access } from '../access/access';
import type { Door } from '../access/door';
import type { Limits } from '../limits';
import type { Log } from '../log';
import { failureEntry } from '../log';
import type { Reach } from '../reach/reach';
import type { RecordStore } from '../store/record-store';
import { type StorageFault, storageFault } from '../store/storage-fault';
import { api } from './api';
import type { ServiceEnv } from './env';
import type { FrameAncestors } from './frame-ancestors';
import { knownCaller } from './guards/caller';
import { onlyJson } from './guards/content-type';
import { noCrossSiteWrites } from './guards/origin';
import { notTooOften } from './guards/rate';
import { onlyWithToken } from './guards/token';
import { strictHeaders } from './headers';
import { oneByOne } from './one-by-one';
import { contentSecurityPolicy, servicePage } from './page';
import { loosenForPane, type PaneFiles, panePath, serveDefaults, servePane } from './pane';
import { type ProblemCode, problem } from './problem';
import type { Reaches } from './reaches';
import { serveBeside, serveWorkbench, type WorkbenchPage, workbenchPath } from './workbench';

export interface AppSettings {
  readonly store: RecordStore;
  readonly door: Door;
  readonly reach: Reach;
  readonly limits: Pick<Limits, 'requests' | 'wrongTokens'>;
  readonly policy?: unknown;
  readonly pane: PaneFiles;
  readonly frames: FrameAncestors;
  readonly workbench: WorkbenchPage | null;
  /** What stands beside the workbench. */
  readonly beside: PaneFiles;
  /** Whom pane and workbench may reach beside this service. */
  readonly reaches: Reaches;
  /** What the city gives to pane and workbench instead of what the service would. */
  readonly paneDefaults?: PaneDefaults | undefined;
  readonly log: Log;
  /** Milliseconds that only grow. */
  readonly clock: () => number;
}

/** Everything that the service answers. */
export function createApp(settings: AppSettings): Hono<ServiceEnv> {
  const { store, door, reach, limits, policy, pane, frames, log, clock } = settings;
  const { workbench, beside, reaches, paneDefaults } = settings;
  const app = new Hono<ServiceEnv>();
  app.use(async (c, next) => {
    const begin = clock();
    await next();
    const access: Access | undefined = c.get('access');
    log({
      event: 'request',
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      milliseconds: Math.round(clock() - begin),
      ...(access?.kind === 'token' && { token: access.id }),
    });
  });
  app.use(oneByOne());
  // What is registered first has the last word about an answer.
  app.use(`${panePath}/*`, loosenForPane(pane, frames, reaches));
  app.use(strictHeaders);
  app.use(knownCaller(reach));
  app.use(notTooOften(limits.requests, clock));
  app.use(`${apiPath}/*`, noCrossSiteWrites, onlyWithToken(door, limits.wrongTokens, clock), onlyJson);
  app.route(apiPath, api(store, policy));
  app.get('/healthz', (c) => {
    store.ping();
    return c.json({ status: 'ok' });
  });
  const defaults = serveDefaults(policy, door, paneDefaults);
  app.get(`${panePath}/defaults.json`, defaults);
  app.get(`${panePath}/*`, servePane(pane));
  app.get(`${workbenchPath}/defaults.json`, defaults);
  app.get(`${workbenchPath}/`, serveWorkbench(workbench, reaches));
  app.get(workbenchPath, (c) => c.redirect(`${workbenchPath}/`, 308));
  app.get(`${workbenchPath}/*`, serveBeside(beside));
  app.get('/', (c) => {
    c.header('Content-Security-Policy', contentSecurityPolicy);
    // Whoever has no token for the list does not get it as a page either.
    const content = door.asksForToken()
      ? { kind: 'guarded' as const }
      : { kind: 'open' as const, sheets: store.sheets() };
    const lang = c.req.header('accept-language')?.startsWith('en') ? 'en' : 'ja';
    return c.html(servicePage(content, lang, workbench !== null && workbenchPath));
  });
  app.notFound((c) => problem(c, 'not-found', 'there is nothing at this address'));
  app.onError((cause, c) => {
    const { code, message, wait } = FAILURES[storageFault(cause) ?? 'unknown'] ?? INTERNAL;
    // Others that use the disk or the data make the first sort, and it goes away: nothing for the log.
    if (code !== 'busy') log(failureEntry(cause));
    if (wait !== undefined) c.header('Retry-After', wait);
    return problem(c, code, message);
  });
  return app;
}

interface Failure {
  readonly code: ProblemCode;
  readonly message: string;
  /** Seconds after which to try again. */
  readonly wait?: string;
}

/** What a client can do something about. */
const FAILURES: { readonly [Fault in StorageFault | 'unknown']?: Failure } = {
  busy: { code: 'busy', message: 'another program is writing to the data; try again', wait: '1' },
  full: { code: 'storage-full', message: 'the disk of the service is full; nothing was written' },
};

const INTERNAL: Failure = { code: 'internal', message: 'the service failed; its log says where' };
