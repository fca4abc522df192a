import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { bareHost, isLoopback, withoutPassword } from '../../core/address';
import { MokuhyoError } from '../../core/errors';
import { addressList, isAmong, isEveryAddress } from './addresses';
import type { Tls } from './tls';

/** What was said at the start of the ways to the service. */
export interface ReachSettings {
  readonly host: string;
  readonly tls?: Tls | undefined;
  /** The address by which people reach it, where that is not the one that it listens on. */
  readonly origin?: string | undefined;
  /** Addresses and networks of the proxies whose word is taken. */
  readonly trustedProxies?: readonly string[] | undefined;
}

/** The ways to the service, and what follows from them. */
export interface Reach {
  /** Whether others than this computer can reach it: then nobody comes in without a token. */
  readonly beyond: boolean;
  /** The origin by which people reach it, as it was said; null where it was not. */
  readonly origin: string | null;
  /** Whether it stands behind a proxy, and so answers to nobody else. */
  readonly proxied: boolean;
  isProxy(address: string): boolean;
  /** Whether a name, as a request says it, is one of the service's own. */
  isOwnName(name: string): boolean;
}

/**
 * Throws `MokuhyoError`: `host-not-loopback` {host} for a way on which others could read along, `proxy-without-origin`,
 * `usage` for a setting that cannot be.
 */
export function reachOf({ host, tls, origin, trustedProxies = [] }: ReachSettings): Reach {
  const proxied = trustedProxies.length > 0;
  const proxies = addressList(trustedProxies);
  if ('wrong' in proxies) throw badValue('--trusted-proxy', proxies.wrong, '10.0.0.2, 10.0.1.0/24');
  if (host === '' || (!isLoopback(host) && !tls && !proxied)) throw new MokuhyoError('host-not-loopback', { host });
  if (proxied && origin === undefined) throw new MokuhyoError('proxy-without-origin');
  const people = origin === undefined ? null : originOf(origin);
  const certificate = tls && new X509Certificate(tls.cert);
  const own = new Set([bareHost(host), ...(people ? [bareHost(people.hostname)] : [])]);
  return {
    beyond: proxied || !isLoopback(host) || (people !== null && !isLoopback(people.hostname)),
    origin: people?.origin ?? null,
    proxied,
    isProxy: (address) => proxied && isAmong(proxies, address),
    isOwnName: (name) => {
      const plain = bareHost(name);
      return isLoopback(plain) || (isName(plain) && (own.has(plain) || isIn(certificate, plain)));
    },
  };
}

/** https, since a token goes there; no path, since the service's pages stand at the root of an origin. */
function originOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  const bare = url && `${url.pathname}${url.search}${url.hash}${url.username}${url.password}` === '/';
  if (url && safe && bare) return url;
  throw badValue('--origin', withoutPassword(text), 'https://mokuhyo.city.example.lg.jp');
}

function isIn(certificate: X509Certificate | undefined, name: string): boolean {
  return (
    certificate !== undefined && (isIP(name) ? certificate.checkIP(name) : certificate.checkHost(name)) !== undefined
  );
}

/** The address of every interface is no name of this machine. */
function isName(name: string): boolean {
  return !isEveryAddress(name) && (isIP(name) !== 0 || /^[a-z\d]([a-z\d.-]*[a-z\d])?$/.test(name));
}

function badValue(option: string, value: string, expected: string): MokuhyoError {
  return new MokuhyoError('usage', { problem: 'bad-value', option, value, expected });
}
