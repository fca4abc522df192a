import { openFixture } from '../../../test/support/open-workbook';
import { LIST, memoryStore, paneSession } from '../../../test/support/pane-session';
import { NO_DECISIONS } from '../../core/decisions/decisions';
import { EMPTY_NOTEBOOK, keptText, ofThisWorkbook, readNotebook, saveNotebook } from './notebook';
import type { Session } from './session';

const NOW = new Date(2023, 3, 10);
const UNSENT = {
  at: NOW.toISOString(),
  because: null,
  sheets: [{ sheet: '甲課', key: '2022/部:甲課', indicators: 2, since: 'v1' }],
};

const [FIRST, SECOND] = [0, 1];

/** Chooses 未達成 for the nth evaluation that a person decides. */
function chooseNth(session: Session, nth: number): void {
  const sheets = session.state().checked?.workbook.sheets ?? [];
  const open = sheets.flatMap(({ sheet, evaluations }) =>
    evaluations.filter(({ certainty }) => certainty === 'discretionary').map((evaluation) => ({ sheet, evaluation })),
  );
  const { sheet, evaluation } = open[nth] as (typeof open)[number];
  session.choose(sheet, evaluation, { value: '未達成', reason: null });
}

const choicesOf = (session: Session) => session.state().decisions.choices.length;

describe('two panes on one workbook', () => {
  it('keep what each of them decided', async () => {
    const store = memoryStore();
    const one = (await paneSession({ store })).session;
    const two = (await paneSession({ store })).session;
    await one.check();
    await two.check();
    chooseNth(one, FIRST);
    chooseNth(two, SECOND);
    expect(choicesOf(two)).toBe(2);
    await one.check();
    expect(choicesOf(one)).toBe(2);
  });

  it('keep what each of them set up', async () => {
    const store = memoryStore();
    const one = (await paneSession({ store })).session;
    const two = (await paneSession({ store })).session;
    await one.connectTo(LIST, null);
    two.keepSettings({ person: '山田' });
    expect((await paneSession({ store })).session.state().settings).toMatchObject({ list: LIST, person: '山田' });
  });

  it('go on without a store', async () => {
    const { session } = await paneSession({ store: memoryStore(0) });
    await session.check();
    chooseNth(session, FIRST);
    chooseNth(session, SECOND);
    await session.check();
    expect(choicesOf(session)).toBe(2);
    session.keepSettings({ person: '山田' });
    session.keepSettings({ marks: false });
    expect(session.state().settings.person).toBe('山田');
  });
});

describe('a workbook and its name', () => {
  it('keeps what was decided when it is saved under another name, there too', async () => {
    const store = memoryStore();
    const host = openFixture('kita-r4');
    let file = '北区_R4.xlsx';
    const renamable = { ...host, read: async () => ({ ...(await host.read()), file }) };
    const { session } = await paneSession({ store, host: renamable });
    await session.check();
    chooseNth(session, FIRST);
    file = '北区_R4_最終.xlsx';
    await session.check();
    expect(choicesOf(session)).toBe(1);
    expect(readNotebook(keptText(store, file)).decisions.choices).toHaveLength(1);
  });

  it('takes nothing back and sends nothing for another workbook of the same name', async () => {
    const undo = [{ at: UNSENT.at, edits: [{ sheet: '健康福祉課', cell: 'N9', before: null, after: '達成' }] }];
    const kept = { ...EMPTY_NOTEBOOK, sheetKeys: ['2021/別の部:別の課'], undo, unsent: UNSENT };
    const store = memoryStore();
    saveNotebook(store, 'kita-r4.xlsx', kept, NOW);
    const { session } = await paneSession({ store });
    await session.check();
    expect(session.state()).toMatchObject({ undo: [], unsent: null });
  });

  it('is the same one where some of its sheets are', () => {
    const kept = { ...EMPTY_NOTEBOOK, sheetKeys: ['2022/部:甲課', '2022/部:乙課'], unsent: UNSENT };
    expect(ofThisWorkbook(kept, ['2022/部:乙課', '2022/部:丙課']).unsent).toBe(UNSENT);
    expect(ofThisWorkbook(kept, []).unsent).toBe(UNSENT);
  });

  it('may be any text', () => {
    const store = memoryStore();
    for (const file of ['__proto__', 'constructor', '<img src=x onerror=alert(1)>.xlsx']) {
      saveNotebook(store, file, { ...EMPTY_NOTEBOOK, phase: 'midyear' }, NOW);
      expect(readNotebook(keptText(store, file)).phase).toBe('midyear');
    }
  });
});

describe('what is kept', () => {
  it('gives up the oldest workbooks for the open one', () => {
    const store = memoryStore(700);
    for (const [index, file] of ['甲.xlsx', '乙.xlsx', '丙.xlsx', '丁.xlsx', '戊.xlsx'].entries()) {
      expect(saveNotebook(store, file, EMPTY_NOTEBOOK, new Date(NOW.getTime() + index))).not.toBeNull();
    }
    expect(keptText(store, '甲.xlsx')).toBeNull();
    expect(keptText(store, '丁.xlsx')).not.toBeNull();
  });

  it('gives up nothing where that does not help', () => {
    const store = memoryStore(700);
    saveNotebook(store, '甲.xlsx', EMPTY_NOTEBOOK, NOW);
    const sheets = Array.from({ length: 50 }, (_, index) => ({
      sheet: `課${index}`,
      key: '',
      indicators: 1,
      since: null,
    }));
    expect(saveNotebook(store, '乙.xlsx', { ...EMPTY_NOTEBOOK, unsent: { ...UNSENT, sheets } }, NOW)).toBeNull();
    expect(keptText(store, '甲.xlsx')).not.toBeNull();
  });

  it('is read with distrust, part by part', () => {
    const text = JSON.stringify({
      ...EMPTY_NOTEBOOK,
      savedAt: 'x',
      phase: 'yearend',
      decisions: 7,
      unsent: { ...UNSENT, at: 'some day' },
    });
    expect(readNotebook(text)).toMatchObject({ phase: 'yearend', decisions: NO_DECISIONS, unsent: null });
  });

  it('knows of what is 未送信 by which version of the list it was to go, where that was kept', () => {
    const kept = (sheet: object) =>
      readNotebook(JSON.stringify({ ...EMPTY_NOTEBOOK, savedAt: 'x', unsent: { ...UNSENT, sheets: [sheet] } })).unsent;
    const [sheet] = UNSENT.sheets;
    expect(kept({ ...sheet })?.sheets).toEqual([sheet]);
    expect(kept({ ...sheet, since: undefined })?.sheets).toEqual([{ ...sheet, since: null }]);
  });
});
