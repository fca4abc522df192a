import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { embeddedList } from '../../src/list/embedded/client';
import { FIXTURES, ROOT } from '../support/cli';
import { personAt } from './person';
import { serving } from './served';
import { openWorkbench } from './workbench';

jest.setTimeout(60_000);

const served = serving({ workbenchFile: join(ROOT, 'dist', 'mokuhyo.html') });

const BOOK = '北区_R4.xlsx';
const BYTES = readFileSync(join(FIXTURES, 'kita-r4.xlsx'));

/** Runs in the page: a file of the browser's own, whose handle it keeps as it keeps those of a person's disk. */
async function chooseOwnFile({ name, base64 }: { readonly name: string; readonly base64: string }): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  const handle = await folder.getFileHandle(name, { create: true });
  const writable = await handle.createWritable();
  await writable.write(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
  await writable.close();
  (window as unknown as Record<string, unknown>).showOpenFilePicker = async () => [handle];
}

it('submits to the service that it comes from, and opens the last file again', async () => {
  const workbench = await openWorkbench(served.browser, { service: served.service.url });
  const { page } = workbench;
  const person = personAt(workbench);
  await person.sees(/シートの内容を送るのは「提出する」を押したときだけです。/);
  await page.evaluate(chooseOwnFile, { name: BOOK, base64: BYTES.toString('base64') });
  await person.press('ブックを選ぶ');
  await person.begins();
  await person.tab('提出');
  await person.heading('提出する内容');
  await person.press(/^提出する/);
  await person.heading('受け付けました');
  const records = await embeddedList({ url: served.service.url }).records();
  expect(records.length).toBeGreaterThan(10);
  expect(records.every(({ file }) => file === BOOK)).toBe(true);

  await page.reload();
  await person.heading('最近開いたブック');
  await person.press(BOOK);
  await page.getByRole('banner').getByText(BOOK).waitFor();
  await page.reload();
  await person.press('一覧を消す');
  await page.reload();
  await person.heading('組織目標管理シートを点検します');
  expect(await person.button(BOOK).count()).toBe(0);
  await workbench.close();
});

it('says so when the last file is gone', async () => {
  const workbench = await openWorkbench(served.browser, { service: served.service.url });
  const { page } = workbench;
  const person = personAt(workbench);
  await page.evaluate(chooseOwnFile, { name: BOOK, base64: BYTES.toString('base64') });
  await person.press('ブックを選ぶ');
  await page.getByRole('banner').getByText(BOOK).waitFor();
  await page.evaluate(async (name) => (await navigator.storage.getDirectory()).removeEntry(name), BOOK);
  await page.reload();
  await person.press(BOOK);
  await page
    .getByRole('alert')
    .getByText(/^「北区_R4.xlsx」を開けません。/)
    .waitFor();
  await workbench.close();
});
