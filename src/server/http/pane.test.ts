import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { removeFolder, temporaryFolder } from '../../../test/support/temporary-folder';
import { readPaneDefaults } from '../../core/settings/pane-defaults';
import type { Connection } from '../store/connection';
import { closeDatabase, openDatabase } from '../store/database';
import { paneFiles } from './pane';
import { type TestApp, testApp } from './testing';

const ORIGIN = 'https://localhost:3000';
const PAGE =
  '<script defer src="https://goals.example.lg.jp/office-js/office.js"></script><script src="a.js"></script>';

let dir: string;
let db: Connection;
beforeAll(() => {
  dir = temporaryFolder();
  db = openDatabase(join(dir, 'data'));
  const write = (name: string, content: string) => {
    const file = join(dir, 'pane', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  write('taskpane.html', PAGE);
  write('pane.059cd25d.js', '1');
  write('pane.059cd25d.js.LICENSE.txt', 'MIT');
  write('taskpane.c04dceba.css', 'a{}');
  write('assets/icon-16.png', 'png');
  write('office-js/office.js', '2');
  write('.hidden', '秘密');
  write('../secret.txt', '秘密');
});
afterAll(() => {
  closeDatabase(db);
  removeFolder(dir);
});

type Settings = TestApp & { folder?: string };
function ask(path: string, { folder = join(dir, 'pane'), ...settings }: Settings = {}, method = 'GET') {
  const app = testApp(db, { pane: paneFiles(folder), ...settings });
  return app.request(`${ORIGIN}${path}`, { method, headers: { host: 'localhost:3000' } });
}

it.each([
  ['taskpane.html', /^text\/html/, 'no-cache'],
  ['pane.059cd25d.js', /^text\/javascript/, 'public, max-age=31536000, immutable'],
  ['pane.059cd25d.js.LICENSE.txt', /^text\/plain/, 'public, max-age=31536000, immutable'],
  ['taskpane.c04dceba.css', /^text\/css/, 'public, max-age=31536000, immutable'],
  ['office-js/office.js', /^text\/javascript/, 'no-cache'],
  // Office shows its own picture for an icon that comes with this header.
  ['assets/icon-16.png', /^image\/png$/, null],
])('serves %s', async (name, type, cache) => {
  const { status, headers } = await ask(`/pane/${name}`);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toMatch(type);
  expect(headers.get('cache-control')).toBe(cache);
  // Excel on the web takes icons from another site, and a frame must not be cut off from what is around it.
  expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  expect(headers.get('cross-origin-opener-policy')).toBeNull();
  expect(headers.get('x-frame-options')).toBeNull();
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
});

it('gives the bytes, and answers HEAD', async () => {
  expect(await (await ask('/pane/taskpane.html?do=check')).text()).toBe(PAGE);
  const head = await ask('/pane/taskpane.html', {}, 'HEAD');
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect((await ask('/pane/taskpane.html', {}, 'PUT')).status).toBe(404);
});

it('lets the page load scripts from here, from Microsoft and from where it was built to, and send to here only', async () => {
  const policy = (await ask('/pane/taskpane.html')).headers.get('content-security-policy') ?? '';
  const directives = new Map(policy.split('; ').map((each) => [each.split(' ')[0], each.split(' ').slice(1)]));
  expect(directives.get('script-src')).toEqual([
    `'self'`,
    'https://officeapis.public.onecdn.static.microsoft',
    'https://appsforoffice.microsoft.com',
    'https://goals.example.lg.jp',
  ]);
  expect(directives.get('connect-src')).toEqual([`'self'`]);
  expect(directives.get('style-src')).toEqual([`'self'`, `'unsafe-inline'`]);
  expect(directives.get('default-src')).toEqual([`'none'`]);
  expect(directives.get('frame-ancestors')).toContain('https://*.officeapps.live.com');
  expect(directives.get('frame-ancestors')).not.toContain('*');
});

it('may be shown in the frames that were said, instead of those of Excel on the web', async () => {
  const policy = async (frames: string) =>
    (await ask('/pane/taskpane.html', { frames })).headers.get('content-security-policy')?.split('; ').at(-1);
  expect(await policy('https://excel.city.example')).toBe(`frame-ancestors 'self' https://excel.city.example`);
  expect(await policy(`'self'`)).toBe(`frame-ancestors 'self'`);
});

it.each([
  '/pane/../secret.txt',
  '/pane/..%2fsecret.txt',
  '/pane/%2e%2e/secret.txt',
  '/pane/..%5csecret.txt',
  '/pane//taskpane.html',
  '/pane/.hidden',
  '/pane/assets',
  '/pane/',
  '/pane/nothing.js',
  '/pane/constructor',
])('has nothing at %s, and says so with strict headers', async (path) => {
  const { status, headers, ...response } = await ask(path);
  expect(status).toBe(404);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('content-security-policy')).toContain(`frame-ancestors 'none'`);
  expect(JSON.stringify(response)).not.toContain('秘密');
});

it('follows no link out of the folder', async () => {
  const folder = join(dir, 'linked');
  mkdirSync(folder);
  symlinkSync(join(dir, 'data'), join(folder, 'data'), 'junction');
  expect(paneFiles(folder).size).toBe(0);
});

it('says that the pane is not built where its folder is absent', async () => {
  const response = await ask('/pane/taskpane.html', { folder: join(dir, 'absent') });
  expect(response.status).toBe(404);
  expect(await response.json()).toEqual({
    error: { code: 'not-found', message: expect.stringContaining('not built') },
  });
});

it('is the list of its own pane, and gives the policy where everyone may have it', async () => {
  const policy = { name: '新潟市' };
  const defaultsWith = async (settings: Settings) => (await ask('/pane/defaults.json', settings)).json();
  expect(await defaultsWith({})).toEqual({ list: ORIGIN });
  expect(await defaultsWith({ policy })).toEqual({ list: ORIGIN, policy });
  expect(await defaultsWith({ policy, token: 'secret' })).toEqual({ list: ORIGIN });
  expect(readPaneDefaults(await defaultsWith({ policy })).kind).toBe('defaults');
  expect((await ask('/pane/defaults.json')).headers.get('cross-origin-resource-policy')).toBe('same-origin');
});

it('asks for no token for the pane itself', async () => {
  expect((await ask('/pane/taskpane.html', { token: 'secret' })).status).toBe(200);
});

it('reaches Microsoft, and nobody else, where the city chose Microsoft Lists', async () => {
  const list = 'https://contoso.sharepoint.com/sites/goals';
  const policyOf = async (settings: Settings) =>
    (await ask('/pane/taskpane.html', settings)).headers.get('content-security-policy');
  expect(await policyOf({ paneDefaults: { list } })).toContain(
    `connect-src 'self' https://login.microsoftonline.com https://graph.microsoft.com; `,
  );
  expect(await policyOf({ paneDefaults: { lang: 'ja' } })).toContain(`connect-src 'self'; `);
  expect(await (await ask('/pane/defaults.json', { paneDefaults: { list } })).json()).toEqual({ list });
  expect(await (await ask('/pane/defaults.json', { paneDefaults: { lang: 'ja' } })).json()).toEqual({
    list: ORIGIN,
    lang: 'ja',
  });
});
