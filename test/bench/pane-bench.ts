import type { Browser } from 'playwright-core';
import { launch } from '../browser/browser';
import { largeWorkbook } from '../browser/large-workbook';
import { openPane } from '../browser/pane';
import { SimulatedExcel } from '../excel/simulated-excel';
import { type Checked, check, measure, type Opened, opened } from './in-page';
import { middle, ms, ratio, row } from './table';

const RUNS = 7;

/**
 * The pane in Chromium with the real office.js. The simulated Excel works in this process, not in the page; and what the
 * page needs for Excel's answers is told apart from what the pane does with them.
 */
export async function paneBench(): Promise<void> {
  const browser = await launch();
  try {
    await opening(browser);
    await checking(browser, { sheets: 15, indicators: 20 });
    await checking(browser, { sheets: 100, indicators: 50 });
  } finally {
    await browser.close();
  }
}

async function opening(browser: Browser): Promise<void> {
  const times: Opened[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const excel = new SimulatedExcel(largeWorkbook({ sheets: 1, indicators: 1 }));
    const { page, close } = await openPane(browser, excel, { before: measure });
    await page.getByRole('button', { name: 'このブックを点検する' }).waitFor();
    times.push(await page.evaluate(opened));
    await close();
  }
  const warm = times.slice(1);
  const office = middle(warm.map((time) => time.office));
  const pane = middle(warm.map((time) => time.pane));
  row('opening the pane, against office.js alone', ms(pane), ratio(pane, office));
}

async function checking(
  browser: Browser,
  size: { readonly sheets: number; readonly indicators: number },
): Promise<void> {
  const { page, close } = await openPane(browser, new SimulatedExcel(largeWorkbook(size)), { before: measure });
  await page.getByRole('button', { name: 'このブックを点検する' }).click();
  await page.getByRole('list', { name: 'このあとすること' }).waitFor();
  const checks: Checked[] = [];
  for (let run = 0; run < RUNS; run++) checks.push(await page.evaluate(check));
  await close();
  const of = (what: keyof Checked) => middle(checks.map((each) => each[what]));
  const parse = of('parse');
  const indicators = (size.sheets * size.indicators).toLocaleString('en');
  row(
    `checking ${size.sheets} sheets, ${indicators} indicators, against JSON.parse`,
    ms(of('own')),
    ratio(of('own'), parse),
  );
  task('  its longest task, with office.js taking in the answer', of('longest'), parse);
  task('  its longest task, without', of('longestOwn'), parse);
}

/** Browsers tell of a task from 50 ms on. */
function task(what: string, longest: number, base: number): void {
  if (longest === 0) row(what, '< 50 ms', '');
  else row(what, ms(longest), ratio(longest, base));
}
