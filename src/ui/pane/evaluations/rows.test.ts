import { checkedPane, rowsIn, SHEET } from '../../../../test/support/checked-pane';
import { plannedFill } from '../../session/filling';
import type { Session } from '../../session/session';
import { BEGIN, itemsOf } from './list';
import { countsOf, intentsOf, isAwaiting, isChosenByPerson, type Row, totalsOf } from './rows';

const totalsIn = (session: Session) => totalsOf(rowsIn(session), intentsOf(rowsIn(session), session.state()));

function firstChosenByPerson(session: Session): Row {
  const row = rowsIn(session).find(({ category }) => category === 'discretionary');
  if (!row) throw new Error('no discretionary evaluation');
  return row;
}

function plannedCount(session: Session): number {
  return plannedFill(session.state()).fill.length;
}

it('counts each evaluation once: filled, or by its certainty', async () => {
  const { session } = await checkedPane('kita-r4', { N9: null, N10: null, K10: null });
  const counts = countsOf(rowsIn(session));
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(42);
  expect(counts).toMatchObject({ filled: 40, certain: 1, pending: 1 });
});

it('says how many will be written, and writes as many', async () => {
  const { session } = await checkedPane();
  const before = totalsIn(session);
  expect(before.fill).toBe(plannedCount(session));
  const row = firstChosenByPerson(session);
  session.choose(row.checked.sheet, row.evaluation, { value: '未達成', reason: null });
  expect(totalsIn(session)).toEqual({
    fill: before.fill + 1,
    left: { ...before.left, discretionary: before.left.discretionary - 1 },
  });
  expect(totalsIn(session).fill).toBe(plannedCount(session));
});

it('counts a choice that lacks its reason among what is left', async () => {
  const { session } = await checkedPane();
  const before = totalsIn(session);
  const row = firstChosenByPerson(session);
  session.choose(row.checked.sheet, row.evaluation, { value: '達成', reason: null });
  expect(totalsIn(session)).toEqual(before);
  expect(isAwaiting(row, intentsOf([row], session.state()))).toBe(true);
  session.choose(row.checked.sheet, row.evaluation, { value: '達成', reason: ' 　\n' });
  expect(isAwaiting(row, intentsOf([row], session.state()))).toBe(true);
  session.choose(row.checked.sheet, row.evaluation, { value: '達成', reason: '定員を満たしたため' });
  expect(totalsIn(session)).toEqual({
    fill: before.fill + 1,
    left: { ...before.left, discretionary: before.left.discretionary - 1 },
  });
});

it('counts nothing to write where a cell is filled or takes nothing', async () => {
  const { session } = await checkedPane('kita-r4', { N9: null });
  const rows = rowsIn(session);
  const intents = intentsOf(rows, session.state());
  expect(totalsOf(rows, intents).fill).toBe(1);
  expect(
    totalsOf(
      rows.map((row) => ({ ...row, blocked: 'formula' as const })),
      intents,
    ).fill,
  ).toBe(0);
});

it('asks nobody to choose what cannot be written', async () => {
  const { session } = await checkedPane();
  const row = firstChosenByPerson(session);
  expect(isChosenByPerson(row)).toBe(true);
  expect(isChosenByPerson({ ...row, blocked: 'no-column' })).toBe(false);
});

describe('itemsOf', () => {
  const shapes = (items: ReturnType<typeof itemsOf>) =>
    items.map((item) => (item.kind === 'head' ? `${item.sheet} ${item.total}` : `${item.place}/${item.of}`));

  it('lists the sheets in their order, each with its rows', async () => {
    const { session } = await checkedPane();
    const items = itemsOf(rowsIn(session), BEGIN);
    expect(shapes(items).slice(0, 6)).toEqual([
      '地域総務課 4',
      '1/4',
      '2/4',
      '3/4',
      '4/4',
      '地域総務課北区郷土博物館 3',
    ]);
  });

  it('folds a sheet to its head, and leaves out sheets of which the filter shows nothing', async () => {
    const { session } = await checkedPane('kita-r4', { N9: null, N10: null });
    const rows = rowsIn(session);
    expect(shapes(itemsOf(rows, { ...BEGIN, folded: new Set(['地域総務課']) })).slice(0, 2)).toEqual([
      '地域総務課 4',
      '地域総務課北区郷土博物館 3',
    ]);
    expect(shapes(itemsOf(rows, { ...BEGIN, filter: 'certain' }))).toEqual([`${SHEET} 11`, '1/1']);
  });

  it('keeps a row whose 根拠 is open, whatever the filter', async () => {
    const { session } = await checkedPane('kita-r4', { N9: null });
    const rows = rowsIn(session);
    const other = rows.find(({ category }) => category === 'filled') as Row;
    const items = itemsOf(rows, { ...BEGIN, filter: 'certain', opened: new Set([other.id]) });
    expect(items.filter(({ kind }) => kind === 'row').map(({ key }) => key)).toContain(other.id);
  });
});
