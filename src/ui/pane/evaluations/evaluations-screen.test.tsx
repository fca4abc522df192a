/** @jest-environment jsdom */
import '../../../../test/support/browser-parts';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { openFixture } from '../../../../test/support/open-workbook';
import { memoryStore, paneSession } from '../../../../test/support/pane-session';
import { SessionProvider } from '../use-session';
import EvaluationsScreen from './evaluations-screen';

const [SHEET, NAME] = ['地域総務課', '協働した団体数'];

afterEach(cleanup);

async function show(fixture = 'kita-r4-blank', typed: Record<string, string | null> = {}) {
  const store = memoryStore();
  const { session, host } = await paneSession({ host: openFixture(fixture), store });
  host.type(typed, SHEET);
  await session.check();
  const view = () =>
    render(
      <SessionProvider session={session}>
        <FluentProvider theme={webLightTheme}>
          <EvaluationsScreen />
        </FluentProvider>
      </SessionProvider>,
    );
  const { unmount } = view();
  return { session, host, unmount, again: view };
}

/** By what a person hears or reads. Looking for roles takes seconds in a list of this length. */
function named<T extends HTMLElement>(selector: string, name: string | RegExp, within: ParentNode = document): T {
  const nameOf = (each: HTMLElement) => {
    const by = each.getAttribute('aria-labelledby');
    const label = by ? document.getElementById(by) : (each as HTMLInputElement).labels?.[0];
    return each.getAttribute('aria-label') ?? label?.textContent ?? each.textContent ?? '';
  };
  const fits = (text: string) => (typeof name === 'string' ? text === name : name.test(text));
  const found = [...within.querySelectorAll<T>(selector)].filter((each) => fits(nameOf(each)));
  if (found.length !== 1) throw new Error(`${found.length} × ${selector} ${name}`);
  return found[0] as T;
}

const button = (name: string | RegExp) => named<HTMLButtonElement>('button', name);
const press = (name: string | RegExp) => fireEvent.click(button(name));
const row = (name: string) => named('article', name);
const choice = (name: string, value: string) => named<HTMLInputElement>('input[type=radio]', value, row(name));
const all = (selector: string) => [...document.querySelectorAll<HTMLInputElement>(selector)];
const reasonIn = (name: string) => row(name).querySelector('textarea') as HTMLTextAreaElement;
const isChecked = ({ checked }: HTMLInputElement) => checked;
const totals = () => screen.getByText(/入れる \d+/).textContent;

it('ticks what the numbers settle, and preselects nothing of what a person decides', async () => {
  await show();
  const ticks = all('input[type=checkbox]');
  expect(ticks).toHaveLength(33);
  expect(ticks.every(isChecked)).toBe(true);
  expect(all('input[type=radio]').some(isChecked)).toBe(false);
  expect(totals()).toBe('入れる 33・判断 残り 8・判定できません 1');
  fireEvent.click(ticks[0] as HTMLElement);
  expect(totals()).toBe('入れる 32・判断 残り 8・判定できません 1');
});

it('asks for the reason of a choice better than the hint, and keeps it when the screen is left at once', async () => {
  const { unmount, again, session } = await show();
  fireEvent.click(choice(NAME, '達成'));
  const reason = () => named<HTMLTextAreaElement>('textarea', /^判断の理由（提出先に残ります）/, row(NAME));
  expect(reason().required).toBe(true);
  expect(row(NAME).textContent).toContain('理由が必要です');
  expect(totals()).toBe('入れる 33・判断 残り 8・判定できません 1');
  fireEvent.change(reason(), { target: { value: '定員を満たしたため' } });
  unmount();
  expect(session.state().decisions.choices).toMatchObject([{ value: '達成', reason: '定員を満たしたため' }]);
  again();
  expect(reason().value).toBe('定員を満たしたため');
  expect(totals()).toBe('入れる 34・判断 残り 7・判定できません 1');
});

it('takes a choice back with the focus on the choices, and no late reason brings it back', async () => {
  const { session } = await show();
  fireEvent.click(choice(NAME, '未達成'));
  fireEvent.change(reasonIn(NAME), { target: { value: 'まだ書いている' } });
  press(new RegExp(`${NAME}の選択を取り消す`));
  expect(session.state().decisions.choices).toEqual([]);
  expect(reasonIn(NAME)).toBeNull();
  expect(row(NAME).contains(document.activeElement)).toBe(true);
  expect(document.activeElement?.getAttribute('type')).toBe('radio');
});

it('shows what will be written, writes it, and takes it back', async () => {
  const { host } = await show();
  press('記入内容を確認');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('記入内容の確認'));
  expect(screen.getByText('入れないもの 9件')).toBeTruthy();
  press('戻る');
  await waitFor(() => expect(document.activeElement).toBe(button('記入内容を確認')));
  press('記入内容を確認');
  await act(async () => press('評価（案）を入れる（33件）'));
  await waitFor(() => expect(document.activeElement?.textContent).toBe('33件を入れました'));
  expect(host.textOf(SHEET, 'N9')).toBe('達成');
  expect(screen.queryByText(/入れていません/)).toBeNull();
  await act(async () => press('記入前に戻す'));
  await waitFor(() => expect(document.activeElement?.textContent).toBe('33件を記入前に戻しました'));
  expect(host.textOf(SHEET, 'N9')).toBeNull();
  press('続ける');
  expect(totals()).toBe('入れる 33・判断 残り 8・判定できません 1');
});

it('says which cell was left because somebody wrote meanwhile, and goes there', async () => {
  const { host } = await show();
  press('記入内容を確認');
  act(() => host.type({ N9: '未達成' }, SHEET));
  await act(async () => press(/評価（案）を入れる/));
  await screen.findByText('1件は入れていません');
  expect(screen.getByText(/「未達成」と記入されたため/)).toBeTruthy();
  await act(async () => press(/^該当セルへ/));
  expect(host.shown).toEqual([{ sheet: SHEET, cell: 'N9' }]);
});

it('goes from what remains to the choices of that kind, and offers to take back there too', async () => {
  await show();
  press('記入内容を確認');
  await act(async () => press(/評価（案）を入れる/));
  press(/^担当課で判断する/);
  expect(button(/^担当課で判断/).getAttribute('aria-pressed')).toBe('true');
  expect(all('article')).toHaveLength(8);
  expect(screen.getByText(/14:3\dに入れた33件を記入前に戻せます/)).toBeTruthy();
  press('すべて');
  expect(all('article')).toHaveLength(42);
  expect(totals()).toBe('入れる 0・判断 残り 8・判定できません 1');
  press('次の評価を選ぶ');
  expect(row(NAME).contains(document.activeElement)).toBe(true);
});

it('asks for a tick where nothing else is open', async () => {
  const { session } = await show('kita-r4', { N9: null });
  fireEvent.click(all('input[type=checkbox]')[0] as HTMLElement);
  expect(button('記入内容を確認').getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByText('入れる評価にチェックを付けてください。')).toBeTruthy();
  expect(session.state().fill.kind).toBe('choosing');
});

it('goes on reading among the lines that were folded', async () => {
  await show();
  press('記入内容を確認');
  press(/^区民生活課のほか/);
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/の評価 N12$/);
});

it('leads on to 提出 where every 評価 is filled in', async () => {
  const { session } = await show('nishi-r4');
  expect(screen.getByText('評価はすべて記入済です。')).toBeTruthy();
  expect(screen.queryByText('記入内容を確認')).toBeNull();
  press('提出へ進む');
  expect(session.state().tab).toBe('submit');
});

it('leads back to 要修正 first', async () => {
  const { session } = await show('shimin-r4');
  press('要修正を直す');
  expect(session.state().tab).toBe('findings');
});

it('leads from one open decision to the next', async () => {
  await show();
  press(/^判断 残り 8件/);
  expect(row(NAME).contains(document.activeElement)).toBe(true);
  press(/^判断 残り 8件/);
  expect(row('定時退庁推進日実施率（％）').contains(document.activeElement)).toBe(true);
});

it('says where a cell cannot be shown why, and what to do', async () => {
  const { host } = await show('kita-r7');
  host.show = async () => ({ kind: 'hidden', what: 'row' });
  const [first] = screen.getAllByText('該当セルへ');
  await act(async () => fireEvent.click(first as HTMLElement));
  expect(screen.getByText(/は非表示の行にあります。行を「再表示」してから/)).toBeTruthy();
});

it('shows why, turns a direction, and turns it back', async () => {
  await show();
  press(`${NAME}の根拠を見る`);
  const panel = () => named('section', `${NAME}の根拠`);
  expect(panel().textContent).toContain('多いほどよい（決まった語がないため）');
  await act(async () => press(`${NAME}を「少ないほどよい」に変える`));
  expect(panel().textContent).toContain('あなたが選びました');
  expect(named('input[type=checkbox]', `${NAME}に「達成」を入れる`)).toBeTruthy();
  await act(async () => press(`${NAME}の向きを元に戻す`));
  expect(row(NAME).querySelector('input[type=checkbox]')).toBeNull();
  expect(row(NAME).contains(document.activeElement)).toBe(true);
});

it('lets a person say which result belongs to which target', async () => {
  const name = '子育て応援カフェの実施回数';
  const { session } = await show();
  expect(row(name).textContent).toContain('達 1／2');
  press(`${name}の根拠を見る`);
  press(`${name}の対応を直す`);
  const [first] = row(name).querySelectorAll('select');
  fireEvent.change(first as HTMLSelectElement, { target: { value: '' } });
  await act(async () => press('この対応で判定する'));
  expect(session.state().decisions.corrections).toMatchObject([{ pairs: [[1, 1]] }]);
  expect(row(name).textContent).toContain('選んだとおりに組み合わせました');
  expect(row(name).textContent).not.toContain('達 1／2');
  await act(async () => press(`${name}の対応を元に戻す`));
  expect(session.state().decisions.corrections).toEqual([]);
  expect(row(name).textContent).toContain('達 1／2');
});

it('goes from sheet to sheet by the arrows, and unfolds the one where something is to be decided', async () => {
  await show();
  const head = () => button(/^地域総務課4評価/);
  head().focus();
  fireEvent.keyDown(head(), { key: 'ArrowDown' });
  expect(document.activeElement?.textContent).toContain('地域総務課北区郷土博物館');
  fireEvent.click(head());
  expect(head().getAttribute('aria-expanded')).toBe('false');
  expect(document.body.textContent).not.toContain(NAME);
  head().focus();
  press(/^判断 残り 8件/);
  expect(head().getAttribute('aria-expanded')).toBe('true');
  await waitFor(() => expect(row(NAME).contains(document.activeElement)).toBe(true));
});

it('lets the keyboard past the list to the buttons below it', async () => {
  await show();
  press('一覧をとばして下のボタンへ');
  expect(document.activeElement?.textContent).toBe('記入内容を確認');
});
