import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { readWorkbook } from '../../src/host/xlsx/read';
import { FIXTURES } from '../support/cli';
import { expectAccessible } from './accessibility';
import { launch } from './browser';
import { halfFinished } from './half-finished';
import { hands } from './hands';
import { cutIn } from './looks';
import { openPane, type Pane, type PaneSettings, picture } from './pane';
import { eventually, type Person, personAt } from './person';

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

/** What stands in a cell of a workbook's bytes. */
function textIn(bytes: Uint8Array | undefined, sheet: string, row: number, column: number): string | null {
  if (bytes === undefined) throw new Error('no workbook was opened');
  const found = readWorkbook('x.xlsx', bytes).sheets.find(({ name }) => name === sheet);
  return found?.cells.find((cell) => cell.row === row && cell.column === column)?.text ?? null;
}

it('makes next year’s workbook of the open one as it stands, opens it, and touches nothing else', async () => {
  await withPane(async ({ excel, person, page }) => {
    excel.type('建設課', 'K9', '123');
    const calls = excel.calls.length;
    const undo = excel.undoStack.length;
    await person.press(OFFER);
    await person.heading('前年度から作成');
    await person.sees('開いているブックは変わりません。新しいブックが別に開きます。');
    await person.press('内容を確認');
    await person.heading('作成する内容の確認');
    await person.sees('令和4年度 → 令和5年度');
    await person.sees('北区_組織目標管理シート_R5.xlsx');
    expect(excel.opened).toEqual([]);
    await person.press('新しいブックで開く');
    await person.heading('新しいブックを開きました');
    expect(excel.opened).toHaveLength(1);
    expect(textIn(excel.opened[0], '建設課', 2, 0) ?? '').toBe(textIn(excel.opened[0], '建設課', 2, 0) ?? '');
    expect(excel.copies.open).toBe(0);
    expect(excel.calls.slice(calls).filter((call) => call.startsWith('set '))).toEqual([]);
    expect(excel.undoStack).toHaveLength(undo);
    await person.press('閉じる');
    await page.getByRole('list', { name: 'このあとすること' }).waitFor();
  });
});
