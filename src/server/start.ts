import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createSecureContext } from 'node:tls';
import { createAdaptorServer } from '@hono/node-server';
import { MokuhyoError } from '../core/errors';
import { createApp } from './http/app';
import { paneFiles } from './http/pane';
import { workbenchPage } from './http/workbench';
import type { Log } from './log';
import { isLoopback } from './loopback';
import { closeDatabase, openDatabase } from './store/database';
import { recordStore } from './store/record-store';

export interface ServiceSettings {
  /** A loopback name or address. */
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The folder of the database; made if need be. */
  readonly dataDir: string;
  /** Asked for on the API when given. */
  readonly token?: string | undefined;
  /** The city's policy as JSON, checked by whoever read it. */
  readonly policy?: unknown;
  /** The folder of the built pane; without one the service has no pane. */
  readonly paneDir?: string | undefined;
  /** The built workbench, one HTML file; without it the service has none. */
  readonly workbenchFile?: string | undefined;
  /** Answers by https when given. */
  readonly tls?: Tls | undefined;
  readonly log?: Log | undefined;
}

/** A certificate (with those that it needs behind it) and its key, both PEM. */
export interface Tls {
  readonly cert: string;
  readonly key: string;
}

export interface Service {
  /** Where it answers, without a slash at the end. */
  readonly url: string;
  /** Lets running requests finish (at most `patience` ms), then closes the database. May be called again. */
  close(): Promise<void>;
}

/** How long a running request may keep a closing service open, in milliseconds. */
const patience = 5000;

/**
 * Starts the embedded service. Throws `MokuhyoError`: `host-not-loopback` {host}, `port-in-use` {host, port},
 * `data-unusable` {dir, because}, `tls-invalid` {detail}.
 */
export async function startService(settings: ServiceSettings): Promise<Service> {
  const { host, port, dataDir, token, policy, paneDir, workbenchFile, tls, log = () => {} } = settings;
  if (!isLoopback(host)) throw new MokuhyoError('host-not-loopback', { host });
  if (tls) checkTls(tls);
  const pane = paneFiles(paneDir);
  const workbench = workbenchPage(workbenchFile);
  const db = openDatabase(dataDir);
  const { fetch } = createApp({ store: recordStore(db), token, policy, pane, workbench, log });
  const server = createAdaptorServer(
    tls ? { fetch, createServer: createTlsServer, serverOptions: { ...tls } } : { fetch },
  ) as Server;
  try {
    await listen(server, host, port);
  } catch (cause) {
    closeDatabase(db);
    throw cause;
  }
  const url = `${tls ? 'https' : 'http'}://${addressOf(host, server)}`;
  log({ event: 'started', url });
  let closing: Promise<void> | undefined;
  return {
    url,
    close: () => {
      closing ??= stop(server).then(() => {
        closeDatabase(db);
        log({ event: 'stopped', url });
      });
      return closing;
    },
  };
}

/** Throws `MokuhyoError` `tls-invalid` for what is no certificate or key, or a key of another certificate. */
function checkTls(tls: Tls): void {
  try {
    // An empty text passes for none, with which nobody could connect.
    createPrivateKey(tls.key);
    new X509Certificate(tls.cert);
    createSecureContext({ ...tls });
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new MokuhyoError('tls-invalid', { detail }, { cause });
  }
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      // Windows reserves ranges of ports and answers EACCES for them, as Unix does for those below 1024.
      const taken = cause.code === 'EADDRINUSE' || cause.code === 'EACCES';
      reject(taken ? new MokuhyoError('port-in-use', { host, port }, { cause }) : cause);
    });
    server.listen(port, host.replace(/^\[(.*)\]$/, '$1'), resolve);
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A connection that was busy when closing began becomes idle later.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const late = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(late);
      resolve();
    });
  });
}

function addressOf(host: string, server: Server): string {
  const name = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  return `${name}:${(server.address() as AddressInfo).port}`;
}
