import { checkedPane, rowsIn } from '../../../../test/support/checked-pane';
import type { FillPlan } from '../../../app/fill';
import { plannedFill } from '../../session/filling';
import type { Session } from '../../session/session';
import { notTakenBack, stepsOf, unfilledOf, writtenBySheet } from './outcome';
import { bySheet, differingCount, leftGroups, shownFills } from './preview-groups';
import { intentsOf, type Row, totalsOf } from './rows';

function planIn(session: Session): FillPlan {
  session.preview();
  return plannedFill(session.state());
}

const oneOf = (session: Session, category: Row['category']) => {
  const row = rowsIn(session).find((each) => each.category === category);
  if (!row) throw new Error(`no ${category} evaluation`);
  return row;
};

describe('the preview', () => {
  it('goes sheet by sheet in the order of the workbook', async () => {
    const { session } = await checkedPane();
    const { fill } = planIn(session);
    const groups = bySheet(fill);
    expect(groups[0]?.sheet).toBe('地域総務課');
    expect(groups.flatMap(({ fills }) => fills)).toEqual(fill);
  });

  it('folds long sheets, never to hide a single line', async () => {
    const { session } = await checkedPane();
    const { fill } = planIn(session);
    expect(shownFills(fill.slice(0, 4), false)).toHaveLength(4);
    expect(shownFills(fill.slice(0, 5), false)).toHaveLength(3);
    expect(shownFills(fill.slice(0, 5), true)).toHaveLength(5);
  });

  it('says of everything that is left out why', async () => {
    const { session } = await checkedPane('kita-r4', {
      N9: null,
      N10: null,
      N11: null,
      K12: null,
      N12: null,
      N13: '×',
    });
    const [certain, open] = [oneOf(session, 'certain'), oneOf(session, 'discretionary')];
    session.tick(certain.checked.sheet, certain.evaluation, false);
    session.choose(open.checked.sheet, open.evaluation, { value: '達成', reason: null });
    const groups = leftGroups(planIn(session), session.state());
    const counts = Object.fromEntries(groups.map(({ kind, places }) => [kind, places.length]));
    expect(counts).toEqual({ kept: 38, discretionary: 2, unticked: 1, pending: 1 });
    // Of those to decide, one is chosen and lacks its reason; the bar counts both as well.
    const toDecide = groups.find(({ kind }) => kind === 'discretionary');
    expect(toDecide?.places.map(({ lacksReason }) => lacksReason)).toEqual([true, false]);
    const rows = rowsIn(session);
    expect(totalsOf(rows, intentsOf(rows, session.state())).left.discretionary).toBe(2);
    // The × here, and two that were published so.
    expect(differingCount(session.state())).toBe(3);
  });
});

describe('after writing', () => {
  it('lists what somebody wrote meanwhile, with what stands there now', async () => {
    const { host, session } = await checkedPane();
    const row = oneOf(session, 'certain');
    planIn(session);
    host.type({ [row.evaluation.cell as string]: '未達成' }, row.checked.sheet.sheet);
    await session.write();
    const { fill } = session.state();
    const unfilled = fill.kind === 'written' ? unfilledOf(fill.done, rowsIn(session)) : [];
    expect(unfilled).toMatchObject([{ because: 'stale', now: '未達成', left: { cell: row.evaluation.cell } }]);
  });

  it('counts what was written by sheet and 評価', async () => {
    const { session } = await checkedPane();
    const row = oneOf(session, 'discretionary');
    session.choose(row.checked.sheet, row.evaluation, { value: '一部未達成', reason: '一部で達したため' });
    const { fill } = planIn(session);
    const { checked, policy } = session.state();
    const sheets = writtenBySheet(fill, checked?.workbook.sheets ?? [], policy.policy);
    expect(sheets[0]).toEqual({ sheet: '地域総務課', counts: { reached: 2, partly: 1, missed: 0 } });
    const all = sheets.reduce((sum, { counts }) => sum + counts.reached + counts.partly + counts.missed, 0);
    expect(all).toBe(fill.length);
  });

  it('counts signs as what they stand for', async () => {
    const { session } = await checkedPane();
    const { fill } = planIn(session);
    const { checked, policy } = session.state();
    const signs = fill.slice(0, 2).map((each) => ({ ...each, value: '△' }));
    const [first] = writtenBySheet(signs, checked?.workbook.sheets ?? [], policy.policy);
    expect(first?.counts).toEqual({ reached: 0, partly: 2, missed: 0 });
  });

  it('names what remains, and nothing once all is filled in', async () => {
    const { session } = await checkedPane();
    const left = () => stepsOf(rowsIn(session), intentsOf(rowsIn(session), session.state()));
    const [certain, open] = [oneOf(session, 'certain'), oneOf(session, 'discretionary')];
    session.tick(certain.checked.sheet, certain.evaluation, false);
    session.choose(open.checked.sheet, open.evaluation, { value: '未達成', reason: null });
    planIn(session);
    await session.write();
    expect(left()).toEqual([
      { kind: 'certain', count: 1 },
      { kind: 'discretionary', count: 7 },
      { kind: 'undecided', count: 1 },
    ]);
    const done = await checkedPane('kita-r4');
    expect(stepsOf(rowsIn(done.session), intentsOf(rowsIn(done.session), done.session.state()))).toEqual([]);
  });

  it('lists the cells that taking back left alone', async () => {
    const { host, session } = await checkedPane();
    const row = oneOf(session, 'certain');
    planIn(session);
    await session.write();
    host.type({ [row.evaluation.cell as string]: '未達成' }, row.checked.sheet.sheet);
    await session.takeFillBack();
    const { fill } = session.state();
    if (fill.kind !== 'taken-back') throw new Error('not taken back');
    expect(notTakenBack(fill.outcomes)).toMatchObject([{ kind: 'stale', found: '未達成' }]);
  });
});
