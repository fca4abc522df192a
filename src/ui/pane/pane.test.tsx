/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import '../../../test/support/browser-parts';
import { openFixture } from '../../../test/support/open-workbook';
import { memoryStore, type PaneParts, paneSession } from '../../../test/support/pane-session';
import { MokuhyoError } from '../../core/errors';
import type { Session } from '../session/session';
import { Pane } from './pane';

const SCHEME = { isDark: () => false, subscribe: () => () => {} };
const SEEN = JSON.stringify({ guideSeen: true });

async function openPane(parts: PaneParts = {}) {
  const store = memoryStore();
  store.set('settings', SEEN);
  const opened = await paneSession({ store, ...parts });
  await act(async () => {
    render(<Pane session={opened.session} scheme={SCHEME} />);
  });
  return opened;
}

/** Presses a button, and waits for the work that it began. */
const press = (name: string, session: Session) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
    while (session.state().busy !== null) await new Promise((resolve) => setTimeout(resolve, 1));
  });

const pressCheck = (session: Session) => press('点検する', session);

afterEach(cleanup);

it('opens the tabs by the arrow keys', async () => {
  const { session } = await openPane();
  const overview = screen.getByRole('tab', { name: '概要' });
  act(() => overview.focus());
  await act(async () => {
    fireEvent.keyDown(overview, { key: 'ArrowRight' });
  });
  await act(async () => screen.getByRole('tab', { name: /^点検結果/ }).focus());
  expect(session.state().tab).toBe('findings');
  expect(screen.getByRole('tab', { name: /^点検結果/ }).getAttribute('aria-selected')).toBe('true');
});

it('shows the guide at first, and begins the 点検 from it', async () => {
  const { session } = await openPane({ store: memoryStore() });
  expect(screen.queryByRole('tab')).toBeNull();
  await screen.findByRole('button', { name: 'このブックを点検する' });
  await press('このブックを点検する', session);
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: '概要' }));
  expect(session.state().checked?.workbook.sheets).toHaveLength(8);
  expect(session.state().settings.guideSeen).toBe(true);
});

it('says at once what stops a person, until it is put away', async () => {
  const { host, session } = await openPane();
  host.failNext(new MokuhyoError('too-large', { limit: 1, file: '北区.xlsx' }));
  await pressCheck(session);
  fireEvent.click(screen.getByRole('button', { name: '閉じる' }));
  expect(screen.queryByRole('button', { name: '閉じる' })).toBeNull();
});

describe('概要', () => {
  it('names the one next step, and the number of findings in the tab', async () => {
    const host = openFixture('kita-r4');
    host.type({ N9: '達　成' }, '健康福祉課');
    const { session } = await openPane({ host });
    await pressCheck(session);
    const next = screen.getByRole('button', { current: 'step' });
    expect(next.textContent).toContain('要修正を直す');
    expect(screen.getByRole('tab', { name: '点検結果 要修正 1件' })).toBeTruthy();
  });

  it('says of each sheet in words what the squares show, and opens what is left to do', async () => {
    const host = openFixture('kita-r4');
    host.type({ N9: null, N10: null }, '建設課');
    const { session } = await openPane({ host });
    await pressCheck(session);
    const sheet = screen.getByRole('button', { name: /^建設課/ });
    expect(within(sheet).getByRole('img', { name: '4評価のうち 記入済 2、案 2、判断 0、待ちなど 0' })).toBeTruthy();
    await act(async () => fireEvent.click(sheet));
    expect(session.state()).toMatchObject({ tab: 'evaluations', atSheet: '建設課' });
  });

  it('takes another 時期, and says that it was chosen', async () => {
    const { session } = await openPane();
    await pressCheck(session);
    const phase = screen.getByRole('combobox', { name: '時期' });
    expect(screen.getByText('評価日から判断')).toBeTruthy();
    await act(async () => fireEvent.change(phase, { target: { value: 'goals' } }));
    expect(session.state().phase).toBe('goals');
    expect(screen.getByText('あなたが選びました')).toBeTruthy();
  });
});
