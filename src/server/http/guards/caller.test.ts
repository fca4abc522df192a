import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { removeFolder, temporaryFolder } from '../../../../test/support/temporary-folder';
import type { Connection } from '../../store/connection';
import { closeDatabase, openDatabase } from '../../store/database';
import { tokenStore } from '../../store/tokens';
import { from, type TestApp, testApp } from '../testing';

const PROXY = '10.0.0.2';
const ORIGIN = 'https://goals.city.example';
const behindProxy = { host: '10.0.0.7', trustedProxies: [PROXY, '10.0.9.0/24'], origin: ORIGIN };

let dir: string;
let db: Connection;
beforeAll(() => {
  dir = temporaryFolder();
  db = openDatabase(dir);
});
afterAll(() => {
  closeDatabase(db);
  removeFolder(dir);
});

type Asked = { path?: string; peer?: string; url?: string; method?: string; settings?: TestApp };

async function ask(headers: Record<string, string>, asked: Asked = {}) {
  const { path = '/healthz', peer = PROXY, url = 'http://10.0.0.7:3000', method = 'GET' } = asked;
  const app = testApp(db, { reach: behindProxy, ...asked.settings });
  const response = await app.request(`${url}${path}`, { method, headers }, from(peer));
  const body = (await response.json()) as { error?: { code: string }; list?: string };
  return { status: response.status, code: body.error?.code, body };
}

describe('behind a proxy', () => {
  const host = '10.0.0.7:3000';

  it.each([
    ['it', PROXY],
    ['it, in IPv6 clothes', `::ffff:${PROXY}`],
    ['one of its network', '10.0.9.200'],
    ['this computer', '127.0.0.1'],
    ['this computer, by IPv6', '::1'],
  ])('answers to %s', async (_, peer) => {
    expect(await ask({ host }, { peer })).toMatchObject({ status: 200 });
  });

  it.each(['10.0.0.3', '10.0.8.2', '::ffff:10.0.0.3', '2001:db8::1', ''])('does not answer to %j', async (peer) => {
    const forged = { 'x-forwarded-for': PROXY, 'x-forwarded-host': 'goals.city.example', forwarded: `for=${PROXY}` };
    expect(await ask({ host, ...forged }, { peer })).toMatchObject({ status: 403, code: 'proxy-only' });
  });

  it.each([
    ['goals.city.example', 200],
    ['goals.city.example:443', 200],
    ['evil.example, goals.city.example', 200],
    ['evil.example', 403],
    ['goals.city.example, evil.example', 403],
    ['evil.example:3000', 403],
  ])('takes its word for the name %j: %i', async (forwarded, status) => {
    expect(await ask({ host, 'x-forwarded-host': forwarded })).toMatchObject({ status });
  });

  it('does not take the word of a program on this computer for the name', async () => {
    const headers = { host: 'evil.example', 'x-forwarded-host': 'goals.city.example' };
    expect(await ask(headers, { peer: '127.0.0.1', url: 'http://evil.example' })).toMatchObject({
      status: 403,
      code: 'host-refused',
    });
  });

  it('refuses what came to the proxy without https', async () => {
    expect(await ask({ host, 'x-forwarded-proto': 'http' })).toMatchObject({ status: 403, code: 'not-secure' });
    expect(await ask({ host, 'x-forwarded-proto': 'http, https' })).toMatchObject({ status: 200 });
  });

  it('is the list of its pane by the address that people open', async () => {
    const { body } = await ask({ host }, { path: '/pane/defaults.json' });
    expect(body).toEqual({ list: ORIGIN });
  });

  it.each([
    [{ origin: ORIGIN, 'sec-fetch-site': 'same-origin' }, 'unauthorised'],
    [{ origin: 'http://10.0.0.7:3000' }, 'cross-site'],
    [{ origin: 'http://goals.city.example' }, 'cross-site'],
    [{ origin: `${ORIGIN}.evil.example` }, 'cross-site'],
    [{ origin: `${ORIGIN}:8443` }, 'cross-site'],
  ])('knows its own pages by the address that people open: %j', async (headers, code) => {
    expect(await ask({ host, ...headers }, { path: '/api/v1/sheets/x', method: 'PUT' })).toMatchObject({ code });
  });

  it('counts those behind it, not itself, and believes no invented address', async () => {
    const clock = () => 0;
    const limits = { requests: { burst: 1, perSecond: 1 } };
    const app = testApp(db, { reach: behindProxy, limits, clock });
    const asks = async (forwarded: string, peer = PROXY) => {
      const headers = { host, ...(forwarded && { 'x-forwarded-for': forwarded }) };
      return (await app.request('http://10.0.0.7:3000/healthz', { headers }, from(peer))).status;
    };
    expect([await asks('10.1.0.1'), await asks('10.1.0.1'), await asks('10.1.0.2')]).toEqual([200, 429, 200]);
    // What stands further left than the proxy's own word was sent by the client.
    expect(await asks('10.1.9.9, 10.1.0.1')).toBe(429);
    // A second proxy of ours speaks for others, too.
    expect(await asks('10.1.0.1, 10.0.9.4')).toBe(429);
    expect([await asks('10.1.0.3:4711'), await asks('10.1.0.3')]).toEqual([200, 429]);
    // What is no address counts as the proxy's own.
    expect([await asks('unknown'), await asks('_x'), await asks('')]).toEqual([200, 429, 429]);
  });
});

describe('without a proxy', () => {
  const city = ['cert', 'key'].map((name) =>
    readFileSync(resolve(__dirname, `../../../../test/fixtures/tls/city-${name}.pem`), 'utf8'),
  );
  const settings = { reach: { host: '0.0.0.0', tls: { cert: city[0] ?? '', key: city[1] ?? '' } } };
  const url = 'https://mokuhyo.city.example.lg.jp:3000';

  it('believes no header that speaks of a proxy', async () => {
    const headers = {
      host: 'mokuhyo.city.example.lg.jp:3000',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'http',
    };
    const asked = { url, peer: '10.1.0.1', settings };
    expect((await ask(headers, { ...asked, path: '/pane/defaults.json' })).body).toEqual({ list: url });
    expect(await ask({ ...headers, host: 'evil.example' }, asked)).toMatchObject({ code: 'host-refused' });
  });

  it('counts clients by where they are, and this computer not at all', async () => {
    const limits = { requests: { burst: 1, perSecond: 0.01 } };
    const app = testApp(db, { ...settings, limits, clock: () => 0 });
    const asks = async (peer: string) => {
      const headers = { host: 'mokuhyo.city.example.lg.jp:3000', 'x-forwarded-for': String(Math.random()) };
      const response = await app.request(`${url}/healthz`, { headers }, from(peer));
      return [response.status, response.headers.get('retry-after')];
    };
    expect(await asks('10.1.0.1')).toEqual([200, null]);
    expect(await asks('::ffff:10.1.0.1')).toEqual([429, '100']);
    expect(await asks('10.1.0.2')).toEqual([200, null]);
    expect(await asks('2001:db8::1')).toEqual([200, null]);
    expect(await asks('2001:db8::2')).toEqual([429, '100']);
    for (let n = 0; n < 3; n++) expect(await asks('127.0.0.1')).toEqual([200, null]);
  });

  it('refuses a request line with the address of another', async () => {
    const asked = { url: 'https://evil.example', peer: '10.1.0.1', settings };
    expect(await ask({ host: 'mokuhyo.city.example.lg.jp' }, asked)).toMatchObject({ code: 'host-refused' });
  });

  it('asks for a token though there never was one', async () => {
    expect(tokenStore(db).any()).toBe(false);
    const headers = { host: 'mokuhyo.city.example.lg.jp:3000' };
    expect(await ask(headers, { url, settings, peer: '10.1.0.1', path: '/api/v1/records' })).toMatchObject({
      status: 401,
    });
  });
});
