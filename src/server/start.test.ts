import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { request as requestTls } from 'node:https';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { submission } from '../../test/contract/sample-records';
import { isLoopback } from './loopback';
import { startService } from './start';

const pem = (name: string) => readFileSync(resolve(__dirname, `../../test/fixtures/tls/${name}.pem`), 'utf8');
const tls = { cert: pem('cert'), key: pem('key') };

describe('startService', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'mokuhyo-start-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }));

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

describe('isLoopback', () => {
  it.each(['localhost', '127.0.0.1', '127.8.9.1', '::1', '[::1]'])('%s is', (host) =>
    expect(isLoopback(host)).toBe(true));
  it.each(['', '0.0.0.0', '::', '127.0.0.1.nip.io', '127.0.0', '1.127.0.1', 'localhost.example'])('%j is not', (host) =>
    expect(isLoopback(host)).toBe(false));
});
