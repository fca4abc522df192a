import type { Browser } from 'playwright-core';
import { service } from '../support/cli';
import { removeFolder, temporaryFolder } from '../support/temporary-folder';
import { launch } from './browser';
import { halfFinished } from './half-finished';
import { type Hands, hands } from './hands';
import { openPane, type Pane } from './pane';
import { eventually } from './person';

jest.setTimeout(60_000);

/** The whole way once more, by someone without a mouse. At every stop the focus is somewhere, in view, and can be seen. */
const excel = halfFinished();
let browser: Browser;
let dataDir: string;
let running: Awaited<ReturnType<typeof service>>;
let pane: Pane;
let keys: Hands;

beforeAll(async () => {
  dataDir = temporaryFolder();
  [browser, running] = await Promise.all([launch(), service(dataDir)]);
  pane = await openPane(browser, excel, { task: 'check', service: running.url });
  keys = hands(pane.page);
});
afterAll(async () => {
  await browser?.close();
  await running?.stop();
  removeFolder(dataDir);
});

it('opens and checks', async () => {
  await pane.page.getByRole('button', { name: 'このブックを点検する' }).waitFor();
  await keys.tabTo('button', 'このブックを点検する');
  await keys.press('Enter');
  await keys.standsOn('tab', '概要');
  await pane.page.getByRole('list', { name: 'このあとすること' }).waitFor();
});

it('goes to a finding, to its cell, and fixes it', async () => {
  await keys.press('ArrowRight');
  await keys.standsOn('tab', /^点検結果/);
  await pane.page.getByRole('list', { name: '点検結果の一覧' }).waitFor();
  await keys.tabTo('button', /^地域総務課 要確認/);
  await keys.pressUntil('ArrowDown', 'button', /^評価「達成」に余分な空白/);
  await keys.press('Enter');
  await keys.tabTo('button', '置き換える');
  await keys.tabTo('button', '該当セルへ');
  await keys.press('Enter');
  expect(
    await eventually(
      () => excel.active?.cell,
      (cell) => cell === 'N9',
    ),
  ).toBe('N9');
  await keys.press('Shift+Tab');
  await keys.standsOn('button', '置き換える');
  await keys.press('Enter');
  await pane.page.getByText('直しました').first().waitFor();
  expect(excel.text('区民生活課', 'N9')).toBe('達成');
  // On to what is to be fixed next.
  await keys.standsOn('button', /^R4結果が空欄です。/);
});

it('chooses, gives a reason, looks and writes', async () => {
  await keys.backTo('tab', /^点検結果/);
  await keys.press('ArrowRight');
  await keys.standsOn('tab', '評価（案）');
  await pane.page.getByRole('button', { name: '記入内容を確認' }).waitFor();
  await keys.tabTo('checkbox', /^避難所運営組織数に/);
  await keys.press('Space');
  await keys.tabTo('radio', '達成');
  await keys.press('ArrowRight');
  await keys.standsOn('radio', '一部未達成');
  await keys.tabTo('textbox', /^判断の理由/);
  await keys.type('年度末に3団体と協働を始めたため');
  await keys.tabTo('button', '記入内容を確認', 90);
  await keys.press('Enter');
  await keys.arrives();
  await pane.page.getByRole('heading', { name: '記入内容の確認' }).waitFor();
  await keys.tabTo('button', /^評価（案）を入れる/, 60);
  await keys.press('Enter');
  await pane.page.getByRole('heading', { name: '25件を入れました' }).waitFor();
  await keys.arrives();
  expect(excel.text('地域総務課', 'N11')).toBe('一部未達成');
  expect(excel.text('地域総務課', 'N10')).toBe('');
});

it('takes back what was written, and writes it again', async () => {
  await keys.tabTo('button', '記入前に戻す');
  await keys.press('Enter');
  await pane.page.getByRole('heading', { name: '25件を記入前に戻しました' }).waitFor();
  await keys.arrives();
  await keys.tabTo('button', '続ける');
  await keys.press('Enter');
  await keys.arrives();
  await keys.tabTo('button', '記入内容を確認', 120);
  await keys.press('Enter');
  await keys.arrives();
  await keys.tabTo('button', /^評価（案）を入れる/, 60);
  await keys.press('Enter');
  await pane.page.getByRole('heading', { name: '25件を入れました' }).waitFor();
  await keys.arrives();
});

it("submits with the chief's word, down to the receipt", async () => {
  await keys.backTo('tab', '評価（案）');
  await keys.press('ArrowRight');
  await keys.standsOn('tab', '提出');
  await pane.page.getByRole('heading', { name: '提出する内容' }).waitFor();
  await keys.tabTo('button', '課長が確認して提出する場合', 40);
  await keys.press('Enter');
  await keys.tabTo('textbox', /^課長氏名/);
  await keys.type('課長 北野');
  await keys.tabTo('textbox', /^理由/);
  await keys.type('実績の確認が4月末になるため');
  await keys.tabTo('button', /^課長確認済として提出/);
  await keys.press('Enter');
  await pane.page.getByRole('heading', { name: '受け付けました' }).waitFor();
  await keys.arrives();
  await keys.tabTo('button', '閉じる', 40);
  await keys.press('Enter');
  await keys.arrives();
});

it('had nothing to complain of', () => pane.close());
