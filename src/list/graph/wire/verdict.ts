import type { GraphRequest } from '../graph';
import type { Attempt } from './send';

/**
 * What an attempt means. `over`: it is the answer. `refused`: certainly not done, ask again after `wait` milliseconds, or as
 * long as is usual. `token`: certainly not done, for want of another token. `unknown`: it may have been done or not.
 */
export type Verdict =
  | { readonly kind: 'over' | 'token' | 'unknown' }
  | { readonly kind: 'refused'; readonly wait: number | null };

/** Too many requests, what failed with something else in a batch, too much at once. */
const REFUSED: readonly number[] = [424, 429, 509];

/** Faults, and what a gateway says of a service that does not answer. */
const UNKNOWN: readonly number[] = [408, 500, 502, 503, 504];

export function verdictOn(attempt: Attempt): Verdict {
  if (attempt.kind === 'none') return { kind: 'unknown' };
  const { status, headers } = attempt;
  const wait = retryAfter(headers);
  if (status === 401) return { kind: 'token' };
  // SharePoint refuses with 503, too, and says then when to come again; a gateway's 503 says nothing of the kind.
  if (REFUSED.includes(status) || (status === 503 && wait !== null)) return { kind: 'refused', wait };
  return { kind: UNKNOWN.includes(status) ? 'unknown' : 'over' };
}

export function isReading({ method }: Pick<GraphRequest, 'method'>): boolean {
  return method === 'GET';
}

/** In milliseconds. Graph says whole seconds; a date would need the clocks to agree. */
function retryAfter(headers: Readonly<Record<string, string>>): number | null {
  const seconds = /^\d{1,6}$/.exec(headers['retry-after']?.trim() ?? '')?.[0];
  return seconds === undefined ? null : Number(seconds) * 1000;
}
