import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPaneDefaults } from '../../core/settings/pane-defaults';
import type { Connection } from '../store/connection';
import { closeDatabase, openDatabase } from '../store/database';
import { testApp } from './testing';
import { workbenchPage } from './workbench';

const POLICY = `default-src 'none'; script-src 'sha256-x'; connect-src 'self'`;
const PAGE = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><script>1</script>`;

let dir: string;
let db: Connection;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'mokuhyo-workbench-'));
  db = openDatabase(join(dir, 'data'));
  writeFileSync(join(dir, 'mokuhyo.html'), PAGE);
});
afterAll(() => {
  closeDatabase(db);
  rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
});

function ask(path: string, file = 'mokuhyo.html', token?: string) {
  const workbench = workbenchPage(join(dir, file));
  const app = testApp(db, { workbench, ...(token ? { token } : {}) });
  return app.request(`http://127.0.0.1:3000${path}`, { headers: { host: '127.0.0.1:3000' } });
}

it('serves the page as it was built, under its own policy, in no frame', async () => {
  const answer = await ask('/workbench/');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8']);
  expect(await answer.text()).toBe(PAGE);
  expect(answer.headers.get('content-security-policy')).toBe(`${POLICY}; frame-ancestors 'none'`);
  expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
});

it('leads to the folder in which its defaults stand', async () => {
  const answer = await ask('/workbench');
  expect([answer.status, answer.headers.get('location')]).toEqual([308, '/workbench/']);
  const defaults = readPaneDefaults(await (await ask('/workbench/defaults.json')).json());
  expect(defaults).toMatchObject({ kind: 'defaults', defaults: { list: 'http://127.0.0.1:3000' } });
});

it('is on the page of the service, with a token, too', async () => {
  expect(await (await ask('/')).text()).toContain('<a href="/workbench/">ブックを開いて点検する（ブラウザー版）</a>');
  expect(await (await ask('/', 'mokuhyo.html', 'secret')).text()).toContain('<a href="/workbench/">');
});

it('says where it was not built', async () => {
  expect(workbenchPage(undefined)).toBeNull();
  const answer = await ask('/workbench/', 'nothing.html');
  expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('npm run build')]);
  expect(await (await ask('/', 'nothing.html')).text()).not.toContain('href="/workbench');
});
