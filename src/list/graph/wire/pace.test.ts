import fc from 'fast-check';
import type { Waiting } from '../../port';
import { openPace } from './pace';
import { virtualClock } from './testing';

const minute = 60_000;

/** Everything that a service counted, at the time when it did. */
interface Counted {
  readonly at: number;
  readonly cost: number;
}

/** The most that it counted in any minute. */
function mostInAMinute(counted: readonly Counted[]): number {
  const inMinuteFrom = (from: number) =>
    counted.filter(({ at }) => at >= from && at < from + minute).reduce((sum, { cost }) => sum + cost, 0);
  return Math.max(0, ...counted.map(({ at }) => inMinuteFrom(at)));
}

describe('pace', () => {
  it('keeps the budget in any minute, whenever the service counts', async () => {
    const request = fc.record({
      cost: fc.constantFrom(1, 2, 5, 40),
      after: fc.constantFrom(0, 0, 0, 10, 20_000),
      // Until the service counts it, and until it has answered.
      out: fc.integer({ min: 0, max: 30_000 }),
      back: fc.integer({ min: 0, max: 30_000 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(request, { maxLength: 60 }),
        fc.constantFrom(40, 100, 300),
        async (requests, budget) => {
          const clock = virtualClock();
          const pace = openPace({ clock, budget });
          const counted: Counted[] = [];
          const sent: Promise<void>[] = [];
          const all = (async () => {
            for (const { cost, after, out, back } of requests) {
              if (after > 0) await clock.sleep(after);
              sent.push(
                pace
                  .turn(() => cost)
                  .then(async (over) => {
                    await clock.sleep(out);
                    counted.push({ at: clock.now(), cost });
                    await clock.sleep(back);
                    over([]);
                  }),
              );
            }
            await Promise.all(sent);
          })();
          await clock.until(all);
          expect(counted).toHaveLength(requests.length);
          expect(mostInAMinute(counted)).toBeLessThanOrEqual(budget);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('spends the whole budget before it waits, and says for how long and why', async () => {
    const clock = virtualClock();
    const waits: Waiting[] = [];
    const pace = openPace({ clock, onWait: (waiting) => waits.push(waiting) });
    const done = Array.from({ length: 31 }, async () => (await pace.turn(() => 40))([]));
    await clock.until(Promise.all(done));
    expect(waits).toEqual([{ because: 'pace', milliseconds: minute }]);
    expect(clock.now()).toBe(minute);
  });

  it('lets only so many be on their way at once', async () => {
    const clock = virtualClock();
    const pace = openPace({ clock, atOnce: 4 });
    let now = 0;
    let most = 0;
    const one = async () => {
      const over = await pace.turn(() => 1);
      most = Math.max(most, ++now);
      await clock.sleep(10);
      now--;
      over([]);
    };
    await clock.until(Promise.all(Array.from({ length: 20 }, one)));
    expect(most).toBe(4);
    expect(clock.now()).toBe(50);
  });

  it('counts what others use of the same budget, as the service says', async () => {
    const clock = virtualClock();
    const waits: Waiting[] = [];
    const pace = openPace({ clock, onWait: (waiting) => waits.push(waiting) });
    const left = { 'ratelimit-limit': '1200', 'ratelimit-remaining': '50', 'ratelimit-reset': '20' };
    (await pace.turn(() => 40))([left]);
    (await pace.turn(() => 40))([]);
    await clock.until(pace.turn(() => 40));
    expect(waits).toEqual([{ because: 'pace', milliseconds: 20_000 }]);
  });

  it('takes a larger budget where the service says so, and does not believe everything', async () => {
    const clock = virtualClock();
    const pace = openPace({ clock });
    const sayings = [
      { 'ratelimit-limit': '0' },
      { 'ratelimit-limit': '999999999' },
      { 'ratelimit-limit': 'soon', 'ratelimit-remaining': '-5', 'ratelimit-reset': '1e9' },
      { 'ratelimit-limit': '2400', 'ratelimit-remaining': '2360', 'ratelimit-reset': '999999' },
    ];
    for (const each of sayings) (await pace.turn(() => 10))([each]);
    for (let i = 0; i < 59; i++) (await pace.turn(() => 40))([]);
    expect(clock.now()).toBe(0);
  });

  it('lets nobody go in a pause, and what is too large for the budget when it is alone', async () => {
    const clock = virtualClock();
    const waits: Waiting[] = [];
    const pace = openPace({ clock, budget: 10, onWait: (waiting) => waits.push(waiting) });
    pace.pause(3000);
    pace.pause(1000);
    (await clock.until(pace.turn(() => 8)))([]);
    (await clock.until(pace.turn(() => 40)))([]);
    expect(waits).toEqual([
      { because: 'busy', milliseconds: 3000 },
      { because: 'pace', milliseconds: minute },
    ]);
  });
});
