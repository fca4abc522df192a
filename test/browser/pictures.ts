/** `npm run pictures`: the pictures for docs, anew, from a half-finished workbook and a service of their own. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, service } from '../support/cli';
import { removeFolder, temporaryFolder } from '../support/temporary-folder';
import { launch } from './browser';
import { consolidatedPictures } from './consolidated-pictures';
import { halfFinished } from './half-finished';
import { showNextYear } from './next-year';
import { openPane } from './pane';
import { personAt } from './person';
import { type Sight, tour } from './tour';
import { workbenchPictures } from './workbench-pictures';

const PICTURES: Readonly<Partial<Record<Sight, string>>> = {
  overview: 'overview',
  'finding-opened': 'findings',
  evaluations: 'evaluations',
  preview: 'preview',
  written: 'written',
  submit: 'submit',
  receipt: 'receipt',
  settings: 'settings',
};

const CITY = 'https://plan.city.example.lg.jp';

const folder = join(ROOT, 'docs', 'images');
const dataDir = temporaryFolder();
mkdirSync(folder, { recursive: true });
const served = await service(dataDir);
const browser = await launch();
try {
  const excel = halfFinished();
  const size = { width: 350, height: 720, scale: 2 };
  const { page, close } = await openPane(browser, excel, { ...size, service: served.url, serviceName: CITY });
  // In April, when 評価 are written.
  await page.clock.setFixedTime(new Date(2023, 3, 10, 14, 32));
  await tour({ page, excel, service: served.url, lang: 'ja' }, async (sight) => {
    const name = PICTURES[sight];
    if (name !== undefined) await page.screenshot({ path: join(folder, `pane-${name}.png`) });
  });
  await close();
  const again = await openPane(browser, halfFinished(), size);
  await personAt(again).begins();
  await showNextYear(again.page);
  await again.page.screenshot({ path: join(folder, 'pane-carry.png') });
  await again.close();
  await workbenchPictures(browser, folder);
  await consolidatedPictures(folder);
} finally {
  await browser.close();
  await served.stop();
  removeFolder(dataDir);
}
