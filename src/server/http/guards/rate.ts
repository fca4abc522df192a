import type { Context, MiddlewareHandler } from 'hono';
import type { Rate } from '../../limits';
import type { ServiceEnv } from '../env';
import { problem } from '../problem';
import { allowance } from './allowance';

/**
 * Refuses whoever asks more often than people and their programs do. Not a program on this computer: it has other ways to
 * keep the machine busy.
 */
export function notTooOften(rate: Rate, clock: () => number): MiddlewareHandler<ServiceEnv> {
  const requests = allowance(rate, clock);
  return async (c, next) => {
    const { client, local } = c.get('caller');
    const wait = local ? 0 : requests.take(client);
    return wait === 0 ? next() : tooOften(c, wait);
  };
}

/** `wait` in seconds. */
export function tooOften(c: Context, wait: number): Response {
  c.header('Retry-After', String(wait));
  return problem(c, 'too-many-requests', `try again in ${wait} s`);
}
