import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { answer } from '../graph/faults';
import { ROOT } from '../support/cli';
import { violationsIn } from './accessibility';
import { excelWith } from './excel';
import { cutIn } from './looks';
import { DEFAULTS, inOffice, microsoft, type OfficeSignIn } from './microsoft';
import { openPane, picture } from './pane';
import { personAt } from './person';
import { serving } from './served';

jest.setTimeout(240_000);

// What Microsoft Lists brings to the screens, in every size and theme.

const served = serving({ paneDir: join(ROOT, 'dist', 'pane'), paneDefaults: DEFAULTS });

const SIZES = { narrow: [320, 640], usual: [350, 640], wide: [1280, 800] } as const;
const LOOKS = [
  ['usual', 'light'],
  ['narrow', 'contrast'],
  ['narrow', 'dark'],
  ['wide', 'light'],
] as const;

const WORDS = {
  ja: {
    later: 'あとで',
    signIn: 'サインイン',
    needed: /サインインが要ります/,
    cancelled: /取りやめました/,
    settings: '設定',
    submit: '提出',
    send: /^提出する（/,
    busy: /混み合っているため/,
    received: '受け付けました',
    out: 'サインアウト',
  },
  en: {
    later: 'Later',
    signIn: 'Sign in',
    needed: /Sign in to submit/,
    cancelled: /was cancelled/,
    settings: 'Settings',
    submit: 'Submit',
    send: /^Submit \(/,
    busy: /list is busy/,
    received: 'Received',
    out: 'Sign out',
  },
} as const;

it.each(['ja', 'en'] as const)('can be read and used by everyone (%s)', async (lang) => {
  const words = WORDS[lang];
  const tenant = microsoft();
  let how: OfficeSignIn = 'cancelled';
  const pane = await openPane(served.browser, excelWith('kita-r4.xlsx'), {
    task: 'submit',
    service: served.service.url,
    theme: null,
    lang: lang === 'ja' ? 'ja-JP' : 'en-US',
    others: inOffice(tenant, () => how),
  });
  const { page } = pane;
  const person = personAt(pane);
  const faults: string[] = [];
  const look = async (sight: string) => {
    for (const [size, theme] of LOOKS) {
      await show(page, size, theme);
      const found = [...(await violationsIn(page)), ...(await cutIn(page))];
      faults.push(...found.map((fault) => `${sight} (${size}, ${theme}): ${fault}`));
      await picture(page, `${lang}-microsoft-${sight}-${size}-${theme}`);
    }
    await show(page, 'usual', 'light');
  };
  await person.press(words.later);
  await person.sees(words.needed);
  await look('needed');
  await person.press(words.signIn);
  await page.getByRole('alert').getByText(words.cancelled).waitFor();
  await look('cancelled');
  await person.tab(words.settings);
  await person.button(words.signIn).waitFor();
  await look('settings-nobody');
  how = 'asks';
  await person.press(words.signIn);
  await person.button(words.out).waitFor();
  await look('settings-somebody');
  await person.tab(words.submit);
  await person.button(words.send).waitFor();
  await look('prepared');
  let refused = 0;
  tenant.double.plan(({ what, method }) =>
    what === 'part' && method === 'POST' && refused++ < 3
      ? answer(429, false, { code: 'activityLimitReached', headers: { 'Retry-After': '12' } })
      : undefined,
  );
  await person.press(words.send);
  await person.sees(words.busy);
  await look('busy');
  // As long as the list asked, and a little more.
  await page.getByRole('heading', { name: words.received, exact: true }).waitFor({ timeout: 60_000 });
  await look('received');
  await pane.close();
  expect(faults).toEqual([]);
  expect(tenant.double.complaints).toEqual([]);
});

async function show(page: Page, size: keyof typeof SIZES, theme: 'light' | 'dark' | 'contrast'): Promise<void> {
  const [width, height] = SIZES[size];
  await page.setViewportSize({ width, height });
  const colorScheme = theme === 'dark' ? 'dark' : 'light';
  await page.emulateMedia({ colorScheme, forcedColors: theme === 'contrast' ? 'active' : 'none' });
}
