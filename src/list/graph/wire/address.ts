import { isLoopback, withoutPassword } from '../../../core/address';
import { MokuhyoError } from '../../../core/errors';

/**
 * The address of Graph and its version, without a slash at its end. Throws `MokuhyoError` `list-insecure` {url} for one to
 * which no token may go.
 */
export function graphBase(text: string): string {
  const base = URL.canParse(text) ? new URL(text) : null;
  const secure = base?.protocol === 'https:' || (base?.protocol === 'http:' && isLoopback(base.hostname));
  if (!base || !secure || base.username || base.password) {
    throw new MokuhyoError('list-insecure', { url: withoutPassword(text) });
  }
  return `${base.origin}${base.pathname.replace(/\/+$/, '')}`;
}

/**
 * Where a request goes: below the base, or to an absolute address that Graph gave, if it is one of Graph itself: the token
 * goes nowhere else. Throws `MokuhyoError` `list-answer` for any other.
 */
export function addressIn(base: string, path: string): string {
  if (path.startsWith('/')) return `${base}${path}`;
  const given = URL.canParse(path) ? new URL(path) : null;
  const own = given?.origin === new URL(base).origin && !given.username && !given.password;
  if (!own) throw new MokuhyoError('list-answer', { url: base, status: 200 });
  return path;
}
