import { memoryList } from '../../../test/support/memory-list';
import { openFixture } from '../../../test/support/open-workbook';
import { LIST, memoryStore, paneSession } from '../../../test/support/pane-session';
import { MokuhyoError } from '../../core/errors';
import { DEFAULT_POLICY } from '../../core/policy/default';
import { keepToken } from './tokens';

const [SHEET, OTHER] = ['健康福祉課', '建設課'];
const defaults = { list: LIST };
const chief = { by: '佐藤　恵子', reason: '5月に確定するため' };

const sentSheets = (list: ReturnType<typeof memoryList>) =>
  list.all().flatMap((record) => (record.kind === 'sheet' ? [record.sheet] : []));

/** A list that can go away after so many more requests, and come back. */
function failingList() {
  let left = Number.POSITIVE_INFINITY;
  const list = memoryList(() => (left-- > 0 ? null : new MokuhyoError('list-unreachable', { url: LIST })));
  const goAfter = (requests: number) => {
    left = requests;
  };
  return { list, goAfter, back: () => goAfter(Number.POSITIVE_INFINITY) };
}

/** What is to be sent is shown, with one sheet held back. */
async function heldBack(list = memoryList()) {
  const host = openFixture('kita-r4');
  host.type({ N9: '達　成' }, SHEET as string);
  const { session } = await paneSession({ list, host, defaults });
  await session.prepare();
  return { session, host };
}

describe('what is sent is what was shown', () => {
  it('shows a workbook anew that changed after it was shown, and sends it at the second press', async () => {
    const list = memoryList();
    const { session, host } = await paneSession({ list, defaults });
    await session.prepare();
    host.type({ K10: '999' }, OTHER as string);
    await session.submit(null);
    expect(list.all()).toEqual([]);
    expect(session.state().submission).toMatchObject({ kind: 'prepared', differs: 'workbook' });
    await session.submit(null);
    expect(sentSheets(list)).toHaveLength(8);
  });

  it('does not let a chief answer for what came up after the look', async () => {
    const list = memoryList();
    const { session, host } = await paneSession({ list, defaults });
    await session.prepare();
    host.type({ N9: '達　成' }, SHEET as string);
    await session.submit(chief);
    expect(list.all()).toEqual([]);
    expect(session.state().submission).toMatchObject({ differs: 'workbook', plan: { held: { length: 1 } } });
  });

  it.each([
    chief,
    null,
  ])('shows a sheet anew that is held back for another 要修正 than the one that was seen (%j)', async (waiver) => {
    const list = memoryList();
    const { session, host } = await heldBack(list);
    host.type({ N9: '達成', N10: '達　成' }, SHEET as string);
    await session.submit(waiver);
    expect(list.all()).toEqual([]);
    expect(session.state().submission).toMatchObject({ kind: 'prepared', differs: 'workbook' });
  });

  it('lets time go by: the same content sent a minute later is the same', async () => {
    const list = memoryList();
    const { session } = await paneSession({ list, defaults });
    await session.prepare();
    await session.check();
    await session.submit(null);
    expect(session.state().submission.kind).toBe('sent');
  });

  it('tells beforehand how many sheets a chief would let pass', async () => {
    const { session } = await heldBack();
    expect(session.state().submission).toMatchObject({
      plan: { sheets: { length: 7 } },
      ifWaived: { sheets: { length: 8 } },
    });
  });
});

describe('a chief', () => {
  it('does not answer for what changed in a sheet that was held back', async () => {
    const list = memoryList();
    const { session, host } = await heldBack(list);
    host.type({ M9: '書き直した達成状況' }, SHEET as string);
    await session.submit(chief);
    expect(list.all()).toEqual([]);
    expect(session.state().submission).toMatchObject({ kind: 'prepared', differs: 'workbook' });
  });

  it('does not answer, when it is sent again, for what came up since', async () => {
    const { list, goAfter, back } = failingList();
    const { session, host } = await heldBack(list);
    goAfter(0);
    await session.submit(chief);
    back();
    host.type({ N9: '達　成' }, OTHER as string);
    await session.sendAgain();
    expect(list.all()).toEqual([]);
    expect(session.state().submission).toMatchObject({ kind: 'prepared', differs: 'workbook' });
  });

  it('lets no second sheet of a section pass, which would keep the first one back', async () => {
    const host = openFixture('shimin-r4');
    const { session } = await paneSession({ host, defaults });
    await session.prepare();
    const { submission } = session.state();
    const names = (plan: unknown) =>
      (plan as { sheets: { checked: { sheet: { sheet: string } } }[] }).sheets.map(
        ({ checked }) => checked.sheet.sheet,
      );
    expect(submission).toMatchObject({ kind: 'prepared', plan: { held: { length: 1 } } });
    if (submission.kind !== 'prepared') return;
    expect(names(submission.ifWaived)).toEqual(names(submission.plan));
  });
});

describe('what goes wrong while sending', () => {
  it('is known at the next opening when the pane was closed meanwhile', async () => {
    const list = memoryList();
    const { session, host, store } = await paneSession({ list, defaults });
    await session.prepare();
    let closed = store;
    session.subscribe(() => {
      const { submission } = session.state();
      if (submission.kind !== 'sending' || submission.progress.done !== 2 || closed !== store) return;
      queueMicrotask(() => {
        closed = memoryStore();
        for (const key of store.keys()) closed.set(key, store.get(key) ?? '');
      });
    });
    await session.submit(null);
    const again = await paneSession({ list, host, store: closed, defaults });
    await again.session.check();
    expect(again.session.state().unsent).toMatchObject({ because: null, sheets: { length: 6 } });
    await again.session.sendAgain();
    expect(again.session.state().unsent).toBeNull();
  });

  it('leaves what did not arrive as 未送信 when the program fails', async () => {
    let left = 2;
    const list = memoryList(() => (left-- > 0 ? null : new TypeError('x')));
    const { session } = await paneSession({ list, defaults });
    left = 8;
    await session.prepare();
    left = 2;
    await session.submit(null);
    expect(session.state()).toMatchObject({
      busy: null,
      trouble: { code: 'unexpected' },
      submission: { kind: 'none' },
      unsent: { because: 'unexpected', sheets: { length: 6 } },
    });
  });

  it('is not the marks, if the workbook takes none', async () => {
    const list = memoryList();
    const host = openFixture('kita-r4');
    const { session } = await paneSession({
      list,
      host: {
        ...host,
        mark: async () => {
          throw new MokuhyoError('excel-refused', { code: 'x' });
        },
      },
      defaults,
    });
    session.keepSettings({ marks: true });
    await session.prepare();
    expect(session.state()).toMatchObject({ trouble: { code: 'excel-refused' }, submission: { kind: 'prepared' } });
    await session.submit(null);
    expect(sentSheets(list)).toHaveLength(8);
  });
});

it('asks for the policy anew before it looks', async () => {
  let name = '去年の基準';
  const { session } = await paneSession({ defaults, policy: async () => ({ ...DEFAULT_POLICY, name }) });
  await session.check();
  name = '今年の基準';
  await session.prepare();
  expect(session.state().policy.policy.name).toBe('今年の基準');
});

it('says of a receipt where it came from, whatever is set since', async () => {
  const { session } = await paneSession({ defaults });
  await session.prepare();
  await session.submit(null);
  await session.connectTo('https://elsewhere.example', null);
  expect(session.state().submission).toMatchObject({ kind: 'sent', list: LIST });
});

it('compares with another list anew', async () => {
  const { session } = await paneSession({ defaults });
  await session.prepare();
  await session.connectTo('https://elsewhere.example', null);
  expect(session.state().submission).toEqual({ kind: 'none' });
});

describe('sending again', () => {
  it('sends the sheets that are left, and only those', async () => {
    const { list, goAfter, back } = failingList();
    const { session } = await paneSession({ list, defaults });
    await session.prepare();
    goAfter(3);
    await session.submit(null);
    expect(session.state().unsent).toMatchObject({ because: 'list-unreachable', sheets: { length: 5 } });
    back();
    await session.sendAgain();
    expect(session.state()).toMatchObject({
      unsent: null,
      submission: { kind: 'sent', outcome: { sheets: { length: 5 } } },
    });
    expect(sentSheets(list)).toHaveLength(8);
  });

  it('keeps the word of the chief while the pane is open', async () => {
    const { list, goAfter, back } = failingList();
    const { session } = await heldBack(list);
    goAfter(0);
    await session.submit(chief);
    back();
    await session.sendAgain();
    expect(list.all().find(({ kind, sheet }) => kind === 'sheet' && sheet === SHEET)).toMatchObject({ waiver: chief });
  });

  it('shows what is left anew when one of its sheets can no longer go', async () => {
    const { list, goAfter, back } = failingList();
    const first = await paneSession({ list, defaults });
    await first.session.prepare();
    goAfter(0);
    await first.session.submit(null);
    back();
    const { session, host } = await paneSession({ list, host: first.host, store: first.store, defaults });
    await session.check();
    host.type({ N9: '達　成' }, SHEET as string);
    await session.sendAgain();
    expect(list.all()).toEqual([]);
    expect(session.state()).toMatchObject({
      submission: { kind: 'prepared', differs: 'workbook' },
      unsent: { sheets: { length: 8 } },
    });
  });
});

it('knows for which origins a token is kept, and forgets one', async () => {
  const { session, store } = await paneSession({ defaults });
  await session.connectTo(`${LIST}/goals`, 'secret');
  expect(session.state().tokens).toEqual(new Set([LIST]));
  expect((await paneSession({ store })).session.state().tokens).toEqual(new Set([LIST]));
  session.setToken(null);
  expect([session.state().tokens, keepToken(store, LIST, null)]).toEqual([new Set(), true]);
  expect([...store.keys()].filter((key) => key.startsWith('token/'))).toEqual([]);
});
