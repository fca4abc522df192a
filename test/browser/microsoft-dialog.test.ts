import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../support/cli';
import { violationsIn } from './accessibility';
import { excelWith } from './excel';
import { type Authority, DEFAULTS, microsoft, REFUSALS } from './microsoft';
import { officeDialogs } from './office-dialogs';
import { openPane, picture } from './pane';
import { personAt } from './person';
import { serving } from './served';

jest.setTimeout(120_000);

// Signing in where Excel cannot do it by itself: the built page in a window of Office, with the real office.js in both, and the
// real msal, which goes to Microsoft's page (played by the test) and comes back.

const served = serving({ paneDir: join(ROOT, 'dist', 'pane'), paneDefaults: DEFAULTS });

const GOES = /^提出する（\d+シート）$/;
const HANAKO = 'hanako@city.example.lg.jp';

async function opened({ refusal = 0, authority = {} }: { refusal?: number; authority?: Authority } = {}) {
  const tenant = microsoft({ authority });
  const dialogs = officeDialogs(refusal);
  const pane = await openPane(served.browser, excelWith('kita-r4.xlsx'), {
    task: 'submit',
    service: served.service.url,
    others: async (context) => {
      await tenant.attach(context);
      await dialogs.attach(context);
    },
  });
  const person = personAt(pane);
  await person.press('あとで');
  await person.sees(/サインインが要ります/);
  return { pane, person, tenant, dialogs };
}

type Opened = Awaited<ReturnType<typeof opened>>;

/** Presses サインイン; the window, once Microsoft's page is in it. */
async function atMicrosoft({ person, dialogs }: Opened): Promise<Page> {
  await person.press('サインイン');
  const dialog = await dialogs.shown();
  await dialog.getByRole('link', { name: HANAKO }).waitFor();
  return dialog;
}

async function expectSaid({ pane, person }: Opened, said: RegExp): Promise<void> {
  await pane.page.getByRole('alert').getByText(said).waitFor();
  await person.button('サインイン').waitFor();
}

it('hands the token over once, closes by itself, and keeps nothing', async () => {
  const made = await opened();
  const { pane, person, tenant, dialogs } = made;
  const dialog = await atMicrosoft(made);
  const asked = new URL(dialog.url());
  expect(asked.searchParams.get('redirect_uri')).toBe(`${served.service.url}/pane/sign-in.html`);
  expect(asked.searchParams.get('prompt')).toBe('select_account');
  expect(asked.pathname.split('/')[1]).toBe(DEFAULTS.microsoft.tenant);
  await leaves(dialog, HANAKO);
  await person.sees('北区 花子');
  await person.press(GOES);
  await person.heading('受け付けました');
  expect((await tenant.list().records()).length).toBeGreaterThan(20);
  const kept = await pane.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(kept).not.toMatch(/token|refresh/i);
  expect(dialogs.count()).toBe(1);
  await pane.close();
  expect(tenant.double.complaints).toEqual([]);
});

/** Presses a link of Microsoft's page, after which the window closes by itself. */
async function leaves(dialog: Page, link: string): Promise<void> {
  const closed = dialog.waitForEvent('close');
  await dialog.getByRole('link', { name: link }).click();
  await closed;
}

it('says what to do where the person declines, nobody consented, or the app is not theirs', async () => {
  const made = await opened();
  const refusals: ReadonlyArray<readonly [string, RegExp]> = [
    ['Cancel', /サインインを取りやめました/],
    ['No consent', /管理者の同意.*AADSTS90094/],
    ['Not assigned', /サインインできませんでした.*AADSTS50105/],
  ];
  for (const [link, said] of refusals) {
    await leaves(await atMicrosoft(made), link);
    await expectSaid(made, said);
  }
  // And once more, as if nothing had been.
  await leaves(await atMicrosoft(made), HANAKO);
  await made.person.sees('北区 花子');
  await made.pane.close();
});

it('says what Microsoft says where it refuses after the person signed in, or is out of reach', async () => {
  const authority: Authority = {};
  const made = await opened({ authority });
  for (const [token, said] of REFUSALS) {
    authority.token = token;
    await leaves(await atMicrosoft(made), HANAKO);
    await expectSaid(made, said);
  }
  await made.pane.close();
});

it('notices that the person closed the window', async () => {
  const made = await opened();
  await atMicrosoft(made);
  await made.dialogs.closeByPerson();
  await expectSaid(made, /サインインを取りやめました/);
  await made.pane.close();
});

it('is given up where no page of Microsoft comes, and the person closes the window', async () => {
  const made = await opened({ authority: { page: 'unreachable' } });
  await made.person.press('サインイン');
  const dialog = await made.dialogs.shown();
  await dialog.waitForURL(/chrome-error/).catch(() => undefined);
  await made.dialogs.closeByPerson();
  await expectSaid(made, /サインインを取りやめました/);
  await made.pane.close();
});

it.each([12009, 12011])('tells of windows that Office or the browser does not open (%s)', async (refusal) => {
  const made = await opened({ refusal });
  await made.person.press('サインイン');
  await expectSaid(made, /ポップアップ/);
  expect(made.dialogs.count()).toBe(0);
  await made.pane.close();
});

it('lets the person stop waiting, which closes the window', async () => {
  const made = await opened();
  const dialog = await atMicrosoft(made);
  const closed = dialog.waitForEvent('close');
  await made.person.press('サインインをやめる');
  await closed;
  await expectSaid(made, /サインインを取りやめました/);
  await made.pane.close();
});

it('asks nobody for anything when it is opened by its address, and can be read by everyone', async () => {
  const { pane, tenant } = await opened();
  const page = await pane.page.context().newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).hostname));
  await page.goto(`${served.service.url}/pane/sign-in.html`, { waitUntil: 'load' });
  await page.getByRole('heading', { name: 'サインイン' }).waitFor();
  await picture(page, 'microsoft-dialog');
  expect(await violationsIn(page)).toEqual([]);
  expect(asked.filter((host) => host === 'login.microsoftonline.com')).toEqual([]);
  expect(tenant.double.counts.requests).toBe(0);
  await pane.close();
});
