import { memoryList } from '../../../test/support/memory-list';
import { openFixture } from '../../../test/support/open-workbook';
import { LIST, type PaneParts, paneSession } from '../../../test/support/pane-session';
import { MokuhyoError } from '../../core/errors';
import type { SharedList } from '../../list/port';
import type { Session } from './session';

// The first of the workbook: what is lost first.
const SHEET = '地域総務課';
const OWN = '北区_R4.xlsx';
const COPY = '北区_R4_控え.xlsx';
const defaults = { list: LIST };
const unreachable = () => new MokuhyoError('list-unreachable', { url: LIST });

type List = ReturnType<typeof memoryList>;

/** A list of which nothing is heard: of a submission (it may be written all the same), or of anything. */
function lossyList(list: List) {
  let lost: 'nothing' | 'answers' | 'everything' = 'nothing';
  const through: SharedList = {
    ...list,
    foresee: async (submission) => {
      if (lost === 'everything') throw unreachable();
      return list.foresee(submission);
    },
    submit: async (submission, options) => {
      if (lost === 'everything') throw unreachable();
      const receipt = await list.submit(submission, options);
      if (lost === 'answers') throw unreachable();
      return receipt;
    },
  };
  const lose = (what: typeof lost) => {
    lost = what;
  };
  return { through, lose };
}

const host = (file = OWN) => openFixture('kita-r4', file);

async function prepared(parts: PaneParts) {
  const opened = await paneSession({ host: host(), defaults, ...parts });
  await opened.session.prepare();
  return opened;
}

/** Of this workbook, as somebody else has it. */
async function somebodySubmits(list: List, text: string, file = OWN) {
  const workbook = host(file);
  workbook.type({ M9: text }, SHEET);
  const { session } = await prepared({ list, host: workbook });
  await session.submit(null);
}

const others = (session: Session) => {
  const { submission } = session.state();
  const known = submission.kind === 'prepared' && submission.foreseen.kind === 'known' ? submission.foreseen : null;
  return (known?.sheets ?? []).filter((each) => each.otherWorkbook).map(({ planned }) => planned.submission.sheet.key);
};

const statusOf = (list: List) =>
  list.all().find((record) => record.kind === 'indicator' && record.sheet === SHEET && record.cell.endsWith('9'));
const arrived = { submission: { kind: 'sent' }, unsent: null };

it('takes an attempt that arrived, though nobody heard so, for what it is: no change by somebody else', async () => {
  const list = memoryList();
  const { through, lose } = lossyList(list);
  const { session } = await prepared({ list: through });
  lose('answers');
  await session.submit(null);
  expect(session.state()).toMatchObject({ unsent: { because: 'list-unreachable', sheets: { length: 8 } } });
  expect(list.all().filter(({ kind }) => kind === 'sheet')).toHaveLength(1);
  lose('nothing');
  await session.sendAgain();
  expect(session.state()).toMatchObject(arrived);
  expect(list.all().filter(({ kind }) => kind === 'indicator')).toHaveLength(42);
});

it('sends what was written in the workbook since, over the attempt that arrived', async () => {
  const list = memoryList();
  const { through, lose } = lossyList(list);
  await somebodySubmits(list, 'はじめの達成状況');
  const { session, host: workbook } = await prepared({ list: through });
  lose('answers');
  await session.submit(null);
  lose('nothing');
  workbook.type({ M9: '書き足した達成状況' }, SHEET);
  await session.sendAgain();
  expect(session.state()).toMatchObject(arrived);
  expect(statusOf(list)).toMatchObject({ status: '書き足した達成状況' });
});

it('sends nothing where somebody else has submitted meanwhile, and shows what differs now', async () => {
  const list = memoryList();
  const { through, lose } = lossyList(list);
  const { session } = await prepared({ list: through });
  lose('everything');
  await session.submit(null);
  lose('nothing');
  await somebodySubmits(list, 'ほかの人の達成状況');
  const before = list.all();
  await session.sendAgain();
  expect(session.state()).toMatchObject({
    submission: { kind: 'prepared', differs: 'list' },
    unsent: { sheets: { length: 8 } },
  });
  expect(list.all()).toEqual(before);
  await session.submit(null);
  expect(session.state()).toMatchObject(arrived);
});

it('goes on where nobody has, after the pane was closed as well', async () => {
  const list = memoryList();
  const { through, lose } = lossyList(list);
  await somebodySubmits(list, 'はじめの達成状況');
  const { session, store, host: workbook } = await prepared({ list: through });
  lose('everything');
  await session.submit(null);
  lose('nothing');
  workbook.type({ M9: '書き足した達成状況' }, SHEET);
  const again = await paneSession({ list: through, host: workbook, store, defaults });
  await again.session.check();
  await again.session.sendAgain();
  expect(again.session.state()).toMatchObject(arrived);
  expect(statusOf(list)).toMatchObject({ status: '書き足した達成状況' });
});

it('asks again after the pane was closed, where the list has anything else by now', async () => {
  const list = memoryList();
  const { through, lose } = lossyList(list);
  const { session, store, host: workbook } = await prepared({ list: through });
  lose('everything');
  await session.submit(null);
  lose('nothing');
  await somebodySubmits(list, 'ほかの人の達成状況');
  const again = await paneSession({ list: through, host: workbook, store, defaults });
  await again.session.check();
  await again.session.sendAgain();
  expect(again.session.state().submission).toMatchObject({ kind: 'prepared', differs: 'list' });
});

describe("in another workbook's place", () => {
  async function ticked() {
    const list = memoryList();
    await somebodySubmits(list, '控えの達成状況', COPY);
    const { through, lose } = lossyList(list);
    const opened = await prepared({ list: through });
    const keys = others(opened.session);
    expect(keys).toHaveLength(1);
    opened.session.replaceOther(keys, true);
    return { ...opened, list, through, lose, key: keys[0] as string };
  }

  it.each(['everything', 'answers'] as const)('stays said while the pane is open (lost: %s)', async (lost) => {
    const { session, list, lose, key } = await ticked();
    lose(lost);
    await session.submit(null);
    lose('nothing');
    await session.sendAgain();
    expect(session.state()).toMatchObject(arrived);
    expect(list.all().find((record) => record.key === key)?.file).toBe(OWN);
    const { submission } = session.state();
    expect(submission.kind === 'sent' && submission.replaced.get(key)?.file).toBe(COPY);
  });

  it('is asked anew where that workbook was submitted again', async () => {
    const { session, list, lose, key } = await ticked();
    lose('everything');
    await session.submit(null);
    lose('nothing');
    await somebodySubmits(list, '控えでさらに直した達成状況', COPY);
    await session.sendAgain();
    expect(session.state().submission).toMatchObject({ kind: 'prepared', differs: 'list', replacing: new Set() });
    expect(list.all().find((record) => record.key === key)?.file).toBe(COPY);
  });

  it('is asked anew after the pane was closed', async () => {
    const { session, list, through, store, host: workbook, lose, key } = await ticked();
    lose('everything');
    await session.submit(null);
    lose('nothing');
    const again = await paneSession({ list: through, host: workbook, store, defaults });
    await again.session.check();
    await again.session.sendAgain();
    expect(again.session.state().submission).toMatchObject({ kind: 'prepared', differs: 'list' });
    expect(others(again.session)).toEqual([key]);
    expect(list.all().find((record) => record.key === key)?.file).toBe(COPY);
  });

  it('keeps naming what was left out, when the rest is sent again', async () => {
    const { session, lose, key } = await ticked();
    session.replaceOther([key], false);
    lose('everything');
    await session.submit(null);
    lose('nothing');
    await session.sendAgain();
    expect(session.state()).toMatchObject({
      ...arrived,
      submission: { held: [{ checked: { sheet: { sheet: SHEET } } }] },
    });
  });
});

it('goes without a look where there was none the first time', async () => {
  const list = memoryList();
  const { through, lose } = lossyList(list);
  lose('everything');
  const { session } = await prepared({ list: through });
  await session.submit(null);
  expect(session.state().unsent?.sheets.map(({ since }) => since)).toEqual(Array(8).fill(null));
  lose('nothing');
  await somebodySubmits(list, 'ほかの人の達成状況');
  await session.sendAgain();
  expect(session.state()).toMatchObject(arrived);
});

it('looks first where the list turns out to have another workbook', async () => {
  const list = memoryList();
  const { through, lose } = lossyList(list);
  lose('everything');
  const { session } = await prepared({ list: through });
  await session.submit(null);
  lose('nothing');
  await somebodySubmits(list, '控えの達成状況', COPY);
  await session.sendAgain();
  expect(session.state().submission).toMatchObject({ kind: 'prepared', differs: 'list' });
  expect(others(session)).toHaveLength(1);
});

it('goes on after a person has stopped it', async () => {
  const list = memoryList();
  const { session } = await prepared({ list });
  const stop = session.subscribe(() => {
    const { submission } = session.state();
    if (submission.kind !== 'sending' || submission.progress.done < 3) return;
    stop();
    session.cancelSending();
  });
  await session.submit(null);
  expect(session.state().unsent).toMatchObject({ because: null, sheets: { length: 5 } });
  await session.sendAgain();
  expect(session.state()).toMatchObject({ submission: { kind: 'sent', outcome: { sheets: { length: 5 } } } });
  expect(list.all().filter(({ kind }) => kind === 'sheet')).toHaveLength(8);
});
