import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeFolder, temporaryFolder } from '../../../test/support/temporary-folder';
import { readPaneDefaults } from '../../core/settings/pane-defaults';
import type { Connection } from '../store/connection';
import { closeDatabase, openDatabase } from '../store/database';
import { paneFiles } from './pane';
import { reachesOf } from './reaches';
import { testApp } from './testing';
import { workbenchPage, workbenchPath } from './workbench';

const POLICY = `default-src 'none'; script-src 'sha256-x'; connect-src 'self'`;
const PAGE = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><script>1</script>`;

let dir: string;
let db: Connection;
beforeAll(() => {
  dir = temporaryFolder();
  db = openDatabase(join(dir, 'data'));
  writeFileSync(join(dir, 'mokuhyo.html'), PAGE);
});
afterAll(() => {
  closeDatabase(db);
  removeFolder(dir);
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

describe('where the city chose Microsoft Lists', () => {
  const paneDefaults = {
    list: 'https://contoso.sharepoint.com/sites/goals',
    microsoft: { clientId: '0f7a8d1e-5b3c-4a2d-9e6f-1c2b3a4d5e6f', tenant: 'city.example.lg.jp' },
  };
  const MICROSOFT = 'https://login.microsoftonline.com https://graph.microsoft.com';

  function asked(path: string, given: Partial<typeof paneDefaults> = paneDefaults) {
    const folder = join(dir, 'beside');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'microsoft.js'), 'export {};');
    writeFileSync(join(folder, 'sign-in.html'), '<p>');
    const reaches = reachesOf(given);
    const beside = paneFiles(reaches.length > 0 ? folder : undefined, workbenchPath);
    const app = testApp(db, {
      workbench: workbenchPage(join(dir, 'mokuhyo.html'), reaches),
      beside,
      paneDefaults: given,
    });
    return app.request(`http://127.0.0.1:3000${path}`, { headers: { host: '127.0.0.1:3000' } });
  }

  it('lets the page reach Microsoft and load what speaks to it, by header and by its own word', async () => {
    const answer = await asked('/workbench/');
    const policy = `default-src 'none'; script-src 'self' 'sha256-x'; connect-src 'self' ${MICROSOFT}`;
    expect(answer.headers.get('content-security-policy')).toBe(`${policy}; frame-ancestors 'none'`);
    expect(await answer.text()).toBe(PAGE.replace(POLICY, policy));
    expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin-allow-popups');
    expect(await (await asked('/workbench/defaults.json')).json()).toEqual(paneDefaults);
  });

  it('serves the page to which the window comes back, which nothing parts from who opened it', async () => {
    expect((await asked('/workbench/microsoft.js')).headers.get('content-type')).toContain('javascript');
    const { status, headers } = await asked('/workbench/sign-in.html');
    expect([status, headers.get('cross-origin-opener-policy')]).toEqual([200, 'unsafe-none']);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
    expect((await asked('/workbench/nothing.js')).status).toBe(404);
  });

  it('has none of it where the city did not', async () => {
    expect(await (await asked('/workbench/', {})).text()).toBe(PAGE);
    expect((await asked('/workbench/microsoft.js', {})).status).toBe(404);
    expect((await asked('/workbench/', {})).headers.get('cross-origin-opener-policy')).toBe('same-origin');
  });
});
