import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { isLoopback } from '../loopback';
import { problem } from './problem';

/** What stands between the service and a request that it should not serve. Each guard refuses one kind. */

/** A web page can point its own name at 127.0.0.1 (DNS rebinding); its requests then carry that name. */
export const onlyLoopbackNames: MiddlewareHandler = async (c, next) => {
  const host = (c.req.header('host') ?? '').replace(/:\d+$/, '');
  // A request line may carry a whole URL, which then counts instead of the header.
  const own = isLoopback(host) && isLoopback(new URL(c.req.url).hostname);
  return own ? next() : problem(c, 'host-refused', 'this service answers to loopback names only');
};

/** Browsers say where a request comes from; programs send neither header. */
export const noCrossSiteWrites: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const sameSite = site === undefined || site === 'same-origin' || site === 'none';
  const sameOrigin = origin === undefined || origin === new URL(c.req.url).origin;
  return sameSite && sameOrigin ? next() : problem(c, 'cross-site', 'writes from other sites are refused');
};

/** A web form cannot send this type, so no page can write without the browser asking first. */
export const onlyJson: MiddlewareHandler = async (c, next) => {
  const type = c.req.header('content-type') ?? '';
  return /^application\/json\s*(;|$)/i.test(type) ? next() : problem(c, 'not-json', 'send application/json');
};

/** Asks for the token. Hashes are compared, so neither its length nor its beginning shows in the time taken. */
export function onlyWithToken(token: string): MiddlewareHandler {
  const expected = sha256(token);
  return async (c, next) => {
    const given = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    if (given !== undefined && timingSafeEqual(sha256(given), expected)) return next();
    c.header('WWW-Authenticate', 'Bearer');
    return problem(c, 'unauthorised', 'a valid token is required');
  };
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
