import type { MiddlewareHandler } from 'hono';

/**
 * Lets requests begin in the order in which they came, one in each round of the event loop.
 *
 * Node takes up one new connection a round. Without this, a round answers everybody who has one already and asks again at
 * once; whoever comes anew, to submit, waits for as many rounds as there are others before, a minute or more.
 */
export function oneByOne(): MiddlewareHandler {
  const waiting: (() => void)[] = [];
  const round = () => {
    waiting.shift()?.();
    if (waiting.length > 0) setImmediate(round);
  };
  return async (_, next) => {
    await new Promise<void>((begin) => {
      waiting.push(begin);
      if (waiting.length === 1) setImmediate(round);
    });
    return next();
  };
}
