import type { GraphClock } from '../graph';

/** A clock on which nobody waits: it goes on to the next that sleeps, once nothing else is to be done. */
export interface VirtualClock extends GraphClock {
  /** Lets time go by until this is settled. Fails where it never would be. */
  until<T>(settled: Promise<T>): Promise<T>;
}

export function virtualClock(start = 0): VirtualClock {
  let now = start;
  let sleepers: { readonly at: number; readonly wake: () => void }[] = [];

  return {
    now: () => now,
    sleep: (milliseconds, until) =>
      new Promise((resolve) => {
        if (until?.aborted) return resolve();
        const sleeper = { at: now + Math.max(0, milliseconds), wake: resolve };
        sleepers.push(sleeper);
        until?.addEventListener('abort', () => {
          sleepers = sleepers.filter((each) => each !== sleeper);
          resolve();
        });
      }),
    async until(promise) {
      let settled = false;
      const over = () => {
        settled = true;
      };
      promise.then(over, over);
      for (;;) {
        // Everything that needs no time comes first.
        await new Promise((resolve) => setImmediate(resolve));
        if (settled) return promise;
        const next = sleepers.reduce((first, each) => (each.at < first.at ? each : first), sleepers[0] ?? never());
        sleepers = sleepers.filter((each) => each !== next);
        now = Math.max(now, next.at);
        next.wake();
      }
    },
  };
}

function never(): never {
  throw new Error('everybody waits, nobody sleeps');
}
