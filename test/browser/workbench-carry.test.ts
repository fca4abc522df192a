import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { toA1 } from '../../src/core/sheet/address';
import { readWorkbook } from '../../src/host/xlsx/read';
import { blankForm } from '../support/blank-form';
import { FIXTURES, mokuhyoJson } from '../support/cli';
import { removeFolder, temporaryFolder } from '../support/temporary-folder';
import { expectAccessible } from './accessibility';
import { launch } from './browser';
import { type Person, personAt } from './person';
import { drop, openWorkbench, type WorkbenchSettings } from './workbench';

jest.setTimeout(60_000);

let browser: Browser;
const root = temporaryFolder();
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  removeFolder(root);
});

const OLD = '北区_組織目標管理シート_R4.xlsx';
const NEW = '北区_組織目標管理シート_R5.xlsx';
const FORM = join(root, '様式_R5.xlsx');
writeFileSync(FORM, blankForm('kita-r4', { year: [/[４4]/g, () => '5'] }));
const kita = () => new Uint8Array(readFileSync(join(FIXTURES, 'kita-r4.xlsx')));

/** 概要 of the open workbook, and from there 前年度から作成. */
async function withCarry(work: (page: Page, person: Person) => Promise<void>, settings: WorkbenchSettings = {}) {
  const { page, close } = await openWorkbench(browser, settings);
  const person = personAt({ page });
  await drop(page, { name: OLD, bytes: kita() });
  await person.begins();
  await person.press(/^前年度から作成/);
  await person.heading('前年度から作成');
  await work(page, person);
  await close();
}

async function saved(page: Page, person: Person, button: string) {
  const download = page.waitForEvent('download');
  await person.press(button);
  const file = await download;
  return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
}

function textsIn(bytes: Uint8Array): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    readWorkbook('book', bytes).sheets.flatMap(({ name, cells }) =>
      cells.map(({ row, column, text }) => [`${name}!${toA1(row, column)}`, text]),
    ),
  );
}

/** What the command line makes of the same files, and what it tells of it. */
async function fromCommandLine(...more: readonly string[]) {
  const old = join(root, OLD);
  writeFileSync(old, kita());
  const out = join(root, `${more.length}.xlsx`);
  const { json } = await mokuhyoJson(['carry', old, '-o', out, '--force', ...more]);
  return { json, texts: textsIn(new Uint8Array(readFileSync(out))) };
}

it('saves the same workbook as the command line, and says what is to be read again', async () => {
  await withCarry(
    async (page, person) => {
      await person.sees('開いているブックは変わりません。新しいブックは、別のファイルに保存します。');
      await person.press('内容を確認');
      await person.heading('作成する内容の確認');
      await person.sees(NEW);
      const { json, texts } = await fromCommandLine();
      await person.heading(`年度や行事の名前があり、読み直しが要るところ ${json.reread.length}件`);
      await expectAccessible(page);
      await person.press('一覧をコピー');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied.split(/\r?\n/).filter((line) => line.startsWith('読み直し'))).toHaveLength(json.reread.length);
      const list = await saved(page, person, '一覧を保存（CSV）');
      expect(list.name).toBe('北区_組織目標管理シート_R5_読み直すところ.csv');
      const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(list.bytes);
      expect(csv).toMatch(/^\ufeff区分,シート,セル,文字,理由・読み直す言葉\r\n/);
      for (const { words } of json.reread) expect(csv).toContain(words[0]);
      const { name, bytes } = await saved(page, person, 'ファイルに保存');
      expect(name).toBe(NEW);
      expect(textsIn(bytes)).toEqual(texts);
      await person.sees(`「${NEW}」をダウンロードに渡しました。Excelで開いて、目標から書き入れてください。`);
      // The open workbook is as it was.
      await page.getByRole('banner').getByText('変更なし').waitFor();
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  );
});

it('takes the workbook as it stands, shows a place in the sheet, and tells when it has changed since', async () => {
  await withCarry(async (page, person) => {
    await person.press('内容を確認');
    await person.heading('作成する内容の確認');
    const place = page
      .getByRole('button', { name: /年度/ })
      .filter({ has: page.locator('mark') })
      .first();
    await place.focus();
    await page.keyboard.press('Enter');
    const cell = await page.getByRole('region', { name: '選んだセル' }).textContent();
    expect(cell).toMatch(/年度|周年|回/);
    await page.keyboard.press('F2');
    await page.keyboard.type('書きかえた文');
    await page.keyboard.press('Enter');
    await page.getByRole('banner').getByText('未保存 1セル').waitFor();
    await person.sees(/^確認のあとで、ブックが変更されました。このまま保存すると/);
    await person.press('戻る');
    await person.press('内容を確認');
    await person.heading('作成する内容の確認');
    const { bytes } = await saved(page, person, 'ファイルに保存');
    expect(Object.values(textsIn(bytes))).toContain('書きかえた文');
    await page.getByRole('banner').getByText('未保存 1セル').waitFor();
  });
});

it('goes into a form that the person chooses, and keeps the choice until it is taken back', async () => {
  await withCarry(async (page, person) => {
    const chooser = page.waitForEvent('filechooser');
    await person.press('新しい様式を選ぶ');
    await (await chooser).setFiles(FORM);
    await person.sees('様式_R5.xlsx');
    await person.press('内容を確認');
    await person.heading('作成する内容の確認');
    const { json, texts } = await fromCommandLine('--form', FORM);
    const { name, bytes } = await saved(page, person, 'ファイルに保存');
    expect(name).toBe(NEW);
    expect(textsIn(bytes)).toEqual(texts);
    if (json.reread.length > 0) await person.heading(/読み直しが要るところ/);
    await expectAccessible(page);
    await person.press('戻る');
    await person.press('様式を変えない');
    await person.sees('このブックの様式のまま');
  });
});

it('goes its whole way by keyboard where there is room for one of the two only', async () => {
  await withCarry(
    async (page, person) => {
      await page.locator(':focus', { hasText: '前年度から作成' }).waitFor();
      await person.button('内容を確認').focus();
      await page.keyboard.press('Enter');
      await page.locator('h2:focus', { hasText: '作成する内容の確認' }).waitFor();
      const download = page.waitForEvent('download');
      await person.button('ファイルに保存').focus();
      await page.keyboard.press('Enter');
      expect((await download).suggestedFilename()).toBe(NEW);
      await expectAccessible(page);
    },
    { viewport: { width: 320, height: 640 } },
  );
});
