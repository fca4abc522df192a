import type { Page } from 'playwright-core';
import { personAt } from './person';

/** From 概要 to what next year's workbook will be. */
export async function showNextYear(page: Page): Promise<void> {
  const person = personAt({ page });
  await person.press(/^前年度から作成/);
  await person.press('内容を確認');
  await person.heading('作成する内容の確認');
  await page.getByRole('list', { name: /読み直しが要るところ/ }).waitFor();
}
