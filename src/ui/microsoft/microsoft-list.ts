import { MokuhyoError } from '../../core/errors';
import { graphList } from '../../list/graph/list';
import { systemClock } from '../../list/graph/wire/clock';
import { openGraph } from '../../list/graph/wire/open-graph';
import type { SharedList } from '../../list/port';
import { sha256 } from '../../list/sha256';
import type { Address } from '../session/ports';

interface Connection {
  readonly address: Address;
  readonly list: SharedList;
}

let last: Connection | null = null;

/**
 * Microsoft Lists on the site of an address. It is the same one as long as address and person are: what is counted against
 * the tenant's budget must outlive a look and a submission.
 */
export function microsoftList(address: Address): SharedList {
  const { url, signIn } = address;
  if (!signIn) throw new MokuhyoError('sign-in-unset', { url });
  if (last?.address.url === url && last.address.signIn === signIn) {
    last = { ...last, address };
    return last.list;
  }
  const graph = openGraph({ token: signIn.token, onWait: (waiting) => last?.address.onWait?.(waiting) });
  const list = graphList({ url, graph, hash: sha256, uuid: () => crypto.randomUUID(), clock: systemClock });
  last = { address, list };
  return list;
}
