import { memoryList } from '../../../test/support/memory-list';
import { openFixture, type ScreenWorkbook } from '../../../test/support/open-workbook';
import { LIST, type PaneParts, paneSession } from '../../../test/support/pane-session';
import { MokuhyoError } from '../../core/errors';
import type { SharedList } from '../../list/port';
import type { Session } from './session';
import type { Prepared } from './state';

const [SHEET, OTHER] = ['健康福祉課', '建設課'] as const;
const OWN = '北区_R4.xlsx';
const COPY = '北区_R4_控え.xlsx';
const defaults = { list: LIST };
const chief = { by: '佐藤　恵子', reason: '5月に確定するため' };

type List = ReturnType<typeof memoryList>;

const host = (file = OWN) => openFixture('kita-r4', file);

async function prepared(parts: PaneParts) {
  const { session } = await paneSession({ host: host(), defaults, ...parts });
  await session.prepare();
  return session;
}

/** Somebody submits the same section's sheets, from a workbook of that name, with these texts typed into it first. */
async function somebodySubmits(list: List, file: string, texts: Readonly<Record<string, Record<string, string>>>) {
  const workbook = host(file);
  for (const [sheet, cells] of Object.entries(texts)) workbook.type(cells, sheet);
  const session = await prepared({ list, host: workbook });
  for (const key of othersOf(session)) session.replaceOther([key], true);
  await session.submit(null);
}

const EDITED = { [SHEET]: { M9: '控えの達成状況' }, [OTHER]: { M9: '控えの達成状況' } };

/** A list that has two sheets otherwise, from a copy of the workbook. */
async function listOfCopy() {
  const list = memoryList();
  await somebodySubmits(list, COPY, EDITED);
  return list;
}

function shown(session: Session): Prepared {
  const { submission } = session.state();
  if (submission.kind !== 'prepared') throw new Error(submission.kind);
  return submission;
}

/** The keys of the sheets that the list has from another workbook. */
function othersOf(session: Session): readonly string[] {
  const { foreseen } = shown(session);
  const sheets = foreseen.kind === 'known' ? foreseen.sheets : [];
  return sheets.flatMap(({ planned, otherWorkbook }) => (otherWorkbook ? [planned.submission.sheet.key] : []));
}

const keyFor = (session: Session, sheet: string) => othersOf(session).find((key) => key.includes(sheet)) as string;

/** Sheets by what became of them. */
function outcomesOf(session: Session) {
  const { submission } = session.state();
  if (submission.kind !== 'sent') throw new Error(submission.kind);
  const { outcome, held } = submission;
  return {
    sent: outcome.sheets.filter((each) => each.outcome.kind === 'sent').length,
    failed: outcome.sheets.flatMap(({ planned, outcome: each }) =>
      each.kind === 'failed' ? [[planned.checked.sheet.sheet, each.error.code]] : [],
    ),
    held: held.map(({ checked, failures }) => [checked.sheet.sheet, failures[0]?.code]),
  };
}

const fileOf = (list: List, sheet: string) =>
  list.all().find((record) => record.kind === 'sheet' && record.sheet === sheet)?.file;

describe('sheets that the list has from another workbook', () => {
  it('stay behind, by name and reason, while the others go', async () => {
    const list = await listOfCopy();
    const session = await prepared({ list });
    expect(shown(session).replacing.size).toBe(0);
    expect(session.state().status).toEqual({ kind: 'prepared', sheets: 6, held: 0, others: 2 });
    await session.submit(null);
    expect(outcomesOf(session)).toEqual({
      sent: 6,
      failed: [],
      held: [
        [SHEET, 'other-workbook'],
        [OTHER, 'other-workbook'],
      ],
    });
    expect([fileOf(list, SHEET), session.state().unsent]).toEqual([COPY, null]);
  });

  it('are replaced where somebody says so, sheet by sheet, and what was there stays in the history', async () => {
    const list = await listOfCopy();
    const session = await prepared({ list });
    const key = keyFor(session, SHEET);
    session.replaceOther([key], true);
    await session.submit(null);
    expect(outcomesOf(session)).toMatchObject({ sent: 7, held: [[OTHER, 'other-workbook']] });
    expect([fileOf(list, SHEET), fileOf(list, OTHER)]).toEqual([OWN, COPY]);
    expect((await list.history(key)).map(({ file }) => file)).toEqual([COPY, OWN]);
    const { submission } = session.state();
    expect(submission.kind === 'sent' && [...submission.replaced]).toEqual([
      [key, expect.objectContaining({ file: COPY })],
    ]);
  });

  it('may be all that there is: then nothing goes', async () => {
    const list = memoryList();
    const all = Object.fromEntries(Object.keys(EDITED).map((sheet) => [sheet, { M9: '控え' }]));
    await somebodySubmits(list, COPY, all);
    const workbook = host();
    const only = { ...workbook, read: async () => onlySheets(await workbook.read(), Object.keys(all)) };
    const session = await prepared({ list, host: only });
    await session.submit(null);
    expect(session.state().submission.kind).toBe('prepared');
    expect(fileOf(list, SHEET)).toBe(COPY);
  });

  it('stay ticked over another look, as long as the same is foreseen of them', async () => {
    const list = await listOfCopy();
    const workbook = host();
    const session = await prepared({ list, host: workbook });
    const ticked = othersOf(session);
    session.replaceOther(ticked, true);
    workbook.type({ K10: '999' }, '産業振興課');
    await session.submit(null);
    expect(shown(session)).toMatchObject({ differs: 'workbook', replacing: new Set(ticked) });
    expect(othersOf(session)).toHaveLength(3);

    await somebodySubmits(list, COPY, { ...EDITED, [OTHER]: { M9: 'もう一度直した達成状況' } });
    await session.prepare();
    expect(shown(session).replacing).toEqual(new Set([keyFor(session, SHEET)]));
    session.replaceOther(othersOf(session), false);
    expect(shown(session).replacing.size).toBe(0);
  });

  it('are no longer ticked once the list did not say what it has', async () => {
    const list = await listOfCopy();
    let isGone = false;
    const gone = { ...list, foresee: unlessGone(list, () => isGone) };
    const session = await prepared({ list: gone });
    session.replaceOther(othersOf(session), true);
    isGone = true;
    await session.prepare();
    expect([shown(session).foreseen.kind, shown(session).replacing.size]).toEqual(['unknown', 0]);
  });

  it('are taken as they were ticked when the button was pressed', async () => {
    const list = await listOfCopy();
    const workbook = host();
    let tick = () => {};
    const read = () => {
      tick();
      return workbook.read();
    };
    const session = await prepared({ list, host: { ...workbook, read } });
    tick = () => session.replaceOther(othersOf(session), true);
    await session.submit(null);
    expect(outcomesOf(session).held).toHaveLength(2);
  });

  it("go with a chief's word only where they are ticked, too", async () => {
    const list = await listOfCopy();
    const workbook = host();
    workbook.type({ N9: '達　成' }, SHEET);
    const session = await prepared({ list, host: workbook });
    expect(shown(session).plan.held).toHaveLength(1);
    await session.submit(chief);
    expect(outcomesOf(session).held).toEqual([
      [SHEET, 'other-workbook'],
      [OTHER, 'other-workbook'],
    ]);
    await session.prepare();
    session.replaceOther([keyFor(session, SHEET)], true);
    await session.submit(chief);
    expect(outcomesOf(session)).toMatchObject({ sent: 7, held: [[OTHER, 'other-workbook']] });
    expect(fileOf(list, SHEET)).toBe(OWN);
  });
});

describe('what was foreseen is held to', () => {
  it('leaves a sheet that somebody else submitted meanwhile, sends the others, and shows it at another look', async () => {
    const list = memoryList();
    const session = await prepared({ list });
    await somebodySubmits(list, OWN, { [SHEET]: { M9: 'ほかの人の達成状況' } });
    await session.submit(null);
    expect(outcomesOf(session)).toMatchObject({ sent: 0, failed: { length: 8 } });
    await session.prepare();
    await somebodySubmits(list, OWN, { [SHEET]: { M9: 'さらに直した達成状況' } });
    await session.submit(null);
    expect(outcomesOf(session)).toMatchObject({ sent: 7, failed: [[SHEET, 'list-changed']] });
    expect(session.state()).toMatchObject({
      trouble: null,
      unsent: { because: 'list-changed', sheets: [{ sheet: SHEET }] },
    });
    await session.prepare();
    await session.submit(null);
    expect(outcomesOf(session)).toMatchObject({ sent: 8, failed: [] });
    expect(session.state().unsent).toBeNull();
  });

  it('is not asked for where the list could not say what it has', async () => {
    const list = memoryList();
    let isGone = true;
    const session = await prepared({ list: { ...list, foresee: unlessGone(list, () => isGone) } });
    await somebodySubmits(list, OWN, { [SHEET]: { M9: 'ほかの人の達成状況' } });
    isGone = false;
    await session.submit(null);
    expect(outcomesOf(session)).toMatchObject({ sent: 8, failed: [] });
  });

  it('finds out at sending whose workbook it is, where it was not known before, and offers to replace it', async () => {
    const list = await listOfCopy();
    let isGone = true;
    const session = await prepared({ list: { ...list, foresee: unlessGone(list, () => isGone) } });
    await session.submit(null);
    expect(outcomesOf(session)).toMatchObject({
      sent: 6,
      failed: [
        [SHEET, 'other-workbook'],
        [OTHER, 'other-workbook'],
      ],
    });
    expect(session.state().unsent).toMatchObject({ because: 'other-workbook', sheets: { length: 2 } });
    isGone = false;
    await session.prepare();
    session.replaceOther(othersOf(session), true);
    await session.submit(null);
    expect(outcomesOf(session)).toMatchObject({ sent: 8, held: [] });
    expect(session.state().unsent).toBeNull();
  });
});

it('asks of every sheet what the list will do, though it will not take one of them', async () => {
  const list = memoryList();
  const isForbidden = (key: string) => key.includes(SHEET);
  const forbidding: SharedList = {
    ...list,
    foresee: async (submission) => {
      if (isForbidden(submission.sheet.key)) throw new MokuhyoError('list-refused', { url: LIST, code: 'forbidden' });
      return list.foresee(submission);
    },
  };
  const session = await prepared({ list: forbidding });
  expect(shown(session).foreseen).toMatchObject({ kind: 'known', sheets: { length: 7 }, refused: { length: 1 } });
  await session.submit(null);
  expect(outcomesOf(session)).toEqual({ sent: 7, failed: [], held: [[SHEET, 'list-refused']] });
});

function unlessGone(list: List, isGone: () => boolean): SharedList['foresee'] {
  return async (submission) => {
    if (isGone()) throw new MokuhyoError('list-unreachable', { url: LIST });
    return list.foresee(submission);
  };
}

function onlySheets(workbook: Awaited<ReturnType<ScreenWorkbook['read']>>, names: readonly string[]) {
  return { ...workbook, sheets: workbook.sheets.filter(({ name }) => names.includes(name)) };
}
