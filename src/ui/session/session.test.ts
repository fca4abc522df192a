import { memoryList } from '../../../test/support/memory-list';
import { openFixture } from '../../../test/support/open-workbook';
import { LIST, memoryStore, paneSession } from '../../../test/support/pane-session';
import { evaluationId } from '../../core/decisions/decisions';
import { MokuhyoError } from '../../core/errors';
import { DEFAULT_POLICY } from '../../core/policy/default';
import { plannedFill } from './filling';
import { findingKey } from './mending';
import { locatedFindings, openFindings } from './open-findings';
import type { Session } from './session';
import { keepToken } from './tokens';

const [SHEET] = ['健康福祉課'];

/** The evaluations of a certainty, with their sheets. */
function evaluationsOf(session: Session, certainty: string) {
  const sheets = session.state().checked?.workbook.sheets ?? [];
  return sheets.flatMap((checked) =>
    checked.evaluations.filter((each) => each.certainty === certainty).map((evaluation) => ({ checked, evaluation })),
  );
}

const findingsOf = (session: Session, rule: string) =>
  locatedFindings(session.state()).filter(({ finding }) => finding.rule === rule);

describe('checking', () => {
  it('reads nothing by itself, then shows what it found and when', async () => {
    const { session, host } = await paneSession();
    expect([host.reads(), session.state().checked]).toEqual([0, null]);
    await session.check();
    const { checked, status, busy } = session.state();
    expect(checked?.workbook.sheets).toHaveLength(8);
    expect(status).toMatchObject({ kind: 'checked', errors: expect.any(Number) });
    expect([host.reads(), busy]).toEqual([1, null]);
  });

  it('runs once when the button is pressed twice', async () => {
    const { session, host } = await paneSession();
    await Promise.all([session.check(), session.check()]);
    expect(host.reads()).toBe(1);
  });

  it('keeps the last results readable when a reading fails, and says why', async () => {
    const { session, host } = await paneSession();
    await session.check();
    host.failNext(new MokuhyoError('too-large', { file: 'x' }));
    await session.check();
    const { checked, trouble, busy } = session.state();
    expect([checked === null, trouble?.code, busy]).toEqual([false, 'too-large', null]);
    session.dismissTrouble();
    expect(session.state().trouble).toBeNull();
  });

  it('tells of changes in the workbook without reading it', async () => {
    const { session, host } = await paneSession();
    await session.check();
    host.type({ K9: '1' }, SHEET as string);
    expect(session.state().checked?.changed).toEqual(new Set([SHEET]));
    expect(host.reads()).toBe(1);
    await session.check();
    expect(session.state().checked?.changed).toEqual(new Set());
  });

  it('does not lose a change that comes while it judges', async () => {
    const host = openFixture('kita-r4');
    const { session, ports } = await paneSession({ host });
    let typed = false;
    Object.assign(ports, {
      breathe: async () => {
        if (!typed) host.type({ K9: '1' }, SHEET as string);
        typed = true;
      },
    });
    await session.check();
    expect(session.state().checked?.changed).toEqual(new Set([SHEET]));
  });

  it('judges by another 時期 without reading again, and remembers it for the workbook', async () => {
    const { session, host, ports } = await paneSession({ host: openFixture('kita-r7') });
    await session.check();
    const before = openFindings(session.state()).length;
    await session.choosePhase('yearend');
    expect(openFindings(session.state()).length).toBeGreaterThan(before);
    expect(host.reads()).toBe(1);
    const again = await paneSession({ ...ports, store: ports.store, host: openFixture('kita-r7') });
    await again.session.check();
    expect(again.session.state().phase).toBe('yearend');
  });

  it('marks the cells of its findings when asked, and takes the marks away', async () => {
    const host = openFixture('kita-r4');
    host.type({ N9: '達　成' }, SHEET as string);
    const { session } = await paneSession({ host });
    await session.check();
    expect(host.marks).toEqual([]);
    await session.setMarks(true);
    expect(host.marks).toContainEqual({ sheet: SHEET, cell: 'N9' });
    await session.setMarks(false);
    expect(host.marks).toEqual([]);
  });
});

describe('mending', () => {
  it('writes a fix, counts it as done, and takes it back', async () => {
    const host = openFixture('kita-r4');
    host.type({ N9: '達　成' }, SHEET as string);
    const { session } = await paneSession({ host });
    await session.check();
    const found = findingsOf(session, 'evaluation-not-in-scale');
    expect(found).toHaveLength(1);
    const open = openFindings(session.state()).length;
    await session.mend(found);
    expect(host.textOf(SHEET as string, 'N9')).toBe('達成');
    expect(openFindings(session.state())).toHaveLength(open - 1);
    const key = findingKey(found[0] as (typeof found)[number]);
    await session.takeMendBack(key);
    expect(host.textOf(SHEET as string, 'N9')).toBe('達　成');
    expect(openFindings(session.state())).toHaveLength(open);
  });

  it('takes nothing back from a cell that somebody wrote into since, and still counts it as done', async () => {
    const host = openFixture('kita-r4');
    host.type({ N9: '達　成' }, SHEET as string);
    const { session } = await paneSession({ host });
    await session.check();
    const [found] = findingsOf(session, 'evaluation-not-in-scale');
    if (!found) throw new Error('no finding');
    await session.mend([found]);
    host.type({ N9: '未達成' }, SHEET as string);
    await session.takeMendBack(findingKey(found));
    expect(host.textOf(SHEET as string, 'N9')).toBe('未達成');
    expect(session.state().mended.get(findingKey(found))?.kind).toBe('mended');
    expect(session.state().status).toMatchObject({ kind: 'mended', mended: 0, left: 1 });
  });

  it('leaves a cell that somebody changed meanwhile, and says so', async () => {
    const host = openFixture('kita-r4');
    host.type({ N9: '達　成' }, SHEET as string);
    const { session } = await paneSession({ host });
    await session.check();
    const found = findingsOf(session, 'evaluation-not-in-scale');
    host.type({ N9: '未達成' }, SHEET as string);
    await session.mend(found);
    expect(host.textOf(SHEET as string, 'N9')).toBe('未達成');
    expect(session.state().status).toEqual({ kind: 'mended', mended: 0, left: 1 });
    expect([...session.state().mended.values()]).toEqual([{ kind: 'left', because: 'stale' }]);
  });
});

describe('filling', () => {
  const blank = () => paneSession({ host: openFixture('kita-r4-blank') });

  it('previews what is certain and ticked, writes it, and takes it back', async () => {
    const { session, host } = await blank();
    await session.check();
    const [first, second] = evaluationsOf(session, 'certain');
    if (!first || !second) throw new Error('no proposals');
    session.tick(first.checked.sheet, first.evaluation, false);
    session.preview();
    const cells = plannedFill(session.state()).fill.map(({ sheet, cell }) => `${sheet}!${cell}`);
    expect(cells).toHaveLength(evaluationsOf(session, 'certain').length - 1);
    expect(host.textOf(second.checked.sheet.sheet, second.evaluation.cell as string)).toBeNull();

    await session.write();
    expect(session.state().fill).toMatchObject({ kind: 'written', done: { fill: expect.any(Array) } });
    expect(host.textOf(second.checked.sheet.sheet, second.evaluation.cell as string)).toBe(second.evaluation.proposed);
    expect(host.textOf(first.checked.sheet.sheet, first.evaluation.cell as string)).toBeNull();
    expect(session.state().undo).toHaveLength(1);

    host.type({ [second.evaluation.cell as string]: '未達成' }, second.checked.sheet.sheet);
    await session.takeFillBack();
    expect(session.state().status).toMatchObject({ kind: 'taken-back', restored: cells.length - 1, left: 1 });
    expect(host.textOf(second.checked.sheet.sheet, second.evaluation.cell as string)).toBe('未達成');
    expect(session.state().undo).toEqual([]);
  });

  it('leaves and lists a cell that somebody filled between preview and writing', async () => {
    const { session, host } = await blank();
    await session.check();
    session.preview();
    const [first] = evaluationsOf(session, 'certain');
    host.type({ [first?.evaluation.cell as string]: '未達成' }, first?.checked.sheet.sheet as string);
    await session.write();
    const { fill } = session.state();
    expect(fill.kind === 'written' && fill.done.left.filter(({ because }) => because === 'stale')).toHaveLength(1);
    expect(host.textOf(first?.checked.sheet.sheet as string, first?.evaluation.cell as string)).toBe('未達成');
  });

  it('writes what a person chose, with a reason where the choice is better than the suggestion', async () => {
    const { session, host } = await blank();
    await session.check();
    const [open] = evaluationsOf(session, 'discretionary');
    if (!open) throw new Error('no discretionary evaluation');
    const { checked, evaluation } = open;
    const plans = () => {
      session.preview();
      const { fill } = plannedFill(session.state());
      return fill.filter(({ cell, sheet }) => cell === evaluation.cell && sheet === checked.sheet.sheet);
    };
    expect(plans()).toEqual([]);
    session.choose(checked.sheet, evaluation, { value: '達成', reason: null });
    expect(plans()).toEqual([]);
    session.choose(checked.sheet, evaluation, { value: '達成', reason: '定員を満たしたため' });
    expect(plans()).toMatchObject([{ value: '達成' }]);
    await session.write();
    expect(host.textOf(checked.sheet.sheet, evaluation.cell as string)).toBe('達成');
  });

  it('writes no choice in a word that the sheet does not have', async () => {
    const { session } = await blank();
    await session.check();
    const [open] = evaluationsOf(session, 'discretionary');
    if (!open) throw new Error('no discretionary evaluation');
    session.choose(open.checked.sheet, open.evaluation, { value: '◎', reason: 'a word of another form' });
    expect(plannedFill(session.state()).fill.map(({ value }) => value)).not.toContain('◎');
  });

  it('takes fillings back one after the other, even after the pane was closed', async () => {
    const { session, host, store } = await blank();
    await session.check();
    const [first] = evaluationsOf(session, 'certain');
    if (!first) throw new Error('no proposals');
    session.tick(first.checked.sheet, first.evaluation, false);
    session.preview();
    await session.write();
    const again = await paneSession({ host, store });
    await again.session.check();
    again.session.preview();
    await again.session.write();
    expect(again.session.state().undo).toHaveLength(2);
    await again.session.takeFillBack();
    expect(host.textOf(first.checked.sheet.sheet, first.evaluation.cell as string)).toBeNull();
    await again.session.takeFillBack();
    expect(evaluationsOf(again.session, 'certain').every(({ evaluation }) => evaluation.current === null)).toBe(true);
  });

  it('turns a direction and keeps that for the workbook', async () => {
    const { session, store, host } = await blank();
    await session.check();
    const found = evaluationsOf(session, 'certain').find(({ evaluation: { judgements } }) =>
      judgements[0]?.comparisons.some(({ target, result }) => target.value !== result.value),
    );
    if (!found) throw new Error('no direction that matters');
    const indicator = found.evaluation.judgements[0]?.indicator;
    if (!indicator) throw new Error('no indicator');
    await session.correct(found.checked.sheet, indicator, { better: 'smaller' });
    const judged = (from: Session) => {
      const sheets = from.state().checked?.workbook.sheets ?? [];
      const all = sheets.flatMap(({ sheet, evaluations }) =>
        evaluations.map((each) => ({ id: evaluationId(sheet, each), each })),
      );
      return all.find(({ id }) => id === evaluationId(found.checked.sheet, found.evaluation))?.each.judgements[0]
        ?.direction;
    };
    expect(judged(session)).toMatchObject({ better: 'smaller', source: 'person' });
    const again = await paneSession({ host, store });
    await again.session.check();
    expect(judged(again.session)).toMatchObject({ better: 'smaller', source: 'person' });
    await again.session.forgetDecisions();
    expect(judged(again.session)).toMatchObject({ better: 'larger' });
  });
});

describe('submitting', () => {
  const defaults = { list: LIST };

  it('foretells, sends, and then has nothing new to send', async () => {
    const list = memoryList();
    const { session } = await paneSession({ list, defaults });
    await session.prepare();
    const prepared = session.state().submission;
    if (prepared.kind !== 'prepared' || prepared.foreseen.kind !== 'known') throw new Error('not prepared');
    expect(prepared.foreseen.sheets.flatMap(({ changes }) => changes).every(({ kind }) => kind === 'created')).toBe(
      true,
    );
    expect(list.all()).toEqual([]);
    await session.submit(null);
    expect(session.state().submission).toMatchObject({ kind: 'sent', outcome: { failed: [] } });
    expect(session.state().lastSubmission).toMatchObject({ sheets: 8, indicators: 42 });
    session.closeReceipt();
    await session.prepare();
    const again = session.state().submission;
    if (again.kind !== 'prepared' || again.foreseen.kind !== 'known') throw new Error('not prepared');
    expect(again.foreseen.sheets.flatMap(({ changes }) => changes).every(({ kind }) => kind === 'unchanged')).toBe(
      true,
    );
  });

  it('holds back a sheet with 要修正 until the chief answers for it, and records who and why', async () => {
    const list = memoryList();
    const host = openFixture('kita-r4');
    host.type({ N9: '達　成' }, SHEET as string);
    const { session } = await paneSession({ list, host, defaults });
    await session.prepare();
    expect(session.state().submission).toMatchObject({
      kind: 'prepared',
      plan: { sheets: { length: 7 }, held: { length: 1 } },
    });
    await session.submit(null);
    expect(list.all().some(({ sheet }) => sheet === SHEET)).toBe(false);
    await session.prepare();
    await session.submit({ by: '佐藤　恵子', reason: '5月に確定するため' });
    const sheet = list.all().find((record) => record.kind === 'sheet' && record.sheet === SHEET);
    expect(sheet).toMatchObject({ waiver: { by: '佐藤　恵子', reason: '5月に確定するため' } });
  });

  it('works without a list up to sending', async () => {
    const { session } = await paneSession();
    await session.prepare();
    expect(session.state().submission).toMatchObject({ kind: 'prepared', foreseen: { kind: 'no-list' } });
  });

  it('remembers what could not be sent, and sends it later after reading anew', async () => {
    let down = true;
    const list = memoryList(() => (down ? new MokuhyoError('list-unreachable', { url: LIST }) : null));
    const { session, host, store } = await paneSession({ list, defaults });
    await session.prepare();
    expect(session.state().submission).toMatchObject({
      foreseen: { kind: 'unknown', error: { code: 'list-unreachable' } },
    });
    await session.submit(null);
    expect(session.state().unsent?.sheets).toHaveLength(8);
    expect(session.state().trouble?.code).toBe('list-unreachable');

    down = false;
    const again = await paneSession({ list, host, store, defaults });
    await again.session.check();
    expect(again.session.state().unsent?.sheets).toHaveLength(8);
    const reads = host.reads();
    await again.session.prepare();
    await again.session.submit(null);
    expect(host.reads()).toBe(reads + 2);
    expect([again.session.state().unsent, list.all().filter(({ kind }) => kind === 'indicator').length]).toEqual([
      null,
      42,
    ]);
  });

  it('stops after the sheet in hand when it is cancelled', async () => {
    const list = memoryList();
    const { session } = await paneSession({ list, defaults });
    await session.prepare();
    session.subscribe(() => {
      const { submission } = session.state();
      if (submission.kind === 'sending' && submission.progress.done === 2 && !submission.progress.cancelling)
        session.cancelSending();
    });
    await session.submit(null);
    expect(list.all().filter(({ kind }) => kind === 'sheet')).toHaveLength(2);
    expect(session.state().unsent?.sheets).toHaveLength(6);
  });
});

describe('settings', () => {
  it('sends a token to the origin that it was given for, and nowhere else', async () => {
    const { session, addresses, store } = await paneSession();
    await session.connectTo(`${LIST}/goals`, 'secret');
    expect(addresses.at(-1)).toEqual({ url: `${LIST}/goals`, token: 'secret' });
    await session.connectTo('https://elsewhere.example', undefined);
    expect(addresses.at(-1)).toEqual({ url: 'https://elsewhere.example', token: undefined });
    keepToken(store, LIST, null);
    await session.connectTo(LIST, undefined);
    expect(addresses.at(-1)?.token).toBeUndefined();
  });

  it('refuses what is no address, and changes nothing', async () => {
    const { session, addresses } = await paneSession({ defaults: { list: LIST } });
    await session.connectTo('ftp://x', null);
    expect(session.state().trouble?.code).toBe('usage');
    expect(session.state().settings.list).toBe(LIST);
    expect(addresses.every(({ url }) => url === LIST)).toBe(true);
  });

  it('judges by the policy of the list, also on a day without network', async () => {
    const policy = { ...DEFAULT_POLICY, name: '新潟市', missedAll: 'missed' as const };
    let down = false;
    const ask = async () => {
      if (down) throw new MokuhyoError('list-unreachable', { url: LIST });
      return JSON.parse(JSON.stringify(policy));
    };
    const store = memoryStore();
    const { session } = await paneSession({ store, policy: ask });
    await session.connectTo(LIST, null);
    expect(session.state().policy).toMatchObject({ source: 'list', policy: { name: '新潟市' } });
    down = true;
    const again = await paneSession({ store, policy: ask });
    expect(again.session.state().policy).toMatchObject({ source: 'list', policy: { name: '新潟市' } });
  });

  it('prefers the policy that the administrator shipped, and shows one that cannot be used', async () => {
    const shipped = await paneSession({
      defaults: { policy: JSON.parse(JSON.stringify({ ...DEFAULT_POLICY, name: '配付' })) },
    });
    expect(shipped.session.state().policy).toMatchObject({ source: 'shipped', policy: { name: '配付' } });
    const broken = await paneSession({ defaults: { policy: { name: 1 } } });
    expect(broken.session.state()).toMatchObject({
      policy: { source: 'built-in' },
      trouble: { code: 'policy-invalid' },
    });
  });

  it('judges by a policy that comes while a 点検 is under way', async () => {
    const policy = { ...DEFAULT_POLICY, name: '新潟市', missedAll: 'missed' as const };
    let give = (_: unknown) => {};
    const { session, ports } = await paneSession({
      defaults: { list: LIST },
      policy: () => new Promise((resolve) => (give = resolve)),
    });
    const { breathe } = ports;
    Object.assign(ports, {
      breathe: async () => {
        give(policy);
        await new Promise((resolve) => setTimeout(resolve));
        await breathe();
      },
    });
    await session.check();
    expect(session.state().policy.policy.name).toBe('新潟市');
    expect(evaluationsOf(session, 'certain').some(({ evaluation }) => evaluation.code === 'all-missed')).toBe(true);
  });

  it('tries the list even where the policy is shipped', async () => {
    const { session } = await paneSession({
      defaults: { policy: JSON.parse(JSON.stringify(DEFAULT_POLICY)) },
      policy: async () => {
        throw new MokuhyoError('list-unauthorised', { url: LIST });
      },
    });
    expect(await session.connectTo(LIST, 'wrong')).toBe(false);
    expect(session.state().trouble?.code).toBe('list-unauthorised');
  });

  it('shows what is wrong with the settings until it is put away, and a policy of the list that is none', async () => {
    const { session } = await paneSession({ defaults: { list: LIST }, policy: async () => ({ name: 1 }) });
    await new Promise((resolve) => setTimeout(resolve));
    await session.check();
    expect(session.state()).toMatchObject({ trouble: { code: 'policy-invalid' }, policy: { source: 'built-in' } });
    session.dismissTrouble();
    await session.check();
    expect(session.state().trouble).toBeNull();
  });

  it('counts the policy of the list where nothing can be kept', async () => {
    const { session } = await paneSession({
      store: memoryStore(0),
      policy: async () => ({ ...DEFAULT_POLICY, name: '新潟市' }),
    });
    await session.connectTo(LIST, null);
    expect(session.state().policy).toMatchObject({ source: 'list', policy: { name: '新潟市' } });
  });

  it('keeps no address with a password, and none that is no address', async () => {
    const { session } = await paneSession();
    expect(await session.connectTo('https://user:secret@lists.example', null)).toBe(false);
    expect(session.state().settings.list).toBeNull();
    const store = memoryStore();
    store.set('settings', JSON.stringify({ list: 'foo', person: '山田', lang: 'fr' }));
    const other = await paneSession({ store });
    expect(other.session.state().settings).toMatchObject({ list: null, person: '山田', lang: null });
  });

  it('takes up what is shipped later, unless the person chose otherwise', async () => {
    const store = memoryStore();
    const first = await paneSession({ store, defaults: { lang: 'en' } });
    expect(first.session.state().lang).toBe('en');
    first.session.showGuide(false);
    const second = await paneSession({ store, defaults: { lang: 'ja', list: LIST } });
    expect(second.session.state()).toMatchObject({ lang: 'ja', guide: false, settings: { list: LIST } });
    second.session.keepSettings({ lang: 'en' });
    expect((await paneSession({ store, defaults: { lang: 'ja' } })).session.state().lang).toBe('en');
  });

  it('says when nothing can be kept, and goes on', async () => {
    const { session } = await paneSession({ store: memoryStore(0) });
    await session.check();
    await session.choosePhase('yearend');
    expect(session.state()).toMatchObject({ keeps: false, phase: 'yearend' });
  });
});

it('opens a tab at a sheet, once', async () => {
  const { session } = await paneSession();
  session.open('findings', SHEET);
  expect(session.state()).toMatchObject({ tab: 'findings', atSheet: SHEET });
  session.open('overview');
  expect(session.state()).toMatchObject({ tab: 'overview', atSheet: null });
});

it('reads once more before it writes: an 評価 goes where its indicator is now, or is left', async () => {
  const { session, host } = await paneSession({ host: openFixture('kita-r4-blank') });
  await session.check();
  const [moved] = evaluationsOf(session, 'certain');
  if (!moved) throw new Error('no proposals');
  const { sheet } = moved.checked.sheet;
  const result = moved.evaluation.judgements[0]?.indicator.cells.result as string;
  session.preview();
  host.type({ [result]: '集計中' }, sheet);
  await session.write();
  expect(host.textOf(sheet, moved.evaluation.cell as string)).toBeNull();
  const { fill } = session.state();
  expect(fill.kind === 'written' && fill.done.left.filter(({ because }) => because === 'stale')).toHaveLength(1);
});
