import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { oleFile } from '../../src/host/xlsx/testing';
import { FIXTURES } from '../support/cli';
import { removeFolder, temporaryFolder } from '../support/temporary-folder';
import { halfFinishedFile } from './half-finished';
import { personAt } from './person';
import { drop, openWorkbench } from './workbench';

/** The workbench, with a workbook and with a folder, as pictures in `images`. */
export async function workbenchPictures(browser: Browser, images: string): Promise<void> {
  for (const [name, show] of Object.entries({ workbench: showWorkbook, 'workbench-folder': showFolder })) {
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

/** A folder as it comes back from the departments, gone through to its end. */
async function showFolder(page: Page): Promise<void> {
  const parent = temporaryFolder();
  const folder = join(parent, '令和4年度_組織目標管理シート');
  try {
    collect(folder);
    await page.evaluate(() => delete (window as { showDirectoryPicker?: unknown }).showDirectoryPicker);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'フォルダーを選ぶ' }).click();
    await (await chooser).setFiles(folder);
    await page.getByText('4ブックを読み終えました').first().waitFor();
    await page.getByRole('row', { name: /^北区役所.*区民生活課/ }).click();
    await page.getByRole('button', { name: '連絡文を写す' }).waitFor();
  } finally {
    removeFolder(parent);
  }
}

function collect(folder: string): void {
  const { name, bytes } = halfFinishedFile();
  for (const within of ['区', '本庁']) mkdirSync(join(folder, within), { recursive: true });
  writeFileSync(join(folder, '区', name), bytes);
  writeFileSync(join(folder, '区', `~$${name}`), 'owner');
  copyFileSync(join(FIXTURES, 'nishi-r4.xlsx'), join(folder, '区', '西区_組織目標管理シート_R4.xlsx'));
  copyFileSync(join(FIXTURES, 'shimin-r4.xlsx'), join(folder, '本庁', '市民生活部_組織目標管理シート_R4.xlsx'));
  writeFileSync(join(folder, '区', '東区_組織目標管理シート_R4.xlsx'), oleFile('EncryptedPackage'));
  writeFileSync(join(folder, '送付状.docx'), 'x');
}
