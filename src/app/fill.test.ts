import { goalSheet, ruleContext } from '../../test/support/goal-sheet';
import type { CellEdit, EditOutcome, WorkbookHost } from '../host/port';
import type { CheckedWorkbook } from './check';
import { byProposal, carryOut, planFill, stillAsShown, takeBack } from './fill';

const CERTAIN = { evaluation: null };
const DISCRETIONARY = { evaluation: null, result: '4.0' };
const UNDECIDED = { evaluation: null, target: '検討', result: '開催' };
const FILLED = { evaluation: '未達成' };

function workbook(...indicators: object[]): CheckedWorkbook {
  const context = ruleContext(goalSheet({ goals: [{ indicators }] }));
  return { file: 'a.xlsx', sheets: [{ ...context, findings: [] }], skipped: [], findings: [] };
}

function host(outcome: (edit: CellEdit) => EditOutcome): WorkbookHost & { readonly edits: CellEdit[] } {
  const edits: CellEdit[] = [];
  return {
    edits,
    capabilities: { live: false, heedsProtection: false },
    read: async () => ({ file: 'a.xlsx', sheets: [] }),
    write: async (asked) => {
      edits.push(...asked);
      return asked.map(outcome);
    },
  };
}

it('plans to fill certain proposals only, and keeps what a person wrote', () => {
  const plan = planFill(workbook(CERTAIN, DISCRETIONARY, UNDECIDED, FILLED), byProposal(false));
  expect(plan.fill.map(({ cell, value }) => [cell, value])).toEqual([['N9', '達成']]);
  expect(plan.left.map(({ cell }) => cell)).toEqual(['N10', 'N11']);
  expect(plan.kept.map(({ cell, current }) => [cell, current])).toEqual([['N12', '未達成']]);
});

it('takes a dash for something that a person wrote, and spaces for nothing', () => {
  const plan = planFill(workbook({ evaluation: '－' }, { evaluation: '　' }), byProposal(false));
  expect(plan.kept.map(({ cell, current }) => [cell, current])).toEqual([['N9', '－']]);
  expect(plan.fill.map(({ cell }) => cell)).toEqual(['N10']);
});

it('fills discretionary proposals when asked, undecided ones never', () => {
  const plan = planFill(workbook(CERTAIN, DISCRETIONARY, UNDECIDED), byProposal(true));
  expect(plan.fill.map(({ value }) => value)).toEqual(['達成', '未達成']);
  expect(plan.left.map(({ cell }) => cell)).toEqual(['N11']);
});

it('tells the host what it saw, and lists what changed meanwhile', async () => {
  const target = host((edit) =>
    edit.cell === 'N9' ? { kind: 'written', edit } : { kind: 'stale', edit, found: '達成' },
  );
  const done = await carryOut(planFill(workbook(CERTAIN, CERTAIN), byProposal(false)), target);
  expect(target.edits[0]).toEqual({ sheet: '市民課', cell: 'N9', before: null, after: '達成' });
  expect(done.fill.map(({ cell }) => cell)).toEqual(['N9']);
  expect(done.left.map(({ cell, because }) => [cell, because])).toEqual([['N10', 'stale']]);
});

it('never writes over a formula, calculated or not', async () => {
  const plan = planFill(workbook({ evaluation: null, uncalculated: ['evaluation'] }, CERTAIN), byProposal(false));
  expect(plan.left.map(({ cell, because }) => [cell, because])).toEqual([['N9', 'formula']]);
  const done = await carryOut(
    plan,
    host((edit) => ({ kind: 'refused', edit, because: 'formula' })),
  );
  expect(done.left.map(({ cell, because }) => [cell, because])).toEqual([
    ['N9', 'formula'],
    ['N10', 'formula'],
  ]);
});

it('leaves a sheet without a 評価 column alone', () => {
  const { sheets, ...rest } = workbook(CERTAIN);
  const [sheet] = sheets;
  const evaluations = sheet?.evaluations.map((each) => ({ ...each, cell: null })) ?? [];
  const plan = planFill({ ...rest, sheets: sheet ? [{ ...sheet, evaluations }] : [] }, byProposal(false));
  expect(plan).toMatchObject({ fill: [], left: [{ cell: null, because: 'no-column' }] });
});

it('fills in what a person chose, where nothing stands yet', () => {
  const chosen = planFill(workbook(DISCRETIONARY, UNDECIDED, FILLED), (_, { cell }) =>
    cell === 'N10' ? null : '一部未達成',
  );
  expect(chosen.fill.map(({ cell, value }) => [cell, value])).toEqual([['N9', '一部未達成']]);
  expect(chosen.left.map(({ cell, because }) => [cell, because])).toEqual([['N10', 'open']]);
  expect(chosen.kept.map(({ cell }) => cell)).toEqual(['N11']);
});

it('takes back what was written, and leaves what changed since', async () => {
  const cells = new Map([
    ['N9', '達成'],
    ['N10', '未達成'],
  ]);
  const target = host((edit) => {
    const found = cells.get(edit.cell) ?? null;
    return found === edit.before ? { kind: 'written', edit } : { kind: 'stale', edit, found };
  });
  const written = ['N9', 'N10'].map((cell) => ({ sheet: '市民課', cell, before: ' ', after: '達成' }));
  const outcomes = await takeBack(written, target);
  expect(target.edits[0]).toEqual({ sheet: '市民課', cell: 'N9', before: '達成', after: ' ' });
  expect(outcomes.map(({ kind }) => kind)).toEqual(['written', 'stale']);
});

describe('stillAsShown', () => {
  const plan = (...indicators: object[]) => planFill(workbook(...indicators), byProposal(false));
  const [windows, calls] = [
    { evaluation: null, name: '窓口', result: '4.6' },
    { evaluation: null, name: '電話', result: '4.7' },
  ];
  const cells = ({ fill }: { readonly fill: readonly { readonly cell: string }[] }) => fill.map(({ cell }) => cell);

  it('follows rows that moved', () => {
    const now = plan({ evaluation: '達成', name: '新しい行' }, windows, calls);
    const held = stillAsShown(plan(windows, calls), now);
    expect([cells(held), held.left]).toEqual([['N10', 'N11'], []]);
  });

  it.each([
    ['a result changed', { ...windows, result: '4.8' }],
    ['somebody filled it in', { ...windows, evaluation: '未達成' }],
    ['the proposal is another one', { ...windows, result: '1' }],
  ])('leaves a filling when %s', (_, changed) => {
    const held = stillAsShown(plan(windows, calls), plan(changed, calls));
    expect(cells(held)).toEqual(['N10']);
    expect(held.left.map(({ cell, because }) => [cell, because])).toEqual([['N9', 'stale']]);
  });

  it('writes nothing that was not shown', () => {
    expect(cells(stillAsShown(plan(windows), plan(windows, calls, windows)))).toEqual(['N9']);
  });
});
