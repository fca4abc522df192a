import { MokuhyoError } from '../core/errors';
import { DEFAULT_POLICY } from '../core/policy/default';
import type { Policy } from '../core/policy/schema';
import { embeddedList, servicePolicy } from '../list/embedded/client';
import type { Address } from '../list/embedded/connection';
import type { SharedList } from '../list/port';
import type { Arguments } from './options';
import { checkedPolicy, policyFromFile } from './settings';

/** Where records go, and how they are judged on the way. */
export interface Destination {
  readonly list: SharedList;
  readonly policy: Policy;
}

/**
 * The list, and the policy by which to judge: `--policy` comes first, then the service's, then the built-in one. A service
 * that cannot even be asked for its policy becomes a list that takes nothing, so that the receipt says what was not sent.
 */
export async function destination(args: Arguments, address: Address): Promise<Destination> {
  const own = await policyFromFile(args);
  const list = embeddedList(address);
  if (own) return { list, policy: own };
  try {
    const json = await servicePolicy(address);
    return { list, policy: json === null ? DEFAULT_POLICY : await checkedPolicy(json, address.url) };
  } catch (error) {
    if (!(error instanceof MokuhyoError && error.code.startsWith('list-'))) throw error;
    return { list: { ...list, submit: () => Promise.reject(error) }, policy: DEFAULT_POLICY };
  }
}
