import type { Browser, Page } from 'playwright-core';
import { SimulatedExcel } from '../excel/simulated-excel';
import { expectAccessible } from './accessibility';
import { launch } from './browser';
import { largeWorkbook } from './large-workbook';
import { openPane, picture } from './pane';
import { eventually, personAt } from './person';

jest.setTimeout(60_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

it.each([300, 1000])('%d findings are scrolled, filtered and gone through by keyboard', async (count) => {
  const excel = new SimulatedExcel(largeWorkbook({ sheets: count / 50, indicators: 50, faulty: true }));
  const pane = await openPane(browser, excel);
  const { page } = pane;
  const person = personAt(pane);
  await person.begins();
  await person.tab('点検結果');
  const list = page.getByRole('list', { name: '点検結果の一覧' });
  await list.waitFor();
  await person.button(`要修正 ${count}`).waitFor();
  for (const sheet of [`第${count / 50}課`, '第1課']) await unfold(page, sheet);

  // Every one can be come by; only those in view are in the page, each with its place among all.
  const total = Number(await list.getByRole('listitem').first().getAttribute('aria-setsize'));
  expect(total).toBeGreaterThan(100);
  expect(await list.getByRole('listitem').count()).toBeLessThan(60);
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(1500);
  await list.evaluate((element) => {
    const scroller = element.closest('[data-scrolls]') as HTMLElement;
    scroller.scrollTop = scroller.scrollHeight;
  });
  const last = list.locator(`[aria-posinset="${total}"]`);
  expect(
    await eventually(
      () => last.count(),
      (found) => found === 1,
    ),
  ).toBe(1);
  await expectAccessible(page);
  await picture(page, `findings-${count}`);

  // The filter looks into all of them.
  await page.getByRole('searchbox').fill('取組37の');
  await person.sees(`${count}件のうち${count / 50}件を表示しています。`);
  await person.press('すべて');

  // End and Home, over what was not in the page.
  await list.getByRole('button').first().focus();
  await page.keyboard.press('End');
  expect(await positionInHand(page)).toBe(total);
  await page.keyboard.press('Home');
  expect(await positionInHand(page)).toBe(1);
  await pane.close();
});

async function unfold(page: Page, sheet: string): Promise<void> {
  const group = page.getByRole('button', { name: new RegExp(`^${sheet} `) });
  if ((await group.count()) > 0 && (await group.getAttribute('aria-expanded')) === 'false') await group.click();
}

function positionInHand(page: Page): Promise<number> {
  return page.evaluate(() => Number(document.activeElement?.closest('li')?.getAttribute('aria-posinset')));
}
