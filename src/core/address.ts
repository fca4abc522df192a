/** Addresses of machines and services, as people and programs write them. */

/** A host's name or address in small letters, an IPv6 address without its brackets. */
export function bareHost(host: string): string {
  return host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
}

/** Whether a host name or address (brackets allowed) can only be reached from this machine. */
export function isLoopback(host: string): boolean {
  const name = bareHost(host);
  return name === 'localhost' || name === '::1' || LOOPBACK.test(name);
}

/** 127.0.0.0/8, dotted and decimal: with leading zeros another program may read another address. */
const LOOPBACK = /^127(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}$/;

/** An address as it may stand on a screen or in a log: a password in it does not. */
export function withoutPassword(address: string): string {
  return address.replace(/\/\/.*@/, '//***@');
}

/** Whether an address leads to SharePoint Online, where Microsoft Lists are. */
export function isSharePoint(address: string): boolean {
  return SHAREPOINT.test(address);
}

const SHAREPOINT = /^\s*https?:\/\/[a-z\d-]+\.sharepoint\.(?:com|us|cn|de)\.?(?::\d+)?(?:[/?#]|\s*$)/i;
