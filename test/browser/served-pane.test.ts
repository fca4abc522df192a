import { join } from 'node:path';
import { ROOT } from '../support/cli';
import { excelWith } from './excel';
import { openPane } from './pane';
import { serving } from './served';

jest.setTimeout(60_000);

const served = serving({ paneDir: join(ROOT, 'dist', 'pane') });

it('opens under the headers of the service, and has nothing to complain of', async () => {
  const pane = await openPane(served.browser, excelWith('kita-r4.xlsx'), {
    task: 'check',
    service: served.service.url,
  });
  await pane.page.locator('.fui-FluentProvider').waitFor();
  // What office.js and Fluent do late must be allowed as well.
  await pane.page.waitForTimeout(1000);
  await pane.close();
});

it('may be shown in a frame by Excel on the web, and by nobody else', async () => {
  const context = await served.browser.newContext({ permissions: ['local-network-access'] });
  await context.route('https://**/*', (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({
          contentType: 'text/html',
          body: `<iframe src="${served.service.url}/pane/support.html"></iframe>`,
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
    return address === `${served.service.url}/pane/support.html`;
  };
  expect(await shownBy('excel.officeapps.live.com')).toBe(true);
  expect(await shownBy('contoso.sharepoint.com')).toBe(true);
  expect(await shownBy('evil.example')).toBe(false);
  await context.close();
});
