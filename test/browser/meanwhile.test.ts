import type { Browser, Page } from 'playwright-core';
import { launch } from './browser';
import { halfFinished } from './half-finished';
import { openPane, type Pane, type PaneSettings } from './pane';
import { eventually, type Person, personAt } from './person';

jest.setTimeout(60_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

/** What other people, and the person in Excel, do while the pane is at work. */
async function withPane(
  work: (excel: ReturnType<typeof halfFinished>, person: Person, page: Page) => Promise<void>,
  settings?: PaneSettings,
): Promise<void> {
  const excel = halfFinished();
  const pane: Pane = await openPane(browser, excel, settings);
  const person = personAt(pane);
  await person.begins();
  await work(excel, person, pane.page);
  await pane.close();
}

it('waits for a cell that is being edited, says so, and goes on after Enter', async () => {
  await withPane(async (excel, person, page) => {
    excel.type('建設課', 'N10', '達成');
    excel.beginCellEdit();
    await person.press('点検する');
    await page.getByText(/^Excelの返事を待っています。/).waitFor();
    excel.endCellEdit();
    await person.button(/要修正を直す 要修正 4$/).waitFor();
    expect(await page.getByText(/^Excelの返事を待っています。/).count()).toBe(0);
  });
});

it('writes nothing while a cell is being edited: only after Enter, or never', async () => {
  await withPane(async (excel, person, page) => {
    await person.tab('評価（案）');
    await person.press('記入内容を確認');
    // Excel was free when it looked; then the person begins to type.
    excel.beforeNextWrite(() => excel.beginCellEdit());
    await person.press(/^評価（案）を入れる/);
    await page.getByText(/^Excelの返事を待っています。/).waitFor();
    expect(excel.text('北出張所', 'N9')).toBe('');
    excel.endCellEdit();
    await person.heading('25件を入れました');
    expect(excel.text('北出張所', 'N9')).toBe('達成');
    await person.sees(/に25件を入れました。/);

    excel.beginCellEdit();
    await person.press('記入前に戻す');
    await person.sees('セルの編集を確定（Enter）してから、もう一度押してください。');
    excel.endCellEdit();
    expect(excel.text('北出張所', 'N9')).toBe('達成');
    await person.press('記入前に戻す');
    await person.heading('25件を記入前に戻しました');
  });
});

it('lists the locked cells of a protected sheet, and writes the others', async () => {
  await withPane(async (excel, person) => {
    excel.protect('北出張所');
    excel.set('北出張所', 'N10', { locked: false });
    await person.tab('評価（案）');
    await person.press('記入内容を確認');
    await person.press(/^評価（案）を入れる/);
    await person.heading('23件を入れました');
    await person.heading('2件は入れていません');
    await person.sees(/^北出張所 N9 /);
    await person.sees(/^北出張所 N11 /);
    expect(['N9', 'N10', 'N11'].map((cell) => excel.text('北出張所', cell))).toEqual(['', '達成', '']);
  });
});

it('enters nothing in a sheet that is renamed or gone since the preview, lists it, and finds the new name', async () => {
  await withPane(async (excel, person, page) => {
    await person.tab('評価（案）');
    await person.press('記入内容を確認');
    excel.rename('北出張所', '北出張所（新）');
    excel.deleteSheet('産業振興課');
    await person.press(/^評価（案）を入れる/);
    await person.heading('18件を入れました');
    await person.heading('7件は入れていません');
    await person.sees(/^産業振興課 N9 /);
    await person.sees(/^北出張所 N9 /);
    await page.getByRole('button', { name: /^該当セルへ：地域ごとのイベント等の実施（回）/ }).click();
    await page
      .getByText(/シート「産業振興課」が見つかりません/)
      .first()
      .waitFor();

    await person.press('続ける');
    await person.press('記入内容を確認');
    await person.press(/^評価（案）を入れる/);
    await person.heading('3件を入れました');
    expect(excel.text('北出張所（新）', 'N9')).toBe('達成');
  });
});

it('marks the cells of findings only where it is asked to, and takes every mark away', async () => {
  await withPane(async (excel, person, page) => {
    const marks = () => excel.conditionalFormats('区民生活課').length;
    expect(marks()).toBe(0);
    await person.tab('設定');
    await page.getByRole('switch', { name: '点検結果のセルに印を付ける' }).click();
    expect(await eventually(marks, (count) => count > 0)).toBeGreaterThan(0);
    expect(excel.text('区民生活課', 'N9')).toBe('達　成');
    await page.getByRole('switch', { name: '点検結果のセルに印を付ける' }).click();
    expect(await eventually(marks, (count) => count === 0)).toBe(0);
  });
});

it('says when results are old, and never reads by itself', async () => {
  await withPane(async (excel, person, page) => {
    const { syncs } = excel;
    excel.type('健康福祉課', 'K9', '2');
    await page.getByText(/^点検のあとで、ブックが変更されました（健康福祉課）。/).waitFor();
    expect(excel.syncs).toBe(syncs);
    await person.press('点検する');
    expect(
      await eventually(
        () => page.getByText(/^点検のあとで/).count(),
        (count) => count === 0,
      ),
    ).toBe(0);
  });
});
