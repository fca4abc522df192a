import { join } from 'node:path';
import type { IndicatorRecord } from '../../src/core/record/schema';
import { type ServedGraph, serveGraph } from '../graph/serve';
import { ROOT } from '../support/cli';
import { expectAccessible } from './accessibility';
import { colleagueSubmits } from './colleague';
import { FILE, halfFinished } from './half-finished';
import { hands } from './hands';
import { cutIn } from './looks';
import { DEFAULTS, inOffice, type Microsoft, microsoft, SITE } from './microsoft';
import { openPane } from './pane';
import { personAt } from './person';
import { serving } from './served';

jest.setTimeout(120_000);

// Two people submit the same sections to Microsoft Lists, one from the command line, one from the pane.

const served = serving({ paneDir: join(ROOT, 'dist', 'pane'), paneDefaults: DEFAULTS });

const COPY = '北区_R4_控え.xlsx';
const SHEET = '北出張所';
const KEY = '2022/北区:北出張所';
const OTHER = '2022/北区:健康福祉課';

let tenant: Microsoft;
let graph: ServedGraph;
beforeEach(async () => {
  tenant = microsoft();
  graph = await serveGraph(tenant.double);
});
afterEach(async () => {
  await graph.close();
  expect(tenant.double.complaints).toEqual([]);
});

const colleague = (more: { readonly name: string; readonly statuses?: Readonly<Record<string, string>> }) =>
  colleagueSubmits({
    to: SITE,
    env: { MOKUHYO_GRAPH_URL: graph.url, MOKUHYO_TOKEN: tenant.double.token() },
    ...more,
  });

async function openAtSubmission() {
  const pane = await openPane(served.browser, halfFinished(), {
    service: served.service.url,
    others: inOffice(tenant, () => 'knows'),
  });
  const person = personAt(pane);
  await person.begins();
  await person.tab('提出');
  await person.heading('提出する内容');
  return { pane, page: pane.page, person, keys: hands(pane.page) };
}

/** The files from which the lists have the sheet, the oldest version first. */
async function filesOf(key: string): Promise<readonly string[]> {
  return (await tenant.list().history(key)).map(({ file }) => file);
}

it("takes another workbook's place only where somebody ticks it, by keyboard alone", async () => {
  await colleague({ name: COPY });
  const { pane, page, person, keys } = await openAtSubmission();
  await person.heading('8シートは、別のブックから提出されています');
  await person.sees(COPY);
  expect(await person.button('提出する（0シート）').getAttribute('aria-disabled')).toBe('true');
  await expectAccessible(page);
  expect(await cutIn(page)).toEqual([]);

  await keys.tabTo('checkbox', `${SHEET}をこのブックで置き換える`, 60);
  await keys.press('Space');
  await person.sees('1シート・3指標');
  await keys.tabTo('button', '提出する（1シート）', 30);
  await keys.press('Enter');
  await person.heading('受け付けました');
  await person.sees(`「${COPY}」から提出された内容を置き換えました`);
  await person.sees(/^健康福祉課：別のブック「北区_R4_控え.xlsx」から提出された内容を残しました/);
  await expectAccessible(page);
  expect(await filesOf(KEY)).toEqual([COPY, FILE]);
  expect(await filesOf(OTHER)).toEqual([COPY]);
  await pane.close();
});

it('takes the place of all of them by one tick', async () => {
  await colleague({ name: COPY });
  const { pane, page, person } = await openAtSubmission();
  await page.getByRole('checkbox', { name: 'すべて置き換える（8シート）' }).check();
  await person.press('提出する（5シート）');
  await person.heading('受け付けました');
  expect(await filesOf(KEY)).toEqual([COPY, FILE]);
  expect(await filesOf(OTHER)).toEqual([COPY, FILE]);
  const files = (await tenant.list().records({ kind: 'sheet' })).map(({ file }) => file);
  expect(files.filter((file) => file === FILE)).toHaveLength(5);
  expect(files.filter((file) => file === COPY)).toHaveLength(3);
  await pane.close();
});

it('leaves a sheet that a colleague submitted between the look and the press, and shows what differs', async () => {
  await colleague({ name: FILE });
  const { pane, page, person } = await openAtSubmission();
  await colleague({ name: FILE, statuses: { [SHEET]: '同僚が書いた達成状況' } });
  await person.press('提出する（5シート）');
  await person.heading('確認し直すシートがあります');
  await person.sees(/ほかの人がこのシートを提出したため、送っていません/);
  expect(await page.getByRole('listitem').filter({ hasText: '受付' }).count()).toBe(4);
  const status = async () => {
    const [record] = (await tenant.list().history(`${KEY}/1/1`)).slice(-1);
    return (record as IndicatorRecord | undefined)?.status;
  };
  expect(await status()).toBe('同僚が書いた達成状況');

  await person.press('提出内容を確認し直す');
  await person.heading('提出する内容');
  await person.press('提出する（5シート）');
  await person.heading('受け付けました');
  expect(await status()).not.toBe('同僚が書いた達成状況');
  await pane.close();
});
