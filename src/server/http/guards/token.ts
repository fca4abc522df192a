import type { MiddlewareHandler } from 'hono';
import type { Door } from '../../access/door';
import type { Rate } from '../../limits';
import type { ServiceEnv } from '../env';
import { problem } from '../problem';
import { allowance } from './allowance';
import { tooOften } from './rate';

/**
 * Lets in who has a token, or everyone where none is asked for, and says what they may do.
 *
 * Whoever sends wrong tokens is not heard for a while. A token that the service made cannot be guessed, so it is always
 * heard: nobody is kept out by the fault of another behind the same address.
 */
export function onlyWithToken(door: Door, wrong: Rate, clock: () => number): MiddlewareHandler<ServiceEnv> {
  const wrongTokens = allowance(wrong, clock);
  return async (c, next) => {
    if (!door.asksForToken()) {
      c.set('access', { kind: 'open' });
      return next();
    }
    const given = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    if (given !== undefined) {
      const { client } = c.get('caller');
      const made = door.byMadeToken(given);
      const wait = made ? 0 : wrongTokens.look(client);
      if (wait > 0) return tooOften(c, wait);
      const access = made ?? door.byGivenToken(given);
      if (access) {
        c.set('access', access);
        return next();
      }
      wrongTokens.take(client);
    }
    c.header('WWW-Authenticate', 'Bearer');
    return problem(c, 'unauthorised', 'a valid token is required');
  };
}
