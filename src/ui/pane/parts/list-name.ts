import { isLoopback, isSharePoint } from '../../../core/address';

/** How a list is called by its address: the host, of SharePoint with the site; and whether it is on this very computer. */
export interface ListName {
  readonly host: string;
  readonly isHere: boolean;
}

export function listName(address: string): ListName {
  const { host, hostname, pathname } = new URL(address);
  if (isSharePoint(address)) return { host: `${host}${siteIn(pathname)}`, isHere: false };
  return { host, isHere: isLoopback(hostname) };
}

/** `/sites/NAME` of what may go on to a list or a page; empty for the root site. */
function siteIn(pathname: string): string {
  const site = /^\/(?:sites|teams)\/[^/]+/i.exec(pathname)?.[0] ?? '';
  try {
    return decodeURIComponent(site);
  } catch {
    return site;
  }
}

/** Up to four characters for the date stamp: nothing that the address does not say. */
export function stampName(address: string): string {
  const { host, isHere } = listName(address);
  if (isHere) return 'PC';
  const labels = host.split(/[.:]/);
  return /^\d+$/.test(labels[0] ?? '') ? 'LIST' : (labels[0] ?? '').slice(0, 4).toUpperCase();
}
