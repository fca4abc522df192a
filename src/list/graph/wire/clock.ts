import type { GraphClock } from '../graph';

/** The real one. */
export const systemClock: GraphClock = {
  now: () => Date.now(),
  sleep: (milliseconds, until) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      until?.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    }),
};
