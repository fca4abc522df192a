import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../browser/browser';
import { drop, openWorkbench } from '../browser/workbench';
import { middle, ms, ratio, row } from './table';

const RUNS = 5;
const EMPTY = 'data:text/html,<title>x</title><p>x';

/** The one file: its first content in a browser that was just started, and a workbook of ten sheets dropped on it. */
export async function workbenchBench(fixtures: string): Promise<void> {
  const empty: number[] = [];
  const first: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    empty.push(await inNewBrowser((browser) => contentOf(browser, EMPTY)));
    first.push(await inNewBrowser((browser) => contentOfWorkbench(browser)));
  }
  row(
    'the one file, cold, to its first content, against an empty page',
    ms(middle(first)),
    ratio(middle(first), middle(empty)),
  );
  await inNewBrowser((browser) => dropping(browser, new Uint8Array(readFileSync(join(fixtures, 'kita-r4.xlsx')))));
}

async function inNewBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await launch();
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

async function contentOf(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(url);
  return page.evaluate(firstContent);
}

async function contentOfWorkbench(browser: Browser): Promise<number> {
  const { page, close } = await openWorkbench(browser);
  const time = await page.evaluate(firstContent);
  await close();
  return time;
}

/** The guide is put away first; then each time the page is opened anew and the workbook dropped on it. */
async function dropping(browser: Browser, bytes: Uint8Array): Promise<void> {
  const { page, close } = await openWorkbench(browser);
  const file = { name: '北区_R4.xlsx', bytes };
  await drop(page, file);
  await page.getByRole('button', { name: 'このブックを点検する' }).click();
  const times: Dropped[] = [];
  for (let run = 0; run <= RUNS; run++) {
    await checkedIn(page);
    await page.reload();
    await page.getByRole('button', { name: 'ブックを選ぶ' }).waitFor();
    const watched = page.evaluate(watch);
    await drop(page, file);
    times.push(await watched);
  }
  await close();
  const of = (what: keyof Dropped) => middle(times.slice(1).map((time) => time[what]));
  row('a workbook of ten sheets, from the drop until it is shown', ms(of('shown')), '');
  row('  until it is shown and checked', ms(of('checked')), ratio(of('checked'), of('shown')));
}

async function checkedIn(page: Page): Promise<void> {
  await page.getByRole('list', { name: 'このあとすること' }).waitFor();
}

interface Dropped {
  readonly shown: number;
  readonly checked: number;
}

/** Runs in the page: milliseconds from the navigation until something was drawn. */
async function firstContent(): Promise<number> {
  for (;;) {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    if (paint) return paint.startTime;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Runs in the page: from the drop until the sheet stands there, and until the pane says what comes next. */
async function watch(): Promise<{ shown: number; checked: number }> {
  const begin = await new Promise<number>((resolve) =>
    addEventListener('drop', () => resolve(performance.now()), { capture: true, once: true }),
  );
  const until = async (selector: string) => {
    while (!document.querySelector(selector)) await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - begin;
  };
  const shown = until('[role=gridcell]');
  const checked = until('[aria-label="このあとすること"]');
  return { shown: await shown, checked: await checked };
}
