import { join } from 'node:path';
import type { ListRecord } from '../../src/core/record/schema';
import { embeddedList } from '../../src/list/embedded/client';
import { answer } from '../graph/faults';
import { ROOT } from '../support/cli';
import { excelWith } from './excel';
import { DEFAULTS, inOffice, microsoft, type OfficeSignIn, SITE } from './microsoft';
import { openPane, type Pane, type PaneSettings } from './pane';
import { personAt } from './person';
import { serving } from './served';

jest.setTimeout(120_000);

// The pane as the service serves it for Microsoft Lists, under its headers, in an Excel that signs people in; Graph is the double.

const paneDir = join(ROOT, 'dist', 'pane');
const served = serving({ paneDir, paneDefaults: DEFAULTS });
const plain = serving({ paneDir });

const BOOK = 'kita-r4.xlsx';
/** 要修正 hold some sheets of it back; these go. */
const GOES = /^提出する（\d+シート）$/;

async function paneWith(how: () => OfficeSignIn, tenant = microsoft(), more: PaneSettings = {}) {
  const pane = await openPane(served.browser, excelWith(BOOK), {
    task: 'submit',
    service: served.service.url,
    others: inOffice(tenant, how),
    ...more,
  });
  const person = personAt(pane);
  await person.press('あとで');
  return { pane, person, tenant };
}

/** What a record says, whenever it came. */
const withoutTime = (records: readonly ListRecord[]) => records.map(({ pushedAt: _, ...record }) => record);

async function submitted(pane: Pane): Promise<void> {
  const person = personAt(pane);
  await person.press(GOES);
  await person.heading('受け付けました');
}

it('signs in by one press where it is needed, and gives the list what the embedded one gets', async () => {
  let how: OfficeSignIn = 'asks';
  const { pane, person, tenant } = await paneWith(() => how);
  await person.sees(/サインインが要ります/);
  expect(tenant.double.counts.requests).toBe(0);
  await person.press('サインイン');
  how = 'knows';
  await person.button(GOES).waitFor();
  await person.sees('北区 花子');
  await submitted(pane);
  await pane.close();

  const other = await openPane(plain.browser, excelWith(BOOK), { task: 'submit', service: plain.service.url });
  await personAt(other).press('あとで');
  await submitted(other);
  await other.close();
  const [here, there] = await Promise.all([
    tenant.list().records({ withdrawn: true }),
    embeddedList({ url: plain.service.url }).records({ withdrawn: true }),
  ]);
  expect(here.length).toBeGreaterThan(20);
  expect(withoutTime(here)).toEqual(withoutTime(there));
  expect(tenant.double.complaints).toEqual([]);
});

it("loads Microsoft's sign-in and its client only where Microsoft Lists is chosen", async () => {
  const holds = async (settings: PaneSettings) => {
    const scripts: Promise<string>[] = [];
    const pane = await openPane(served.browser, excelWith(BOOK), {
      task: 'submit',
      ...settings,
      others: async (context) => {
        context.on('response', (response) => {
          // Of the pane's own scripts: office.js has a sign-in of its own.
          if (/\/pane\/[^/]+\.js$/.test(response.url())) scripts.push(response.text().catch(() => ''));
        });
        await settings.others?.(context);
      },
    });
    const person = personAt(pane);
    await person.press('あとで');
    await submitted(pane);
    await pane.close();
    const text = (await Promise.all(scripts)).join();
    return { msal: text.includes('msal.js.browser'), client: text.includes('MkSectionKey') };
  };
  expect(await holds({ service: plain.service.url })).toEqual({ msal: false, client: false });
  const others = inOffice(microsoft(), () => 'knows');
  expect(await holds({ service: served.service.url, others })).toEqual({ msal: true, client: true });
});

it('says what to do when signing in is cancelled, or nobody consented', async () => {
  let how: OfficeSignIn = 'cancelled';
  const { pane, person } = await paneWith(() => how);
  await person.press('サインイン');
  await pane.page
    .getByRole('alert')
    .getByText(/サインインを取りやめました/)
    .waitFor();
  how = 'no consent';
  await person.press('サインイン');
  await pane.page
    .getByRole('alert')
    .getByText(/管理者の同意.*AADSTS65001/)
    .waitFor();
  await person.button('サインイン').waitFor();
  await pane.close();
});

it('needs no press where Excel knows the person, and says who it is', async () => {
  const { pane, person } = await paneWith(() => 'knows');
  await person.button(GOES).waitFor();
  await person.tab('設定');
  await person.sees('hanako@city.example.lg.jp');
  expect(await pane.page.getByLabel('提出用の鍵（トークン）').count()).toBe(0);
  await person.press('接続を確認');
  await person.sees(/^つながりました/);
  await person.press('サインアウト');
  await person.sees('サインインしていません');
  await pane.close();
});

it('waits calmly while the list is busy, and goes on', async () => {
  const { pane, person, tenant } = await paneWith(() => 'knows');
  await person.button(GOES).waitFor();
  let refused = 0;
  tenant.double.plan(({ what, method }) =>
    what === 'part' && method === 'POST' && refused++ < 3
      ? answer(429, false, { code: 'activityLimitReached', headers: { 'Retry-After': '4' } })
      : undefined,
  );
  await person.press(GOES);
  await person.sees(/提出先が混み合っているため、待っています。 続きまで 約\d+秒/);
  await person.sees(/途中で止まったシートは、もう一度提出すると完了します/);
  await person.heading('受け付けました');
  await pane.close();
  expect(tenant.double.complaints).toEqual([]);
});

it('submits once more what a network broke off, without doing anything twice', async () => {
  const { pane, person, tenant } = await paneWith(() => 'knows');
  await person.button(GOES).waitFor();
  let parts = 0;
  // Some indicators of a sheet are there; what comes after is not let through.
  tenant.double.plan(({ what, method }) => {
    if (what === 'part' && method === 'POST') parts++;
    return what === 'request' && parts > 8 ? answer(403, false, { code: 'accessDenied' }) : undefined;
  });
  await person.press(GOES);
  await person.press('もう一度送る');
  await person.sees(/権限を依頼/);
  tenant.double.plan(null);
  await person.press('もう一度送る');
  await person.heading('受け付けました');
  await pane.close();
  const records = await tenant.list().records();
  expect(new Set(records.map(({ key }) => key)).size).toBe(records.length);
  const indicators = records.filter(({ kind }) => kind === 'indicator');
  expect(tenant.double.hands.fields('MokuhyoIndicators')).toHaveLength(indicators.length);
  expect(tenant.double.complaints).toEqual([]);
});

it('says what is missing where the city gave out no app', async () => {
  const pane = await openPane(plain.browser, excelWith(BOOK), {
    task: 'submit',
    service: plain.service.url,
    before: () =>
      localStorage.setItem(
        'mokuhyo/settings',
        JSON.stringify({ list: 'https://city.sharepoint.com/sites/kikaku', guideSeen: true }),
      ),
  });
  const person = personAt(pane);
  await person.sees(/クライアントIDとテナントの配付/);
  await person.press('設定を開く');
  await person.sees(/アプリの登録が、まだ配られていません/);
  await person.press('クライアントIDとテナントを受け取った場合');
  await pane.page.getByLabel('クライアントID').fill(DEFAULTS.microsoft.clientId);
  await pane.page.getByLabel('テナント').fill(DEFAULTS.microsoft.tenant);
  await pane.page.getByLabel('テナント').press('Enter');
  await person.button('サインイン').waitFor();
  await pane.close();
  expect(SITE).toContain('sharepoint');
});
