import type { z } from 'zod';
import { isLoopback, withoutPassword } from '../../core/address';
import { MokuhyoError } from '../../core/errors';
import type { OtherWorkbook, Waiting } from '../port';
import { apiPath, otherWorkbookSchema, problemSchema } from './protocol';

/** How to reach the embedded service. */
export interface Address {
  /** The service's address, http or https; it may stand below a path. */
  readonly url: string;
  readonly token?: string | undefined;
  /** The global one by default. */
  readonly fetch?: typeof fetch | undefined;
  /** How to wait; by the clock, if nothing is said. For tests. */
  readonly sleep?: Sleep | undefined;
  /** Told of each pause, before it. */
  readonly onWait?: ((waiting: Waiting) => void) | undefined;
}

/** Waits so many milliseconds, or until the signal. Never fails. */
export type Sleep = (milliseconds: number, until?: AbortSignal) => Promise<void>;

export interface Request {
  readonly method: 'GET' | 'PUT' | 'POST';
  /** Below `apiPath`, with its query, percent-encoded. */
  readonly path: string;
  readonly body?: Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends one request and gives its checked answer. Throws `MokuhyoError` `list-…`. */
export type Ask = <T>(request: Request, answer: z.ZodType<T>) => Promise<T>;

/** How long one attempt may take, in milliseconds, and how much longer for each byte that is sent: lines can be slow. */
const patience = 30_000;
const patienceByte = 0.1;

/**
 * Waits before each further attempt, in milliseconds; every request may be repeated without harm. Where nobody answers,
 * people should soon know; a service that says that it is busy will be there again.
 */
const waits = { nobody: [200, 800], busy: [200, 800, 2000, 5000] };

/** The longest that a service may ask to be waited for (Retry-After), in milliseconds. The least is what is said above. */
const longestWait = 30_000;

/**
 * Prepares requests to one service. The token goes there only: redirects are not followed, and no token goes over a network
 * that anyone can listen to. Throws `MokuhyoError` `usage` {option, value} for an address that is not http or https,
 * `list-unauthorised` for a token that cannot be sent, `list-insecure` for one that may not.
 */
export function connect({ url, token, fetch: send = fetch, sleep = sleepByTheClock, onWait }: Address): Ask {
  const base = serviceBase(url);
  const where = base.href.slice(0, -`${apiPath}/`.length);
  if (token !== undefined && !/^[\x21-\x7e]+$/.test(token)) throw new MokuhyoError('list-unauthorised', { url: where });
  if (token !== undefined && base.protocol === 'http:' && !isLoopback(base.hostname)) {
    throw new MokuhyoError('list-insecure', { url: where });
  }

  async function attempt({ method, path, body, headers }: Request): Promise<Attempt> {
    const patient = new AbortController();
    const over = new AbortController();
    // Not AbortSignal.timeout: its timer does not keep Node running, and fetch in Node 20 can lose a connection that
    // breaks at the very beginning, so the program would end without a word.
    const longest = patience + (body?.length ?? 0) * patienceByte;
    void sleep(longest, over.signal).then(() => over.signal.aborted || patient.abort());
    try {
      const response = await send(new URL(path, base), {
        method,
        headers: {
          ...headers,
          accept: 'application/json',
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        },
        ...(body !== undefined && { body }),
        redirect: 'manual',
        signal: patient.signal,
      });
      const text = await response.text();
      return { kind: 'answer', status: response.status, text, wait: retryAfter(response) };
    } catch (cause) {
      return { kind: 'none', again: !patient.signal.aborted, cause };
    } finally {
      // Without a reason it would make an error, with the stack of where it was made.
      over.abort(null);
    }
  }

  return async (request, answer) => {
    let last = await attempt(request);
    for (let done = 0; done < waitsAfter(last).length; done++) {
      const asked = last.kind === 'answer' ? last.wait : 0;
      const milliseconds = Math.max(asked, waitsAfter(last)[done] ?? 0);
      onWait?.({ because: 'busy', milliseconds });
      await sleep(milliseconds);
      last = await attempt(request);
    }
    if (last.kind === 'none') throw new MokuhyoError('list-unreachable', { url: where }, { cause: last.cause });
    if (last.status !== 200) throw refusal(where, last);
    const parsed = answer.safeParse(json(last.text));
    if (!parsed.success) throw new MokuhyoError('list-answer', { url: where, status: 200 }, { cause: parsed.error });
    return parsed.data;
  };
}

type Answer = { readonly kind: 'answer'; readonly status: number; readonly text: string; readonly wait: number };
type Attempt = Answer | { readonly kind: 'none'; readonly again: boolean; readonly cause: unknown };

/** Too many requests, a fault, and what a proxy says of a service that does not answer. */
const PASSING: readonly number[] = [429, 500, 502, 503, 504];

function waitsAfter(attempt: Attempt): readonly number[] {
  if (attempt.kind === 'none') return attempt.again ? waits.nobody : [];
  return PASSING.includes(attempt.status) ? waits.busy : [];
}

function serviceBase(url: string): URL {
  const base = URL.canParse(url) ? new URL(url) : null;
  const http = base?.protocol === 'http:' || base?.protocol === 'https:';
  if (!base || !http || base.username || base.password) {
    throw new MokuhyoError('usage', { problem: 'bad-address', option: '--list', value: withoutPassword(url) });
  }
  // Whoever copies the address of the API means the service.
  const path = base.pathname.replace(/\/+$/, '');
  const below = path.endsWith(apiPath) ? path.slice(0, -apiPath.length) : path;
  return new URL(`${below}${apiPath}/`, base.origin);
}

function refusal(url: string, { status, text }: Answer): MokuhyoError {
  if (status === 401) return new MokuhyoError('list-unauthorised', { url, status });
  if (status === 429 || status === 503) return new MokuhyoError('list-busy', { url, status });
  const problem = problemSchema.safeParse(json(text));
  const { code, message, params } = problem.data?.error ?? { code: '', message: '', params: {} };
  // Whoever answers 403 without the service's own word is something in between.
  if (status === 403 && !problem.success) return new MokuhyoError('list-unauthorised', { url, status });
  const another = status === 404 || status < 400 || (status >= 500 && status !== 507);
  if (another || !problem.success) return new MokuhyoError('list-answer', { url, status });
  if (status === 412) return new MokuhyoError('list-changed', { url, code });
  const other = code === 'other-workbook' ? otherWorkbookSchema.safeParse(params) : null;
  if (other?.success) return otherWorkbook(other.data);
  return new MokuhyoError('list-refused', { url, status, code, message });
}

function otherWorkbook({ file, pushedBy, pushedAt }: OtherWorkbook): MokuhyoError {
  return new MokuhyoError('other-workbook', { file, pushedBy: pushedBy ?? '', pushedAt });
}

/** In milliseconds. Only whole seconds are understood; a date would need the clocks to agree. */
function retryAfter(response: Response): number {
  const seconds = /^\d{1,4}$/.exec(response.headers.get('retry-after') ?? '')?.[0];
  return Math.min(Number(seconds ?? 0) * 1000, longestWait);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function sleepByTheClock(milliseconds: number, until?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    until?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
