import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { request as requestTls } from 'node:https';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { submission } from '../../test/contract/sample-records';
import { removeFolder, temporaryFolder } from '../../test/support/temporary-folder';
import { type ServiceSettings, startService } from './start';
import { closeDatabase, openDatabase } from './store/database';
import { tokenStore } from './store/tokens';

const pem = (name: string) => readFileSync(resolve(__dirname, `../../test/fixtures/tls/${name}.pem`), 'utf8');
const tls = { cert: pem('cert'), key: pem('key') };
const proxy = { trustedProxies: ['127.0.0.1'], origin: 'https://goals.city.example' };

function made(dataDir: string, name = '北区企画') {
  const db = openDatabase(dataDir);
  const created = tokenStore(db).create({ name, may: 'write', departments: null }, null);
  closeDatabase(db);
  if (created.kind !== 'created') throw new Error(created.kind);
  return created;
}

describe('startService', () => {
  let dir: string;
  beforeEach(() => {
    dir = temporaryFolder();
  });
  afterEach(() => removeFolder(dir));

  it.each([
    '0.0.0.0',
    '::',
    '192.168.1.5',
    'example.jp',
    '127.0.0.1.example.jp',
    '',
  ])('refuses host %j before it touches anything', async (host) => {
    const dataDir = join(dir, 'new');
    await expect(startService({ host, port: 0, dataDir })).rejects.toMatchObject({ code: 'host-not-loopback' });
    expect(existsSync(dataDir)).toBe(false);
  });

  it.each<[string, Partial<ServiceSettings>, string]>([
    ['a proxy without the address that people open', { trustedProxies: ['127.0.0.1'] }, 'proxy-without-origin'],
    ['a proxy that is no address', { ...proxy, trustedProxies: ['proxy'] }, 'usage'],
    ['an address that people open without https', { origin: 'http://goals.city.example' }, 'usage'],
    ['frames that would say more than frames', { frameAncestors: 'https://a.example; script-src *' }, 'usage'],
  ])('refuses %s before it touches anything', async (_, more, code) => {
    const dataDir = join(dir, 'new');
    await expect(startService({ host: '127.0.0.1', port: 0, dataDir, ...more })).rejects.toMatchObject({ code });
    expect(existsSync(dataDir)).toBe(false);
  });

  it.each<[string, Partial<ServiceSettings>]>([
    ['every address', { host: '0.0.0.0', tls }],
    ['a proxy', proxy],
    ['a name that others know', { origin: proxy.origin }],
  ])('starts on %s only with a token that lives', async (_, more) => {
    const settings = { host: '127.0.0.1', port: 0, dataDir: dir, ...more };
    const refused = { code: 'reachable-without-token', params: { dir } };
    await expect(startService(settings)).rejects.toMatchObject(refused);
    const { id } = made(dir);
    await (await startService(settings)).close();
    const db = openDatabase(dir);
    tokenStore(db).revoke(id, null);
    closeDatabase(db);
    await expect(startService(settings)).rejects.toMatchObject(refused);
    const service = await startService({ ...settings, token: 'himitsu' });
    expect(service.asksForToken()).toBe(true);
    await service.close();
  });

  it('closes what it opened when it cannot listen, so that another can', async () => {
    const settings = { host: '192.0.2.1', port: 0, dataDir: dir, tls, token: 'himitsu' };
    await expect(startService(settings)).rejects.toMatchObject({ code: 'host-unusable' });
    await (await startService({ host: '127.0.0.1', port: 0, dataDir: dir })).close();
  });

  it('takes the word of a proxy for who asks, and limits each of them', async () => {
    const limits = { requests: { burst: 2, perSecond: 0.001 } };
    const service = await startService({
      host: '127.0.0.1',
      port: 0,
      dataDir: dir,
      token: 'himitsu',
      limits,
      ...proxy,
    });
    const asks = async (client: string) =>
      (await fetch(`${service.url}/healthz`, { headers: { 'x-forwarded-for': client } })).status;
    expect([await asks('10.1.0.1'), await asks('10.1.0.1'), await asks('10.1.0.1')]).toEqual([200, 200, 429]);
    expect(await asks('10.1.0.2')).toBe(200);
    await service.close();
  });

  it('says that a port is in use', async () => {
    const one = await startService({ host: '127.0.0.1', port: 0, dataDir: dir });
    const port = Number(new URL(one.url).port);
    await expect(startService({ host: '127.0.0.1', port, dataDir: dir })).rejects.toMatchObject({
      code: 'port-in-use',
      params: { host: '127.0.0.1', port },
    });
    await one.close();
  });

  it('says that its data cannot be used', async () => {
    writeFileSync(join(dir, 'x'), '');
    await expect(startService({ host: '127.0.0.1', port: 0, dataDir: join(dir, 'x') })).rejects.toMatchObject({
      code: 'data-unusable',
    });
  });

  it('answers on localhost', async () => {
    const service = await startService({ host: 'localhost', port: 0, dataDir: dir });
    expect(await (await fetch(`${service.url}/healthz`)).json()).toEqual({ status: 'ok' });
    await service.close();
  });

  it.each([
    ['no PEM', { ...tls, cert: 'これは証明書ではありません' }],
    ['an empty key', { ...tls, key: '' }],
    ['an empty certificate', { ...tls, cert: '' }],
    ['a certificate for a key', { ...tls, key: tls.cert }],
  ])('says that %s cannot be used, before it touches anything', async (_, unusable) => {
    const dataDir = join(dir, 'new');
    await expect(startService({ host: 'localhost', port: 0, dataDir, tls: unusable })).rejects.toMatchObject({
      code: 'tls-invalid',
    });
    expect(existsSync(dataDir)).toBe(false);
  });

  it('answers by https, and tells its own pages from those of the same name by http', async () => {
    const service = await startService({ host: 'localhost', port: 0, dataDir: dir, tls });
    expect(service.url).toMatch(/^https:\/\/localhost:\d+$/);
    const given = submission();
    const put = async (origin: string) => {
      const asked = requestTls(`${service.url}/api/v1/sheets/${encodeURIComponent(given.sheet.key)}`, {
        ca: tls.cert,
        method: 'PUT',
        headers: { 'content-type': 'application/json', origin },
      });
      asked.end(JSON.stringify(given));
      const [response] = await once(asked, 'response');
      response.resume();
      return response.statusCode;
    };
    expect(await put(service.url.replace('https:', 'http:'))).toBe(403);
    expect(await put(service.url)).toBe(200);
    await service.close();
  });

  it('finishes a running request before it closes, then answers no more', async () => {
    const events: string[] = [];
    const log = ({ event }: { event: string }) => void events.push(event);
    const service = await startService({ host: '127.0.0.1', port: 0, dataDir: dir, log });
    const given = submission();
    const body = JSON.stringify(given);
    const put = request(`${service.url}/api/v1/sheets/${encodeURIComponent(given.sheet.key)}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    });
    put.write(body.slice(0, 50));
    // The headers must be there before closing begins.
    await fetch(`${service.url}/healthz`);
    const closed = service.close();
    put.end(body.slice(50));
    const [response] = await once(put, 'response');
    expect(response.statusCode).toBe(200);
    response.resume();
    await closed;
    await service.close();
    expect(events).toEqual(['started', 'request', 'request', 'stopped']);
    await expect(fetch(`${service.url}/healthz`)).rejects.toThrow();
  });

  it('waits no longer than its patience for those who never finish', async () => {
    const limits = { patience: 100, headers: 600_000, request: 600_000 };
    const service = await startService({ host: 'localhost', port: 0, dataDir: dir, tls, limits });
    const { hostname, port } = new URL(service.url);
    const silent = connect(Number(port), hostname);
    const put = requestTls(`${service.url}/api/v1/sheets/x`, {
      ca: tls.cert,
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'content-length': 1000 },
    });
    const ends = Promise.all([once(silent, 'close'), once(put, 'error')]);
    put.write('{');
    await once(put, 'socket').then(([socket]) => once(socket, 'secureConnect'));
    await service.close();
    await ends;
  });

  it('answers 413 to a large body, and goes on', async () => {
    const service = await startService({ host: '127.0.0.1', port: 0, dataDir: dir });
    const send = () =>
      fetch(`${service.url}/api/v1/sheets/x`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: 'x'.repeat(30 * 1024 * 1024),
      });
    expect((await send()).status).toBe(413);
    expect((await fetch(`${service.url}/healthz`)).status).toBe(200);
    await service.close();
  });
});
