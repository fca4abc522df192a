import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { submission } from '../../../test/contract/sample-records';
import { embeddedList, servicePolicy } from './client';
import type { Sleep } from './connection';

const url = 'http://127.0.0.1:3000';
const key = submission().sheet.key;
const receipt = { created: 1, updated: 0, unchanged: 0, withdrawn: 0, changes: [{ key, kind: 'created' }] };
const json = (body: unknown, status = 200, headers = {}) => new Response(JSON.stringify(body), { status, headers });
const OTHER = { file: '北区.xlsx', pushedBy: null, pushedAt: '2023-04-01T00:00:00.000Z' };
const refusal = (status: number, code = 'invalid-record') => json({ error: { code, message: 'why' } }, status);

/** A network that gives these answers one after the other, and remembers what was asked. Whoever asks for a turn has one. */
function network(...answers: (Response | Error)[]) {
  const asked: { url: string; init: RequestInit }[] = [];
  let turns = 0;
  const send = (async (target: URL, init: RequestInit) => {
    if (target.pathname.endsWith('/turn')) return json({ turn: `run.${++turns}` });
    asked.push({ url: String(target), init });
    const answer = answers.shift();
    if (answer instanceof Response) return answer;
    throw answer ?? new Error('asked too often');
  }) as typeof fetch;
  return { asked, send };
}

const submit = (send: typeof fetch) => embeddedList({ url, fetch: send }).submit(submission());
const down = () => new TypeError('fetch failed');

describe('embeddedList', () => {
  afterEach(() => void jest.useRealTimers());

  it.each([
    'ftp://127.0.0.1',
    'file:///etc/passwd',
    'javascript:1',
    '127.0.0.1:3000',
    'x',
    '',
    'http://me:secret@host',
  ])('refuses the address %j', (address) => {
    expect(() => embeddedList({ url: address })).toThrow(expect.objectContaining({ code: 'usage' }));
  });

  it('does not repeat a password that stands in an address', () => {
    expect(() => embeddedList({ url: 'http://me:p@ss/@host/' })).toThrow(
      expect.objectContaining({ params: { problem: 'bad-address', option: '--list', value: 'http://***@host/' } }),
    );
  });

  it('works below a path, with or without a slash', async () => {
    for (const base of ['http://host/goals', 'http://host/goals/?x#y']) {
      const { asked, send } = network(json(receipt));
      await embeddedList({ url: base, fetch: send }).submit(submission('2022/a b'));
      expect(asked.map((request) => request.url)).toEqual(['http://host/goals/api/v1/sheets/2022%2Fa%20b?turn=run.1']);
    }
  });

  it('repeats after a network failure, twice at most', async () => {
    const recovered = network(down(), refusal(503, 'busy'), json(receipt));
    expect(await submit(recovered.send)).toEqual(receipt);
    expect(recovered.asked).toHaveLength(3);

    const lost = network(down(), down(), down(), json(receipt));
    await expect(submit(lost.send)).rejects.toMatchObject({ code: 'list-unreachable', params: { url } });
    expect(lost.asked).toHaveLength(3);
  });

  it.each<[number, object]>([
    [429, { code: 'list-busy' }],
    [503, { code: 'list-busy' }],
    [500, { code: 'list-answer', params: { url, status: 500 } }],
    [502, { code: 'list-answer' }],
  ])('repeats after %i, four times at most, under one id', async (status, expected) => {
    jest.useFakeTimers();
    const { asked, send } = network(...Array.from({ length: 9 }, () => refusal(status)));
    const refused = expect(submit(send)).rejects.toMatchObject(expected);
    await jest.advanceTimersByTimeAsync(20_000);
    await refused;
    expect(asked).toHaveLength(5);
    const ids = asked.map(({ init }) => new Headers(init.headers).get('idempotency-key'));
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toMatch(/^[\da-f-]{36}$/);
  });

  it('says how a sheet is to be taken', async () => {
    const { asked, send } = network(json(receipt));
    await embeddedList({ url, fetch: send }).submit(submission(), { since: 'abc', replace: true });
    expect(asked[0]?.url).toMatch(/\?turn=run\.1&replace=true$/);
    expect(new Headers(asked[0]?.init.headers).get('if-match')).toBe('"abc"');
  });

  it('submits many sheets under one turn', async () => {
    const { asked, send } = network(json(receipt), json(receipt));
    const list = embeddedList({ url, fetch: send });
    await list.submit(submission());
    await list.submit(submission());
    expect(asked.map((request) => new URL(request.url).search)).toEqual(['?turn=run.1', '?turn=run.1']);
  });

  it('takes another turn when its own is over, and stays the same submission', async () => {
    const over = () => refusal(412, 'overtaken');
    const { asked, send } = network(over(), over(), json(receipt));
    expect(await submit(send)).toEqual(receipt);
    expect(asked.map((request) => new URL(request.url).search)).toEqual([1, 2, 3].map((n) => `?turn=run.${n}`));
    expect(new Set(asked.map(({ init }) => new Headers(init.headers).get('idempotency-key'))).size).toBe(1);

    const hopeless = network(...Array.from({ length: 9 }, over));
    await expect(submit(hopeless.send)).rejects.toMatchObject({ code: 'list-changed' });
    expect(hopeless.asked).toHaveLength(4);
  });

  it.each([
    'http://goals.example.lg.jp',
    'http://10.0.0.5:3000',
    'http://127.0.0.1.example',
  ])('sends no token to %s', (open) => {
    expect(() => embeddedList({ url: open, token: 'secret' })).toThrow(
      expect.objectContaining({ code: 'list-insecure' }),
    );
    expect(() => embeddedList({ url: open.replace('http:', 'https:'), token: 'secret' })).not.toThrow();
  });

  it.each(['http://localhost:3000', 'http://127.9.9.9', 'http://[::1]:3000'])('sends one to %s', (own) => {
    expect(() => embeddedList({ url: own, token: 'secret' })).not.toThrow();
  });

  it('waits as long as a busy service asks, and longer from time to time', async () => {
    const { send } = network(
      ...['3', '1', '9999', 'soon'].map((wait) => json({}, 503, { 'retry-after': wait })),
      json(receipt),
    );
    const waits: number[] = [];
    const sleep: Sleep = (milliseconds, until) => {
      if (until) return new Promise(() => {});
      waits.push(milliseconds);
      return Promise.resolve();
    };
    expect(await embeddedList({ url, fetch: send, sleep }).submit(submission())).toEqual(receipt);
    expect(waits).toEqual([3000, 1000, 30_000, 5000]);
  });

  it('gives up on a service that does not answer, without waiting again', async () => {
    jest.useFakeTimers();
    let asked = 0;
    const silent = ((_: URL, { signal }: { signal: AbortSignal }) => {
      asked++;
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    }) as typeof fetch;
    const refused = expect(submit(silent)).rejects.toMatchObject({ code: 'list-unreachable' });
    await jest.advanceTimersByTimeAsync(30_000);
    await refused;
    expect([asked, jest.getTimerCount()]).toEqual([1, 0]);
  });

  it('has more patience with what takes longer to send', async () => {
    const patience: number[] = [];
    const sleep: Sleep = async (milliseconds) => void patience.push(milliseconds);
    for (const count of [0, 1000]) {
      await embeddedList({ url, fetch: network(json(receipt)).send, sleep }).submit(submission(undefined, count));
    }
    const [turn = 0, small = 0, , large = 0] = patience;
    expect(turn).toBe(30_000);
    expect(small).toBeGreaterThan(turn);
    // About a megabyte, at ten kilobytes a second.
    expect(large).toBeGreaterThan(90_000);
  });

  it.each<[string, () => Response, object]>([
    ['401', () => refusal(401), { code: 'list-unauthorised' }],
    ['403 of something in between', () => new Response('<html>', { status: 403 }), { code: 'list-unauthorised' }],
    [
      '403 for its name',
      () => refusal(403, 'host-refused'),
      { code: 'list-refused', params: { code: 'host-refused' } },
    ],
    [
      '409',
      () => refusal(409, 'key-taken'),
      { code: 'list-refused', params: { url, status: 409, code: 'key-taken', message: 'why' } },
    ],
    ['422', () => refusal(422), { code: 'list-refused' }],
    ['403 of a token for other departments', () => refusal(403, 'forbidden'), { code: 'list-refused' }],
    ['412', () => refusal(412, 'changed-meanwhile'), { code: 'list-changed', params: { url } }],
    ['a full disk', () => refusal(507, 'storage-full'), { code: 'list-refused', params: { code: 'storage-full' } }],
    [
      "another workbook's sheet",
      () => json({ error: { code: 'other-workbook', message: 'why', params: OTHER } }, 409),
      { code: 'other-workbook', params: { ...OTHER, pushedBy: '' } },
    ],
    ['404 of something else', () => new Response('<html>', { status: 404 }), { code: 'list-answer' }],
    ['a page', () => new Response('<html>'), { code: 'list-answer' }],
    ['another JSON', () => json({ created: -1 }), { code: 'list-answer' }],
    [
      '302',
      () => new Response(null, { status: 302, headers: { location: 'http://evil.example' } }),
      { code: 'list-answer' },
    ],
  ])('understands %s', async (_, answer, expected) => {
    const { asked, send } = network(answer());
    await expect(submit(send)).rejects.toMatchObject({ name: 'MokuhyoError', ...expected });
    expect(asked).toHaveLength(1);
  });

  it('does not go round in a circle of pages', async () => {
    const { send } = network(json({ records: [], next: 'a' }), json({ records: [], next: 'a' }), json({ records: [] }));
    await expect(embeddedList({ url, fetch: send }).records()).rejects.toMatchObject({ code: 'list-answer' });
  });

  it('sends the token as a header only', async () => {
    const { asked, send } = network(json({ records: [], next: null }));
    await embeddedList({ url, token: 'secret', fetch: send }).records({ year: 2022 });
    const [request] = asked;
    expect(request?.init.headers).toMatchObject({ authorization: 'Bearer secret' });
    expect(request?.url).not.toContain('secret');
    expect(() => embeddedList({ url, token: 'a\nb' })).toThrow(expect.objectContaining({ code: 'list-unauthorised' }));
  });

  it('never carries the token to another origin', async () => {
    const reached: (string | undefined)[] = [];
    const other = createServer(({ headers }, response) => {
      reached.push(headers.authorization);
      response.end('{}');
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const first = createServer((_, response) => {
      const { port } = other.address() as AddressInfo;
      response.writeHead(307, { location: `http://localhost:${port}/` }).end();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => first.once('listening', resolve));
    const from = `http://127.0.0.1:${(first.address() as AddressInfo).port}`;
    await expect(embeddedList({ url: from, token: 'secret' }).submit(submission())).rejects.toMatchObject({
      code: 'list-answer',
      params: { status: 307 },
    });
    expect(reached).toEqual([]);
    await Promise.all([first, other].map((server) => new Promise((resolve) => server.close(resolve))));
  });

  it('says that nobody is there', async () => {
    // Port 9 (discard) is closed on machines of today.
    await expect(embeddedList({ url: 'http://127.0.0.1:9' }).records()).rejects.toMatchObject({
      code: 'list-unreachable',
    });
  });
});

describe('servicePolicy', () => {
  it('gives the JSON that the service has, or null', async () => {
    expect(await servicePolicy({ url, fetch: network(json({ name: '新潟市' })).send })).toEqual({ name: '新潟市' });
    expect(await servicePolicy({ url, fetch: network(json(null)).send })).toBeNull();
    await expect(servicePolicy({ url, fetch: network(refusal(401)).send })).rejects.toMatchObject({
      code: 'list-unauthorised',
    });
    await expect(servicePolicy({ url: 'x' })).rejects.toMatchObject({ code: 'usage' });
  });
});
