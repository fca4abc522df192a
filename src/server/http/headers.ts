import { isIP } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import { bareHost, isLoopback } from '../../core/address';
import type { ServiceEnv } from './env';

/** On every answer but the pane's files. Nothing here may be framed, sniffed, cached or read from another site. */
const STRICT = {
  'Content-Security-Policy': `default-src 'none'; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** Half a year: a city that gives up https for this name is not locked out for ever. */
const ONLY_HTTPS = 'max-age=15552000';

/** Adds the headers that whoever answers has not set. */
export const strictHeaders: MiddlewareHandler<ServiceEnv> = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(STRICT)) if (!c.res.headers.has(name)) c.header(name, value);
  if (ownsItsName(c.get('caller')?.origin)) c.header('Strict-Transport-Security', ONLY_HTTPS);
};

/**
 * Whether browsers may be told to use https only. That word is for a host name with all of its ports: on a port of its own
 * the service shares the name with other services of the city, which may speak http, and would cut them off. For the
 * same reason it does not speak for the names below its own.
 */
function ownsItsName(origin: string | undefined): boolean {
  if (!origin?.startsWith('https:')) return false;
  const { hostname, port } = new URL(origin);
  return port === '' && !isLoopback(hostname) && isIP(bareHost(hostname)) === 0;
}
