import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIXTURES, ROOT } from '../support/cli';
import { violationsIn } from './accessibility';
import { type Authority, DEFAULTS, microsoft, ORIGINS, REFUSALS } from './microsoft';
import { picture } from './pane';
import { personAt } from './person';
import { serving } from './served';
import { openWorkbench, type Workbench } from './workbench';

jest.setTimeout(120_000);

// The workbench as the service serves it for Microsoft Lists: the real msal in a real window of the browser, with Microsoft's
// pages played by the test.

const dist = join(ROOT, 'dist');
const served = serving({
  workbenchFile: join(dist, 'mokuhyo.html'),
  besideWorkbench: join(dist, 'workbench'),
  paneDefaults: DEFAULTS,
});

const disk = { name: '北区_R4.xlsx', bytes: new Uint8Array(readFileSync(join(FIXTURES, 'kita-r4.xlsx'))) };

async function opened(tenant = microsoft()) {
  const others = { origins: ORIGINS, attach: tenant.attach };
  const workbench = await openWorkbench(served.browser, { service: served.service.url, disk, others });
  const person = personAt(workbench);
  await person.press('ブックを選ぶ');
  await person.begins();
  await person.tab('提出');
  await person.sees(/サインインが要ります/);
  return { workbench, person, tenant };
}

/** Presses the button, and goes on in the window that opens. */
async function inWindow({ page }: Workbench, link: string): Promise<void> {
  const [popup] = await Promise.all([page.waitForEvent('popup'), personAt({ page }).press('サインイン')]);
  await popup.getByRole('link', { name: link }).click();
  await popup.waitForEvent('close').catch(() => undefined);
}

it('signs in in a window, submits, and knows the person until the tab is closed', async () => {
  const { workbench, person, tenant } = await opened();
  expect(tenant.double.counts.requests).toBe(0);
  await inWindow(workbench, 'hanako@city.example.lg.jp');
  await person.sees('北区 花子');
  await person.press(/^提出する（\d+シート）$/);
  await person.heading('受け付けました');
  const records = await tenant.list().records();
  expect(records.length).toBeGreaterThan(20);
  expect(records.every(({ file }) => file === disk.name)).toBe(true);
  await person.tab('設定');
  await person.sees('hanako@city.example.lg.jp');
  await person.press('サインアウト');
  await person.sees('サインインしていません');
  const kept = await workbench.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(kept).not.toMatch(/accesstoken|refresh/i);
  await workbench.close();
  expect(tenant.double.complaints).toEqual([]);
});

async function expectSaid({ page }: Workbench, said: RegExp): Promise<void> {
  await page.getByRole('alert').getByText(said).waitFor();
  await personAt({ page }).button('サインイン').waitFor();
}

it('says what to do where the person declines, or nobody consented', async () => {
  const { workbench } = await opened();
  await inWindow(workbench, 'Cancel');
  await expectSaid(workbench, /サインインを取りやめました/);
  await inWindow(workbench, 'No consent');
  await expectSaid(workbench, /管理者の同意.*AADSTS90094/);
  await workbench.close();
});

it('says what Microsoft says where it refuses after the person signed in, or is out of reach', async () => {
  const authority: Authority = {};
  const { workbench } = await opened(microsoft({ authority }));
  for (const [token, said] of REFUSALS) {
    authority.token = token;
    await inWindow(workbench, 'hanako@city.example.lg.jp');
    await expectSaid(workbench, said);
  }
  // That a request failed stands on the console, as it should.
  await workbench.page.context().close();
});

it('says so where the browser lets no window open', async () => {
  const { workbench, person } = await opened();
  await workbench.page.evaluate(() => {
    window.open = () => null;
  });
  await person.press('サインイン');
  await workbench.page
    .getByRole('alert')
    .getByText(/ポップアップを許可/)
    .waitFor();
  await person.button('サインイン').waitFor();
  await workbench.close();
});

it('can be read and used by everyone', async () => {
  const { workbench, person } = await opened();
  const { page } = workbench;
  const faults: string[] = [];
  const look = async (sight: string) => {
    for (const [width, colorScheme, forcedColors] of LOOKS) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme, forcedColors });
      const name = `${sight}-${width}-${forcedColors === 'active' ? 'contrast' : colorScheme}`;
      faults.push(...(await violationsIn(page)).map((fault) => `${name}: ${fault}`));
      await picture(page, `workbench-microsoft-${name}`);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  };
  await look('needed');
  const [popup] = await Promise.all([page.waitForEvent('popup'), person.press('サインイン')]);
  await page.bringToFront();
  await look('waiting');
  await popup.getByRole('link', { name: 'hanako@city.example.lg.jp' }).click();
  await person.sees('北区 花子');
  await look('prepared');
  await person.tab('設定');
  await person.button('サインアウト').waitFor();
  await look('settings');
  await workbench.close();
  expect(faults).toEqual([]);
});

const LOOKS = [
  [1280, 'light', 'none'],
  [1280, 'dark', 'none'],
  [350, 'light', 'active'],
] as const;

it('lets the person stop waiting for the window', async () => {
  const { workbench, person } = await opened();
  const [popup] = await Promise.all([workbench.page.waitForEvent('popup'), person.press('サインイン')]);
  await person.press('サインインをやめる');
  await workbench.page
    .getByRole('alert')
    .getByText(/取りやめました/)
    .waitFor();
  await popup.close();
  await inWindow(workbench, 'hanako@city.example.lg.jp');
  await person.sees('北区 花子');
  await workbench.close();
});

it('notices that the person closed the window', async () => {
  const { workbench } = await opened();
  const [popup] = await Promise.all([workbench.page.waitForEvent('popup'), personAt(workbench).press('サインイン')]);
  await popup.getByRole('link').first().waitFor();
  await popup.close();
  await workbench.page.bringToFront();
  await workbench.page
    .getByRole('alert')
    .getByText(/取りやめました/)
    .waitFor();
  await workbench.close();
});
