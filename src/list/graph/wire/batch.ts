import type { GraphClock, GraphRequest } from '../graph';
import type { Pace } from './pace';
import type { Attempt, Send } from './send';
import { isReading } from './verdict';

/** Sends a request once, together with those that come at the same time. */
export type SendPart = (request: GraphRequest) => Promise<Attempt>;

export interface BatchSettings {
  readonly send: Send;
  readonly pace: Pace;
  readonly clock: GraphClock;
}

/** Graph takes no more (https://learn.microsoft.com/graph/json-batching). */
const most = 20;

/** Bytes of one batch: Graph refuses requests of more than 4 MB. */
const heaviest = 3_000_000;

/** Milliseconds in which others come that can go along: what several answers set going needs a moment to be asked. */
const gathering = 5;

interface Part {
  readonly request: GraphRequest;
  readonly bytes: number;
  readonly resolve: (attempt: Attempt) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Collects requests and sends them as `$batch`: when twenty are there, or when no more come. What has to wait for its turn
 * goes with all that came meanwhile; what is to be written and fills no batch waits for what is just being looked for, too.
 */
export function openBatch({ send, pace, clock }: BatchSettings): SendPart {
  let queue: Part[] = [];
  const lookUps = new Set<Promise<unknown>>();
  let collecting = false;

  async function collect(): Promise<void> {
    if (collecting) return;
    collecting = true;
    while (queue.length > 0) {
      for (let before = 0; queue.length > before && queue.length < most; ) {
        before = queue.length;
        await clock.sleep(gathering);
      }
      if (lookUps.size > 0 && isRest(nextOf(queue))) {
        await Promise.race(lookUps);
        continue;
      }
      let parts: readonly Part[] = [];
      const over = await pace.turn(() => {
        parts = nextOf(queue);
        return parts.reduce((sum, { request }) => sum + request.cost, 0);
      });
      const gone = new Set(parts);
      queue = queue.filter((part) => !gone.has(part));
      const posted = post(parts).then(over);
      if (parts.some(({ request }) => isReading(request))) {
        lookUps.add(posted);
        void posted.then(() => lookUps.delete(posted));
      }
    }
    collecting = false;
  }

  /** Settles every part. Gives the headers of what came. Never fails. */
  async function post(parts: readonly Part[]): Promise<readonly Readonly<Record<string, string>>[]> {
    try {
      const outer = await send({ method: 'POST', path: '/$batch', body: { requests: parts.map(partJson) } });
      const attempts = attemptsOf(outer, parts.length);
      for (const [index, part] of parts.entries()) part.resolve(attempts[index] ?? outer);
      return [outer, ...attempts].flatMap((attempt) => (attempt.kind === 'answer' ? [attempt.headers] : []));
    } catch (error) {
      for (const part of parts) part.reject(error);
      return [];
    }
  }

  return (request) =>
    new Promise((resolve, reject) => {
      const bytes = new TextEncoder().encode(JSON.stringify(partJson(request, most))).length;
      queue.push({ request, bytes, resolve, reject });
      void collect();
    });
}

/**
 * What goes next: what writes, where it fills a batch; else what reads, since more to write may come of it; else the rest.
 * Together they would fill twenties that are looked for by what is to be written.
 */
function nextOf(queue: readonly Part[]): readonly Part[] {
  const reading = queue.filter(({ request }) => isReading(request));
  const writing = queue.filter(({ request }) => !isReading(request));
  const batch = firstOf(writing);
  return reading.length === 0 || batch.length === most || batch.length < writing.length ? batch : firstOf(reading);
}

/** What is to be written and fills no batch. What is being looked for will bring more of it. */
function isRest(parts: readonly Part[]): boolean {
  return parts.length < most && parts.every(({ request }) => !isReading(request));
}

function firstOf(queue: readonly Part[]): readonly Part[] {
  let bytes = 0;
  const end = queue.slice(0, most).findIndex((part, index) => {
    bytes += part.bytes;
    return bytes > heaviest && index > 0;
  });
  return queue.slice(0, end < 0 ? most : end);
}

function partJson(part: GraphRequest | Part, index: number): unknown {
  const { method, path, headers, body } = 'request' in part ? part.request : part;
  const sent = body === undefined ? headers : { 'Content-Type': 'application/json', ...headers };
  return { id: idOf(index), method, url: path, ...(sent && { headers: sent }), ...(body !== undefined && { body }) };
}

function idOf(index: number): string {
  return String(index + 1);
}

/** Answers come in any order. What failed as a whole failed in each of its parts. */
function attemptsOf(outer: Attempt, count: number): readonly Attempt[] {
  const indexes = Array.from({ length: count }, (_, index) => index);
  if (outer.kind === 'none' || outer.status !== 200) return indexes.map(() => outer);
  const answers = listIn(outer.body).filter(isAnswer);
  return indexes.map((index) => {
    const own = answers.filter(({ id }) => id === idOf(index));
    const [answer] = own;
    if (!answer || own.length > 1) return { kind: 'none', cause: outer.body, status: outer.status };
    const { status, headers, body = null } = answer;
    return { kind: 'answer', status, headers: textsIn(headers), body, token: outer.token };
  });
}

function listIn(body: unknown): readonly unknown[] {
  const responses = typeof body === 'object' && body !== null && 'responses' in body ? body.responses : null;
  return Array.isArray(responses) ? responses : [];
}

interface PartAnswer {
  readonly id: string;
  readonly status: number;
  readonly headers?: unknown;
  readonly body?: unknown;
}

function isAnswer(value: unknown): value is PartAnswer {
  if (typeof value !== 'object' || value === null) return false;
  const { id, status } = value as Partial<PartAnswer>;
  return typeof id === 'string' && Number.isInteger(status);
}

/** Names in small letters, as fetch gives them. */
function textsIn(headers: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(typeof headers === 'object' && headers !== null ? headers : {});
  return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), String(value)]));
}
