import { memoryList } from '../../../test/support/memory-list';
import { openFixture } from '../../../test/support/open-workbook';
import { LIST, paneSession } from '../../../test/support/pane-session';
import { MokuhyoError } from '../../core/errors';
import { keepToken } from './settings';

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

describe('what is sent is what was shown', () => {
  it('shows a workbook anew that changed after it was shown, and sends it at the second press', async () => {
    const list = memoryList();
    const { session, host } = await paneSession({ list, defaults });
    await session.prepare();
    host.type({ K10: '999' }, OTHER as string);
    await session.submit(null);
    expect(list.all()).toEqual([]);
    expect(session.state().submission).toMatchObject({ kind: 'prepared', differs: true });
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
    expect(session.state().submission).toMatchObject({ differs: true, plan: { held: { length: 1 } } });
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
    const host = openFixture('kita-r4');
    host.type({ N9: '達　成' }, SHEET as string);
    const { session } = await paneSession({ host, defaults });
    await session.prepare();
    expect(session.state().submission).toMatchObject({
      plan: { sheets: { length: 7 } },
      ifWaived: { sheets: { length: 8 } },
    });
  });
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
    const host = openFixture('kita-r4');
    host.type({ N9: '達　成' }, SHEET as string);
    const { session } = await paneSession({ list, host, defaults });
    await session.prepare();
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
      submission: { kind: 'prepared', differs: true },
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
