import type { GraphClock } from '../../src/list/graph/graph';

/** A clock on which waiting takes no time: it jumps to the next one who waits as soon as nothing else goes on. */
export function virtualClock(start = Date.UTC(2023, 3, 1)): GraphClock {
  const waiting: { readonly at: number; readonly wake: () => void }[] = [];
  let now = start;
  let running = false;

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    while (waiting.length > 0) {
      // What was woken goes as far as it comes without waiting.
      for (let turn = 0; turn < 4; turn++) await aTurn();
      const next = waiting.shift();
      now = Math.max(now, next?.at ?? now);
      next?.wake();
    }
    running = false;
  }

  return {
    now: () => now,
    sleep: (milliseconds, until) =>
      new Promise((wake) => {
        if (until?.aborted) return wake();
        const one = { at: now + Math.max(0, milliseconds), wake };
        const place = waiting.findIndex((each) => each.at > one.at);
        waiting.splice(place < 0 ? waiting.length : place, 0, one);
        until?.addEventListener('abort', () => {
          const at = waiting.indexOf(one);
          if (at >= 0) waiting.splice(at, 1);
          wake();
        });
        void run();
      }),
  };
}

const aTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Numbers from 0 to below 1 that look like chance and are the same every time. */
export function seeded(seed = 1): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
