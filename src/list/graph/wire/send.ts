import type { GraphClock } from '../graph';
import { addressIn } from './address';
import type { Tokens } from './tokens';

/** One request as it goes out. */
export interface Outgoing {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** As in `GraphRequest`. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: unknown;
}

/** What came of sending something once. Names of headers are in small letters. */
export type Attempt =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      /** The JSON of the answer, or null where it holds none. */
      readonly body: unknown;
      /** The one that was sent. */
      readonly token: string;
    }
  /** No answer, or, with a status, one that nobody can read: whether it was done is unknown. */
  | { readonly kind: 'none'; readonly cause: unknown; readonly status?: number };

/** Sends one request once. Throws only what giving a token throws, and `list-answer` for an address that is not Graph's. */
export type Send = (outgoing: Outgoing) => Promise<Attempt>;

export interface Sender {
  /** From `graphBase`. */
  readonly base: string;
  readonly tokens: Tokens;
  readonly clock: GraphClock;
  readonly fetch: typeof fetch;
  readonly userAgent: string | undefined;
}

/**
 * How long one attempt may take, in milliseconds. Writing has longer: as long as it may still be under way, looking whether
 * it was done tells nothing.
 */
const patience = { reading: 30_000, writing: 100_000 };

export function openSender({ base, tokens, clock, fetch: send, userAgent }: Sender): Send {
  return async ({ method, path, headers, body }) => {
    const address = addressIn(base, path);
    const token = await tokens.get();
    const patient = new AbortController();
    const over = new AbortController();
    // Not AbortSignal.timeout, whose timer does not keep Node running: see ../../embedded/connection.ts.
    const longest = method === 'GET' ? patience.reading : patience.writing;
    void clock.sleep(longest, over.signal).then(() => over.signal.aborted || patient.abort());
    try {
      const response = await send(address, {
        method,
        headers: {
          accept: 'application/json',
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(userAgent !== undefined && { 'user-agent': userAgent }),
          ...headers,
          authorization: `Bearer ${token}`,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        redirect: 'manual',
        signal: patient.signal,
      });
      return readAnswer(response.status, Object.fromEntries(response.headers), await response.text(), token);
    } catch (cause) {
      return { kind: 'none', cause };
    } finally {
      over.abort();
    }
  };
}

function readAnswer(status: number, headers: Record<string, string>, text: string, token: string): Attempt {
  const done = status >= 200 && status < 300;
  try {
    return { kind: 'answer', status, headers, body: text === '' ? null : JSON.parse(text), token };
  } catch (cause) {
    // What refuses may say so in any words.
    return done ? { kind: 'none', cause, status } : { kind: 'answer', status, headers, body: null, token };
  }
}
