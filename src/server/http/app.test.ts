import { firstRecords, indicatorDraft, sheetDraft, submission } from '../../../test/contract/sample-records';
import { removeFolder, temporaryFolder } from '../../../test/support/temporary-folder';
import type { LogEntry } from '../log';
import type { Connection } from '../store/connection';
import { closeDatabase, openDatabase } from '../store/database';
import { type RecordStore, recordStore } from '../store/record-store';
import { type TestApp, testApp } from './testing';

describe('the service', () => {
  let dir: string;
  let db: Connection;
  let store: RecordStore;
  let log: LogEntry[];
  beforeEach(() => {
    dir = temporaryFolder();
    db = openDatabase(dir);
    store = recordStore(db);
    log = [];
  });
  afterEach(() => {
    closeDatabase(db);
    removeFolder(dir);
  });

  const ask = async (path: string, init: RequestInit = {}, settings: TestApp = {}) => {
    const app = testApp(db, { log: (entry) => log.push(entry), ...settings });
    const headers = { host: '127.0.0.1:3000', ...(init.headers as Record<string, string>) };
    return app.request(`http://127.0.0.1:3000${path}`, { ...init, headers });
  };
  const put = (body: unknown, headers: Record<string, string> = {}, settings: TestApp = {}) =>
    ask(
      `/api/v1/sheets/${encodeURIComponent(submission().sheet.key)}`,
      {
        method: 'PUT',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
      },
      settings,
    );
  const codeOf = async (response: Response) => ((await response.json()) as { error: { code: string } }).error.code;
  const stored = () => store.page({ limit: 10 }).bodies.length;

  it('answers with a receipt', async () => {
    const response = await put(submission());
    expect(response.status).toBe(200);
    const changes = firstRecords(submission()).map(({ key }) => ({ key, kind: 'created' }));
    expect(await response.json()).toEqual({ created: 2, updated: 0, unchanged: 0, withdrawn: 0, changes });
  });

  it.each([
    'evil.example',
    'evil.example:3000',
    '127.0.0.1.evil.example',
    '192.168.0.1',
    '',
    '0.0.0.0',
  ])('answers nothing to a request for host %j', async (host) => {
    store.submit(submission());
    for (const path of ['/', '/healthz', '/api/v1/records']) {
      const response = await ask(path, { headers: { host } });
      expect(response.status).toBe(403);
      expect(await codeOf(response)).toBe('host-refused');
    }
  });

  it.each([
    'localhost',
    'LOCALHOST:1',
    '127.0.0.1',
    '127.1.2.3:80',
    '[::1]:3000',
  ])('answers for host %s', async (host) => {
    expect((await ask('/healthz', { headers: { host } })).status).toBe(200);
  });

  it.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'http://127.0.0.1:3001' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:3000' }],
  ])('refuses a write from another site: %j', async (headers) => {
    const response = await put(submission(), headers);
    expect(response.status).toBe(403);
    expect(await codeOf(response)).toBe('cross-site');
    expect(stored()).toBe(0);
  });

  it('takes a write from its own pages', async () => {
    const own = { origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' };
    expect((await put(submission(), own)).status).toBe(200);
  });

  it('never allows another site to read', async () => {
    const response = await ask('/api/v1/records', { headers: { origin: 'https://evil.example' } });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/jsonp',
    '',
  ])('refuses content type %j', async (type) => {
    const response = await put(submission(), { 'content-type': type });
    expect(response.status).toBe(415);
    expect(stored()).toBe(0);
  });

  it.each<[string, unknown, number, string]>([
    ['no JSON', '{', 400, 'invalid-request'],
    ['nothing', '', 400, 'invalid-request'],
    ['deep JSON', '['.repeat(200_000), 400, 'invalid-request'],
    ['another shape', [], 422, 'invalid-record'],
    ['deep but sound JSON', '['.repeat(5_000) + ']'.repeat(5_000), 422, 'invalid-record'],
    ['another sheet', submission('2022/西区'), 400, 'key-mismatch'],
    ['millions of nothings', `{"sheet":{"goals":[${'{},'.repeat(3_000_000)}{}]},"indicators":[]}`, 413, 'too-large'],
  ])('refuses a body with %s', async (_, body, status, code) => {
    const response = await put(body);
    expect([response.status, await codeOf(response)]).toEqual([status, code]);
    expect(stored()).toBe(0);
  });

  it('refuses a body that is not UTF-8, rather than keep what nobody wrote', async () => {
    const shiftJis = Buffer.from(JSON.stringify(submission()).replace('目標を', '@@')).map((each) =>
      each === 0x40 ? 0x96 : each,
    );
    const response = await put(new Uint8Array(shiftJis));
    expect([response.status, await codeOf(response), stored()]).toEqual([400, 'invalid-request', 0]);
  });

  it('says which field is wrong, not what it holds', async () => {
    const given = submission();
    const broken = { ...given, indicators: [given.indicators[0], { ...given.indicators[1], targetNumber: '秘密' }] };
    const text = await (await put(broken)).text();
    expect(text).toContain('indicators[1].targetNumber');
    expect(text).not.toContain('秘密');
  });

  it.each<[string, Record<string, string>]>([
    ['is', {}],
    ['tells that it is', { 'content-length': String(10 * 1024 * 1024 + 1) }],
  ])('refuses a body that %s too large', async (how, headers) => {
    const response = await put(how === 'is' ? ' '.repeat(10 * 1024 * 1024 + 1) : submission(), headers);
    expect([response.status, stored()]).toEqual([413, 0]);
  });

  it.each([
    '?kind=goal',
    '?limit=0',
    '?limit=x',
    '?year=R4',
    '?withdrawn=1',
    '?colour=red',
  ])('refuses the query %s', async (query) => {
    expect((await ask(`/api/v1/records${query}`)).status).toBe(400);
  });

  it('asks for the token on the API, and shows nothing without it', async () => {
    store.submit(submission());
    const token = 'correct-horse';
    for (const path of ['records', 'policy', 'openapi.json', 'schema/sheet.json', 'nothing']) {
      for (const given of [
        {},
        { authorization: 'Bearer wrong' },
        { authorization: token },
        { authorization: 'Bearer ' },
      ]) {
        const response = await ask(`/api/v1/${path}`, { headers: given as Record<string, string> }, { token });
        expect(response.status).toBe(401);
        expect(response.headers.get('www-authenticate')).toBe('Bearer');
      }
    }
    const open = await ask('/api/v1/records', { headers: { authorization: `Bearer ${token}` } }, { token });
    expect(open.status).toBe(200);
    const page = await (await ask('/', {}, { token })).text();
    expect(page).not.toContain('北区');
    expect((await put(submission('2022/x'), {}, { token })).status).toBe(401);
  });

  it('gives the policy as it was given, or null', async () => {
    const policy = { schemaVersion: 1, name: '新潟市' };
    expect(await (await ask('/api/v1/policy', {}, { policy })).json()).toEqual(policy);
    expect(await (await ask('/api/v1/policy')).json()).toBeNull();
  });

  it('sends its protecting headers on every kind of answer', async () => {
    for (const path of ['/', '/healthz', '/nothing', '/api/v1/records', '/api/v1/records?limit=0']) {
      const { headers } = await ask(path);
      expect(headers.get('content-security-policy')).toContain(`default-src 'none'`);
      expect(headers.get('content-security-policy')).toContain(`frame-ancestors 'none'`);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  it('shows no stack trace and logs no content when it fails', async () => {
    const broken = {
      ...store,
      page: () => {
        throw new Error('秘密の内容');
      },
    };
    const response = await ask('/api/v1/records', {}, { store: broken });
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ error: { code: 'internal', message: expect.any(String) } });
    expect(log).toContainEqual({
      event: 'failed',
      error: 'Error',
      code: null,
      at: expect.stringContaining('app.test'),
    });
    expect(JSON.stringify(log)).not.toContain('秘密');
  });

  it('logs what was asked, not of whom', async () => {
    await put(submission());
    await ask('/api/v1/records?cursor=2022%2F北区');
    await ask('/nothing/秘密');
    expect(log).toMatchObject([
      { event: 'request', method: 'PUT', route: '/api/v1/sheets/:key', status: 200 },
      { event: 'request', method: 'GET', route: '/api/v1/records', status: 200 },
      { event: 'request', method: 'GET', status: 404 },
    ]);
    expect(JSON.stringify(log)).not.toMatch(/北区|秘密|花子/);
  });

  it('says that it is busy, and when to come back', async () => {
    const busy = {
      ...store,
      submit: () => {
        throw Object.assign(new Error('locked'), { code: 'SQLITE_BUSY' });
      },
    };
    const response = await put(submission(), {}, { store: busy });
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
  });

  it('says that its disk is full', async () => {
    const full = {
      ...store,
      submit: () => {
        throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
      },
    };
    const response = await put(submission(), {}, { store: full });
    expect([response.status, await codeOf(response)]).toEqual([507, 'storage-full']);
    expect(log).toContainEqual(expect.objectContaining({ event: 'failed', code: 'SQLITE_FULL' }));
  });

  it('takes text from a sheet as data', async () => {
    const text = `'); DROP TABLE records;-- <script>alert(1)</script> \${x}`;
    const said = { department: text, section: '"><img src=x onerror=alert(1)>', fiscalYear: '<b>' };
    const sheet = sheetDraft(said);
    const indicators = [indicatorDraft({ ...said, name: text })];
    expect((await put({ sheet, indicators })).status).toBe(200);
    expect(stored()).toBe(2);
    const page = await (await ask('/')).text();
    expect(page).not.toMatch(/<script|<img|<b>/);
    expect(page).toContain('&lt;script&gt;');
  });
});
