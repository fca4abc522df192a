import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type Service, startService } from '../../src/server/start';
import { ROOT } from '../support/cli';
import { launch } from './browser';
import { excelWith } from './excel';
import { openPane } from './pane';

jest.setTimeout(60_000);

let browser: Browser;
let dir: string;
let service: Service;
beforeAll(async () => {
  browser = await launch();
  dir = mkdtempSync(join(tmpdir(), 'mokuhyo-served-'));
  const paneDir = join(ROOT, 'dist', 'pane');
  service = await startService({ host: '127.0.0.1', port: 0, dataDir: join(dir, 'data'), paneDir });
});
afterAll(async () => {
  await browser?.close();
  await service.close();
  rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
});

it('opens under the headers of the service, and has nothing to complain of', async () => {
  const pane = await openPane(browser, excelWith('kita-r4.xlsx'), { task: 'check', service: service.url });
  await pane.page.locator('.fui-FluentProvider').waitFor();
  // What office.js and Fluent do late must be allowed as well.
  await pane.page.waitForTimeout(1000);
  await pane.close();
});

it('may be shown in a frame by Excel on the web, and by nobody else', async () => {
  const context = await browser.newContext({ permissions: ['local-network-access'] });
  await context.route('https://**/*', (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({
          contentType: 'text/html',
          body: `<iframe src="${service.url}/pane/support.html"></iframe>`,
        })
      : route.abort(),
  );
  const shownBy = async (host: string) => {
    const page = await context.newPage();
    await page.goto(`https://${host}/`, { waitUntil: 'load' });
    const [, frame] = page.frames();
    // A frame that is refused holds the browser's own page.
    const address = await frame?.evaluate(() => location.href).catch(() => '');
    await page.close();
    return address === `${service.url}/pane/support.html`;
  };
  expect(await shownBy('excel.officeapps.live.com')).toBe(true);
  expect(await shownBy('contoso.sharepoint.com')).toBe(true);
  expect(await shownBy('evil.example')).toBe(false);
  await context.close();
});
