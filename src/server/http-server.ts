import type { Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { bareHost } from '../core/address';
import { MokuhyoError } from '../core/errors';
import { type Connections, watchConnections } from './connections';
import type { Limits } from './limits';
import type { Reach } from './reach/reach';
import type { Tls } from './reach/tls';

/** What answers requests, as Hono has it. */
type Fetch = Parameters<typeof createAdaptorServer>[0]['fetch'];

/** A server that does not listen yet, and all that it takes to stop it. */
export interface HttpServer {
  readonly server: Server;
  readonly connections: Connections;
}

/** The largest head of a request: a token, a key of 255 characters, percent-encoded, and what browsers add. */
const largestHead = 16 * 1024;

/** Proxies keep their connections for a minute (nginx: 60 s). Whoever closes first must be the proxy. */
const betweenOfProxy = 75_000;

/** A server with a limit on everything that a client could draw out. */
export function httpServer(fetch: Fetch, tls: Tls | undefined, limits: Limits, reach: Reach): HttpServer {
  const { headers, request, between, look, silence } = limits;
  const serverOptions = {
    headersTimeout: headers,
    requestTimeout: request,
    keepAliveTimeout: reach.proxied ? Math.max(between, betweenOfProxy) : between,
    connectionsCheckingInterval: look,
    maxHeaderSize: largestHead,
  };
  const secure = { ...tls, minVersion: 'TLSv1.2', handshakeTimeout: headers } as const;
  const server = createAdaptorServer(
    tls
      ? { fetch, createServer: createTlsServer, serverOptions: { ...serverOptions, ...secure } }
      : { fetch, serverOptions },
  ) as Server;
  server.maxConnections = limits.connections;
  server.timeout = silence;
  return { server, connections: watchConnections(server, limits.connectionsEach, reach) };
}

/** Throws `MokuhyoError`: `port-in-use` {host, port}, `host-unusable` {host}. */
export function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (cause: NodeJS.ErrnoException) => {
      const code = LISTENING[cause.code ?? ''];
      reject(code ? new MokuhyoError(code, { host, port }, { cause }) : cause);
    };
    server.once('error', fail);
    server.listen(port, bareHost(host), () => {
      server.off('error', fail);
      resolve();
    });
  });
}

const LISTENING = {
  EADDRINUSE: 'port-in-use',
  // Windows reserves ranges of ports and answers so for them, as Unix does for those below 1024.
  EACCES: 'port-in-use',
  // An address of another machine, or a name that stands for none.
  EADDRNOTAVAIL: 'host-unusable',
  ENOTFOUND: 'host-unusable',
  EAI_AGAIN: 'host-unusable',
} as Readonly<Record<string, 'port-in-use' | 'host-unusable'>>;

/** Where a server listens: `127.0.0.1:3000`, `[::1]:3000`. */
export function addressOf(host: string, server: Server): string {
  const name = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  return `${name}:${(server.address() as AddressInfo).port}`;
}

/** Takes no new connection, lets running requests finish, but waits for them no longer than `patience` ms. */
export function stop({ server, connections }: HttpServer, patience: number): Promise<void> {
  return new Promise((resolve) => {
    // A connection that was busy when closing began becomes idle later.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const late = setTimeout(() => connections.destroy(), patience);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(late);
      resolve();
    });
  });
}
