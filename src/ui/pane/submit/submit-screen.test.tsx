/** @jest-environment jsdom */
import '../../../../test/support/browser-parts';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { memoryList } from '../../../../test/support/memory-list';
import { openFixture } from '../../../../test/support/open-workbook';
import { LIST, memoryStore, type PaneParts, paneSession } from '../../../../test/support/pane-session';
import { MokuhyoError } from '../../../core/errors';
import type { SharedList } from '../../../list/port';
import { SessionProvider } from '../use-session';
import SubmitScreen from './submit-screen';

const HEALTH = '健康福祉課';
const SHEETS = [
  '地域総務課',
  '地域総務課北区郷土博物館',
  '区民生活課',
  HEALTH,
  '北地域保健福祉センター',
  '産業振興課',
  '建設課',
  '北出張所',
];
const defaults = { list: LIST };

async function openScreen(parts: PaneParts = {}) {
  const opened = await paneSession({ host: openFixture('kita-r4', '北区_R4.xlsx'), ...parts });
  const { unmount } = render(
    <SessionProvider session={opened.session}>
      <SubmitScreen />
    </SessionProvider>,
  );
  return { ...opened, unmount };
}

/** Waits for what work in the background brings. */
async function until(isSo: () => boolean): Promise<void> {
  const deadline = Date.now() + 4000;
  await act(async () => {
    while (!isSo() && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 5));
  });
  expect(isSo()).toBe(true);
}

const title = () => document.querySelector('h2');
const shows = (name: string | RegExp) => until(() => title()?.textContent?.match(name) != null);
const button = (name: string | RegExp) => {
  const found = [...document.querySelectorAll('button')].find((each) => {
    const own = each.getAttribute('aria-label') ?? each.textContent ?? '';
    return typeof name === 'string' ? own === name : name.test(own);
  });
  return found ?? null;
};
const isReady = (name: string | RegExp) => {
  const found = button(name);
  return found !== null && found.getAttribute('aria-disabled') !== 'true';
};
const click = (name: string | RegExp) => fireEvent.click(button(name) as HTMLElement);
const press = async (name: string | RegExp) => {
  await until(() => isReady(name));
  await act(async () => click(name));
};
const counts = () => screen.getAllByRole('definition').map((each) => each.textContent);
/** A list that can be switched off. */
function switchedList() {
  let isDown = false;
  const list = memoryList(() => (isDown ? new MokuhyoError('list-unreachable', { url: LIST }) : null));
  return {
    list,
    turn: (on: boolean) => {
      isDown = !on;
    },
  };
}

/** A workbook of that name with these texts as the first 達成状況 of these sheets. */
function edited(file: string, texts: Readonly<Record<string, string>>) {
  const host = openFixture('kita-r4', file);
  for (const [sheet, text] of Object.entries(texts)) host.type({ M9: text }, sheet);
  return host;
}

/** Somebody else, called 新潟 花子, submits from it. */
async function somebodySubmits(list: SharedList, file: string, texts: Readonly<Record<string, string>>) {
  const { session } = await paneSession({ list, host: edited(file, texts), defaults });
  session.keepSettings({ person: '新潟 花子' });
  await session.prepare();
  await session.submit(null);
}

function blocked() {
  const host = openFixture('kita-r4', '北区_R4.xlsx');
  host.type({ N9: '達　成' }, HEALTH);
  return host;
}

it('holds back a sheet, shows where, lets the chief answer for it, and gives a receipt', async () => {
  const list = memoryList();
  const { host, session } = await openScreen({ host: blocked(), list, defaults });
  await shows('提出する内容');
  expect(counts()).toEqual(expect.arrayContaining(['lists.city.example.lg.jp', '31', '0']));
  expect(screen.getByText('健康福祉課は送りません')).toBeTruthy();
  click('健康福祉課 N9 該当セルへ');
  expect(host.shown).toEqual([{ sheet: HEALTH, cell: 'N9' }]);

  click('課長が確認して提出する場合');
  await press('課長確認済として提出（8シート）');
  expect(screen.getByText('課長の氏名を書いてください。')).toBeTruthy();
  expect(screen.getByText('理由を書いてください。')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText(/課長氏名/));
  expect(list.all()).toEqual([]);

  fireEvent.change(screen.getByLabelText(/課長氏名/), { target: { value: '佐藤　恵子' } });
  fireEvent.change(screen.getByLabelText(/理由/), { target: { value: '5月に確定するため' } });
  await press('課長確認済として提出（8シート）');
  await shows('受け付けました');
  expect(document.activeElement).toBe(title());
  expect(list.all().find(({ kind, sheet }) => kind === 'sheet' && sheet === HEALTH)).toMatchObject({
    waiver: { by: '佐藤　恵子', reason: '5月に確定するため' },
  });
  click(/健康福祉課.*課長確認済（佐藤　恵子）/);
  expect(screen.getAllByText('新規').length).toBeGreaterThan(8);
  await press('閉じる');
  await shows('提出の準備');
  expect(session.state().waiverDraft).toEqual({ by: '', reason: '' });
});

it('keeps what the chief typed while another screen is looked at', async () => {
  const { session, unmount } = await openScreen({ host: blocked(), defaults });
  await shows('提出する内容');
  click('課長が確認して提出する場合');
  fireEvent.change(screen.getByLabelText(/課長氏名/), { target: { value: '佐藤' } });
  unmount();
  render(
    <SessionProvider session={session}>
      <SubmitScreen />
    </SessionProvider>,
  );
  expect((screen.getByLabelText(/課長氏名/) as HTMLInputElement).value).toBe('佐藤');
});

it('names what differs from the list, and only that', async () => {
  const list = memoryList();
  await somebodySubmits(list, '北区_R4.xlsx', {});
  await openScreen({ host: edited('北区_R4.xlsx', { [HEALTH]: '書き足した内容' }), list, defaults });
  await shows('提出する内容');
  click(/違いを見る/);
  click(/健康福祉課/);
  expect(screen.getAllByRole('listitem').map((each) => each.textContent)).toEqual([
    expect.stringMatching(/^変更No\.1/),
  ]);
  expect(screen.getByText('ほか変更なし 10指標')).toBeTruthy();
});

it('goes all the way up to sending without a list, and says how to set one', async () => {
  const { session } = await openScreen();
  await shows('提出する内容');
  expect(screen.getByText(/提出先が設定されていません/)).toBeTruthy();
  expect(button(/^提出する/)).toBeNull();
  click('設定を開く');
  expect(session.state().tab).toBe('settings');
});

it('says that counts are unknown, marks as 未送信 what does not arrive, and sends it after the pane was closed', async () => {
  const { list, turn } = switchedList();
  const store = memoryStore();
  turn(false);
  const { unmount, host } = await openScreen({ list, store, defaults });
  await shows('提出する内容');
  expect(screen.getByText(/数は、いまは分かりません/)).toBeTruthy();
  await press(/^提出する/);
  await shows('送れませんでした');
  expect(screen.getAllByText('未送信 42指標').length).toBeGreaterThan(0);
  expect(screen.getByText('連絡番号 901')).toBeTruthy();
  unmount();

  turn(true);
  const again = await paneSession({ list, store, host, defaults });
  await again.session.check();
  const reads = host.reads();
  render(
    <SessionProvider session={again.session}>
      <SubmitScreen />
    </SessionProvider>,
  );
  await shows(/に送れなかったものがあります/);
  expect(screen.getByText('連絡番号 901')).toBeTruthy();
  expect([host.reads(), list.all()]).toEqual([reads, []]);
  await press('もう一度送る');
  await shows('受け付けました');
  expect(host.reads()).toBe(reads + 1);
  expect(list.all().filter(({ kind }) => kind === 'indicator')).toHaveLength(42);
});

it('sends nothing when the workbook is no longer what was shown, and says so', async () => {
  const list = memoryList();
  const { host } = await openScreen({ list, defaults });
  await shows('提出する内容');
  await act(async () => host.type({ K10: '999' }, '建設課'));
  expect(screen.getByText(/確認したあとに、ブックが変わりました/)).toBeTruthy();
  expect(button(/^提出する/)).toBeNull();
  await press('提出内容を確認し直す');
  await press(/^提出する/);
  await shows('受け付けました');
});

it('goes back to the look when something changed between look and press', async () => {
  const list = memoryList();
  const host = openFixture('kita-r4', '北区_R4.xlsx');
  // Somebody else's edit, of which Excel has not told yet.
  const quiet = { ...host, onChange: async () => () => {} };
  await openScreen({ host: quiet, list, defaults });
  await shows('提出する内容');
  host.type({ K10: '999' }, '建設課');
  await press(/^提出する/);
  await until(() => /確認したときと変わる/.test(document.body.textContent ?? ''));
  expect(screen.getByText(/まだ何も送っていません/)).toBeTruthy();
  expect([document.activeElement, list.all()]).toEqual([title(), []]);
  await press(/^提出する/);
  await shows('受け付けました');
});

it('tells sheet by sheet how far it is, and what stopping means', async () => {
  let goOn = () => {};
  const list = memoryList();
  const slow = {
    ...list,
    submit: async (submission: Parameters<typeof list.submit>[0]) => {
      const receipt = await list.submit(submission);
      if (list.all().filter(({ kind }) => kind === 'sheet').length === 3) {
        await new Promise<void>((resolve) => {
          goOn = resolve;
        });
      }
      return receipt;
    },
  };
  await openScreen({ list: slow, defaults });
  await shows('提出する内容');
  await press(/^提出する/);
  await shows('提出しています');
  const sheets = screen.getByRole('list', { name: 'シートごとの状況' });
  await until(() => within(sheets).queryAllByText(/^受付/).length === 2);
  expect([within(sheets).getAllByText('送信中').length, within(sheets).getAllByText('待ち').length]).toEqual([1, 5]);
  click('中止する');
  await act(async () => goOn());
  await shows('中止しました');
  const rows = [...document.querySelectorAll('li')].map((each) => each.textContent ?? '');
  expect(rows.filter((text) => text.includes('受付'))).toHaveLength(3);
  expect(rows.filter((text) => text.includes('未送信'))).toHaveLength(5);
  expect(screen.queryByText(/連絡番号/)).toBeNull();
});

describe('sheets that the list has from another workbook', () => {
  const COPY = '北区_R4_控え.xlsx';
  const tick = (name: string) => fireEvent.click(screen.getByRole('checkbox', { name }));

  it('are shown with workbook, time and person, and go only when ticked', async () => {
    const list = memoryList();
    await somebodySubmits(list, COPY, { [HEALTH]: '控えの内容' });
    await openScreen({ list, defaults });
    await shows('提出する内容');
    expect(screen.getByRole('heading', { name: '健康福祉課は、別のブックから提出されています' })).toBeTruthy();
    expect(screen.getByText(COPY)).toBeTruthy();
    expect(screen.getByText(/^令和5年4月10日 14:\d\d 新潟 花子$/)).toBeTruthy();
    expect(screen.getByText(/元の内容は、提出先の履歴に残ります/)).toBeTruthy();
    expect(screen.getByText('7シート・31指標')).toBeTruthy();
    expect(isReady('提出する（7シート）')).toBe(true);
    expect(screen.getByText('健康福祉課は送りません')).toBeTruthy();
    click(/^健康福祉課の違い/);
    expect(screen.getAllByText(/^No\.1 /).length).toBe(1);

    tick('健康福祉課をこのブックで置き換える');
    expect(screen.getByText('8シート・42指標')).toBeTruthy();
    expect(screen.getByText('すべてのシートを送ります')).toBeTruthy();
    await press('提出する（8シート）');
    await shows('受け付けました');
    expect(screen.getByText(`「${COPY}」から提出された内容を置き換えました`)).toBeTruthy();
  });

  it('are named as not submitted when they were left', async () => {
    const list = memoryList();
    await somebodySubmits(list, COPY, { [HEALTH]: '控えの内容' });
    await openScreen({ list, defaults });
    await shows('提出する内容');
    await press('提出する（7シート）');
    await shows('受け付けました');
    expect(screen.getByText(/^健康福祉課：別のブック「北区_R4_控え.xlsx」から提出された内容を残しました/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: '未提出 1シート（11指標）' })).toBeTruthy();
  });

  it('can be ticked together, where a workbook was renamed; before, there is nothing to send, and it says why', async () => {
    const list = memoryList();
    const sheets = [...SHEETS];
    await somebodySubmits(list, COPY, Object.fromEntries(sheets.map((sheet) => [sheet, '控えの内容'])));
    await openScreen({ list, defaults });
    await shows('提出する内容');
    expect(screen.getByRole('heading', { name: '8シートは、別のブックから提出されています' })).toBeTruthy();
    const send = button('提出する（0シート）');
    expect(send?.getAttribute('aria-disabled')).toBe('true');
    expect(document.getElementById(send?.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      '置き換えるシートを選んでください',
    );
    fireEvent.click(send as HTMLElement);
    expect(title()?.textContent).toBe('提出する内容');

    tick('建設課をこのブックで置き換える');
    const all = screen.getByRole('checkbox', { name: 'すべて置き換える（8シート）' }) as HTMLInputElement;
    expect([all.checked, all.indeterminate, isReady('提出する（1シート）')]).toEqual([false, true, true]);
    fireEvent.click(all);
    expect(isReady('提出する（8シート）')).toBe(true);
    fireEvent.click(all);
    expect(isReady('提出する（0シート）')).toBe(false);
  });

  it('tell their own time and person where these differ', async () => {
    const list = memoryList();
    await somebodySubmits(list, COPY, { [HEALTH]: '控えの内容', 建設課: '控えの内容' });
    const { unmount } = await openScreen({ list, defaults });
    await shows('提出する内容');
    expect(screen.getAllByText(/新潟 花子$/)).toHaveLength(1);
    unmount();
    const byAnother: SharedList['foresee'] = async (submission) => {
      const foreseen = await list.foresee(submission);
      const { otherWorkbook: other } = foreseen;
      const isOther = other !== null && submission.sheet.sheet === '建設課';
      return isOther ? { ...foreseen, otherWorkbook: { ...other, pushedBy: '長岡 次郎' } } : foreseen;
    };
    await openScreen({ list: { ...list, foresee: byAnother }, defaults });
    await shows('提出する内容');
    expect(screen.getAllByText(/新潟 花子$/)).toHaveLength(1);
    expect(screen.getAllByText(/長岡 次郎$/)).toHaveLength(1);
  });

  it("say that they go with a chief's word only, where something is to be mended", async () => {
    const list = memoryList();
    await somebodySubmits(list, COPY, { [HEALTH]: '控えの内容' });
    await openScreen({ host: blocked(), list, defaults });
    await shows('提出する内容');
    expect(screen.getByText('要修正があるため、課長が確認して提出するときだけ送ります。')).toBeTruthy();
    expect(screen.queryByText('課長が確認して提出する場合')).toBeNull();
    tick('健康福祉課をこのブックで置き換える');
    expect(isReady('提出する（7シート）')).toBe(true);
    click('課長が確認して提出する場合');
    expect(button('課長確認済として提出（8シート）')).toBeTruthy();
  });

  it('are refused when it was not known before, say so one by one, and can then be ticked', async () => {
    const list = memoryList();
    await somebodySubmits(list, COPY, { [HEALTH]: '控えの内容' });
    let isSilent = true;
    const silent: SharedList = {
      ...list,
      foresee: async (submission) => {
        if (isSilent) throw new MokuhyoError('list-busy', { url: LIST });
        return list.foresee(submission);
      },
    };
    await openScreen({ list: silent, defaults });
    await shows('提出する内容');
    expect(screen.getByText(/^提出先（lists.city.example.lg.jp）が混み合っています/)).toBeTruthy();
    await press('提出する（8シート）');
    await shows('確認し直すシートがあります');
    expect(screen.getByText(/^別のブック「北区_R4_控え.xlsx」から提出されているため、送っていません/)).toBeTruthy();
    expect([screen.queryByText(/連絡番号/), button('もう一度送る')]).toEqual([null, null]);
    isSilent = false;
    await press('提出内容を確認し直す');
    await shows('提出する内容');
    tick('健康福祉課をこのブックで置き換える');
    await press('提出する（8シート）');
    await shows('受け付けました');
  });
});

it('leaves a sheet that somebody else submitted meanwhile, says so, and shows what differs', async () => {
  const list = memoryList();
  await somebodySubmits(list, '北区_R4.xlsx', {});
  await openScreen({ host: edited('北区_R4.xlsx', { 建設課: '書き足した内容' }), list, defaults });
  await shows('提出する内容');
  await act(() => somebodySubmits(list, '北区_R4.xlsx', { [HEALTH]: 'ほかの人の内容' }));
  await press('提出する（8シート）');
  await shows('確認し直すシートがあります');
  expect(document.activeElement).toBe(title());
  const rows = [...document.querySelectorAll('li')].map((each) => each.textContent ?? '');
  expect(rows.filter((text) => text.includes('受付'))).toHaveLength(7);
  expect(rows.filter((text) => text.includes('ほかの人がこのシートを提出した'))).toHaveLength(1);
  expect([screen.queryByText(/連絡番号/), screen.queryByRole('alert')?.textContent]).toEqual([null, '']);
  await press('提出内容を確認し直す');
  await shows('提出する内容');
  expect(counts()).toEqual(expect.arrayContaining(['41', '1']));
  await press('提出する（8シート）');
  await shows('受け付けました');
});

it('sends nobody to a list that a token cannot be sent to, but to the settings', async () => {
  const policy = async () => {
    throw new MokuhyoError('list-insecure', { url: 'http://10.0.0.1' });
  };
  const { session } = await openScreen({ policy, defaults: { list: 'http://10.0.0.1' } });
  await shows('提出する内容');
  expect(screen.getByText(/アドレスが http:\/\/ のため、鍵（トークン）を送れません/)).toBeTruthy();
  expect([button(/^提出する/), screen.queryByText(/このまま「提出する」を押すこともできます/)]).toEqual([null, null]);
  click('設定を開く');
  expect(session.state().tab).toBe('settings');
});

it('holds back a sheet that the token may not submit, and says whom to ask', async () => {
  const list = memoryList();
  const refuse = new MokuhyoError('list-refused', { url: LIST, code: 'forbidden' });
  const foresee: SharedList['foresee'] = async (submission) => {
    if (submission.sheet.sheet === HEALTH) throw refuse;
    return list.foresee(submission);
  };
  await openScreen({ list: { ...list, foresee }, defaults });
  await shows('提出する内容');
  expect(screen.getByRole('heading', { name: '健康福祉課は、提出できません' })).toBeTruthy();
  expect(screen.getByText(/^この鍵（トークン）では、このシートを提出できません/)).toBeTruthy();
  await press('提出する（7シート）');
  await shows('受け付けました');
  expect(screen.getByText(/^健康福祉課：この鍵（トークン）では/)).toBeTruthy();
});
