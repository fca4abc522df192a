import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';

/** Why the service did not do what it was asked, for programs. Never changed once published. */
const problems = {
  'invalid-request': 400,
  'not-json': 415,
  unauthorised: 401,
  'host-refused': 403,
  'proxy-only': 403,
  'not-secure': 403,
  'cross-site': 403,
  forbidden: 403,
  'not-found': 404,
  'key-mismatch': 400,
  'key-taken': 409,
  'other-workbook': 409,
  'changed-meanwhile': 412,
  overtaken: 412,
  'invalid-record': 422,
  'too-large': 413,
  'too-many-requests': 429,
  busy: 503,
  internal: 500,
  'storage-full': 507,
} as const satisfies Record<string, ContentfulStatusCode>;

export type ProblemCode = keyof typeof problems;

/**
 * Answers with `{error: {code, message, params?}}`; the message is one English line for whoever writes a client, the params
 * are what a program may need to say why.
 */
export function problem(c: Context, code: ProblemCode, message: string, params?: object): Response {
  return c.json({ error: { code, message, ...(params && { params }) } }, problems[code]);
}

/** What is wrong with a request, for `problem`: where and what, never the value. */
export function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue ? [z.core.toDotPath(issue.path), issue.message].filter(Boolean).join(': ') : 'invalid';
}
