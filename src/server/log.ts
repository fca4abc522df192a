/**
 * One structured line of the service's log: what was asked of it and how it went, never what a sheet says, a key, an
 * address line, a person's name or a token.
 */
export type LogEntry =
  | { readonly event: 'started' | 'stopped'; readonly url: string }
  | {
      readonly event: 'request';
      readonly method: string;
      readonly route: string;
      readonly status: number;
      readonly milliseconds: number;
      /** The id of the token by which it was asked. */
      readonly token?: string;
    }
  /** A fault of the program or the machine. `at` is the place in the program. */
  | { readonly event: 'failed'; readonly error: string; readonly code: string | null; readonly at: string | null };

export type Log = (entry: LogEntry) => void;

/** Leaves the message out: it may quote what was submitted. */
export function failureEntry(cause: unknown): LogEntry {
  const error = cause instanceof Error ? cause : new Error('not an Error');
  const code = (error as { code?: unknown }).code;
  const at = /^ {4}at (.+)$/m.exec(error.stack ?? '')?.[1] ?? null;
  return { event: 'failed', error: error.name, code: typeof code === 'string' ? code : null, at };
}
