import { copyFileSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { oleFile } from '../../src/host/xlsx/testing';
import { editWorkbook } from '../../src/host/xlsx/write';
import { FIXTURES } from '../support/cli';
import { removeFolder, temporaryFolder } from '../support/temporary-folder';
import { halfFinishedFile } from './half-finished';
import { personAt } from './person';
import { drop, openWorkbench } from './workbench';

/** The workbench, with a workbook and with a folder, as pictures in `images`. */
export async function workbenchPictures(browser: Browser, images: string): Promise<void> {
  const shows = { workbench: showWorkbook, 'workbench-folder': showFolder, 'workbench-together': showTogether };
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
  const again = (folder: string) => {
    const file = join(folder, '本庁', '市民生活部_R4_再提出.xlsx');
    const edit = { sheet: '広聴相談課', cell: 'M8', before: '一部未達成', after: '達成' };
    writeFileSync(file, editWorkbook(readFileSync(join(FIXTURES, 'shimin-r4.xlsx')), [edit]).bytes);
    utimesSync(file, new Date('2023-04-12T10:30:00+09:00'), new Date('2023-04-12T10:30:00+09:00'));
  };
  await withFolder(
    page,
    async () => {
      await page.getByText('5ブックを読み終えました').first().waitFor();
      await drop(page, { name: '課の名簿.csv', bytes: new TextEncoder().encode(LIST) });
      await page.getByText('課の名簿.csv').first().waitFor();
    },
    again,
  );
}

/** What every department has, and two sections that nothing came from. */
const LISTED = {
  市民生活部: ['広聴相談課', '消費生活センター', 'パスポートセンター', '市民協働課', '男女共同参画課'],
  北区: ['地域総務課', '区民生活課', '健康福祉課', '産業振興課', '建設課', '北出張所'],
  東区: ['地域課', '健康福祉課'],
  西区: ['地域課', '区民生活課', '健康福祉課'],
};
const LIST = ['部,課', ...Object.entries(LISTED).flatMap(([of, all]) => all.map((each) => `${of},${each}`))].join('\n');

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

function collect(folder: string): void {
  const { name, bytes } = halfFinishedFile();
  for (const within of ['区', '本庁']) mkdirSync(join(folder, within), { recursive: true });
  writeFileSync(join(folder, '区', name), bytes);
  writeFileSync(join(folder, '区', `~$${name}`), 'owner');
  copyFileSync(join(FIXTURES, 'nishi-r4.xlsx'), join(folder, '区', '西区_組織目標管理シート_R4.xlsx'));
  copyFileSync(join(FIXTURES, 'shimin-r4.xlsx'), join(folder, '本庁', '市民生活部_組織目標管理シート_R4.xlsx'));
  writeFileSync(join(folder, '区', '東区_組織目標管理シート_R4.xlsx'), oleFile('EncryptedPackage'));
  writeFileSync(join(folder, '送付状.docx'), 'x');
  const sent = new Date('2023-04-03T09:00:00+09:00');
  for (const path of readdirSync(folder, { recursive: true })) utimesSync(join(folder, String(path)), sent, sent);
}
