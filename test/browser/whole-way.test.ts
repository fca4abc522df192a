import type { Browser, Locator, Page } from 'playwright-core';
import type { IndicatorRecord, ListRecord, SheetRecord } from '../../src/core/record/schema';
import { embeddedList } from '../../src/list/embedded/client';
import { service } from '../support/cli';
import { removeFolder, temporaryFolder } from '../support/temporary-folder';
import { launch } from './browser';
import { halfFinished, SHEETS } from './half-finished';
import { openPane, type Pane } from './pane';
import { eventually, type Person, personAt, textsOf } from './person';

jest.setTimeout(60_000);

/**
 * 北区's half-finished workbook, on a person's whole way through the pane that the service serves: one page, each step
 * from where the one before has left it.
 */
const excel = halfFinished();
const texts = () => textsOf(excel, SHEETS);
let browser: Browser;
let dataDir: string;
let running: Awaited<ReturnType<typeof service>>;
let pane: Pane;
let page: Page;
let person: Person;

beforeAll(async () => {
  dataDir = temporaryFolder();
  [browser, running] = await Promise.all([launch(), service(dataDir)]);
  pane = await openPane(browser, excel, { task: 'check', service: running.url });
  page = pane.page;
  person = personAt(pane);
});
afterAll(async () => {
  await browser?.close();
  await running?.stop();
  removeFolder(dataDir);
});

/** The certain proposals but the one that is unticked, the one chosen, the one turned. */
const WRITTEN: Readonly<Record<string, string>> = {
  ...cells('地域総務課', { N9: '達成', N11: '一部未達成', N12: '達成' }),
  ...cells('地域総務課北区郷土博物館', { N9: '達成', N10: '達成', N11: '達成' }),
  ...cells('区民生活課', { N11: '達成', N13: '達成' }),
  ...cells('健康福祉課', { N9: '達成', N13: '達成', N14: '達成', N15: '達成', N18: '達成', N19: '達成' }),
  ...cells('北地域保健福祉センター', { N9: '達成', N10: '達成', N11: '達成', N12: '達成', N13: '達成' }),
  ...cells('産業振興課', { N9: '達成', N11: '達成', N14: '達成', N15: '達成' }),
  ...cells('北出張所', { N10: '達成', N11: '達成' }),
};

function cells(sheet: string, texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).map(([cell, text]) => [`${sheet}!${cell}`, text]));
}

function changes(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(after).filter(([cell, text]) => before[cell] !== text));
}

const records = async (): Promise<readonly ListRecord[]> => embeddedList({ url: running.url }).records();
const sheetRecord = (all: readonly ListRecord[], sheet: string) =>
  all.find((record): record is SheetRecord => record.kind === 'sheet' && record.sheet === sheet);
const indicatorRecord = (all: readonly ListRecord[], name: string) =>
  all.find((record): record is IndicatorRecord => record.kind === 'indicator' && record.name === name);

it('begins with a guide, whose button checks', async () => {
  await person.begins();
  await person.button(/要修正を直す 要修正 5$/).waitFor();
  expect(await page.getByRole('list').last().getByRole('listitem').allInnerTexts()).toEqual(['記入要領', 'リスト']);
});

describe('点検結果', () => {
  it('are filtered by severity and by text', async () => {
    await person.tab('点検結果');
    await person.press('要修正 5');
    await person.sees(/件のうち5件を表示しています。/);
    await page.getByRole('searchbox', { name: 'ことばで絞る' }).fill('空白');
    await person.sees(/件のうち1件を表示しています。/);
  });

  it('lead to the cell', async () => {
    await person.press(/^評価「達成」に余分な空白か改行があります。/);
    await person.press('該当セルへ');
    const seen = { sheet: '区民生活課', cell: 'N9' };
    expect(
      await eventually(
        () => excel.active,
        (active) => active !== null,
      ),
    ).toEqual(seen);
  });

  it('are fixed by one press, and a fix is taken back', async () => {
    await person.press('置き換える');
    await person.sees('直しました');
    expect(excel.text('区民生活課', 'N9')).toBe('達成');
    await person.press('元に戻す');
    await person.button('置き換える').waitFor();
    expect(excel.text('区民生活課', 'N9')).toBe('達　成');
  });
});

describe('評価（案）', () => {
  it('are unticked, chosen with a reason, and turned by another direction', async () => {
    await person.tab('評価（案）');
    await person.article('避難所運営組織数').getByRole('checkbox').uncheck();

    const chosen = person.article('協働した団体数');
    await chosen.getByRole('radio', { name: '一部未達成' }).check();
    await chosen.getByText(/理由を書くまでは入れません/).waitFor();
    await chosen.getByRole('textbox').fill('年度末に3団体と協働を始めたため');

    const turned = person.article('定時退庁推進日実施率（％）');
    await turned.getByRole('button', { name: /の根拠を見る$/ }).click();
    await turned.getByRole('button', { name: /を「少ないほどよい」に変える$/ }).click();
    await turned.getByText('数値で判定').waitFor();
    expect(await turned.getByRole('checkbox').isChecked()).toBe(true);
  });

  it('are shown before they are written', async () => {
    await person.press('記入内容を確認');
    await person.heading('記入内容の確認');
    const row = page.getByRole('row', { name: /協働した団体数/ });
    expect(await row.innerText()).toMatch(/空欄\s*→\s*一部未達成/);
    await person.sees('理由：年度末に3団体と協働を始めたため');
    await person.sees(/チェックなし 1/);
  });

  it('are written, and a cell that a coauthor has filled meanwhile is left and listed', async () => {
    const before = texts();
    excel.type('北出張所', 'N9', '未達成', 'coauthor');
    await person.press('評価（案）を入れる（26件）');
    await person.heading('25件を入れました');
    await person.heading('1件は入れていません');
    await person.sees(/^北出張所 N9 /);
    await person.sees(/「未達成」と記入された/);
    expect(changes(before, texts())).toEqual({ ...WRITTEN, '北出張所!N9': '未達成' });
  });

  it('are taken back, cell by cell', async () => {
    excel.type('北出張所', 'N10', '一部未達成');
    await person.press('記入前に戻す');
    await person.heading('24件を記入前に戻しました');
    await person.heading('1件はそのままです');
    await person.sees(/^北出張所 N10 /);
    expect(Object.keys(WRITTEN).filter((cell) => cell in texts())).toEqual(['北出張所!N10']);
  });

  it('are written again as they were chosen', async () => {
    excel.type('北出張所', 'N9', null);
    excel.type('北出張所', 'N10', null);
    await person.tab('概要');
    await person.press('点検する');
    await person.button(/要修正を直す 要修正 5$/).waitFor();
    await person.tab('評価（案）');
    await person.press('続ける');
    await person.press('記入内容を確認');
    await person.press('評価（案）を入れる（26件）');
    await person.heading('26件を入れました');
    expect(texts()).toMatchObject({ ...WRITTEN, '北出張所!N9': '達成' });
  });
});

describe('提出', () => {
  it('holds back the sheets with 要修正, and says what would become of the others', async () => {
    await person.tab('設定');
    await page.getByRole('textbox', { name: '氏名' }).fill('新潟 花子');
    await person.tab('提出');
    await person.heading('提出する内容');
    await person.sees('5シート・26指標');
    await person.heading('区民生活課は、要修正が 3件あるため提出できません');
    await person.heading('産業振興課は、要修正が 1件あるため提出できません');
    await person.heading('建設課は、要修正が 1件あるため提出できません');
    await person.sees('区民生活課ほか2シートは送りません');
    expect(await records()).toEqual([]);
  });

  it("lets them go with the chief's word, and tells how far it is", async () => {
    const release = await holdRequests();
    await sendWithWaiver();
    await person.heading('提出しています');
    await page.getByRole('progressbar', { name: '提出しています' }).waitFor();
    await person.sees('待ち');
    release();
    await person.heading('受け付けました');
    await person.sees('8シート・42指標');
    expect(await counts()).toEqual({ 新規: 42, 変更: 0, 変更なし: 0, 取下げ: 0 });
  });

  it('has brought what stands in the workbook, and who decided what and why', async () => {
    const all = await records();
    expect(
      all
        .filter(({ kind }) => kind === 'sheet')
        .map(({ sheet }) => sheet)
        .sort(),
    ).toEqual([...SHEETS].sort());
    expect(all).toHaveLength(SHEETS.length + 42);
    expect(all.every(({ pushedBy }) => pushedBy === '新潟 花子')).toBe(true);
    expect(indicatorRecord(all, '協働した団体数')).toMatchObject({
      evaluation: '一部未達成',
      proposed: '未達成',
      certainty: 'discretionary',
      decidedBy: 'person',
      reason: '年度末に3団体と協働を始めたため',
    });
    expect(indicatorRecord(all, '定時退庁推進日実施率（％）')).toMatchObject({
      evaluation: '達成',
      better: 'smaller',
      certainty: 'certain',
    });
    expect(indicatorRecord(all, '避難所運営組織数')).toMatchObject({
      evaluation: null,
      proposed: '達成',
      decidedBy: null,
    });
    expect(indicatorRecord(all, '年間講座・研修会の開催（回）')).toMatchObject({
      evaluation: '達成',
      decidedBy: 'policy',
    });
    expect(sheetRecord(all, '建設課')?.waiver).toEqual({
      by: '課長 北野',
      reason: '実績の確認が4月末になるため',
      findings: [{ rule: 'evaluation-contradicts-result', cell: 'N10' }],
    });
    expect(sheetRecord(all, '北出張所')?.waiver).toBeNull();
  });

  it('changes nothing the second time', async () => {
    const before = await records();
    await lookAgain();
    await person.sees('提出先にある内容と同じです。提出しても変わりません。');
    await sendWithWaiver();
    await person.heading('受け付けました');
    expect(await counts()).toEqual({ 新規: 0, 変更: 0, 変更なし: 42, 取下げ: 0 });
    expect(await records()).toEqual(before);
  });

  it('keeps as 未送信 what does not arrive, and sends it later as it is then', async () => {
    await lookAgain();
    excel.type('北出張所', 'K9', 5);
    await person.press('提出内容を確認し直す');
    await person.heading('提出する内容');
    const { port } = new URL(running.url);
    await running.stop();
    await person.press(/^提出する/);
    await person.heading('送れませんでした');
    await page.getByRole('banner').getByText('未送信 26').waitFor();
    excel.type('北出張所', 'K9', 6);

    running = await service(dataDir, ['--port', port]);
    await person.press('もう一度送る');
    await person.heading('受け付けました');
    expect(
      await page
        .getByRole('banner')
        .getByText(/^未送信/)
        .count(),
    ).toBe(0);
    expect(indicatorRecord(await records(), '窓口事務・内部事務に係る改善提案件数（件）')?.result).toBe('6');
  });
});

it('had nothing to complain of', () => pane.close());

async function lookAgain(): Promise<void> {
  await person.press('閉じる');
  await person.press('提出内容を確認');
  await person.heading('提出する内容');
}

/** What the boxes of the kinds say. */
async function counts(): Promise<Readonly<Record<string, number>>> {
  const kinds = page.getByRole('term').filter({ hasText: /^(?:新規|変更|変更なし|取下げ)$/ });
  const read = async (kind: Locator) =>
    [await kind.innerText(), Number(await kind.locator('+ *').innerText())] as const;
  return Object.fromEntries(await Promise.all((await kinds.all()).map(read)));
}

async function sendWithWaiver(): Promise<void> {
  await person.press('課長が確認して提出する場合');
  await page.getByRole('textbox', { name: '課長氏名' }).fill('課長 北野');
  await page.getByRole('textbox', { name: '理由' }).fill('実績の確認が4月末になるため');
  await person.press('課長確認済として提出（8シート）');
}

/** Lets no submission through until the result is called. */
async function holdRequests(): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/api/**', async (route) => {
    if (route.request().method() !== 'GET') await released;
    await route.continue();
  });
  return release;
}
