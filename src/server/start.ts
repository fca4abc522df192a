import { MokuhyoError } from '../core/errors';
import type { PaneDefaults } from '../core/settings/pane-defaults';
import { aliasesOf } from './access/aliases';
import { doorOf } from './access/door';
import { createApp } from './http/app';
import { frameAncestors } from './http/frame-ancestors';
import { paneFiles } from './http/pane';
import { reachesOf } from './http/reaches';
import { workbenchPage, workbenchPath } from './http/workbench';
import { addressOf, httpServer, listen, stop } from './http-server';
import { LIMITS, type Limits } from './limits';
import { failureEntry, type Log } from './log';
import { type ReachSettings, reachOf } from './reach/reach';
import { checkTls } from './reach/tls';
import { busyTimeoutOfService, closeDatabase, openDatabase } from './store/database';
import { recordStore } from './store/record-store';
import { tokenStore } from './store/tokens';

export interface ServiceSettings extends ReachSettings {
  /** 0 takes any free port. */
  readonly port: number;
  /** The folder of the database; made if need be. */
  readonly dataDir: string;
  /** One token for everything, beside those that the database knows. */
  readonly token?: string | undefined;
  /** The city's policy as JSON, checked by whoever read it. */
  readonly policy?: unknown;
  /** The folder of the built pane; without one the service has no pane. */
  readonly paneDir?: string | undefined;
  /** Who may show the pane in a frame, as `frameAncestors` reads it. */
  readonly frameAncestors?: string | undefined;
  /** The built workbench, one HTML file; without it the service has none. */
  readonly workbenchFile?: string | undefined;
  /** The folder of what the workbench loads where it may speak to Microsoft. */
  readonly besideWorkbench?: string | undefined;
  /** `defaults.json` of pane and workbench, checked by whoever read it; what it leaves out, the service says. */
  readonly paneDefaults?: PaneDefaults | undefined;
  readonly limits?: Partial<Limits> | undefined;
  readonly log?: Log | undefined;
}

export interface Service {
  /** Where it answers, without a slash at the end. */
  readonly url: string;
  /** Whether nobody comes in without a token. */
  asksForToken(): boolean;
  /** Lets running requests finish (at most `Limits.patience`), then closes the database. May be called again. */
  close(): Promise<void>;
}

/**
 * Starts the embedded service. Throws `MokuhyoError`: `host-not-loopback` {host}, `proxy-without-origin`,
 * `reachable-without-token` {dir}, `host-unusable` {host}, `port-in-use` {host, port}, `data-unusable` {dir, because},
 * `tls-invalid` {detail}, `usage` for a setting that cannot be.
 */
export async function startService(settings: ServiceSettings): Promise<Service> {
  const { host, port, dataDir, token, policy, tls, log = () => {} } = settings;
  // What can be refused without touching the data is.
  if (tls) checkTls(tls);
  const reach = reachOf(settings);
  const frames = frameAncestors(settings.frameAncestors);
  const pane = paneFiles(settings.paneDir);
  const { paneDefaults } = settings;
  const reaches = reachesOf(paneDefaults);
  const workbench = workbenchPage(settings.workbenchFile, reaches);
  const beside = paneFiles(reaches.length > 0 ? settings.besideWorkbench : undefined, workbenchPath);
  const limits = { ...LIMITS, ...settings.limits };
  const db = openDatabase(dataDir, busyTimeoutOfService);
  try {
    const tokens = tokenStore(db);
    if (reach.beyond && token === undefined && !tokens.anyLive())
      throw new MokuhyoError('reachable-without-token', { dir: dataDir });
    const door = doorOf(tokens, token, reach.beyond, aliasesOf(policy));
    const pages = { pane, frames, workbench, beside, reaches, paneDefaults };
    const clock = () => performance.now();
    const store = recordStore(db);
    const { fetch } = createApp({ store, door, reach, limits, policy, ...pages, log, clock });
    const running = httpServer(fetch, tls, limits, reach);
    await listen(running.server, host, port);
    // Too many open files, for example: the next connection may succeed.
    running.server.on('error', (cause) => log(failureEntry(cause)));
    const url = `${tls ? 'https' : 'http'}://${addressOf(host, running.server)}`;
    log({ event: 'started', url });
    let closing: Promise<void> | undefined;
    const close = async () => {
      await stop(running, limits.patience);
      closeDatabase(db);
      log({ event: 'stopped', url });
    };
    return {
      url,
      asksForToken: door.asksForToken,
      close: () => {
        closing ??= close();
        return closing;
      },
    };
  } catch (cause) {
    closeDatabase(db);
    throw cause;
  }
}
