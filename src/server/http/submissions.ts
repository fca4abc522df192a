import type { Context, Handler, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Aliases } from '../../core/policy/schema';
import { departmentKey } from '../../core/record/section-key';
import { confirmQuerySchema, confirmSchema, submitQuerySchema } from '../../list/embedded/protocol';
import type { Submission } from '../../list/port';
import { submissionSchema } from '../../list/submission';
import { actorOf, mayWrite } from '../access/access';
import type { RecordStore, StoreOptions, SubmitOutcome } from '../store/record-store';
import type { ServiceEnv } from './env';
import { firstIssue, problem } from './problem';
import { isNoSheetsSize, jsonIn } from './submission-text';
import type { Turns } from './turns';

/** A sheet's records are some 100 KB; Excel allows 32,767 characters a cell. */
const largestBody = 10 * 1024 * 1024;

const refuseLarge = (c: Context) => problem(c, 'too-large', `at most ${largestBody} bytes`);
const counted = bodyLimit({ maxSize: largestBody, onError: refuseLarge });

/**
 * Refuses too large a body. Node reads no more than the length that a request tells, so only where none is told need the
 * body be counted, by a slower way of reading it.
 */
export const notTooLarge: MiddlewareHandler = async (c, next) => {
  const told = c.req.header('content-length');
  if (told === undefined) return counted(c, next);
  return Number(told) > largestBody ? refuseLarge(c) : next();
};

/** `PUT /sheets/:key` */
export function submitSheet(store: RecordStore, aliases: Aliases, turns: Turns): Handler<ServiceEnv> {
  return async (c) => {
    const received = await submissionIn(c, aliases);
    if (received instanceof Response) return received;
    const asked = askedOf(c);
    if (asked instanceof Response) return asked;
    const { key } = received.sheet;
    if (asked.turn !== undefined && turns.isOver(key, asked.turn)) return overtaken(c);
    const outcome = store.submit(received, asked.options);
    if (outcome.kind === 'stored') turns.pass(key);
    return answerTo(c, outcome);
  };
}

/** `POST /sheets/:key/foresee` */
export function foreseeSheet(store: RecordStore, aliases: Aliases): Handler<ServiceEnv> {
  return async (c) => {
    const received = await submissionIn(c, aliases);
    return received instanceof Response ? received : c.json(store.foresee(received));
  };
}

/**
 * `POST /sheets/:key/confirm`: as `submitSheet` of what the list has already, told by its digest. It ends the turns of the
 * sheet as well: who was told that the sheet stands so must not find it undone by what a network held back.
 */
export function confirmSheet(store: RecordStore, aliases: Aliases, turns: Turns): Handler<ServiceEnv> {
  return async (c) => {
    const key = c.req.param('key') ?? '';
    const asked = confirmSchema.safeParse(await jsonOf(c));
    if (!asked.success) return problem(c, 'invalid-request', firstIssue(asked.error));
    const query = confirmQuerySchema.safeParse(c.req.query());
    if (!query.success) return problem(c, 'invalid-request', firstIssue(query.error));
    if (!mayWrite(c.get('access'), key)) return forbidden(c);
    const { turn } = query.data;
    if (turn !== undefined && turns.isOver(key, turn)) return overtaken(c);
    const held = store.confirm(key, asked.data.digest);
    if (!held) return c.json({ receipt: null });
    if (!mayWrite(c.get('access'), key, departmentKey(held.department, aliases))) return forbidden(c);
    turns.pass(key);
    return c.json({ receipt: held.receipt });
  };
}

const forbidden = (c: Context) => problem(c, 'forbidden', 'the token may not write sheets of this department');
const overtaken = (c: Context) => problem(c, 'overtaken', 'this sheet was submitted since the turn was taken');

/** The submission of a request, or the answer to one that may not be taken. */
async function submissionIn(c: Context<ServiceEnv>, aliases: Aliases): Promise<Submission | Response> {
  const json = await jsonOf(c);
  if (json === undefined) return problem(c, 'invalid-request', 'the body is not JSON in UTF-8');
  if (isNoSheetsSize(json)) return problem(c, 'too-large', 'more values than any sheet has');
  const submission = submissionSchema.safeParse(json);
  if (!submission.success) return problem(c, 'invalid-record', firstIssue(submission.error));
  const { key, department } = submission.data.sheet;
  if (key !== c.req.param('key')) {
    return problem(c, 'key-mismatch', 'the address names another sheet than the body');
  }
  if (!mayWrite(c.get('access'), key, departmentKey(department, aliases))) {
    return forbidden(c);
  }
  return submission.data;
}

/** Undefined for a body that is no JSON, or broke off. */
async function jsonOf(c: Context): Promise<unknown> {
  const body = await c.req.arrayBuffer().catch(() => null);
  return body === null ? undefined : jsonIn(body);
}

interface Asked {
  readonly turn: string | undefined;
  readonly options: StoreOptions;
}

/** How a submission is to be taken, as its query and headers say; or the answer to what they cannot say. */
function askedOf(c: Context<ServiceEnv>): Asked | Response {
  const query = submitQuerySchema.safeParse(c.req.query());
  if (!query.success) return problem(c, 'invalid-request', firstIssue(query.error));
  const since = /^"([\da-f]+)"$/.exec(c.req.header('if-match') ?? '')?.[1];
  if (c.req.header('if-match') !== undefined && since === undefined) {
    return problem(c, 'invalid-request', 'If-Match takes one version');
  }
  const id = c.req.header('idempotency-key');
  if (id !== undefined && !/^[\w-]{16,64}$/.test(id)) {
    return problem(c, 'invalid-request', 'Idempotency-Key takes 16 to 64 letters and digits');
  }
  const { turn, replace } = query.data;
  const options = {
    replace: replace === 'true',
    actor: actorOf(c.get('access')),
    ...(since !== undefined && { since }),
    ...(id !== undefined && { id }),
  };
  return { turn, options };
}

function answerTo(c: Context<ServiceEnv>, outcome: SubmitOutcome): Response {
  switch (outcome.kind) {
    case 'stored':
      return c.json(outcome.receipt);
    case 'key-taken':
      return problem(c, 'key-taken', 'a key belongs to another sheet');
    case 'other-workbook':
      return problem(c, 'other-workbook', 'the list has this sheet from another workbook', outcome.other);
    case 'changed-meanwhile':
      return problem(c, 'changed-meanwhile', 'the list has another version of this sheet');
  }
}
