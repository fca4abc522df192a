import type { Locator } from 'playwright-core';
import type { SimulatedExcel } from '../excel/simulated-excel';
import type { Pane } from './pane';

/** A person at the pane: goes by roles and names, as everybody does, whatever they see or hear it with. */
export interface Person {
  readonly tab: (name: string) => Promise<void>;
  readonly button: (name: string | RegExp) => Locator;
  readonly press: (name: string | RegExp) => Promise<void>;
  /** Waits for a heading, which says that a view has come. */
  readonly heading: (name: string | RegExp) => Promise<void>;
  readonly sees: (text: string | RegExp) => Promise<void>;
  readonly article: (indicator: string) => Locator;
  /** From the first sight to the first 点検. */
  readonly begins: () => Promise<void>;
}

export function personAt({ page }: Pick<Pane, 'page'>): Person {
  const exact = (name: string | RegExp) => (typeof name === 'string' ? { name, exact: true } : { name });
  const button = (name: string | RegExp) => page.getByRole('button', exact(name));
  const press = (name: string | RegExp) => button(name).click();
  return {
    tab: (name) => page.getByRole('tab', { name: new RegExp(`^${name}`) }).click(),
    button,
    press,
    heading: (name) => page.getByRole('heading', exact(name)).first().waitFor(),
    sees: (text) => page.getByRole('main').getByText(text).first().waitFor(),
    article: (indicator) => page.getByRole('article', { name: indicator, exact: true }),
    begins: async () => {
      await press('このブックを点検する');
      await page.getByRole('list', { name: 'このあとすること' }).waitFor();
    },
  };
}

/** Waits until this is so; the last answer, for `expect`, where it does not come to be. */
export async function eventually<T>(ask: () => T | Promise<T>, isSo: (answer: T) => boolean): Promise<T> {
  const end = Date.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (isSo(answer) || Date.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Every text of these sheets that is not empty, by 「sheet!cell」. */
export function textsOf(excel: SimulatedExcel, sheets: readonly string[]): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const sheet of sheets) {
    for (const column of 'ABCDEFGHIJKLMNOPQR') {
      for (let row = 1; row <= 60; row++) {
        const text = excel.text(sheet, `${column}${row}`);
        if (text !== '') texts[`${sheet}!${column}${row}`] = text;
      }
    }
  }
  return texts;
}
