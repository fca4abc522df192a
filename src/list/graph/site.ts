import { isSharePoint, withoutPassword } from '../../core/address';
import { MokuhyoError } from '../../core/errors';

/** A site on SharePoint Online. */
export interface Site {
  /** Its address, as people are told it: without a slash at its end. */
  readonly url: string;
  /** `tenant.sharepoint.com` */
  readonly host: string;
  /** Below the host, decoded: `sites/NAME`; empty for the root site. */
  readonly path: string;
}

/**
 * The site that an address leads to: its own, or that of a list, a page or a shared link in it, as people copy them from
 * their browser. Throws `MokuhyoError` `usage` {problem, option, value} for one that is not of SharePoint Online.
 */
export function siteOf(address: string): Site {
  const given = address.trim();
  if (!isSharePoint(given)) {
    throw new MokuhyoError('usage', { problem: 'bad-address', option: '--list', value: withoutPassword(given) });
  }
  const { host, pathname } = new URL(given);
  const parts = withoutSharing(pathname.split('/').filter((part) => part !== ''));
  const [managed = '', name] = parts;
  const path =
    MANAGED.has(managed.toLowerCase()) && name !== undefined ? `${managed.toLowerCase()}/${decoded(name)}` : '';
  return { url: `https://${host}${encodedPath(path)}`, host, path };
}

/** Where Graph has the site: https://learn.microsoft.com/graph/api/site-getbypath */
export function siteRequest({ host, path }: Site): string {
  return path === '' ? `/sites/${host}` : `/sites/${host}:${encodedPath(path)}`;
}

/** Below these, a site stands under its name; https://learn.microsoft.com/sharepoint/sites/managed-paths */
const MANAGED = new Set(['sites', 'teams', 'personal']);

/** `/:l:/s/NAME/…`, `/:l:/t/NAME/…` and `/:l:/r/sites/NAME/…` are links that SharePoint makes for sharing. */
function withoutSharing(parts: readonly string[]): readonly string[] {
  const [mark = '', kind = '', ...rest] = parts;
  if (!/^:[a-z]:$/i.test(mark)) return parts;
  const managed: Readonly<Record<string, readonly string[]>> = { s: ['sites'], t: ['teams'], r: [] };
  return [...(managed[kind.toLowerCase()] ?? [kind]), ...rest];
}

function encodedPath(path: string): string {
  return path === '' ? '' : `/${path.split('/').map(encodeURIComponent).join('/')}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
