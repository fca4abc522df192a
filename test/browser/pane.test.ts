import type { Browser } from 'playwright-core';
import { expectAccessible } from './accessibility';
import { launch } from './browser';
import { excelWith } from './excel';
import { openPane, type Pane, type PaneSettings, picture } from './pane';

jest.setTimeout(60_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

describe('without office.js', () => {
  const open = (settings: PaneSettings = {}) => openPane(browser, null, { officeJs: false, height: 378, ...settings });

  it('says so after a while, without a script', async () => {
    const pane = await open();
    const notice = pane.page.getByRole('main');
    expect(await notice.isVisible()).toBe(false);
    await patience(pane);
    expect(await notice.isVisible()).toBe(true);
    expect(await notice.getByRole('heading').innerText()).toBe('Excelとつながりませんでした');
    expect(await notice.innerText()).toContain('officeapis.public.onecdn.static.microsoft');
    expect(await notice.innerText()).toContain('Your workbook has not been changed');
    await pane.close();
  });

  const sights: ReadonlyArray<readonly [string, PaneSettings]> = [
    ['light', {}],
    ['narrow', { width: 320 }],
    ['dark', { theme: 'dark' }],
    ['contrast', { contrast: true }],
  ];
  it.each(sights)('can be read by everyone (%s)', async (name, settings) => {
    const pane = await open(settings);
    await patience(pane);
    await expectAccessible(pane.page);
    const overflow = await pane.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await picture(pane.page, `not-connected-${name}`);
    await pane.close();
  });
});

it('waits with its words outside of Excel as well', async () => {
  const pane = await openPane(browser, null);
  await pane.page.waitForFunction(() => 'Office' in window);
  await patience(pane);
  expect(await pane.page.getByRole('heading').innerText()).toBe('Excelとつながりませんでした');
  await pane.close();
});

it('gives its place to the pane when Excel answers', async () => {
  const pane = await openPane(browser, excelWith('kita-r4.xlsx'), { task: 'check' });
  await pane.page.locator('.fui-FluentProvider').waitFor();
  expect(await pane.page.getByText('Excelとつながりませんでした').count()).toBe(0);
  await picture(pane.page, 'first-sight');
  await pane.close();
});

/** Lets the time pass that the page waits before it says anything. */
const patience = ({ page }: Pane) =>
  page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
