import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';
import { expandIPv6 } from 'hono/utils/ipaddr';

/** An address as a socket or a proxy names it, without port, brackets, zone and IPv6 clothes: null for what is none. */
export function plainAddress(text: string): string | null {
  const named = /^\[([^\]]*)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
  const plain = named
    .toLowerCase()
    .replace(/%.*$/, '')
    .replace(/^::ffff:(?=\d+\.)/, '');
  return isIP(plain) === 0 ? null : plain;
}

/** The address of every interface: one to listen on, not one to go to. */
export function isEveryAddress(address: string): boolean {
  return address === '0.0.0.0' || address === '::';
}

/**
 * What is counted as one client: an IPv4 address; of IPv6 the network (/64), in which every machine can have as many
 * addresses as it likes.
 */
export function clientOf(address: string): string {
  return isIPv6(address) ? expandIPv6(address).split(':').slice(0, 4).join(':') : address;
}

/** Addresses and networks (`10.0.0.0/24`), or the one that is neither. A network of everybody is none to name. */
export function addressList(entries: readonly string[]): BlockList | { readonly wrong: string } {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = '', bits, ...more] = entry.split('/');
    const family = isIPv4(address) ? 'ipv4' : 'ipv6';
    const most = family === 'ipv4' ? 32 : 128;
    const length = bits === undefined ? most : /^[1-9]\d{0,2}$/.test(bits) ? Number(bits) : 0;
    if (isIP(address) === 0 || address.includes('%') || more.length > 0 || length < 1 || length > most)
      return { wrong: entry };
    list.addSubnet(address, length, family);
  }
  return list;
}

/** Whether a list holds an address as `plainAddress` gives it. */
export function isAmong(list: BlockList, address: string): boolean {
  return list.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
}
