import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { launch } from '../browser/browser';
import { openWorkbench } from '../browser/workbench';
import { removeFolder, temporaryFolder } from '../support/temporary-folder';
import { middle, ms, ratio, row } from './table';

const RUNS = 3;
const WORKBOOKS = 400;

/** A whole folder in the workbench, against the command line with the same files. */
export async function folderBench(fixtures: string): Promise<void> {
  const folder = temporaryFolder();
  const browser = await launch();
  try {
    const files = fill(join(folder, 'R4'), fixtures);
    const byCommand = await times(() => commandLine(files));
    const tasks: number[] = [];
    const byPage = await times(async () => {
      const { page, close } = await openWorkbench(browser);
      await page.evaluate(observe);
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'フォルダーを選ぶ' }).click();
      const files = await chooser;
      const begin = performance.now();
      await files.setFiles(join(folder, 'R4'));
      await page.getByText(`${WORKBOOKS}ブックを読み終えました`).first().waitFor({ timeout: 120_000 });
      const time = performance.now() - begin;
      tasks.push(await page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks)));
      await close();
      return time;
    });
    row(`a folder of ${WORKBOOKS} workbooks, against the command line`, ms(byPage), ratio(byPage, byCommand));
    row('  its longest task', middle(tasks) === 0 ? 'under 50 ms' : ms(middle(tasks)), '');
  } finally {
    await browser.close();
    removeFolder(folder);
  }
}

/** The fixtures again and again, each time of other sections, so that no sheet is another one's copy. */
function fill(folder: string, fixtures: string): readonly string[] {
  mkdirSync(folder);
  const books = readdirSync(fixtures)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => unzipSync(new Uint8Array(readFileSync(join(fixtures, name)))));
  return Array.from({ length: WORKBOOKS }, (_, n) => {
    const path = join(folder, `${n}.xlsx`);
    const parts = Object.entries(books[n % books.length] ?? {}).map(([name, bytes]) => {
      if (!/sharedStrings|worksheets\/sheet/.test(name)) return [name, bytes];
      return [name, strToU8(strFromU8(bytes).replace(/課|所|センター/g, (word) => `${word}${n}`))];
    });
    writeFileSync(path, zipSync(Object.fromEntries(parts)));
    return path;
  });
}

function commandLine(files: readonly string[]): number {
  const begin = performance.now();
  try {
    execFileSync(process.execPath, ['bin/mokuhyo.mjs', 'check', ...files], { stdio: 'ignore' });
  } catch {
    // The fixtures have faults: it says so by its exit code.
  }
  return performance.now() - begin;
}

/** The median, after one run to warm up. */
async function times(run: () => number | Promise<number>): Promise<number> {
  await run();
  const found: number[] = [];
  for (let n = 0; n < RUNS; n++) found.push(await run());
  return middle(found);
}

/** Runs in the page: tasks of 50 ms and more. */
function observe(): void {
  const target = window as unknown as { tasks: number[]; showDirectoryPicker?: unknown };
  delete target.showDirectoryPicker;
  target.tasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) target.tasks.push(duration);
  }).observe({ entryTypes: ['longtask'] });
}
