import { isSharePoint } from '../core/address';
import { MokuhyoError } from '../core/errors';
import { DEFAULT_POLICY } from '../core/policy/default';
import type { Policy } from '../core/policy/schema';
import { embeddedList, servicePolicy } from '../list/embedded/client';
import type { SharedList, Waiting } from '../list/port';
import type { Io } from './io';
import { type Arguments, requiredText } from './options';
import { checkedPolicy, policyFromFile, tokenOf } from './settings';

/** Where records go, and how they are judged on the way. */
export interface Destination {
  readonly list: SharedList;
  readonly policy: Policy;
}

type OnWait = (waiting: Waiting) => void;

/**
 * The list of `--list`: Microsoft Lists where the address is one of SharePoint Online, else the embedded service. The one
 * place that decides. Throws `MokuhyoError` `usage` and what opening it throws.
 */
export async function sharedList(args: Arguments, io: Io, command: string, onWait: OnWait): Promise<SharedList> {
  return listAt(requiredText(args, 'list', command), args, io, onWait);
}

/** The list at an address. */
export async function listAt(url: string, args: Arguments, io: Io, onWait: OnWait): Promise<SharedList> {
  if (isSharePoint(url)) return (await import('./microsoft/list')).microsoftList(args, io, { url, onWait });
  return embeddedList({ url, token: await tokenOf(args, io), onWait });
}

/**
 * The list of `--list`, and the policy by which to judge: `--policy` comes first, then the service's, then the built-in one. A
 * service that cannot even be asked for its policy becomes a list that takes nothing, so that the receipt says what was not
 * sent.
 */
export async function destination(args: Arguments, io: Io, command: string, onWait: OnWait): Promise<Destination> {
  const own = await policyFromFile(args);
  const list = await sharedList(args, io, command, onWait);
  if (own) return { list, policy: own };
  const url = requiredText(args, 'list', command);
  // Microsoft Lists have none.
  if (isSharePoint(url)) return { list, policy: DEFAULT_POLICY };
  try {
    const json = await servicePolicy({ url, token: await tokenOf(args, io), onWait });
    return { list, policy: json === null ? DEFAULT_POLICY : await checkedPolicy(json, url) };
  } catch (error) {
    if (!(error instanceof MokuhyoError && error.code.startsWith('list-'))) throw error;
    return { list: { ...list, submit: () => Promise.reject(error) }, policy: DEFAULT_POLICY };
  }
}
