import type { Hono } from 'hono';
import type { PaneDefaults } from '../../core/settings/pane-defaults';
import { aliasesOf } from '../access/aliases';
import { doorOf } from '../access/door';
import { LIMITS, type Limits } from '../limits';
import type { LogEntry } from '../log';
import { type ReachSettings, reachOf } from '../reach/reach';
import type { Connection } from '../store/connection';
import { type RecordStore, recordStore } from '../store/record-store';
import { tokenStore } from '../store/tokens';
import { createApp } from './app';
import type { ServiceEnv } from './env';
import { frameAncestors } from './frame-ancestors';
import type { PaneFiles } from './pane';
import { reachesOf } from './reaches';
import type { WorkbenchPage } from './workbench';

/** What a test may want otherwise; without it the service is as it is on one computer. */
export interface TestApp {
  readonly store?: RecordStore;
  readonly token?: string;
  readonly policy?: unknown;
  readonly pane?: PaneFiles;
  readonly frames?: string;
  readonly workbench?: WorkbenchPage | null;
  readonly beside?: PaneFiles;
  readonly paneDefaults?: PaneDefaults;
  readonly reach?: Partial<ReachSettings>;
  readonly limits?: Partial<Limits>;
  readonly log?: (entry: LogEntry) => void;
  readonly clock?: () => number;
}

/** The service's answers without a server. */
export function testApp(db: Connection, settings: TestApp = {}): Hono<ServiceEnv> {
  const reach = reachOf({ host: '127.0.0.1', ...settings.reach });
  return createApp({
    store: settings.store ?? recordStore(db),
    door: doorOf(tokenStore(db), settings.token, reach.beyond, aliasesOf(settings.policy)),
    reach,
    limits: { ...LIMITS, ...settings.limits },
    policy: settings.policy,
    pane: settings.pane ?? new Map(),
    frames: frameAncestors(settings.frames),
    workbench: settings.workbench ?? null,
    beside: settings.beside ?? new Map(),
    reaches: reachesOf(settings.paneDefaults),
    paneDefaults: settings.paneDefaults,
    log: settings.log ?? (() => {}),
    clock: settings.clock ?? (() => performance.now()),
  });
}

/** What the HTTP server would say of the connection. */
export function from(remoteAddress: string): ServiceEnv['Bindings'] {
  return { incoming: { socket: { remoteAddress } } } as ServiceEnv['Bindings'];
}
