import { isSharePoint } from '../../core/address';
import type { SharedList } from '../../list/port';
import type { Address, Lists } from '../session/ports';

/** What speaks to each kind of list; loaded when there is something to say to it. */
export interface ListParts {
  readonly embedded: () => Promise<{
    embeddedList(address: Address): SharedList;
    servicePolicy(address: Address): Promise<unknown>;
  }>;
  readonly microsoft: () => Promise<{ microsoftList(address: Address): SharedList }>;
}

/** The list that an address means. Microsoft Lists has no policy to give. */
export function listsOf({ embedded, microsoft }: ListParts): Lists {
  return {
    connect: async (address) =>
      isSharePoint(address.url) ? (await microsoft()).microsoftList(address) : (await embedded()).embeddedList(address),
    policyOf: async (address) => (isSharePoint(address.url) ? null : (await embedded()).servicePolicy(address)),
  };
}
