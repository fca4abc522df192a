import type { MiddlewareHandler } from 'hono';
import type { ServiceEnv } from '../env';
import { problem } from '../problem';

/** Refuses what the page of another site asks to be written. Browsers say where a request comes from; programs do not. */
export const noCrossSiteWrites: MiddlewareHandler<ServiceEnv> = async (c, next) => {
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const sameSite = site === undefined || site === 'same-origin' || site === 'none';
  const sameOrigin = origin === undefined || origin === c.get('caller').origin;
  const allowed = isReading(c.req.method) || (sameSite && sameOrigin);
  return allowed ? next() : problem(c, 'cross-site', 'writes from other sites are refused');
};

export function isReading(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}
