import type { Waiting } from '../../port';
import type { GraphClock } from '../graph';

/**
 * When requests may go, in resource units: never more than the budget in any minute, however the minutes are laid, never
 * too many at once, and nobody in a pause
 * (https://learn.microsoft.com/sharepoint/dev/general-development/how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online).
 */
export interface Pace {
  /**
   * Waits for a turn, the first come first. `weigh` says what it costs and may be asked several times; what it says last
   * counts. What is given back is called once, when the answer is there, with the headers that came.
   */
  turn(weigh: () => number): Promise<TurnOver>;
  /** Nobody goes for so many milliseconds from now on: the service asked for it. */
  pause(milliseconds: number): void;
}

export type TurnOver = (headers: readonly Readonly<Record<string, string>>[]) => void;

export interface PaceSettings {
  readonly clock: GraphClock;
  readonly onWait?: ((waiting: Waiting) => void) | undefined;
  /** Units a minute; the least that any tenant has, unless the service says otherwise. */
  readonly budget?: number;
  /** Requests on their way at once. */
  readonly atOnce?: number;
}

const minute = 60_000;

/** Units that count against the budget until then. On its way: nobody knows yet when the service counted it. */
interface Use {
  readonly cost: number;
  until: number | 'on its way';
}

export function openPace({ clock, onWait, budget = 1200, atOnce = 4 }: PaceSettings): Pace {
  let allowed = budget;
  let pausedUntil = 0;
  let uses: Use[] = [];
  let admitting = false;
  const queue: { readonly weigh: () => number; readonly admit: (over: TurnOver) => void }[] = [];

  async function admitAll(): Promise<void> {
    if (admitting) return;
    admitting = true;
    for (let next = queue[0]; next && onTheirWay().length < atOnce; next = queue[0]) {
      const cost = next.weigh();
      const waiting = waitingFor(cost);
      if (waiting) {
        onWait?.(waiting);
        await clock.sleep(waiting.milliseconds);
      } else {
        queue.shift();
        next.admit(begin(cost));
      }
    }
    admitting = false;
  }

  const onTheirWay = () => uses.filter(({ until }) => until === 'on its way');

  /** Why the next one must wait, and how long at least; null when it may go. */
  function waitingFor(cost: number): Waiting | null {
    const now = clock.now();
    if (pausedUntil > now) return { because: 'busy', milliseconds: pausedUntil - now };
    uses = uses.filter(({ until }) => until === 'on its way' || until > now);
    // Something too large for the budget goes when it is alone.
    let over = Math.min(sum(uses) + cost - allowed, sum(uses));
    if (over <= 0) return null;
    const ends = uses.map((use) => ({ cost: use.cost, at: use.until === 'on its way' ? now + minute : use.until }));
    const enough = ends
      .sort((a, b) => a.at - b.at)
      .find((end) => {
        over -= end.cost;
        return over <= 0;
      });
    return { because: 'pace', milliseconds: (enough?.at ?? now + minute) - now };
  }

  function begin(cost: number): TurnOver {
    const use: Use = { cost, until: 'on its way' };
    uses.push(use);
    return (headers) => {
      // The service counted it some time between then and now.
      use.until = clock.now() + minute;
      for (const each of headers) heed(each);
      void admitAll();
    };
  }

  /** What the service says that is left counts more than what was counted here: others use the same budget. */
  function heed(headers: Readonly<Record<string, string>>): void {
    const [limit, remaining, reset] = ['limit', 'remaining', 'reset'].map((name) =>
      whole(headers[`ratelimit-${name}`]),
    );
    if (limit !== undefined && limit >= smallest && limit <= largest) allowed = limit;
    if (remaining === undefined || reset === undefined) return;
    const counted = sum(uses) - sum(onTheirWay());
    const others = allowed - remaining - counted;
    if (others > 0) uses.push({ cost: others, until: clock.now() + Math.min(reset * 1000, minute) });
  }

  return {
    turn: (weigh) =>
      new Promise((admit) => {
        queue.push({ weigh, admit });
        void admitAll();
      }),
    pause(milliseconds) {
      pausedUntil = Math.max(pausedUntil, clock.now() + milliseconds);
    },
  };
}

/** What may be believed of a limit. Nothing documented is outside. */
const smallest = 100;
const largest = 100_000;

function sum(uses: readonly Use[]): number {
  return uses.reduce((total, { cost }) => total + cost, 0);
}

function whole(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;
}
