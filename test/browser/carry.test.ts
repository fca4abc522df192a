import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { fromA1 } from '../../src/core/sheet/address';
import { readWorkbook } from '../../src/host/xlsx/read';
import { blankForm } from '../support/blank-form';
import { expectAccessible } from './accessibility';
import { launch } from './browser';
import { halfFinished } from './half-finished';
import { hands } from './hands';
import { openPane, type Pane, type PaneSettings, picture } from './pane';
import { eventually, type Person, personAt, textsOf } from './person';

jest.setTimeout(90_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

interface At {
  readonly excel: ReturnType<typeof halfFinished>;
  readonly person: Person;
  readonly page: Page;
}

async function withPane(work: (at: At) => Promise<void>, settings: PaneSettings = {}): Promise<void> {
  const excel = halfFinished();
  const pane: Pane = await openPane(browser, excel, settings);
  const person = personAt(pane);
  await person.begins();
  await work({ excel, person, page: pane.page });
  await pane.close();
}

const OFFER = /^前年度から作成/;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** From 概要 to what was made. */
async function review(person: Person): Promise<void> {
  await person.press(OFFER);
  await person.press('内容を確認');
  await person.heading('作成する内容の確認');
}

/** What stands in a cell of a workbook's bytes. */
function textIn(bytes: Uint8Array | undefined, sheet: string, cell: string): string | null {
  if (bytes === undefined) throw new Error('no workbook was opened');
  const at = fromA1(cell);
  const grid = readWorkbook('x.xlsx', bytes).sheets.find(({ name }) => name === sheet);
  return grid?.cells.find(({ row, column }) => row === at?.row && column === at.column)?.text ?? null;
}

it('makes next year’s workbook of the open one as it stands, opens it, and touches nothing', async () => {
  await withPane(async ({ excel, person, page }) => {
    // Typed and not saved.
    excel.type('建設課', 'K9', '4321');
    const before = textsOf(excel, ['建設課', '北出張所']);
    const calls = excel.calls.length;
    const undo = [...excel.undoStack];
    await person.press(OFFER);
    await person.heading('前年度から作成');
    await person.sees('開いているブックは変わりません。新しいブックが別に開きます。');
    await person.press('内容を確認');
    await person.heading('作成する内容の確認');
    await person.sees('令和4年度 → 令和5年度');
    await person.sees('8シート・42指標');
    await person.sees('北区_組織目標管理シート_R5.xlsx');
    await person.sees(/^年度や行事の名前があり、読み直しが要るところ/);
    expect(excel.opened).toEqual([]);
    await person.press('新しいブックで開く');
    await person.heading('新しいブックを開きました');
    await person.sees('まだ保存されていません。「北区_組織目標管理シート_R4.xlsx」は変わっていません。');
    expect(excel.opened).toHaveLength(1);
    const [opened] = excel.opened;
    expect(textIn(opened, '建設課', 'J8')).toBe('Ｒ５目標');
    // Last year's result is the latest of the earlier years now.
    expect(textIn(opened, '建設課', 'I9')).toBe('4321');
    expect(textIn(opened, '建設課', 'K9')).toBeNull();
    expect(textIn(opened, '建設課', 'N9')).toBeNull();
    expect(excel.copies.open).toBe(0);
    expect(textsOf(excel, ['建設課', '北出張所'])).toEqual(before);
    expect(excel.calls.slice(calls).filter((call) => call.startsWith('set '))).toEqual([]);
    expect(excel.undoStack).toEqual(undo);
    await person.press('名前をコピー');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('北区_組織目標管理シート_R5.xlsx');
    await person.press('閉じる');
    await page.getByRole('list', { name: 'このあとすること' }).waitFor();
  });
});

it('writes into a new form that was chosen, shows what became of it, and still leads to the open workbook', async () => {
  await withPane(async ({ excel, person, page }) => {
    await person.press(OFFER);
    const form = { name: '様式_R7.xlsx', mimeType: XLSX, buffer: Buffer.from(blankForm('kita-r7')) };
    await page.locator('input[type=file]').setInputFiles(form);
    await person.sees('様式_R7.xlsx');
    await person.press('様式を変えない');
    await person.sees('このブックの様式のまま');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('新しい様式を選ぶ');
    await page.locator('input[type=file]').setInputFiles(form);
    await person.press('内容を確認');
    await person.heading('作成する内容の確認');
    await person.sees('令和4年度 → 令和7年度');
    await person.sees('北区_組織目標管理シート_R7.xlsx');
    await person.sees(/^表に\d+行を足しました/);
    await expectAccessible(page);
    await picture(page, 'carry-form');
    const list = page.getByRole('list', { name: /読み直しが要るところ/ });
    const place = list.getByRole('button', { name: /100周年/ }).first();
    await place.scrollIntoViewIfNeeded();
    await picture(page, 'carry-form-places');
    expect(await place.textContent()).toMatch(/新しいブックでは[A-Z]+\d+/);
    await place.click();
    const active = await eventually(
      () => excel.active,
      (found) => found !== null,
    );
    expect(excel.text(active?.sheet ?? '', active?.cell ?? '')).toContain('100周年');
    await person.press('新しいブックで開く');
    await person.heading('新しいブックを開きました');
    const { sheets } = readWorkbook('x.xlsx', excel.opened[0] as Uint8Array);
    const texts = new Set(sheets.flatMap(({ cells }) => cells.map(({ text }) => text)));
    expect([...texts].filter((text) => text?.includes('100周年'))).not.toEqual([]);
  });
});

it('names the form that cannot be used, and lets another be chosen', async () => {
  await withPane(async ({ person, page }) => {
    await person.press(OFFER);
    const input = page.locator('input[type=file]');
    await input.setInputFiles({ name: '様式.xlsx', mimeType: XLSX, buffer: Buffer.from('文書') });
    await person.press('内容を確認');
    await person.sees(/^様式\.xlsx：Excelのブック（\.xlsx）ではありません。/);
    await person.button('選び直す').waitFor();
  });
});

it('leads to the cells that are to be read again, and hands the list over', async () => {
  await withPane(async ({ excel, person, page }) => {
    await review(person);
    const list = page.getByRole('list', { name: /読み直しが要るところ/ });
    await list.getByRole('button', { name: /3度の選挙/ }).click();
    expect(
      await eventually(
        () => excel.active,
        (active) => active !== null,
      ),
    ).toEqual({ sheet: '地域総務課', cell: 'L12' });
    await person.press('一覧をコピー');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n')[0]).toBe('区分\tシート\tセル\t文字\t理由・読み直す言葉');
    expect(copied).toMatch(/^読み直し\t地域総務課\tL12\t.*3度の選挙/m);
  });
});

it('is done without a mouse, from the offer and back to it', async () => {
  await withPane(async ({ excel, page }) => {
    const keys = hands(page);
    await keys.tabTo('button', OFFER, 40);
    await keys.press('Enter');
    await keys.standsOn('heading', '前年度から作成');
    await keys.tabTo('button', '新しい様式を選ぶ');
    await keys.tabTo('button', '内容を確認');
    await keys.press('Enter');
    await keys.standsOn('heading', '作成する内容の確認');
    await keys.tabTo('button', 'シートごと');
    await keys.press('Enter');
    await page.getByText('地域総務課北区郷土博物館').first().waitFor();
    await keys.tabTo('button', '一覧をコピー');
    // One stop for the whole list.
    await keys.tabTo('button', /Ｒ4目標とＲ4結果を比べて評価してください/, 1);
    await keys.press('ArrowDown');
    await keys.standsOn('button', /2022年度/);
    await keys.press('Enter');
    expect(
      await eventually(
        () => excel.active,
        (active) => active !== null,
      ),
    ).toEqual({ sheet: '地域総務課', cell: 'L9' });
    await keys.standsOn('button', /2022年度/);
    await keys.press('Home');
    await keys.standsOn('button', /Ｒ4目標とＲ4結果/);
    await keys.tabTo('button', '戻る', 1);
    await keys.tabTo('button', '新しいブックで開く', 1);
    await keys.press('Enter');
    await keys.standsOn('heading', '新しいブックを開きました');
    await keys.tabTo('button', '閉じる', 12);
    await keys.press('Enter');
    await keys.standsOn('button', OFFER);
  });
});

it('goes through 300 places by keyboard, of which only those in sight are in the page', async () => {
  await withPane(async ({ excel, person, page }) => {
    for (const sheet of ['建設課', '北出張所', '産業振興課']) {
      for (let row = 1; row <= 100; row++) excel.type(sheet, `T${row}`, `令和4年度に${row}回目を行いました。`);
    }
    await review(person);
    const list = page.getByRole('list', { name: /読み直しが要るところ 3\d\d件/ });
    await list.waitFor();
    expect(await list.getByRole('listitem').count()).toBeLessThan(60);
    const total = Number(await list.getByRole('listitem').first().getAttribute('aria-setsize'));
    expect(total).toBeGreaterThan(300);
    const keys = hands(page);
    await list.getByRole('button').first().focus();
    await keys.press('End');
    await keys.standsOn('button', /100回目/);
    const place = () =>
      page.evaluate(() => Number(document.activeElement?.closest('[role=listitem]')?.getAttribute('aria-posinset')));
    expect(await place()).toBe(total);
    // Scrolled away, it is still the stop that Tab comes to.
    await page.evaluate(() => {
      const scroller = document.querySelector('[data-scrolls]') as HTMLElement;
      scroller.scrollTop = 0;
    });
    await keys.press('Tab');
    await keys.standsOn('button', '戻る');
    await keys.backTo('button', /100回目/);
    await keys.press('Home');
    expect(await eventually(place, (at) => at === 2)).toBe(2);
    await expectAccessible(page);
    await picture(page, 'carry-300');
  });
});

it('can be given up while Excel does not answer, and begun again', async () => {
  await withPane(async ({ excel, person, page }) => {
    excel.copies.hangs = true;
    await person.press(OFFER);
    await person.press('内容を確認');
    await page.getByRole('list', { name: '作成の進み具合' }).waitFor();
    await person.press('中止');
    await person.sees('中止しました。');
    await person.button('内容を確認').waitFor();
    excel.copies.hangs = false;
    await person.press('内容を確認');
    await person.heading('作成する内容の確認');
    expect(excel.opened).toEqual([]);
  });
});

it('waits for a cell that is being edited, and says so; nothing opens later', async () => {
  await withPane(async ({ excel, person }) => {
    await person.press(OFFER);
    excel.beginCellEdit();
    await person.press('内容を確認');
    await person.sees(/^Excelの返事を待っています。/);
    excel.endCellEdit();
    await person.heading('作成する内容の確認');
    excel.beginCellEdit();
    await person.press('新しいブックで開く');
    await person.sees('セルの編集を確定（Enter）してから、もう一度押してください。');
    excel.endCellEdit();
    expect(excel.opened).toEqual([]);
    await person.press('新しいブックで開く');
    await person.heading('新しいブックを開きました');
    expect(excel.opened).toHaveLength(1);
  });
});

it('says why Excel does not hand the workbook over', async () => {
  await withPane(async ({ excel, person }) => {
    await person.press(OFFER);
    excel.copies.refuses = 7000;
    await person.press('内容を確認');
    await person.sees(/^Excelがブックの読み取りを許可しませんでした（7000）。秘密度ラベルやIRM/);
    excel.copies.refuses = 11001;
    await person.press('内容を確認');
    await person.sees(/^Excelからブックを受け取れませんでした（11001）。ブックを保存して開き直し/);
    await person.button('内容を確認').waitFor();
  });
});

it('says that this Excel hands out no files', async () => {
  await withPane(
    async ({ person }) => {
      await person.press(OFFER);
      await person.press('内容を確認');
      await person.sees(/^このExcelは、開いているブックをアドインにファイルとして渡せません。/);
    },
    { givesFiles: false },
  );
});

it('offers the workbook as a file where Excel would not open it', async () => {
  const noPicker = () => {
    delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker;
  };
  await withPane(
    async ({ excel, person, page }) => {
      await review(person);
      excel.refusesNew = 'AccessDenied';
      await person.press('新しいブックで開く');
      await person.sees(/^Excelが新しいブックを開けませんでした（AccessDenied）。「ファイルに保存」/);
      // The button that was pressed is another one now.
      await person.button('ファイルに保存').waitFor();
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('作成する内容の確認');
      await expectAccessible(page);
      const downloading = page.waitForEvent('download');
      await person.press('ファイルに保存');
      const download = await downloading;
      expect(download.suggestedFilename()).toBe('北区_組織目標管理シート_R5.xlsx');
      const bytes = new Uint8Array(readFileSync(await download.path()));
      expect(textIn(bytes, '建設課', 'J8')).toBe('Ｒ５目標');
      await person.sees(/^「北区_組織目標管理シート_R5\.xlsx」をダウンロードに保存しました。/);
    },
    { before: noPicker },
  );
});

it('tells that the open workbook changed since, and makes it anew', async () => {
  await withPane(async ({ excel, person }) => {
    await review(person);
    excel.type('建設課', 'K9', '77', 'coauthor');
    await person.sees(/^確認のあとで、ブックが変更されました。このまま開くと、/);
    await person.press('戻る');
    await person.press('内容を確認');
    await person.press('新しいブックで開く');
    await person.heading('新しいブックを開きました');
    expect(textIn(excel.opened[0], '建設課', 'I9')).toBe('77');
  });
});
