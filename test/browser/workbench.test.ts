import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, Dialog, Page } from 'playwright-core';
import { toA1 } from '../../src/core/sheet/address';
import { readWorkbook } from '../../src/host/xlsx/read';
import { oleFile } from '../../src/host/xlsx/testing';
import { editWorkbook } from '../../src/host/xlsx/write';
import { FIXTURES } from '../support/cli';
import { expectAccessible, violationsIn } from './accessibility';
import { launch } from './browser';
import { eventually, type Person, personAt } from './person';
import { change, drop, onDisk, openWorkbench, type Workbench } from './workbench';

jest.setTimeout(60_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const fixture = (name: string) => new Uint8Array(readFileSync(join(FIXTURES, `${name}.xlsx`)));

/** Every text that is not empty, by 「sheet!cell」. */
function textsIn(bytes: Uint8Array): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    readWorkbook('book', bytes).sheets.flatMap(({ name, cells }) =>
      cells.map(({ row, column, text }) => [`${name}!${toA1(row, column)}`, text]),
    ),
  );
}

/** What differs, as it is afterwards. */
function changes(before: Uint8Array, after: Uint8Array): Readonly<Record<string, string | null>> {
  const [from, to] = [textsIn(before), textsIn(after)];
  const cells = new Set([...Object.keys(from), ...Object.keys(to)]);
  return Object.fromEntries(
    [...cells].filter((cell) => from[cell] !== to[cell]).map((cell) => [cell, to[cell] ?? null]),
  );
}

/** A workbook with some cells typed over. */
function typed(bytes: Uint8Array, texts: Readonly<Record<string, string | null>>): Uint8Array {
  const now = textsIn(bytes);
  const edits = Object.entries(texts).map(([place, after]) => {
    const [sheet = '', cell = ''] = place.split('!');
    return { sheet, cell, before: now[place] ?? null, after };
  });
  return editWorkbook(bytes, edits).bytes;
}

/** The cell that is drawn there, both counted from 1. */
function cellAt(page: Page, row: number, column: number) {
  return page.locator(
    `[role=row][aria-rowindex="${row}"] [role=gridcell][aria-colindex="${column}"]:not([aria-hidden])`,
  );
}

const BOOK = '北区_組織目標管理シート_R4.xlsx';
const HALF_FINISHED = typed(fixture('kita-r4-blank'), { '区民生活課!N9': '達　成', '区民生活課!N10': '達成' });

describe('from the disk, without a network', () => {
  let workbench: Workbench;
  let page: Page;
  let person: Person;
  let saved: Uint8Array;
  beforeAll(async () => {
    workbench = await openWorkbench(browser);
    page = workbench.page;
    person = personAt(workbench);
  });
  const bar = () => page.getByRole('region', { name: '選んだセル' });
  const sees = (text: string | RegExp) => page.getByRole('banner').getByText(text).waitFor();

  it('says what to do, and lets nothing out', async () => {
    await person.heading('組織目標管理シートを点検します');
    await person.sees('このPCの中だけで動きます。ブックの内容は、どこにも送りません。');
    await expectAccessible(page);
    const refused = await page.evaluate(async () => {
      const violations: string[] = [];
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => violations.push(effectiveDirective));
      await fetch('https://example.com/').catch(() => {});
      await fetch('http://127.0.0.1:3000/healthz').catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, 100));
      return violations;
    });
    expect(refused).toEqual(['connect-src', 'connect-src']);
    // The browser has told of them; no request was made, or it would stand here, too.
    const told = (workbench.complaints as string[]).splice(0);
    expect(told.filter((each) => !/Content Security Policy/.test(each))).toEqual([]);
  });

  it('shows a workbook that is dropped, and checks it', async () => {
    await drop(page, { name: BOOK, bytes: HALF_FINISHED });
    await page.getByRole('grid').waitFor();
    await person.begins();
    await sees(BOOK);
    await sees('変更なし');
    expect(await page.title()).toBe(`${BOOK} ― 目標管理シートの点検`);
    await page
      .getByRole('gridcell', { name: /組織目標管理シート/ })
      .first()
      .waitFor();
    await expectAccessible(page);
  });

  it('leads from a finding to its cell, and fixes it', async () => {
    await person.tab('点検結果');
    await page.getByRole('searchbox', { name: 'ことばで絞る' }).fill('空白');
    await person.press(/^評価「達成」に余分な空白か改行があります。/);
    await person.press('該当セルへ');
    await bar().getByText('N9', { exact: true }).waitFor();
    await bar().getByText('達　成', { exact: true }).waitFor();
    await page.getByRole('tab', { name: /^区民生活課/, selected: true }).waitFor();
    await person.press('置き換える');
    await person.sees('直しました');
    await sees('未保存 1セル');
    // The report on paper is styled by script: the policy forbids what is written into the page.
    await person.press('報告書');
    const paper = page.getByRole('region', { name: '報告書の内容' }).locator('.page');
    expect(await paper.evaluate((each) => getComputedStyle(each).fontSize)).toBe('12px');
    await person.press('戻る');
    await bar().getByText('記入前：達　成').waitFor();
  });

  it('enters what was decided, takes it back, and enters it again', async () => {
    await person.tab('評価（案）');
    const chosen = person.article('協働した団体数');
    await chosen.getByRole('radio', { name: '一部未達成' }).check();
    await chosen.getByRole('textbox').fill('年度末に3団体と協働を始めたため');
    await person.press('記入内容を確認');
    await person.heading('記入内容の確認');
    await person.press(/^評価（案）を入れる（\d+件）$/);
    await person.heading(/^\d+件を入れました$/);
    await page
      .getByRole('banner')
      .getByText(/^未保存 \d\d+セル$/)
      .waitFor();
    await person.press('記入前に戻す');
    await person.heading(/^\d+件を記入前に戻しました$/);
    await sees('未保存 1セル');
    await person.press('続ける');
    await person.press('記入内容を確認');
    await person.press(/^評価（案）を入れる（\d+件）$/);
    await person.heading(/^\d+件を入れました$/);
  });

  it('edits a cell by hand, and the pane knows that it changed', async () => {
    await person.tab('点検結果');
    await page.getByRole('tab', { name: /^北出張所/ }).click();
    await cellAt(page, 9, 14).click();
    await person.press('文字を直す');
    const text = page.getByRole('textbox', { name: 'N9の文字' });
    await text.fill('未達成');
    await text.press('Escape');
    await bar().getByText('未達成').waitFor({ state: 'detached' });
    await person.press('文字を直す');
    await text.fill('未達成');
    await text.press('Enter');
    await bar().getByText('N9を直しました。').waitFor();
    await bar().getByText('記入前：空欄').waitFor();
    await person.sees(/ブックが変更されました（北出張所）/);
  });

  it('asks before unsaved work is lost', async () => {
    const asked = new Promise<Dialog>((resolve) => page.once('dialog', resolve));
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();

    await drop(page, { name: '別のブック.xlsx', bytes: fixture('kita-r7') });
    await person.heading('保存していない変更があります');
    await expectAccessible(page);
    await person.press('やめる');
    await page.getByRole('banner').getByText(BOOK).waitFor();
  });

  it('saves a copy in which the cells that were asked for differ, and nothing else', async () => {
    const downloading = page.waitForEvent('download');
    await person.press('保存');
    const download = await downloading;
    expect(download.suggestedFilename()).toBe(BOOK);
    saved = new Uint8Array(readFileSync(await download.path()));
    await page
      .getByText(/をダウンロードに渡しました/)
      .first()
      .waitFor();
    await sees('変更なし');
    await expectAccessible(page);

    const changed = changes(HALF_FINISHED, saved);
    expect(changed).toMatchObject({ '区民生活課!N9': '達成', '北出張所!N9': '未達成' });
    const entered = Object.entries(changed).filter(([, text]) => text === '一部未達成');
    expect(entered.length).toBeGreaterThan(0);
    expect(Object.keys(changed).every((cell) => /!N\d+$/.test(cell))).toBe(true);
    // The same cells written by the surgical writer here: every part is the same, whoever has packed it.
    const [here, there] = [unzipSync(typed(HALF_FINISHED, changed)), unzipSync(saved)];
    expect(Object.keys(there)).toEqual(Object.keys(here));
    for (const [name, part] of Object.entries(here))
      expect(Buffer.from(there[name] ?? []).equals(Buffer.from(part))).toBe(true);
  });

  it('opens the saved copy without a question, and remembers what was decided', async () => {
    await drop(page, { name: BOOK, bytes: saved });
    await sees('変更なし');
    await page.getByRole('list', { name: 'このあとすること' }).waitFor();
    await person.tab('提出');
    await person.heading('この画面からは提出できません');
    await expectAccessible(page);
  });

  it('had nothing to complain of', () => workbench.close());
});

describe('where the browser can write back', () => {
  let workbench: Workbench;
  let page: Page;
  let person: Person;
  beforeEach(async () => {
    workbench = await openWorkbench(browser, { disk: { name: BOOK, bytes: HALF_FINISHED } });
    page = workbench.page;
    person = personAt(workbench);
    await person.press('ブックを選ぶ');
    await person.press('あとで');
    await cellAt(page, 9, 13).click();
    await person.press('文字を直す');
    await page.getByRole('textbox', { name: 'M9の文字' }).fill('検討しました。');
    await page.keyboard.press('Enter');
  });
  afterEach(() => workbench.close());
  const isUnsaved = () => page.getByRole('banner').getByText('未保存 1セル').waitFor();
  const isSaved = () =>
    page
      .getByRole('banner')
      .getByText(/に保存しました$/)
      .waitFor();

  it('writes to the file that was opened, after asking', async () => {
    await isUnsaved();
    await page.keyboard.press('Control+s');
    await page
      .getByRole('banner')
      .getByText(/^\d+:\d\dに保存しました$/)
      .waitFor();
    expect(changes(HALF_FINISHED, await onDisk(page))).toEqual({ '地域総務課!M9': '検討しました。' });
    expect(await page.evaluate(() => (window as unknown as { disk: { asked: number } }).disk.asked)).toBe(1);
  });

  it('enters the text that is being typed when another cell is clicked, and when it is saved', async () => {
    const text = (cell: string) => page.getByRole('textbox', { name: `${cell}の文字` });
    await cellAt(page, 10, 13).dblclick();
    await text('M10').fill('別のセルへ');
    await cellAt(page, 11, 13).click();
    await page.getByRole('banner').getByText('未保存 2セル').waitFor();
    await page.keyboard.press('F2');
    await text('M11').fill('そのまま保存');
    await page.keyboard.press('Control+s');
    await isSaved();
    await page.keyboard.press('F2');
    await text('M11').fill('ボタンで保存');
    // Not to be pressed before the text is entered; going there enters it.
    await page.getByRole('button', { name: '保存', exact: true }).click({ force: true });
    await eventually(
      () => onDisk(page),
      (bytes) => textsIn(bytes)['地域総務課!M11'] === 'ボタンで保存',
    );
    await page.getByRole('grid').focus();
    await page.keyboard.press('F2');
    expect(await text('M11').getAttribute('maxlength')).toBe('32767');
    await text('M11').fill('やめた');
    await page.keyboard.press('Escape');
    expect(changes(HALF_FINISHED, await onDisk(page))).toEqual({
      '地域総務課!M9': '検討しました。',
      '地域総務課!M10': '別のセルへ',
      '地域総務課!M11': 'ボタンで保存',
    });
    await page.getByRole('banner').getByText('保存しました').waitFor();
  });

  it('says when what was chosen cannot be had', async () => {
    await person.press('保存');
    await isSaved();
    await page.evaluate(() => {
      const gone = {
        kind: 'file',
        name: 'x.xlsx',
        getFile: () => Promise.reject(new DOMException('', 'NotFoundError')),
      };
      Object.assign(window, { showOpenFilePicker: async () => [gone] });
    });
    await person.press('開く');
    await page
      .getByRole('alert')
      .getByText(/^選んだものを開けません。/)
      .waitFor();
    await expectAccessible(page);
  });

  it('writes nothing over what somebody else has saved meanwhile', async () => {
    const theirs = typed(HALF_FINISHED, { '北出張所!N9': '未達成' });
    await change(page, { bytes: theirs });
    await person.press('保存');
    await page
      .getByRole('alert')
      .getByText(/開いたあとでほかの人が変更しました。保存していません。/)
      .waitFor();
    await isUnsaved();
    expect(Buffer.from(await onDisk(page)).equals(Buffer.from(theirs))).toBe(true);
    const downloading = page.waitForEvent('download');
    await person.press('別の名前で保存');
    expect((await downloading).suggestedFilename()).toBe(BOOK);
  });

  it('says when the browser may not write', async () => {
    await change(page, { permission: 'denied' });
    await person.press('保存');
    await page
      .getByRole('alert')
      .getByText(/書き込みがブラウザーで許可されなかったため、保存していません/)
      .waitFor();
    await isUnsaved();
  });

  it('asks for a text that was being typed, too, when another workbook is dropped', async () => {
    await person.press('保存');
    await isSaved();
    await cellAt(page, 10, 13).dblclick();
    await page.getByRole('textbox', { name: 'M10の文字' }).fill('途中');
    await drop(page, { name: '別のブック.xlsx', bytes: fixture('kita-r7') });
    await person.heading('保存していない変更があります');
    await person.press('やめる');
    await isUnsaved();
    await person.press('フォルダー');
    await person.heading('保存していない変更があります');
    await page.keyboard.press('Escape');
    await page.locator('button:focus', { hasText: 'フォルダー' }).waitFor();
  });

  it('saves before another workbook takes the place, if the person wants it', async () => {
    await drop(page, { name: '別のブック.xlsx', bytes: fixture('kita-r7') });
    await person.press('保存して進む');
    await page.getByRole('banner').getByText('別のブック.xlsx').waitFor();
    expect(Object.keys(changes(HALF_FINISHED, await onDisk(page)))).toEqual(['地域総務課!M9']);
  });
});

const text = (content: string) => new TextEncoder().encode(content);

const UNREADABLE: ReadonlyArray<readonly [name: string, bytes: Uint8Array, sentence: string]> = [
  ['広報.xlsx', fixture('kita-r4').subarray(0, 20_000), '広報.xlsx：ファイルが壊れています。'],
  ['鍵付き.xlsx', oleFile('EncryptionInfo', 'EncryptedPackage'), 'パスワードで保護されています。'],
  ['昔の.xls', oleFile('Workbook'), '古い形式（.xls）です。'],
  ['メモ.txt', text('きょうの予定'), 'Excelのブック（.xlsx）ではありません。'],
  ['空.xlsx', text(''), '中身のないファイルです（0バイト）。'],
  ['~$北区.xlsx', text('owner'), '一時ファイルです。'],
];

it('says in one sentence why a file cannot be opened, and goes on', async () => {
  const workbench = await openWorkbench(browser);
  const { page } = workbench;
  for (const [name, bytes, sentence] of UNREADABLE) {
    await drop(page, { name, bytes });
    const alert = page.getByRole('alert');
    await alert.getByText(sentence).waitFor();
    expect(await alert.getByText(name).count()).toBe(1);
    await expectAccessible(page);
  }
  await drop(page, { name: BOOK, bytes: HALF_FINISHED });
  await page.getByRole('grid').waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  await workbench.close();
});

it('says of a workbook of another form that it holds no goal sheet', async () => {
  const workbench = await openWorkbench(browser);
  const form = fixture('kita-r4');
  const titles = Object.entries(textsIn(form)).filter(([, each]) => each?.replace(/\s/g, '') === '組織目標管理シート');
  const other = typed(form, Object.fromEntries(titles.map(([cell]) => [cell, '職員名簿'])));
  await drop(workbench.page, { name: '名簿.xlsx', bytes: other });
  const person = personAt(workbench);
  await person.press('このブックを点検する');
  await person.heading('組織目標管理シートが1枚も見つかりません。');
  await workbench.close();
});

it('lets anyone try it with the sample', async () => {
  const workbench = await openWorkbench(browser);
  const person = personAt(workbench);
  await person.press('見本で試す');
  await person.begins();
  await workbench.page.getByRole('banner').getByText('見本_組織目標管理シート.xlsx').waitFor();
  await workbench.close();
});

describe('at every size, in every colour, in both languages', () => {
  interface Look {
    readonly viewport: { readonly width: number; readonly height: number };
    readonly colorScheme?: 'dark';
    readonly forcedColors?: 'active';
  }
  const [narrow, wide] = [
    { width: 320, height: 640 },
    { width: 1280, height: 800 },
  ];
  const looks: ReadonlyArray<readonly [locale: string, looks: readonly Look[]]> = [
    [
      'ja-JP',
      [
        { viewport: narrow },
        { viewport: narrow, colorScheme: 'dark' },
        { viewport: wide, colorScheme: 'dark' },
        { viewport: wide, forcedColors: 'active' },
      ],
    ],
    ['en-US', [{ viewport: { width: 700, height: 600 } }, { viewport: wide }]],
  ];
  it.each(looks)('%s', async (locale, looks) => {
    const workbench = await openWorkbench(browser, { locale });
    const { page } = workbench;
    const faults: string[] = [];
    const inEach = async (sight: string, before: () => Promise<void> = async () => {}) => {
      for (const { viewport, colorScheme = 'light', forcedColors = 'none' } of looks) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme, forcedColors });
        await before();
        const isWhole = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
        const found = [...(await violationsIn(page)), ...(isWhole ? [] : ['wider than the page'])];
        const look = `${sight}, ${viewport.width} px, ${forcedColors === 'active' ? 'contrast' : colorScheme}`;
        faults.push(...found.map((fault) => `${look}: ${fault}`));
      }
    };
    await inEach('nothing is open');
    await drop(page, { name: BOOK, bytes: HALF_FINISHED });
    await page.getByRole('button', { name: /^(?:このブックを点検する|Check this workbook)$/ }).click();
    await page.getByRole('list', { name: /^(?:このあとすること|What comes next)$/ }).waitFor();
    await inEach('checked');
    await inEach('sheet', async () => {
      const side = page.getByRole('button', { name: /^(?:シート|Sheet)$/ });
      if (await side.isVisible()) await side.click();
      await page.getByRole('grid').waitFor();
    });
    expect(faults).toEqual([]);
    await workbench.close();
  });
});

it('gives the pane another width, by the keyboard', async () => {
  const workbench = await openWorkbench(browser);
  const { page } = workbench;
  await drop(page, { name: BOOK, bytes: HALF_FINISHED });
  const splitter = page.getByRole('separator', { name: '点検の画面の幅' });
  await splitter.focus();
  await page.keyboard.press('ArrowLeft');
  expect(await splitter.getAttribute('aria-valuenow')).toBe('366');
  const pane = await page.getByRole('region', { name: '点検', exact: true }).boundingBox();
  expect(pane?.width).toBe(366);
  await workbench.close();
});
