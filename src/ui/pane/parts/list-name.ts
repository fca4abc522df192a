import { isLoopback } from '../../../core/address';

/** How a list is called by its address: the host, and whether it is on this very computer. */
export interface ListName {
  readonly host: string;
  readonly isHere: boolean;
}

export function listName(address: string): ListName {
  const { host, hostname } = new URL(address);
  return { host, isHere: isLoopback(hostname) };
}

/** Up to four characters for the date stamp: nothing that the address does not say. */
export function stampName(address: string): string {
  const { host, isHere } = listName(address);
  if (isHere) return 'PC';
  const labels = host.split(/[.:]/);
  return /^\d+$/.test(labels[0] ?? '') ? 'LIST' : (labels[0] ?? '').slice(0, 4).toUpperCase();
}
