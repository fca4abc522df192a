import { readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { join } from 'node:path';
import { mokuhyo, ROOT, service } from './support/cli';
import { removeFolder, temporaryFolder } from './support/temporary-folder';

const TLS = join(ROOT, 'test', 'fixtures', 'tls');
const CERT = join(TLS, 'cert.pem');
const KEY = join(TLS, 'key.pem');

let dir: string;
beforeEach(() => {
  dir = temporaryFolder();
});
afterEach(() => removeFolder(dir));

describe('mokuhyo serve with a certificate', () => {
  it('serves the built pane by https', async () => {
    const running = await service(join(dir, 'data'), ['--host', 'localhost', '--tls-cert', CERT, '--tls-key', KEY]);
    expect(running.url).toMatch(/^https:\/\/localhost:\d+$/);
    const page = await fetched(`${running.url}/pane/taskpane.html`);
    expect(page).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
    const script = /src="(pane\.[0-9a-f]{8}\.js)"/.exec(page.text)?.[1];
    expect(await fetched(`${running.url}/pane/${script}`)).toMatchObject({ status: 200 });
    expect(JSON.parse((await fetched(`${running.url}/pane/defaults.json`)).text)).toEqual({ list: running.url });
    expect(await running.stop()).toBe(0);
  });

  it.each([
    ['one without the other', ['--tls-cert', CERT], '--tls-key'],
    ['the other without the one', ['--tls-key', KEY], '--tls-cert'],
    ['a file that is not there', ['--tls-cert', 'nothing.pem', '--tls-key', KEY], 'nothing.pem'],
    ['a key for a certificate', ['--tls-cert', KEY, '--tls-key', KEY], '--tls-cert の証明書'],
  ])('refuses %s in one line', async (_, words, said) => {
    const ran = await mokuhyo(['serve', '--port', '0', '--data', join(dir, 'data'), ...words]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(said);
    expect(ran.stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('mokuhyo serve --pane-defaults', () => {
  const LIST = 'https://city.sharepoint.com/sites/kikaku';
  const APP = { clientId: '0f7a8d1e-5b3c-4a2d-9e6f-1c2b3a4d5e6f', tenant: '7c9e6679-7425-40de-944b-e07fc1f90ae7' };

  function defaults(content: unknown): string {
    const file = join(dir, 'defaults.json');
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  }

  it('hands out what the file says, to pane and workbench, and lets their pages reach Microsoft', async () => {
    const file = defaults({ list: LIST, microsoft: APP });
    const running = await service(join(dir, 'data'), ['--pane-defaults', file]);
    try {
      for (const page of ['pane', 'workbench']) {
        const given = await fetch(`${running.url}/${page}/defaults.json`);
        expect(await given.json()).toEqual({ list: LIST, microsoft: APP });
      }
      const reached = async (page: string) =>
        (await fetch(`${running.url}/${page}`)).headers.get('content-security-policy')?.match(/connect-src [^;]*/)?.[0];
      for (const page of ['pane/taskpane.html', 'pane/sign-in.html', 'workbench/']) {
        expect(await reached(page)).toBe(
          "connect-src 'self' https://login.microsoftonline.com https://graph.microsoft.com",
        );
      }
      expect(await fetch(`${running.url}/workbench/microsoft.js`)).toMatchObject({ status: 200 });
      expect(await fetch(`${running.url}/workbench/sign-in.html`)).toMatchObject({ status: 200 });
    } finally {
      expect(await running.stop()).toBe(0);
    }
  });

  it('leaves to the service what the file does not say, and then nobody else is reached', async () => {
    const running = await service(join(dir, 'data'), ['--pane-defaults', defaults({ lang: 'en' })]);
    try {
      const given = await fetch(`${running.url}/pane/defaults.json`);
      expect(await given.json()).toEqual({ list: running.url, lang: 'en' });
      const page = await fetch(`${running.url}/pane/taskpane.html`);
      expect(page.headers.get('content-security-policy')).not.toContain('microsoftonline');
      expect((await fetch(`${running.url}/workbench/microsoft.js`)).status).toBe(404);
    } finally {
      expect(await running.stop()).toBe(0);
    }
  });

  it.each([
    ['a file that is not there', null, 'nothing.json'],
    ['what is no JSON', 'list: x', 'defaults.json'],
    ['a setting that there is not', { list: LIST, token: 'secret' }, 'token'],
    ['an id that is none', { list: LIST, microsoft: { ...APP, clientId: 'Mokuhyo' } }, 'clientId'],
    ['everybody for a tenant', { list: LIST, microsoft: { ...APP, tenant: 'common' } }, 'tenant'],
  ])('refuses %s in one line', async (_, content, said) => {
    const file = content === null ? join(dir, 'nothing.json') : defaults(content);
    const ran = await mokuhyo(['serve', '--port', '0', '--data', join(dir, 'data'), '--pane-defaults', file]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(said);
    expect(ran.stderr).not.toContain('secret');
    expect(ran.stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('mokuhyo manifest', () => {
  it('prints the manifest for an address, a slash at its end or not', async () => {
    const ran = await mokuhyo(['manifest', '--origin', 'https://www.city.example.lg.jp/mokuhyo/']);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain('"https://www.city.example.lg.jp/mokuhyo/pane/taskpane.html"');
    expect(ran.stdout).not.toContain('localhost');
  });

  it('saves it, and never over a file unless told to', async () => {
    const out = join(dir, 'manifest.xml');
    const words = ['manifest', '--origin', 'https://a.example', '-o', out];
    writeFileSync(out, '別のもの');
    const refused = await mokuhyo(words);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('--force');
    expect(readFileSync(out, 'utf8')).toBe('別のもの');
    const saved = await mokuhyo([...words, '--force', '--support-url', 'https://help.example/?a&b']);
    expect(saved.code).toBe(0);
    expect(saved.stdout).toContain(out);
    expect(readFileSync(out, 'utf8')).toContain('<SupportUrl DefaultValue="https://help.example/?a&amp;b"/>');
  });

  it.each([
    [['--origin', 'http://a.example'], '--origin'],
    [['--origin', 'a.example'], '--origin'],
    [['--origin', 'https://a.example/?x=1'], '--origin'],
    [['--origin', 'https://a.example/#x'], '--origin'],
    [['--origin', 'https://me:secret@a.example'], '--origin'],
    [['--origin', 'https://a.example', '--support-url', 'http://help.example'], '--support-url'],
    [[], '--origin'],
  ])('refuses %j', async (words, said) => {
    const ran = await mokuhyo(['manifest', ...words]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(said);
    expect(ran.stderr).not.toContain('secret');
  });
});

function fetched(url: string): Promise<{ readonly status?: number; readonly type?: string; readonly text: string }> {
  return new Promise((done, fail) => {
    get(url, { ca: readFileSync(CERT) }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => (text += part));
      response.once('end', () =>
        done({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', text }),
      );
    }).once('error', fail);
  });
}
