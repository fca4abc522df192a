import { type Answered, Refusal } from './messages';

const WINDOW = 60_000;

/** Counts resource units of the last minute, any minute: no window that begins anew. What is refused counts too. */
export interface Throttle {
  /** Throws 429 where a request is too much. */
  take(units: number, now: number): void;
  /** What Graph tells beside an answer once four fifths are used up. */
  headers(now: number): Readonly<Record<string, string>>;
  /** The most units that any minute had. */
  readonly peak: number;
}

export function throttle(limit: number): Throttle {
  const taken: { readonly at: number; readonly units: number }[] = [];
  let sum = 0;
  let peak = 0;

  function forget(now: number): void {
    while (taken[0] && taken[0].at <= now - WINDOW) sum -= taken.shift()?.units ?? 0;
  }

  /** Seconds until so many units are free again. */
  function secondsUntil(units: number, now: number): number {
    let free = limit - sum;
    for (const { at, units: back } of taken) {
      if (free >= units) break;
      free += back;
      if (free >= units) return Math.max(1, Math.ceil((at + WINDOW - now) / 1000));
    }
    return 60;
  }

  function headers(now: number): Readonly<Record<string, string>> {
    forget(now);
    if (sum < limit * 0.8) return {};
    return {
      'RateLimit-Limit': String(limit),
      'RateLimit-Remaining': String(Math.max(0, limit - sum)),
      'RateLimit-Reset': String(secondsUntil(limit, now)),
    };
  }

  return {
    take(units, now) {
      forget(now);
      const tooMuch = sum + units > limit;
      taken.push({ at: now, units });
      sum += units;
      peak = Math.max(peak, sum);
      if (!tooMuch) return;
      const seconds = String(secondsUntil(units, now));
      throw new Refusal(429, 'activityLimitReached', 'The request has been throttled', {
        'Retry-After': seconds,
        ...headers(now),
        'RateLimit-Reset': seconds,
      });
    },
    headers,
    get peak() {
      return peak;
    },
  };
}

export function withHeaders(answer: Answered, headers: Readonly<Record<string, string>>): Answered {
  return { ...answer, headers: { ...headers, ...answer.headers } };
}
