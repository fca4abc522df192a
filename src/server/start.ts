import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { MokuhyoError } from '../core/errors';
import { createApp } from './http/app';
import type { Log } from './log';
import { isLoopback } from './loopback';
import { openRecordStore } from './store/record-store';

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
  readonly log?: Log | undefined;
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
 * `data-unusable` {dir, because}.
 */
export async function startService(settings: ServiceSettings): Promise<Service> {
  const { host, port, dataDir, token, policy, log = () => {} } = settings;
  if (!isLoopback(host)) throw new MokuhyoError('host-not-loopback', { host });
  const store = openRecordStore(dataDir);
  const server = createAdaptorServer({ fetch: createApp({ store, token, policy, log }).fetch }) as Server;
  try {
    await listen(server, host, port);
  } catch (cause) {
    store.close();
    throw cause;
  }
  const url = addressOf(host, server);
  log({ event: 'started', url });
  let closing: Promise<void> | undefined;
  return {
    url,
    close: () => {
      closing ??= stop(server).then(() => {
        store.close();
        log({ event: 'stopped', url });
      });
      return closing;
    },
  };
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
  return `http://${name}:${(server.address() as AddressInfo).port}`;
}
