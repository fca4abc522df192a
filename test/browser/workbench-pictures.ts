import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { removeFolder, temporaryFolder } from '../support/temporary-folder';
import { collect, LIST_OF_SECTIONS, submitAgain } from './collected-folder';
import { halfFinishedFile } from './half-finished';
import { showNextYear } from './next-year';
import { personAt } from './person';
import { drop, openWorkbench } from './workbench';

/** The workbench, with a workbook, with the next year's to be made of it, and with a folder, as pictures in `images`. */
export async function workbenchPictures(browser: Browser, images: string): Promise<void> {
  const shows = {
    workbench: showWorkbook,
    'workbench-carry': showCarry,
    'workbench-folder': showFolder,
    'workbench-together': showTogether,
  };
  for (const [name, show] of Object.entries(shows)) {
    const { page, close } = await openWorkbench(browser);
    await page.clock.setFixedTime(new Date(2023, 3, 10, 14, 32));
    await show(page);
    await page.screenshot({ path: join(images, `${name}.png`) });
    await close();
  }
}

/** A finding that was fixed, the next one with its cell. */
async function showWorkbook(page: Page): Promise<void> {
  const person = personAt({ page });
  await drop(page, halfFinishedFile());
  await person.begins();
  await person.tab('設定');
  await page.getByRole('switch', { name: '点検結果のセルに印を付ける' }).check();
  await person.tab('点検結果');
  const finding = (cell: string) =>
    page
      .getByRole('listitem')
      .getByRole('button', { name: new RegExp(cell) })
      .first();
  await finding('N9').click();
  await person.press('置き換える');
  await page.getByRole('banner').getByText('未保存 1セル').waitFor();
  await finding('K12').click();
  await person.button('該当セルへ').last().click();
  await page.getByRole('region', { name: '選んだセル' }).getByText('K12').waitFor();
}

/** Next year's workbook before it is saved, and a text to be read again with its cell. */
async function showCarry(page: Page): Promise<void> {
  const person = personAt({ page });
  await page.setViewportSize({ width: 1180, height: 640 });
  await drop(page, halfFinishedFile());
  await person.begins();
  await showNextYear(page);
  await page
    .getByRole('list', { name: /読み直しが要るところ/ })
    .getByRole('button', { name: /3度の選挙/ })
    .click();
  await page.getByRole('region', { name: '選んだセル' }).getByText('L12').waitFor();
}

/** A folder as it comes back from the departments, gone through to its end. */
async function showFolder(page: Page): Promise<void> {
  await withFolder(page, async () => {
    await page.getByText('4ブックを読み終えました').first().waitFor();
    await page.getByRole('row', { name: /^北区役所.*区民生活課/ }).click();
    await page.getByRole('button', { name: '連絡文を写す' }).waitFor();
  });
}

/** Two workbooks of one section that differ, and who is missing. */
async function showTogether(page: Page): Promise<void> {
  await withFolder(
    page,
    async () => {
      await page.getByText('5ブックを読み終えました').first().waitFor();
      await drop(page, { name: '課の名簿.csv', bytes: new TextEncoder().encode(LIST_OF_SECTIONS) });
      await page.getByText('課の名簿.csv').first().waitFor();
      await page.getByRole('button', { name: '違うところを見る' }).click();
      await page.getByText('評価：一部未達成 → 達成').waitFor();
    },
    submitAgain,
  );
}

async function withFolder(
  page: Page,
  work: () => Promise<void>,
  add: (folder: string) => void = () => {},
): Promise<void> {
  const parent = temporaryFolder();
  const folder = join(parent, '令和4年度_組織目標管理シート');
  try {
    collect(folder);
    add(folder);
    await page.evaluate(() => delete (window as { showDirectoryPicker?: unknown }).showDirectoryPicker);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'フォルダーを選ぶ' }).click();
    await (await chooser).setFiles(folder);
    await work();
  } finally {
    removeFolder(parent);
  }
}
