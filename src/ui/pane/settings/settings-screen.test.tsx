/** @jest-environment jsdom */
import '../../../../test/support/browser-parts';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { openFixture } from '../../../../test/support/open-workbook';
import { LIST, memoryStore, type PaneParts, paneSession } from '../../../../test/support/pane-session';
import { NO_DECISIONS } from '../../../core/decisions/decisions';
import { MokuhyoError } from '../../../core/errors';
import { SessionProvider } from '../use-session';
import SettingsScreen from './settings-screen';

async function openScreen(parts: PaneParts & { readonly isChecked?: boolean } = {}) {
  const { isChecked = false, ...rest } = parts;
  const opened = await paneSession(rest);
  // The list's policy is asked for as soon as the session begins.
  await new Promise((resolve) => setTimeout(resolve, 5));
  if (isChecked) await opened.session.check();
  // Who is signed in is looked up as soon as the screen is drawn.
  await act(async () => {
    render(
      <SessionProvider session={opened.session}>
        <SettingsScreen />
      </SessionProvider>,
    );
  });
  return opened;
}

const press = (name: string | RegExp) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
    await new Promise((resolve) => setTimeout(resolve, 10));
  });
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const TOKEN = 'mokuhyo_0123456789ab_himitsu-no-kagi';
/** Everything that a person, or a page's script, could read from what is drawn. */
const drawn = () =>
  document.documentElement.outerHTML + [...document.querySelectorAll('input')].map(({ value }) => value);

it('keeps a token, tries it, and never shows it again', async () => {
  const { addresses, store } = await openScreen();
  type('アドレス', LIST);
  type('提出用の鍵（トークン）', TOKEN);
  expect(screen.getByLabelText('提出用の鍵（トークン）').getAttribute('type')).toBe('password');
  await press('保存して確かめる');
  expect(addresses.at(-1)).toEqual({ url: LIST, token: TOKEN });
  expect(screen.getByText(/^つながりました（\d+:\d\d）$/)).toBeTruthy();
  expect(screen.getByText('設定済み')).toBeTruthy();
  expect(drawn()).not.toContain(TOKEN);
  await press('替える');
  expect(document.activeElement).toBe(screen.getByLabelText('提出用の鍵（トークン）'));
  expect(drawn()).not.toContain(TOKEN);
  await press('やめる');
  await press('消す');
  expect(screen.queryByText('設定済み')).toBeNull();
  expect(store.keys().filter((key) => key.startsWith('token/'))).toEqual([]);
});

it('does not show the token of one list for another', async () => {
  const store = memoryStore();
  store.set(`token/${LIST}`, TOKEN);
  await openScreen({ store, defaults: { list: LIST } });
  expect(screen.getByText('設定済み')).toBeTruthy();
  type('アドレス', 'https://elsewhere.example');
  expect(screen.queryByText('設定済み')).toBeNull();
});

it('refuses what is no address or token before anything is kept', async () => {
  const { addresses, session } = await openScreen();
  type('アドレス', 'lists.city');
  await press('保存して確かめる');
  expect(screen.getByText(/アドレスとして使えません/)).toBeTruthy();
  type('アドレス', LIST);
  type('提出用の鍵（トークン）', '鍵 です');
  await press('保存して確かめる');
  expect(screen.getByText(/半角の英数字/)).toBeTruthy();
  expect([addresses, session.state().settings.list]).toEqual([[], null]);
});

it('takes no token for an address that anyone can listen to, and says so at the field', async () => {
  const { addresses, store } = await openScreen();
  type('アドレス', 'http://10.0.0.1');
  expect(screen.queryByText(/鍵を送れません/)).toBeNull();
  type('提出用の鍵（トークン）', TOKEN);
  expect(screen.getByText(/^http:\/\/ のアドレスには、鍵を送れません/)).toBeTruthy();
  await press('保存して確かめる');
  expect([addresses, store.keys().filter((key) => key.startsWith('token/'))]).toEqual([[], []]);
  type('アドレス', 'http://127.0.0.1:3000');
  expect(screen.queryByText(/鍵を送れません/)).toBeNull();
  await press('保存して確かめる');
  expect(addresses.at(-1)).toEqual({ url: 'http://127.0.0.1:3000', token: TOKEN });
});

it('says of a token that was kept for such an address that it is not sent, and lets it be forgotten', async () => {
  const store = memoryStore();
  store.set('token/http://10.0.0.1', TOKEN);
  await openScreen({ store, defaults: { list: 'http://10.0.0.1' } });
  expect(screen.getByText(/鍵を送れません/)).toBeTruthy();
  await press('消す');
  expect(screen.queryByText(/鍵を送れません/)).toBeNull();
  expect(screen.getByText(/暗号化されずに送られます/)).toBeTruthy();
});

it('says when a list cannot be reached, and whose setting it is', async () => {
  const policy = async () => {
    throw new MokuhyoError('list-unauthorised', { url: LIST });
  };
  await openScreen({ policy, defaults: { list: LIST } });
  expect(screen.getByText('管理者が配付した設定です。')).toBeTruthy();
  await press('保存して確かめる');
  expect(screen.getByText(/保存しましたが、つながりませんでした/)).toBeTruthy();
  expect(screen.getByText(/設定の「提出用の鍵（トークン）」を確かめてください/)).toBeTruthy();
  type('アドレス', 'http://10.0.0.1');
  expect(screen.getByText(/暗号化されずに送られます/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '配付された設定に戻す' }));
  expect((screen.getByLabelText('アドレス') as HTMLInputElement).value).toBe(LIST);
});

it('keeps name and language at once', async () => {
  const { session } = await openScreen();
  type('氏名', ' 山田　太郎 ');
  fireEvent.blur(screen.getByLabelText('氏名'));
  expect([session.state().settings.person, session.state().status]).toEqual(['山田　太郎', { kind: 'saved' }]);
  type('言語', 'en');
  expect(screen.getByRole('heading', { name: 'Shared list' })).toBeTruthy();
});

it('marks when asked, and takes the marks away', async () => {
  const host = openFixture('kita-r4');
  host.type({ N9: '達　成' }, '健康福祉課');
  await openScreen({ host, isChecked: true });
  const toggle = () =>
    act(async () => {
      fireEvent.click(screen.getByRole('switch', { name: '点検結果のセルに印を付ける' }));
    });
  await toggle();
  expect(host.marks).not.toEqual([]);
  await toggle();
  expect(host.marks).toEqual([]);
});

it('shows what is remembered of the workbook, and forgets it only when asked twice', async () => {
  const opened = await paneSession({ host: openFixture('kita-r4-blank') });
  const { session } = opened;
  await session.check();
  const sheets = session.state().checked?.workbook.sheets ?? [];
  const [found] = sheets.flatMap((checked) =>
    checked.evaluations
      .filter(({ certainty }) => certainty === 'discretionary')
      .map((evaluation) => ({ sheet: checked.sheet, evaluation })),
  );
  if (!found) throw new Error('nothing to choose');
  session.choose(found.sheet, found.evaluation, { value: '達成', reason: '定員のため' });
  render(
    <SessionProvider session={session}>
      <SettingsScreen />
    </SessionProvider>,
  );
  expect(screen.getByText('選んだ評価 1・向きの変更 0・対応の直し 0')).toBeTruthy();
  await press('見る・消す');
  expect(screen.getByText(`${found.sheet.sheet} ${found.evaluation.cell}：評価「達成」 理由：定員のため`)).toBeTruthy();
  await press('すべて消す');
  await press('やめる');
  expect(session.state().decisions.choices).toHaveLength(1);
  await press('すべて消す');
  await press('消す');
  expect(session.state().decisions).toEqual(NO_DECISIONS);
  expect(document.activeElement?.textContent).toBe('このブックについて覚えたこと');
});

it('says policy and rules in words, with their source', async () => {
  await openScreen();
  expect(screen.getByText('標準（新潟市）（組み込み）')).toBeTruthy();
  await press(/点検項目の一覧を見る/);
  expect(screen.getByText('評価と結果の違い').closest('li')?.textContent).toBe('403評価と結果の違い要修正');
  await press('評価基準の内容を見る');
  expect(screen.getByText('担当課で判断（案は未達成）')).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/schemaVersion|missedAll|\{/);
});

describe('a site with Microsoft Lists', () => {
  const SITE = 'https://contoso.sharepoint.com/sites/goals';
  const APP = { clientId: '0f7a8d1e-5b3c-4a2d-9e6f-1c2b3a4d5e6f', tenant: 'city.example.lg.jp' };
  const HANAKO = { name: '北区 花子', username: 'hanako@city.example.lg.jp' };

  function signIns(): NonNullable<PaneParts['signIns']> {
    let person: typeof HANAKO | null = null;
    return () => ({
      who: async () => person,
      signIn: async () => {
        person = HANAKO;
        return HANAKO;
      },
      giveUp: () => {},
      signOut: async () => {
        person = null;
      },
      token: async () => 'token',
    });
  }

  it('asks for no token, says who is signed in, and lets them in and out', async () => {
    const { addresses } = await openScreen({ defaults: { list: SITE, microsoft: APP }, signIns: signIns() });
    await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
    expect(screen.queryByLabelText('提出用の鍵（トークン）')).toBeNull();
    expect(screen.queryByText('クライアントIDとテナントを受け取った場合')).toBeNull();
    expect(screen.getByText('サインインしていません')).toBeTruthy();
    await press('サインイン');
    expect(screen.getByText('hanako@city.example.lg.jp')).toBeTruthy();
    await press('接続を確認');
    expect(addresses.at(-1)?.url).toBe(SITE);
    expect(screen.getByText(/^つながりました（\d+:\d\d）$/)).toBeTruthy();
    await press('サインアウト');
    expect(screen.getByText('サインインしていません')).toBeTruthy();
  });

  it('says what is missing where nobody gave out an app, and takes one from who was told it', async () => {
    const { session } = await openScreen({ signIns: signIns() });
    type('アドレス', SITE);
    expect(screen.getByText(/アプリの登録が、まだ配られていません/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'サインイン' })).toBeNull();
    await press('クライアントIDとテナントを受け取った場合');
    type('クライアントID', 'mokuhyo');
    type('テナント', APP.tenant);
    fireEvent.blur(screen.getByLabelText('テナント'));
    expect(screen.getByText(/の形です/)).toBeTruthy();
    expect(session.state().settings.microsoft).toBeNull();
    type('クライアントID', ` ${APP.clientId} `);
    fireEvent.blur(screen.getByLabelText('クライアントID'));
    expect(session.state().settings.microsoft).toEqual(APP);
    expect(screen.getByRole('button', { name: 'サインイン' })).toBeTruthy();
  });
});
