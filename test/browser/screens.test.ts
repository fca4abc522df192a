import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { service } from '../support/cli';
import { removeFolder, temporaryFolder } from '../support/temporary-folder';
import { violationsIn } from './accessibility';
import { launch } from './browser';
import { halfFinished } from './half-finished';
import { cutIn } from './looks';
import { openPane, picture } from './pane';
import { tour } from './tour';

jest.setTimeout(240_000);

const SIZES = { narrow: [320, 640], usual: [350, 640], wide: [1280, 800], short: [350, 378] } as const;
const THEMES = ['light', 'dark', 'contrast'] as const;
type Size = keyof typeof SIZES;
type Theme = (typeof THEMES)[number];

/** In which sizes and themes axe looks: together, the two languages show every size in two themes, and every theme. */
const LOOKS: Readonly<Record<'ja' | 'en', readonly (readonly [Size, Theme])[]>> = {
  ja: [
    ['usual', 'light'],
    ['narrow', 'contrast'],
    ['wide', 'dark'],
    ['short', 'light'],
  ],
  en: [
    ['narrow', 'light'],
    ['usual', 'dark'],
    ['wide', 'light'],
    ['short', 'contrast'],
  ],
};

let browser: Browser;
let dataDir: string;
const running: Awaited<ReturnType<typeof service>>[] = [];
beforeAll(async () => {
  dataDir = temporaryFolder();
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  for (const { stop } of running) await stop();
  removeFolder(dataDir);
});

it.each(['ja', 'en'] as const)('every screen can be read and used by everyone (%s)', async (lang) => {
  const served = await service(join(dataDir, lang));
  running.push(served);
  const excel = halfFinished();
  // Where Office tells no theme the system's counts, which can change while the pane is open.
  const settings = { service: served.url, theme: null, lang: lang === 'ja' ? 'ja-JP' : 'en-US' } as const;
  const pane = await openPane(browser, excel, settings);
  const faults: string[] = [];
  await tour({ page: pane.page, excel, service: served.url, lang }, async (sight) => {
    for (const [size, theme] of LOOKS[lang]) {
      await show(pane.page, size, theme);
      faults.push(...(await faultsOf(pane.page, `${sight} (${size}, ${theme})`)));
      await picture(pane.page, `${lang}-${sight}-${size}-${theme}`);
    }
    await show(pane.page, 'usual', 'light');
  });
  await pane.close();
  expect(faults).toEqual([]);
});

async function show(page: Page, size: Size, theme: Theme): Promise<void> {
  const [width, height] = SIZES[size];
  await page.setViewportSize({ width, height });
  const colorScheme = theme === 'dark' ? 'dark' : 'light';
  await page.emulateMedia({ colorScheme, forcedColors: theme === 'contrast' ? 'active' : 'none' });
}

/** All of them, so that one run tells of every screen. */
async function faultsOf(page: Page, where: string): Promise<readonly string[]> {
  const faults = [...(await violationsIn(page)), ...(await cutIn(page))];
  return faults.map((fault) => `${where}: ${fault}`);
}
