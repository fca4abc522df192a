/** @jest-environment jsdom */
import '../../../../test/support/browser-parts';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { openFixture, type ScreenWorkbook } from '../../../../test/support/open-workbook';
import { paneSession } from '../../../../test/support/pane-session';
import { SessionProvider } from '../use-session';
import FindingsScreen from './findings-screen';

const HEALTH = '健康福祉課';

async function checkAndShow(host: ScreenWorkbook) {
  const { session } = await paneSession({ host });
  await session.check();
  render(
    <SessionProvider session={session}>
      <FindingsScreen />
    </SessionProvider>,
  );
  return session;
}

async function openScreen(texts: Readonly<Record<string, string | null>>, book = 'kita-r4-blank') {
  const host = openFixture(book, '北区_R4.xlsx');
  host.type(texts, HEALTH);
  const session = await checkAndShow(host);
  return { session, host };
}

const focused = () => document.activeElement?.textContent ?? '';
const press = (key: string) => fireEvent.keyDown(document.activeElement as Element, { key });
const row = (name: RegExp) => screen.getByRole('button', { name, expanded: false });

/** Two 評価 that are written with a stray space, and a result that is missing. */
const FAULTS = { N16: '達　成', N17: '達成 ', K12: null };

describe('by keyboard', () => {
  it('the list is one Tab stop, with arrows between rows', async () => {
    await openScreen(FAULTS);
    const list = screen.getByRole('list', { name: '点検結果の一覧' });
    const stops = within(list)
      .getAllByRole('button')
      .filter(({ tabIndex }) => tabIndex === 0);
    expect(stops).toHaveLength(1);
    act(() => stops[0]?.focus());
    expect(focused()).toMatch(/^地域総務課/);
    for (let times = 0; times < 3; times++) press('ArrowDown');
    expect(focused()).toMatch(/^健康福祉課/);
    press('ArrowRight');
    expect(focused()).toContain('空欄です');
    press('ArrowRight');
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText(/実施しなかった場合は「未実施」と書き/)).toBeTruthy();
    press('ArrowLeft');
    press('ArrowLeft');
    expect(focused()).toMatch(/^健康福祉課/);
    press('ArrowLeft');
    expect(screen.queryByText('Ｒ４結果が空欄です。')).toBeNull();
    press('End');
    expect(focused()).toMatch(/^北出張所/);
  });

  it('Tab goes on into the opened row, and Escape comes back', async () => {
    await openScreen(FAULTS);
    fireEvent.click(row(/Ｒ４結果が空欄です/));
    const toCell = screen.getByRole('button', { name: '該当セルへ' });
    act(() => row(/評価が空欄です/).focus());
    expect(toCell.tabIndex).toBe(-1);
    act(() => screen.getByRole('button', { name: /Ｒ４結果が空欄です/ }).focus());
    expect(toCell.tabIndex).toBe(0);
    act(() => toCell.focus());
    press('Escape');
    expect(focused()).toContain('Ｒ４結果が空欄です');
  });
});

describe('a fix', () => {
  const openFold = async () => {
    const opened = await openScreen(FAULTS);
    fireEvent.click(row(/余分な空白.*2か所/));
    return opened;
  };

  it('writes the cell, strikes the row through, goes on to the next, and can be taken back', async () => {
    const { host, session } = await openFold();
    fireEvent.click(screen.getAllByRole('button', { name: '置き換える' })[0] as HTMLElement);
    await waitFor(() => expect(host.textOf(HEALTH, 'N16')).toBe('達成'));
    await waitFor(() => expect(focused()).toContain('N17'));
    expect(screen.getByText('直しました')).toBeTruthy();
    expect(screen.getByText(/2か所のうち1か所を直しました/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '元に戻す' }));
    await waitFor(() => expect(host.textOf(HEALTH, 'N16')).toBe('達　成'));
    expect(session.state().mended.size).toBe(0);
  });

  it('mends all equal findings at once', async () => {
    const { host } = await openFold();
    fireEvent.click(screen.getByRole('button', { name: '2か所すべて置き換える' }));
    await waitFor(() => expect(host.textOf(HEALTH, 'N17')).toBe('達成'));
    await waitFor(() => expect(focused()).toContain('評価が空欄です'));
    expect(screen.getByRole('button', { name: '2か所を元に戻す' })).toBeTruthy();
  });

  it('says why where the cell was left', async () => {
    const { host } = await openFold();
    act(() => host.type({ N16: '未達成' }, HEALTH));
    fireEvent.click(screen.getAllByRole('button', { name: '置き換える' })[0] as HTMLElement);
    expect(await screen.findByText(/直していません。書き込む前に内容が変わっていました。/)).toBeTruthy();
    expect(screen.getByText(/点検のあとで、ブックが変更されました（健康福祉課）/)).toBeTruthy();
    expect(host.textOf(HEALTH, 'N16')).toBe('未達成');
  });
});

it('goes to the cell, and to 評価（案） for empty 評価', async () => {
  const { host, session } = await openScreen(FAULTS);
  fireEvent.click(row(/Ｒ４結果が空欄です/));
  fireEvent.click(screen.getByRole('button', { name: '該当セルへ' }));
  expect(host.shown).toEqual([{ sheet: HEALTH, cell: 'K12' }]);
  fireEvent.click(row(/評価が空欄です/));
  fireEvent.click(screen.getByRole('button', { name: '評価（案）を開く' }));
  expect(session.state().tab).toBe('evaluations');
});

it('filters, says the number left, and an empty filter is not the zero', async () => {
  await openScreen(FAULTS);
  fireEvent.click(screen.getByRole('button', { name: '要修正 3', pressed: false }));
  expect(screen.getByText(/件のうち3件を表示しています/)).toBeTruthy();
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'ない言葉' } });
  expect(screen.getByText('当てはまるものはありません。')).toBeTruthy();
  expect(screen.queryByText('要修正はありません')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'すべて' }));
  expect(screen.getByRole('list', { name: '点検結果の一覧' })).toBeTruthy();
  expect(focused()).toBe('要修正 3');
});

it('remembers what was opened while another tab is shown', async () => {
  const { session } = await openScreen(FAULTS);
  fireEvent.click(row(/Ｒ４結果が空欄です/));
  document.body.innerHTML = '';
  render(
    <SessionProvider session={session}>
      <FindingsScreen />
    </SessionProvider>,
  );
  expect(screen.getByRole('button', { name: /Ｒ４結果が空欄です/, expanded: true })).toBeTruthy();
});

it('opens at the sheet that the person was led to', async () => {
  const { session } = await openScreen(FAULTS);
  act(() => session.open('findings', '産業振興課'));
  await waitFor(() => expect(focused()).toMatch(/^産業振興課/));
  expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
});

describe('zero 要修正', () => {
  it('is said with what was checked, and with what remains', async () => {
    await openScreen({}, 'kita-r4');
    expect(screen.getByRole('heading', { name: '要修正はありません' })).toBeTruthy();
    expect(screen.getByText('8シート・42指標を点検')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '要確認を見る' }));
    expect(screen.getByRole('button', { pressed: true }).textContent).toMatch(/^要確認/);
    fireEvent.click(screen.getByRole('button', { name: '点検した内容に戻る' }));
    expect(screen.getByRole('heading', { name: '要修正はありません' })).toBeTruthy();
  });

  it('is not said of a workbook without a goal sheet', async () => {
    const host: ScreenWorkbook = { ...openFixture('kita-r4'), read: async () => ({ file: 'x.xlsx', sheets: [] }) };
    await checkAndShow(host);
    expect(screen.queryByText('要修正はありません')).toBeNull();
    expect(screen.getByText('組織目標管理シートが1枚も見つかりません。')).toBeTruthy();
  });
});

it('opens the report in the place of the list, and comes back to its button', async () => {
  await openScreen(FAULTS);
  fireEvent.click(screen.getByRole('button', { name: '報告書' }));
  const heading = await screen.findByRole('heading', { name: '報告書' });
  expect(document.activeElement).toBe(heading);
  Object.assign(navigator, { clipboard: { writeText: async () => {} } });
  fireEvent.click(screen.getByRole('button', { name: '戻る' }));
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('報告書'));
});
