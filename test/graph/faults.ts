import { Refusal } from './messages';

/** A request about which a plan is asked: a whole one, or a part of a batch. */
export interface Seen {
  /** How many requests came before it; of a part: how many parts. */
  readonly at: number;
  readonly what: 'request' | 'part';
  readonly method: string;
  readonly path: string;
}

/** What becomes of one request. `done`: whether Graph does what was asked. */
export type Fault =
  /** The connection breaks: before anything came back. Not for parts. */
  | { readonly kind: 'lost'; readonly done: boolean }
  /** No answer, until who asked gives up. Not for parts. */
  | { readonly kind: 'silence'; readonly done: boolean }
  /** Of the answer comes half: with an error, or as if that was all. Not for parts. */
  | { readonly kind: 'cut'; readonly how: 'broken' | 'short' }
  /** Something else answers. */
  | {
      readonly kind: 'answer';
      readonly done: boolean;
      readonly status: number;
      readonly code?: string;
      readonly message?: string;
      readonly headers?: Readonly<Record<string, string>>;
      /** A page of a proxy instead of Graph's own words. */
      readonly page?: true;
    };

/** Says what becomes of a request; undefined: what should. */
export type FaultPlan = (seen: Seen) => Fault | undefined;

export const answer = (
  status: number,
  done: boolean,
  rest: Partial<Extract<Fault, { kind: 'answer' }>> = {},
): Fault => ({
  kind: 'answer',
  done,
  status,
  ...rest,
});

const wait = (seconds: number) => ({ headers: { 'Retry-After': String(seconds) } });

/** Every way in which one request can fail once, by name. */
export const REQUEST_FAULTS: Readonly<Record<string, Fault>> = {
  'lost on the way': { kind: 'lost', done: false },
  'answer lost': { kind: 'lost', done: true },
  'no answer, not done': { kind: 'silence', done: false },
  'no answer, done': { kind: 'silence', done: true },
  'answer breaks off': { kind: 'cut', how: 'broken' },
  'half an answer': { kind: 'cut', how: 'short' },
  '429': answer(429, false, { code: 'activityLimitReached', ...wait(41) }),
  '429 without a time': answer(429, false, { code: 'activityLimitReached' }),
  '503': answer(503, false, { code: 'serviceNotAvailable', ...wait(20) }),
  '503 without a time': answer(503, false, { code: 'serviceNotAvailable' }),
  '500, not done': answer(500, false, { code: 'generalException' }),
  '500, done': answer(500, true, { code: 'generalException' }),
  '502 of a proxy, done': answer(502, true, { page: true }),
  '504 of a proxy, done': answer(504, true, { page: true }),
  '504 of a proxy, not done': answer(504, false, { page: true }),
};

/** Every way in which one part of a batch can fail once. 412 and 409 are of writing only. */
export const PART_FAULTS: Readonly<Record<string, Fault>> = {
  '429': answer(429, false, { code: 'activityLimitReached', ...wait(41) }),
  '429 without a time': answer(429, false, { code: 'activityLimitReached' }),
  '503': answer(503, false, { code: 'serviceNotAvailable', ...wait(20) }),
  '500, not done': answer(500, false, { code: 'generalException' }),
  '500, done': answer(500, true, { code: 'generalException' }),
  '502, done': answer(502, true, { code: 'BadGateway' }),
  '504, done': answer(504, true, { code: 'UnknownError' }),
  '504, not done': answer(504, false, { code: 'UnknownError' }),
  '412': answer(412, false, { code: 'resourceModified', message: "ETag does not match current item's value" }),
  '424': answer(424, false, { code: 'failedDependency' }),
  '409 save conflict': answer(409, false, {
    code: 'resourceModified',
    message: 'Save Conflict. Your changes conflict with those made concurrently by another user.',
  }),
};

/** The plan in which only the n-th request (or part) fails, and once. */
export function once(what: Seen['what'], at: number, fault: Fault): FaultPlan {
  return (seen) => (seen.what === what && seen.at === at ? fault : undefined);
}

/** What stands in the answer of a planned fault. */
export function refusalOf({ status, code, message, headers }: Extract<Fault, { kind: 'answer' }>): Refusal {
  return new Refusal(status, code ?? 'generalException', message ?? 'An unspecified error has occurred.', headers);
}
