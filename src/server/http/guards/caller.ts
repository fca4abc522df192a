import type { Context, MiddlewareHandler } from 'hono';
import { isLoopback } from '../../../core/address';
import { clientOf, plainAddress } from '../../reach/addresses';
import type { Reach } from '../../reach/reach';
import type { ServiceEnv } from '../env';
import { problem } from '../problem';

/**
 * Finds out who asks and by which name, and refuses who came past the proxy or names another host.
 *
 * A web page can point its own name at 127.0.0.1 or at this machine (DNS rebinding); its requests then carry that name.
 * What a proxy says of a request (X-Forwarded-…) is taken from the proxies that were named at the start, and from nobody
 * else.
 */
export function knownCaller(reach: Reach): MiddlewareHandler<ServiceEnv> {
  return async (c, next) => {
    const peer = plainAddress(c.env?.incoming?.socket.remoteAddress ?? '');
    const byProxy = peer !== null && reach.isProxy(peer);
    const local = peer !== null && !byProxy && isLoopback(peer);
    if (reach.proxied && !byProxy && !local) {
      return problem(c, 'proxy-only', 'this service answers to its proxy only');
    }
    const forwarded = byProxy ? forwardedFor(c, reach) : NOTHING;
    // A request line may carry a whole URL, which then counts instead of the header.
    const url = new URL(c.req.url);
    const names = forwarded.host === null ? [hostIn(c.req.header('host')), url.hostname] : [hostIn(forwarded.host)];
    if (!names.every(reach.isOwnName)) return problem(c, 'host-refused', 'this service answers to its own names only');
    const { origin } = reach;
    if (forwarded.proto === 'http' && origin?.startsWith('https:')) {
      return problem(c, 'not-secure', `this service is reached by https only: ${origin}`);
    }
    c.set('caller', {
      client: clientOf(forwarded.client ?? peer ?? ''),
      local,
      origin: origin !== null && (byProxy || new URL(origin).hostname === url.hostname) ? origin : url.origin,
    });
    return next();
  };
}

/** What a proxy says of a request; null for what it does not say. */
interface Forwarded {
  readonly client: string | null;
  readonly host: string | null;
  readonly proto: string | null;
}

const NOTHING: Forwarded = { client: null, host: null, proto: null };

/** Each proxy adds to the right of these headers, so what stands furthest right is the trusted one's own word. */
function forwardedFor(c: Context, reach: Reach): Forwarded {
  const last = (header: string) => valuesOf(c, header).at(-1) || null;
  return { client: clientBehind(c, reach), host: last('x-forwarded-host'), proto: last('x-forwarded-proto') };
}

/** The nearest address that is no trusted proxy; what is further left may be anybody's invention. */
function clientBehind(c: Context, reach: Reach): string | null {
  for (const value of valuesOf(c, 'x-forwarded-for').reverse()) {
    const address = plainAddress(value);
    if (address === null || !reach.isProxy(address)) return address;
  }
  return null;
}

function valuesOf(c: Context, header: string): string[] {
  return (c.req.header(header) ?? '').split(',').map((value) => value.trim());
}

function hostIn(header = ''): string {
  return header.replace(/:\d+$/, '');
}
