import type { Browser } from 'playwright-core';
import type { IndicatorRecord } from '../../src/core/record/schema';
import { embeddedList } from '../../src/list/embedded/client';
import { service } from '../support/cli';
import { removeFolder, temporaryFolder } from '../support/temporary-folder';
import { expectAccessible } from './accessibility';
import { launch } from './browser';
import { colleagueSubmits } from './colleague';
import { FILE, halfFinished } from './half-finished';
import { hands } from './hands';
import { cutIn } from './looks';
import { openPane } from './pane';
import { personAt } from './person';

jest.setTimeout(90_000);

/** Two people submit the same section's sheets to a service of its own, one from the command line, one from the pane. */
const COPY = '北区_R4_控え.xlsx';
const SHEET = '北出張所';
const KEY = '2022/北区:北出張所';

let browser: Browser;
let dataDir: string;
let running: Awaited<ReturnType<typeof service>>;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  dataDir = temporaryFolder();
  running = await service(dataDir);
});
afterEach(async () => {
  await running?.stop();
  removeFolder(dataDir);
});

async function openAtSubmission() {
  const pane = await openPane(browser, halfFinished(), { service: running.url });
  const person = personAt(pane);
  await person.begins();
  await person.tab('提出');
  await person.heading('提出する内容');
  return { pane, page: pane.page, person, keys: hands(pane.page) };
}

/** The files from which the list has the sheet, the oldest version first. */
async function filesOf(key: string): Promise<readonly string[]> {
  return (await embeddedList({ url: running.url }).history(key)).map(({ file }) => file);
}

it("takes another workbook's place only where somebody ticks it, by keyboard alone", async () => {
  await colleagueSubmits({ to: running.url, name: COPY });
  const { pane, page, person, keys } = await openAtSubmission();
  await person.heading('8シートは、別のブックから提出されています');
  await person.sees(COPY);
  await person.sees('置き換えるシートを選んでください');
  expect(await person.button('提出する（0シート）').getAttribute('aria-disabled')).toBe('true');
  await expectAccessible(page);
  expect(await cutIn(page)).toEqual([]);

  await keys.tabTo('checkbox', `${SHEET}をこのブックで置き換える`, 60);
  await keys.press('Space');
  await person.sees('1シート・3指標');
  await keys.tabTo('button', '提出する（1シート）', 30);
  await keys.press('Enter');
  await person.heading('受け付けました');
  await keys.arrives();
  await person.sees(`「${COPY}」から提出された内容を置き換えました`);
  await person.sees(/^健康福祉課：別のブック「北区_R4_控え.xlsx」から提出された内容を残しました/);
  await expectAccessible(page);
  expect(await filesOf(KEY)).toEqual([COPY, FILE]);
  expect(await filesOf('2022/北区:健康福祉課')).toEqual([COPY]);
  await pane.close();
});

it('says at sending what it could not know before, and offers then to replace it', async () => {
  await colleagueSubmits({ to: running.url, name: COPY });
  const { pane, page, person } = await openAtSubmission();
  await page.route('**/foresee', (route) => route.abort());
  // Leaving the screen and coming back looks again, in vain this time.
  await person.tab('概要');
  await person.tab('提出');
  await person.sees(/数は、いまは分かりません/);
  await person.press('提出する（5シート）');
  await person.heading('確認し直すシートがあります');
  await person.sees(/^別のブック「北区_R4_控え.xlsx」から提出されているため、送っていません/);
  expect(await page.getByText(/^連絡番号/).count()).toBe(0);
  await expectAccessible(page);
  expect(await filesOf(KEY)).toEqual([COPY]);

  await page.unroute('**/foresee');
  await person.press('提出内容を確認し直す');
  await person.heading('8シートは、別のブックから提出されています');
  await page.getByRole('checkbox', { name: 'すべて置き換える（8シート）' }).check();
  await person.press('提出する（5シート）');
  await person.heading('受け付けました');
  expect(await filesOf(KEY)).toEqual([COPY, FILE]);
  await pane.close();
});

it('leaves a sheet that a colleague submitted between the look and the press, and shows what differs', async () => {
  await colleagueSubmits({ to: running.url, name: FILE });
  const { pane, page, person, keys } = await openAtSubmission();
  await colleagueSubmits({ to: running.url, name: FILE, statuses: { [SHEET]: '同僚が書いた達成状況' } });
  await person.press('提出する（5シート）');
  await person.heading('確認し直すシートがあります');
  await person.sees(/ほかの人がこのシートを提出したため、送っていません/);
  expect(await page.getByRole('listitem').filter({ hasText: '受付' }).count()).toBe(4);
  await page.getByRole('banner').getByText('未送信 3').waitFor();
  await expectAccessible(page);
  expect(await cutIn(page)).toEqual([]);
  const status = async () => {
    const [record] = (await embeddedList({ url: running.url }).history(`${KEY}/1/1`)).slice(-1);
    return (record as IndicatorRecord | undefined)?.status;
  };
  expect(await status()).toBe('同僚が書いた達成状況');

  await keys.tabTo('button', '提出内容を確認し直す', 30);
  await keys.press('Enter');
  await person.heading('提出する内容');
  await keys.arrives();
  await person.press('提出する（5シート）');
  await person.heading('受け付けました');
  expect(await status()).not.toBe('同僚が書いた達成状況');
  expect(
    await page
      .getByRole('banner')
      .getByText(/^未送信/)
      .count(),
  ).toBe(0);
  await pane.close();
});
