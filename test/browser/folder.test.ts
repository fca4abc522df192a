import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { oleFile } from '../../src/host/xlsx/testing';
import { editWorkbook } from '../../src/host/xlsx/write';
import { FIXTURES } from '../support/cli';
import { removeFolder, temporaryFolder } from '../support/temporary-folder';
import { expectAccessible } from './accessibility';
import { launch } from './browser';
import { openWorkbench, type Workbench } from './workbench';

jest.setTimeout(60_000);

let browser: Browser;
const folder = temporaryFolder();
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  removeFolder(folder);
});

const fixture = (name: string) => new Uint8Array(readFileSync(join(FIXTURES, `${name}.xlsx`)));

function put(path: string, bytes: Uint8Array | string, changed = '2023-04-01'): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
  utimesSync(join(folder, path), new Date(changed), new Date(changed));
}

/** One sheet says something else of the same section; one 評価 is typed with a space. */
const OTHER = editWorkbook(fixture('kita-r4'), [
  { sheet: '区民生活課', cell: 'N9', before: '達成', after: '達　成' },
]).bytes;

put('R4/北区_R4.xlsx', fixture('kita-r4'));
put('R4/区/西区_R4.xlsx', fixture('nishi-r4'));
put('R4/区/市民生活部_R4.xlsx', fixture('shimin-r4'));
put('R4/写し/北区_R4.xlsx', fixture('kita-r4'));
put('R4/写し/北区_R4（修正）.xlsx', OTHER, '2023-03-20');
put('R4/壊れた.xlsx', fixture('kita-r4').slice(0, 5000));
put('R4/鍵.xlsx', oleFile('EncryptedPackage'));
put('R4/南区_R4.xls', oleFile('Workbook'));
put('R4/一覧.csv', '部,課\n');
put('R4/~$北区_R4.xlsx', 'x');
put('R4/送付状.docx', 'x');

/** A browser without pickers gives copies; a headless one has no others. */
async function choose(page: Page): Promise<void> {
  await page.evaluate(() => delete (window as { showDirectoryPicker?: unknown }).showDirectoryPicker);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^フォルダー(?:を選ぶ)?$/ }).click();
  await (await chooser).setFiles(join(folder, 'R4'));
}

describe('a folder from the disk, without a network', () => {
  let workbench: Workbench;
  let page: Page;
  beforeAll(async () => {
    workbench = await openWorkbench(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    page = workbench.page;
    await choose(page);
    await page.getByText('9ブックを読み終えました').first().waitFor();
  });
  afterAll(() => workbench?.close());

  const line = (name: string | RegExp) => page.getByRole('row', { name }).first();
  const search = async (text: string) => page.getByRole('searchbox', { name: '組織名で絞る' }).fill(text);

  it('says what became of every file', async () => {
    await page.getByRole('heading', { level: 1, name: 'R4' }).waitFor();
    const sum = page.getByText(/^読んだブック 5/);
    expect(await sum.textContent()).toMatch(
      /^読んだブック 5・同じ内容の重なり \d+・開けないもの 4・Excelの一時ファイル（~\$） 1・ブック以外のファイル 1$/,
    );
    await page.getByRole('button', { name: '開けない 4' }).click();
    for (const sentence of [
      '壊れた.xlsx：ファイルが壊れています。',
      '鍵.xlsx：パスワードで保護されています',
      '南区_R4.xls：古い形式（.xls）です。',
      '一覧.csv：Excelのブック（.xlsx）ではありません。',
    ]) {
      await page.getByRole('row', { name: sentence }).waitFor();
    }
    await page.getByRole('button', { name: /^すべて/ }).click();
    await expectAccessible(page);
  });

  it('counts a copy once, and says what is undecided', async () => {
    await search('写し');
    const states = await page.getByRole('row', { name: /同じ内容が別にあります/ }).count();
    expect(states).toBeGreaterThan(5);
    await search('');
    await page.getByRole('button', { name: '未決 2シート' }).click();
    await page.getByRole('row', { name: /区民生活課.*未決（仮に採用）/ }).waitFor();
    await page.getByRole('row', { name: /区民生活課.*未決（採用せず）/ }).click();
    // Nothing is chosen before somebody does.
    const beside = page.getByRole('complementary', { name: '選んだシート' });
    await beside.getByRole('radio').nth(1).waitFor();
    expect(await beside.getByRole('radio', { checked: true }).count()).toBe(0);
    await page.getByRole('button', { name: /^すべて/ }).click();
  });

  it('shows a sheet beside the list by keyboard, and writes to its section', async () => {
    await search('');
    const grid = page.getByRole('grid', { name: 'シートの一覧' });
    const inHand = () => page.evaluate(() => document.activeElement?.getAttribute('aria-rowindex'));
    await grid.locator('[role=row][tabindex="0"]').focus();
    await page.keyboard.press('End');
    await page.locator(`[role=row][aria-rowindex="${await grid.getAttribute('aria-rowcount')}"]:focus`).waitFor();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    expect(await inHand()).toBe('3');
    await page.getByRole('button', { name: /^要修正あり/ }).click();
    await search('区民生活課');
    await line(/区民生活課/).focus();
    await page.keyboard.press('Enter');
    const beside = page.getByRole('complementary', { name: '選んだシート' });
    await beside.getByRole('button', { name: /余分な空白/ }).waitFor();
    await beside.getByRole('button', { name: '連絡文を写す' }).click();
    await beside.getByText('写しました。').waitFor();
    const note = await page.evaluate(() => navigator.clipboard.readText());
    expect(note).toContain('写し/北区_R4（修正）.xlsx　シート「区民生活課」');
    expect(note).toMatch(/1　セル N9　.*：評価「達成」に余分な空白か改行があります。/);
    expect(note).toContain('（点検番号 402）');
    await beside.getByRole('tab', { name: '評価（案）' }).click();
    await beside.getByRole('listitem').first().waitFor();
    await beside.getByRole('tab', { name: '指標' }).click();
    await beside
      .getByText(/^目標 /)
      .first()
      .waitFor();
    await expectAccessible(page);
  });

  it('opens the workbook at the sheet, and comes back to the list', async () => {
    await page.getByRole('button', { name: 'ブックを開く' }).click();
    await page.getByRole('heading', { level: 1, name: '北区_R4（修正）.xlsx' }).waitFor();
    await page.getByRole('tab', { name: /区民生活課/, selected: true }).waitFor();
    await page.getByRole('button', { name: '一覧に戻る' }).click();
    await page.locator('[role=row]:focus', { hasText: '区民生活課' }).waitFor();
    expect(await page.getByRole('searchbox', { name: '組織名で絞る' }).inputValue()).toBe('区民生活課');
  });
});

it('shows one of the two where there is no room for both, and the focus goes along', async () => {
  const { page, close } = await openWorkbench(browser, { viewport: { width: 390, height: 720 } });
  await choose(page);
  await page.getByText('9ブックを読み終えました').first().waitFor();
  const row = page.getByRole('row', { name: /健康福祉課/ }).first();
  await row.click();
  await page.getByRole('complementary', { name: '選んだシート' }).waitFor();
  await page
    .locator(':focus')
    .and(page.getByRole('button', { name: '閉じる' }))
    .waitFor();
  await page.keyboard.press('Enter');
  await page.locator('[role=row]:focus').filter({ hasText: '健康福祉課' }).waitFor();
  await expectAccessible(page);
  await close();
});

it('stops in the middle, keeps what was read, and goes on', async () => {
  const { page, close } = await openWorkbench(browser);
  // Nothing but the disk is slow: files come when the test lets them.
  await page.evaluate(() => {
    const slow = { go: () => {} };
    const gate = new Promise<void>((resolve) => {
      slow.go = resolve;
    });
    const file = (name: string) => ({
      kind: 'file',
      name,
      getFile: async () => {
        if (name > '3') await gate;
        return new File(['x'], name);
      },
    });
    const entries = ['1.xlsx', '2.xlsx', '3.xlsx', '4.xlsx', '5.xlsx', '6.xlsx', '7.xlsx', '8.xlsx', '9.xlsx'].map(
      file,
    );
    Object.assign(window, {
      slow,
      showDirectoryPicker: async () => ({
        kind: 'directory',
        name: '回収',
        async *values() {
          yield* entries;
        },
      }),
    });
  });
  await page.getByRole('button', { name: 'フォルダーを選ぶ' }).click();
  await page.getByRole('progressbar', { name: '読み込みの進み具合' }).waitFor();
  await page.getByText('2／9ブックを読みました').first().waitFor();
  await page.getByRole('button', { name: '中止する' }).click();
  await page.getByText('2／9ブックで中止しました').first().waitFor();
  expect(await page.getByRole('row', { name: /：/ }).count()).toBe(2);
  await page.evaluate(() => (window as unknown as { slow: { go(): void } }).slow.go());
  await page.getByRole('button', { name: '続きを読む' }).click();
  await page.getByText('9ブックを読み終えました').first().waitFor();
  expect(await page.getByRole('row', { name: /：/ }).count()).toBe(9);
  await close();
});
