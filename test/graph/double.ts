import type { GraphClock } from '../../src/list/graph/graph';
import { type Grant, grantOf } from './access';
import { answerAll, type Part, partsOf } from './batch';
import { strangeIn } from './check';
import { seeded, virtualClock } from './clock';
import { type Fault, type FaultPlan, refusalOf, type Seen } from './faults';
import { type Hands, handsOn } from './hands';
import { type Answered, type Asked, invalid, Refusal } from './messages';
import { type PageState, type Pages, perform, type Route, routeOf, unitsOf } from './routes';
import { type List, type Site, type Tenant, THRESHOLD } from './tenant';
import { throttle, withHeaders } from './throttle';

export interface DoubleOptions {
  /** A virtual one where none is given. */
  readonly clock?: GraphClock;
  /** Numbers from 0 to below 1; the same every time where none is given. */
  readonly random?: () => number;
  /** Milliseconds that a request is under way: half of it there, half of it back. A function gives another one for each half. */
  readonly latency?: number | (() => number);
  /** Resource units a minute; a small tenant has 1,200. */
  readonly unitsPerMinute?: number;
  /** Sites by path beside the root site. */
  readonly sites?: readonly string[];
  readonly host?: string;
  /** Pages that are shorter than asked, or empty, and go on nevertheless. */
  readonly oddPages?: boolean;
  /** Most items on a page, whatever is asked. */
  readonly mostOnPage?: number;
  readonly columnsOfNewLists?: 'made' | 'forgotten';
  /** How many versions of an item new lists keep. */
  readonly keptVersions?: number;
}

/** What was asked of the double so far. */
export interface Counts {
  /** As they came over the network: a batch is one. */
  requests: number;
  batches: number;
  parts: number;
  /** Requests that write, or that have a part which does. */
  writing: number;
  /** Requests that only read. */
  lookUps: number;
  units: number;
  /** Refused for the pace, as requests or parts. */
  throttled: number;
}

/** What comes of a request: an answer, or what a network does instead. */
export type Outcome =
  | { readonly kind: 'answer'; readonly answer: Answered; readonly cut?: 'broken' | 'short' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'silence' };

/** Stands for Microsoft Graph where lists are concerned, as strictly as its documents and its users' reports tell. */
export interface GraphDouble {
  readonly fetch: typeof globalThis.fetch;
  /** What `fetch` is made of, for servers. */
  readonly ask: (asked: Asked) => Promise<Outcome>;
  readonly clock: GraphClock;
  readonly counts: Readonly<Counts>;
  /** The most resource units in any minute. */
  readonly peak: () => number;
  /** What Microsoft's definitions or documents do not allow, of all that was asked. Tests expect none. */
  readonly complaints: readonly string[];
  /** Begins a plan of faults; its counts begin at 0. Null: nothing fails any more. */
  readonly plan: (plan: FaultPlan | null) => void;
  /** A token. By default it reads and writes items at every site, for an hour. */
  readonly token: (grant?: Partial<Grant>) => string;
  /** From now on a token is refused. */
  readonly expire: (token: string) => void;
  /** From now on there is no room for anything new, or there is again. */
  readonly fill: (full: boolean) => void;
  /** From now on tokens of changes are too old. */
  readonly forgetDeltas: () => void;
  /** What people and administrators do without a request. */
  readonly hands: Hands;
}

const HOUR = 3_600_000;
const BATCH_BYTES = 4_000_000;

export function graphDouble(options: DoubleOptions = {}): GraphDouble {
  const { clock = virtualClock(), random = seeded(), latency = 0, oddPages = true } = options;
  const { host = 'city.sharepoint.com', sites = ['/sites/kikaku'], keptVersions = 500 } = options;
  const newId = ids(random);
  const tenant: Tenant = {
    host,
    sites: ['', ...sites].map((path) => newSite(host, path, newId)),
    change: 0,
    deltasSince: 0,
  };
  const pace = throttle(options.unitsPerMinute ?? 1_200);
  const tokens = new Map<string, Grant>();
  const counts: Counts = { requests: 0, batches: 0, parts: 0, writing: 0, lookUps: 0, units: 0, throttled: 0 };
  const complaints: string[] = [];
  const pages = pagesOf({ random, oddPages, most: options.mostOnPage ?? THRESHOLD, newId, complaints });
  let plan: FaultPlan | null = null;
  let seen = { request: 0, part: 0 };
  let full = false;

  const faultOf = (what: Seen['what'], { method, path }: Asked): Fault | undefined =>
    plan?.({ at: seen[what]++, what, method, path });

  async function onTheWay(): Promise<void> {
    const half = typeof latency === 'function' ? latency() : latency / 2;
    if (half > 0) await clock.sleep(half);
  }

  async function ask(asked: Asked): Promise<Outcome> {
    count(asked);
    await onTheWay();
    const fault = faultOf('request', asked);
    const done = !fault || fault.kind === 'cut' || fault.done;
    const answer = done ? await answerTo(asked) : null;
    await onTheWay();
    if (!fault) return { kind: 'answer', answer: answer as Answered };
    if (fault.kind === 'cut') return { kind: 'answer', answer: answer as Answered, cut: fault.how };
    if (fault.kind !== 'answer') return { kind: fault.kind };
    return {
      kind: 'answer',
      answer: { ...refusalOf(fault).answer, ...(fault.page ? { body: '<html>…</html>' } : {}) },
    };
  }

  function count({ method, path, body }: Asked): void {
    counts.requests++;
    const isBatch = path === '/$batch';
    const parts = isBatch
      ? ((body as { readonly requests?: readonly { readonly method?: string }[] })?.requests ?? [])
      : [];
    const writes = isBatch ? parts.some((each) => each.method !== 'GET') : method !== 'GET';
    counts[writes ? 'writing' : 'lookUps']++;
    if (isBatch) counts.batches++;
    counts.parts += parts.length;
  }

  async function answerTo(asked: Asked): Promise<Answered> {
    return refusing(async () => {
      const grant = grantOf(tokens, asked.headers.get('authorization'), clock.now());
      if (asked.path !== '/$batch') return carefully(asked, grant);
      return answerAll(batchOf(asked), (part) => refusing(async () => inBatch(part, grant)), random);
    });
  }

  /** A batch that is wrong by itself is a fault of the program that sends it. */
  function batchOf(asked: Asked): readonly Part[] {
    try {
      checkBody(asked);
      if (JSON.stringify(asked.body).length > BATCH_BYTES)
        throw new Refusal(413, 'requestTooLarge', 'The request is too large');
      return partsOf(asked);
    } catch (error) {
      complaints.push(`$batch: ${(error as Error).message}`);
      throw error;
    }
  }

  function inBatch(part: Part, grant: Grant): Answered {
    const fault = faultOf('part', part);
    if (fault && fault.kind !== 'answer') throw new Error(`a part of a batch cannot be ${fault.kind}`);
    const answer = !fault || fault.done ? carefully(part, grant) : null;
    if (fault) throw refusalOf(fault);
    return answer as Answered;
  }

  /** One request by itself or in a batch: its pace, its form, its deed. */
  function carefully(asked: Asked, grant: Grant): Answered {
    const route = understood(asked);
    const units = unitsOf(route.kind, asked.method, route.query);
    counts.units += units;
    const now = new Date(clock.now());
    pace.take(units, now.getTime());
    try {
      const around = { tenant, grant, newId, pages, full, keptVersions, now: `${now.toISOString().slice(0, 19)}Z` };
      const { columnsOfNewLists = 'made' } = options;
      return withHeaders(perform(asked, route, { ...around, columnsOfNewLists }), pace.headers(now.getTime()));
    } catch (error) {
      if (
        error instanceof Refusal &&
        error.status === 400 &&
        !error.message.startsWith('One or more fields with unique constraints')
      )
        complaints.push(`${asked.method} ${asked.path}: ${error.message}`);
      throw error;
    }
  }

  function understood(asked: Asked): Route {
    try {
      checkBody(asked);
      const route = routeOf(tenant, asked.path);
      const strange = strangeIn(asked, route);
      if (strange.length > 0) throw invalid(strange.join('; '));
      return route;
    } catch (error) {
      if (error instanceof Refusal && error.status === 400)
        complaints.push(`${asked.method} ${asked.path}: ${error.message}`);
      throw error;
    }
  }

  async function refusing(work: () => Promise<Answered>): Promise<Answered> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.status === 429) counts.throttled++;
      return error.answer;
    }
  }

  return {
    fetch: fetchBy(ask),
    ask,
    clock,
    counts,
    peak: () => pace.peak,
    complaints,
    plan: (next) => {
      plan = next;
      seen = { request: 0, part: 0 };
    },
    token: (grant = {}) => {
      const token = `token-${newId()}`;
      tokens.set(token, { scopes: ['Sites.ReadWrite.All'], until: clock.now() + HOUR, ...grant });
      return token;
    },
    expire: (token) => {
      const grant = tokens.get(token);
      if (grant) tokens.set(token, { ...grant, until: 0 });
    },
    fill: (isFull) => {
      full = isFull;
    },
    forgetDeltas: () => {
      tenant.deltasSince = tenant.change + 1;
      tenant.change++;
    },
    hands: handsOn({ tenant, newId, keptVersions, now: () => `${new Date(clock.now()).toISOString().slice(0, 19)}Z` }),
  };
}

function checkBody({ method, headers, body }: Asked): void {
  const writes = method === 'POST' || method === 'PATCH';
  if (writes && !/^application\/json\b/i.test(headers.get('content-type') ?? ''))
    throw invalid('The content type must be application/json');
  if (writes && (typeof body !== 'object' || body === null)) throw invalid('The body must be an object');
  if (!writes && body !== undefined) throw invalid('The request must have no body');
}

function newSite(host: string, path: string, newId: () => string): Site {
  const lists: List[] = [];
  return { id: `${host},${newId()},${newId()}`, path, displayName: path === '' ? '市役所' : `サイト ${path}`, lists };
}

function ids(random: () => number): () => string {
  const hex = (length: number) => Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');
  return () => [8, 4, 4, 4, 12].map(hex).join('-');
}

interface PageSettings {
  readonly random: () => number;
  readonly oddPages: boolean;
  readonly most: number;
  readonly newId: () => string;
  readonly complaints: string[];
}

/** Links are remembered whole: one that was changed is none. */
function pagesOf({ random, oddPages, most, newId, complaints }: PageSettings): Pages {
  const links = new Map<string, { readonly path: string; readonly state: PageState }>();
  return {
    size: (top) => {
      const size = Math.min(top ?? 200, most);
      if (!oddPages || random() < 0.5) return size;
      return random() < 0.3 ? 0 : Math.ceil(size * random());
    },
    link: ({ base, path }, option, state) => {
      const token = Buffer.from(newId()).toString('base64url');
      const bare = path.replace(/([?&])\$?(?:skip)?token=[^&]*&?/, '$1').replace(/[?&]$/, '');
      const next = `${bare}${bare.includes('?') ? '&' : '?'}${option === 'token' ? 'token' : '$skiptoken'}=${token}`;
      // In a batch an address may stand as no address comes by itself: with quotes that are not encoded.
      const { href } = new URL(`${base}${next}`);
      links.set(token, { path: href.slice(base.length), state });
      return href;
    },
    state: ({ path }, token) => {
      const link = links.get(token);
      if (link && link.path === path) return link.state;
      complaints.push(`${path} is no link that was given`);
      throw invalid('The token is not valid');
    },
  };
}

/** The double as `fetch`: what a program sees of a network. */
function fetchBy(ask: (asked: Asked) => Promise<Outcome>): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    // Not a request's own while there is the caller's: that one hears of nothing any more once its request was garbage collected.
    const signal = init?.signal ?? request.signal;
    signal.throwIfAborted();
    const aborted = new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
    );
    aborted.catch(() => {});
    const asked = await askedBy(request);
    const outcome = await Promise.race([ask(asked), aborted]);
    if (outcome.kind === 'silence') return aborted;
    if (outcome.kind === 'lost') throw new TypeError('fetch failed');
    return responseOf(outcome.answer, outcome.cut);
  };
}

/** Throws for addresses that are none of Graph's. */
export async function askedBy(request: Request): Promise<Asked> {
  const [, base = '', path = ''] = /^(https?:\/\/[^/]+\/v1\.0)(\/.*)$/.exec(request.url) ?? [];
  if (base === '') throw new TypeError(`${request.url} is not Graph's`);
  const text = await request.text();
  const body = text === '' ? undefined : parsed(text);
  return { method: request.method, base, path, headers: new Map(request.headers), body };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function textOf({ body }: Answered): string | null {
  return body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
}

export function contentTypeOf({ body }: Answered): Record<string, string> {
  if (body === undefined) return {};
  return { 'Content-Type': typeof body === 'string' ? 'text/html' : 'application/json' };
}

function responseOf(answer: Answered, cut: 'broken' | 'short' | undefined): Response {
  const text = textOf(answer);
  const headers = { ...contentTypeOf(answer), ...answer.headers };
  if (text === null || !cut) return new Response(text, { status: answer.status, headers });
  const bytes = new TextEncoder().encode(text);
  const half = bytes.slice(0, bytes.length / 2);
  if (cut === 'short') return new Response(half, { status: answer.status, headers });
  const body = new ReadableStream({
    pull: (controller) => {
      controller.enqueue(half);
      controller.error(new TypeError('terminated'));
    },
  });
  return new Response(body, { status: answer.status, headers });
}
