import type { Access } from '../access/access';

/** What the guards found out about a request, for whoever answers it. */
export interface ServiceEnv {
  Variables: { access: Access };
}
