import type { IncomingMessage } from 'node:http';
import type { Access } from '../access/access';

/** What the guards found out about a request, for whoever answers it. */
export interface ServiceEnv {
  Variables: {
    /** Set on the API only. */
    access: Access;
    caller: Caller;
  };
  /** What the HTTP server gives; tests may ask without one. */
  Bindings: { readonly incoming?: Pick<IncomingMessage, 'socket'> };
}

/** Who asks, and how the request came here. */
export interface Caller {
  /** Whose requests are counted as theirs: an address, or a network of IPv6. */
  readonly client: string;
  /** Whether it is a program on this computer that asks, and no proxy for somebody else. */
  readonly local: boolean;
  /** The origin by which the service was reached, as a browser names it. */
  readonly origin: string;
}
