import { z } from 'zod';
import { MokuhyoError } from '../../core/errors';
import type { GraphOutcome } from './graph';

/** Why a request was not answered well, as an error for people. `url` is the site's. */
export function refusal(outcome: GraphOutcome, url: string): MokuhyoError {
  if (outcome.kind === 'lost') return new MokuhyoError('list-unreachable', { url }, { cause: outcome.cause });
  const { status } = outcome;
  const { code, message } = problemOf(outcome);
  if (status === 507 || code === 'quotaLimitReached') return new MokuhyoError('list-full', { url });
  if (status === 401 || status === 403) return new MokuhyoError('list-unauthorised', { url, status });
  if (status === 429 || status === 503) return new MokuhyoError('list-busy', { url, status });
  // "Field 'MkX' is not recognized", "Column 'MkX' does not exist", "Provided data type does not match …".
  if (status === 400 && /\b(?:field|column|property)\b|data type/i.test(message)) {
    return new MokuhyoError('list-differs', { url, columns: columnsIn(message) });
  }
  if (status >= 400 && status < 500 && code !== '')
    return new MokuhyoError('list-refused', { url, status, code, message });
  return new MokuhyoError('list-answer', { url, status });
}

export function notUnderstood(url: string, cause: unknown): MokuhyoError {
  return new MokuhyoError('list-answer', { url, status: 200 }, { cause });
}

/** What Graph says of an error: its code and sentence; both empty where it says nothing. */
export function problemOf({ body }: Extract<GraphOutcome, { kind: 'answer' }>): {
  readonly code: string;
  readonly message: string;
} {
  const problem = problemSchema.safeParse(body);
  return { code: '', message: '', ...problem.data?.error };
}

/** https://learn.microsoft.com/graph/errors */
const problemSchema = z.object({
  error: z.object({ code: z.string().exactOptional(), message: z.string().exactOptional() }),
});

function columnsIn(message: string): string {
  return [...new Set(message.match(/\bMk[A-Za-z]+/g) ?? ['?'])].join(', ');
}
