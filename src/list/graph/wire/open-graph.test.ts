import fc from 'fast-check';
import { MokuhyoError } from '../../../core/errors';
import type { Waiting } from '../../port';
import type { AccessToken, GraphOutcome, GraphRequest } from '../graph';
import { openGraph } from './open-graph';
import { virtualClock } from './testing';

const base = 'https://graph.test/v1.0';
const minute = 60_000;

/** What becomes of a request, or of one part of a batch. */
type Fate = { readonly status: number; readonly after?: number } | 'broken' | 'silent' | 'unreadable' | 'done, unread';
type PartFate = { readonly status: number; readonly after?: number } | 'missing' | 'twice';

interface Asked {
  readonly at: number;
  readonly url: string;
  readonly init: RequestInit & { readonly headers: Readonly<Record<string, string>> };
  readonly parts: readonly { readonly id: string; readonly method: string; readonly url: string }[];
}

/** A service with its own clock that does as it is told, and then what it is asked; it remembers what it did. */
function service(fates: readonly Fate[], partFates: readonly PartFate[] = [], latency = 50) {
  const clock = virtualClock();
  const asked: Asked[] = [];
  const done: string[] = [];
  const left = [...fates];
  const leftOfParts = [...partFates];
  const json = (status: number, body: unknown, after?: number) =>
    new Response(status === 204 ? null : JSON.stringify(body), {
      status,
      headers: after === undefined ? {} : { 'Retry-After': String(after) },
    });
  const carryOut = (method: string, url: string) => {
    if (method !== 'GET') done.push(url);
  };

  const send = (async (url: string, init: Asked['init']) => {
    const body = typeof init.body === 'string' ? JSON.parse(init.body) : null;
    const parts: Asked['parts'] = url.endsWith('/$batch') ? body.requests : [];
    asked.push({ at: clock.now(), url, init, parts });
    const fate = left.shift() ?? { status: 200 };
    await clock.sleep(latency);
    if (fate === 'broken') throw new TypeError('fetch failed');
    if (fate === 'silent') {
      return new Promise((_, reject) => init.signal?.addEventListener('abort', () => reject(init.signal?.reason)));
    }
    if (typeof fate === 'object' && fate.status !== 200) return json(fate.status, { error: {} }, fate.after);
    if (fate === 'unreadable') return new Response('<html>', { status: 200 });
    if (parts.length === 0) carryOut(init.method ?? '', url.slice(base.length));
    const answers = parts.flatMap(({ id, method, url: path }) => {
      const own = leftOfParts.shift() ?? { status: 200 };
      if (own === 'missing' || own === 'twice') {
        carryOut(method, path);
        return own === 'missing'
          ? []
          : [
              { id, status: 200 },
              { id, status: 404 },
            ];
      }
      if (own.status === 200) carryOut(method, path);
      return [{ id, status: own.status, headers: { 'rEtRy-AfTeR': own.after }, body: { path } }];
    });
    if (fate === 'done, unread') throw new TypeError('terminated');
    return json(200, parts.length > 0 ? { responses: answers.reverse() } : { path: url });
  }) as unknown as typeof fetch;

  const waits: Waiting[] = [];
  const open = (token: AccessToken = async () => 'token', random = () => 0) =>
    openGraph({ token, base, clock, random, fetch: send, onWait: (waiting) => waits.push(waiting) });
  return { clock, asked, done, waits, open };
}

const write = (path: string): GraphRequest => ({ method: 'POST', path, body: { path }, cost: 2 });
const read = (path: string): GraphRequest => ({ method: 'GET', path, cost: 1 });
const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);

describe('graph', () => {
  it('gives every request one outcome, repeats nothing that may be done, and loses nothing', async () => {
    const after = fc.constantFrom(0, 1, 41, 315);
    const refusal = fc.record({ status: fc.constantFrom(429, 503), after }, { requiredKeys: ['status'] });
    const fault = fc.record({ status: fc.constantFrom(500, 502, 503, 504) });
    const fine = fc.constant({ status: 200 });
    const fate = fc.oneof(
      { weight: 6, arbitrary: fine },
      { weight: 3, arbitrary: fc.oneof(refusal, fault) },
      {
        weight: 2,
        arbitrary: fc.constantFrom<Fate>('broken', 'silent', 'unreadable', 'done, unread', { status: 401 }),
      },
    );
    const partFate = fc.oneof(
      { weight: 6, arbitrary: fine },
      { weight: 3, arbitrary: fc.oneof(refusal, fault) },
      {
        weight: 2,
        arbitrary: fc.constantFrom<PartFate>('missing', 'twice', { status: 424 }, { status: 412 }, { status: 401 }),
      },
    );
    const request = fc.record({
      writes: fc.boolean(),
      together: fc.boolean(),
      later: fc.constantFrom(0, 0, 0, 3, 500),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(request, { minLength: 1, maxLength: 70 }),
        fc.array(fate, { maxLength: 30 }),
        fc.array(partFate, { maxLength: 120 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        async (requests, fates, partFates, luck) => {
          const { clock, asked, done, open } = service(fates, partFates);
          const graph = open(undefined, () => luck);
          const outcomes = requests.map(
            async ({ writes, together, later }, n): Promise<GraphOutcome | MokuhyoError> => {
              if (later > 0) await clock.sleep(later);
              const each = writes ? write(`/items/${n}`) : read(`/items/${n}`);
              return (together ? graph.batched(each) : graph.ask(each)).catch((error) => error);
            },
          );
          for (const [n, outcome] of (await clock.until(Promise.all(outcomes))).entries()) {
            const times = done.filter((path) => path === `/items/${n}`).length;
            expect(times).toBeLessThanOrEqual(1);
            if (outcome instanceof Error) {
              // Only what was never done may end in an error.
              expect(outcome).toBeInstanceOf(MokuhyoError);
              expect(times).toBe(0);
              continue;
            }
            if (outcome.kind === 'lost') expect(requests[n]?.writes).toBe(true);
            else if (outcome.status === 200) {
              expect(times).toBe(requests[n]?.writes ? 1 : 0);
              expect(outcome.body).toEqual({ path: expect.stringMatching(new RegExp(`/items/${n}$`)) });
            } else {
              expect([412]).toContain(outcome.status);
              expect(times).toBe(0);
            }
          }
          expect(Math.max(0, ...asked.map(({ parts }) => parts.length))).toBeLessThanOrEqual(20);
          expect(mostInAMinute(asked)).toBeLessThanOrEqual(1200);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('sends twenty together, what is left over after a moment, and says what each is', async () => {
    const { clock, asked, open } = service([]);
    const graph = open();
    await clock.until(Promise.all(numbers(45).map((n) => graph.batched(write(`/items/${n}`)))));
    expect(asked.map(({ parts }) => parts.length)).toEqual([20, 20, 5]);
    expect(new Set(asked.map(({ url }) => url))).toEqual(new Set([`${base}/$batch`]));
    expect(asked[2]?.parts[0]).toEqual({
      id: '1',
      method: 'POST',
      url: '/items/40',
      headers: { 'Content-Type': 'application/json' },
      body: { path: '/items/40' },
    });
  });

  it('fills batches with what follows from answers', async () => {
    const { clock, asked, open } = service([]);
    const graph = open();
    const sheets = numbers(20).map(async (n) => {
      await graph.batched(read(`/look-up/${n}`));
      await clock.sleep(n % 5);
      await graph.batched(write(`/items/${n}`));
    });
    await clock.until(Promise.all(sheets));
    expect(asked.map(({ parts }) => parts.length)).toEqual([20, 20]);
  });

  it('writes in full batches while others are looking, looks up apart from that, and keeps nobody waiting afterwards', async () => {
    const { clock, asked, open } = service([]);
    const graph = open();
    // Sheets one after the other, four at a time, of thirteen rows each.
    const sheets = numbers(4).map(async (n) => {
      for (let sheet = n; sheet < 40; sheet += 4) {
        await graph.batched(read(`/look-up/${sheet}`));
        await Promise.all(numbers(13).map((row) => graph.batched(write(`/items/${sheet}/${row}`))));
      }
    });
    await clock.until(Promise.all(sheets));
    const methods = asked.map(({ parts }) => [...new Set(parts.map(({ method }) => method))]);
    expect(methods.filter(({ length }) => length > 1)).toEqual([]);
    const writing = asked.filter(({ parts }) => parts[0]?.method === 'POST');
    expect(writing.length).toBeLessThanOrEqual(30);
    expect(writing.flatMap(({ parts }) => parts)).toHaveLength(520);
  });

  it('sends no more than Graph takes in bytes', async () => {
    const { clock, asked, open } = service([]);
    const graph = open();
    const heavy = (n: number): GraphRequest => ({ ...write(`/items/${n}`), body: '目'.repeat(300_000) });
    await clock.until(Promise.all(numbers(7).map((n) => graph.batched(heavy(n)))));
    expect(asked.map(({ parts }) => parts.length)).toEqual([3, 3, 1]);
  });

  it('keeps a small tenant’s budget over a long push', async () => {
    const { clock, asked, waits, open } = service([]);
    const graph = open();
    await clock.until(Promise.all(numbers(6000).map((n) => graph.batched(write(`/items/${n}`)))));
    expect(asked).toHaveLength(300);
    expect(mostInAMinute(asked)).toBe(1200);
    // 12,000 units take ten minutes, of which the first one's need none.
    expect(clock.now()).toBeLessThan(9.2 * minute);
    expect(new Set(waits.map(({ because }) => because))).toEqual(new Set(['pace']));
  });

  it('waits as long as it is told, everybody, and a little longer as luck has it', async () => {
    const one = service([{ status: 429, after: 41 }]);
    const graph = one.open(undefined, () => 0.5);
    const first = graph.ask(write('/items/1'));
    const second = one.clock.sleep(1000).then(() => graph.ask(read('/items/2')));
    await one.clock.until(Promise.all([first, second]));
    expect(one.waits).toEqual([{ because: 'busy', milliseconds: 45_225 }]);
    expect(one.asked.map(({ at }) => at)).toEqual([0, 45_275, 45_275]);
  });

  it('repeats the refused parts alone', async () => {
    const { clock, asked, open } = service([], [{ status: 200 }, { status: 429, after: 2 }, { status: 424 }]);
    const graph = open();
    await clock.until(Promise.all(numbers(4).map((n) => graph.batched(write(`/items/${n}`)))));
    expect(asked.map(({ parts }) => parts.map(({ url }) => url))).toEqual([
      ['/items/0', '/items/1', '/items/2', '/items/3'],
      ['/items/1', '/items/2'],
    ]);
  });

  it.each<[string, readonly Fate[], object]>([
    ['does not answer', ['broken', 'broken', 'broken', 'broken'], { code: 'list-unreachable', params: { url: base } }],
    ['is silent', ['silent', 'silent', 'silent', 'silent'], { code: 'list-unreachable' }],
    ['fails', [500, 502, 503, 504].map((status) => ({ status })), { code: 'list-busy', params: { status: 504 } }],
    ['says what nobody understands', numbers(4).map(() => 'unreadable'), { code: 'list-answer' }],
    ['refuses for ever', numbers(99).map(() => ({ status: 429 })), { code: 'list-busy' }],
    ['asks for more patience than there is', [{ status: 503, after: 9999 }], { code: 'list-busy' }],
    ['wants another token', [{ status: 401 }, { status: 401 }], { code: 'list-unauthorised', params: { status: 401 } }],
  ])('gives up reading where the service %s', async (_, fates, error) => {
    const { clock, asked, open } = service(fates);
    await expect(clock.until(open().ask(read('/items')))).rejects.toMatchObject(error);
    expect(asked.length).toBeLessThanOrEqual(12);
    const together = service(fates);
    await expect(together.clock.until(together.open().batched(read('/items')))).rejects.toMatchObject(error);
  });

  it('asks for one fresh token, for everybody', async () => {
    const tokens: (boolean | undefined)[] = [];
    const token: AccessToken = async ({ fresh } = {}) => {
      tokens.push(fresh);
      return tokens.includes(true) ? 'new' : 'old';
    };
    const { clock, asked, open } = service([{ status: 401 }, { status: 401 }, { status: 401 }]);
    const graph = open(token);
    await clock.until(Promise.all(numbers(3).map((n) => graph.ask(write(`/items/${n}`)))));
    expect(asked.map(({ init }) => init.headers.authorization)).toEqual([
      ...numbers(3).map(() => 'Bearer old'),
      ...numbers(3).map(() => 'Bearer new'),
    ]);
    expect(tokens.filter((fresh) => fresh)).toHaveLength(1);
  });

  it('ends with what the sign-in says', async () => {
    const cancelled = new MokuhyoError('list-unauthorised', { url: base });
    const graph = service([]);
    const failing = graph.open(() => Promise.reject(cancelled));
    await expect(graph.clock.until(failing.batched(write('/items')))).rejects.toBe(cancelled);
    await expect(graph.clock.until(failing.ask(read('/items')))).rejects.toBe(cancelled);
    expect(graph.asked).toEqual([]);
  });

  it.each([
    'https://elsewhere.test/v1.0/items?$skiptoken=1',
    'http://graph.test/v1.0/items',
    'https://graph.test:444/v1.0/items',
    'https://user@graph.test/v1.0/items',
    'items',
    '',
  ])('takes no token to %j', async (path) => {
    const { clock, asked, open } = service([]);
    await expect(clock.until(open().ask(read(path)))).rejects.toMatchObject({ code: 'list-answer' });
    await expect(clock.until(open().batched(read(path)))).rejects.toMatchObject({ code: 'list-answer' });
    expect(asked).toEqual([]);
  });

  it('follows an address that Graph gave as it is, and no redirect', async () => {
    const { clock, asked, open } = service([{ status: 200 }, { status: 302 }]);
    const graph = open();
    await clock.until(graph.ask(read(`${base}/items?$skiptoken=%2b+a`)));
    expect(asked[0]).toMatchObject({ url: `${base}/items?$skiptoken=%2b+a`, init: { redirect: 'manual' } });
    expect(await clock.until(graph.ask(read('/items')))).toMatchObject({ kind: 'answer', status: 302 });
  });

  it.each(['http://graph.test/v1.0', 'ftp://127.0.0.1', 'https://me:secret@graph.test', 'x'])('refuses %s', (bad) => {
    const open = () => openGraph({ token: async () => 'token', base: bad });
    expect(open).toThrow(expect.objectContaining({ code: 'list-insecure' }));
    expect(open).not.toThrow(/secret/);
  });
});

/** Resource units of what was asked in any one minute. */
function mostInAMinute(asked: readonly Asked[]): number {
  const costs = asked.map(({ at, init, parts }) => {
    const methods = parts.length > 0 ? parts.map(({ method }) => method) : [init.method];
    return { at, cost: methods.reduce((sum, method) => sum + (method === 'GET' ? 1 : 2), 0) };
  });
  let most = 0;
  let sum = 0;
  let first = 0;
  for (const each of costs) {
    sum += each.cost;
    for (let old = costs[first]; old && old.at <= each.at - minute; old = costs[++first]) sum -= old.cost;
    most = Math.max(most, sum);
  }
  return most;
}
