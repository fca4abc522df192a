import { checkedWorkbook } from '../../../../test/support/checked-workbook';
import { goalSheet } from '../../../../test/support/goal-sheet';
import { NO_DECISIONS, withChoice } from '../../../core/decisions/decisions';
import { DEFAULT_POLICY } from '../../../core/policy/default';
import type { GoalSheet } from '../../../core/sheet/model';
import { findingKey } from '../../session/mending';
import { sheetRows } from './sheet-rows';

const POLICY = { policy: DEFAULT_POLICY, source: 'built-in', ruleSet: '' } as const;

function stateOf(...sheets: readonly GoalSheet[]) {
  const workbook = checkedWorkbook('市民部.xlsx', ...sheets);
  return {
    checked: { workbook, at: new Date(0), changed: new Set<string>() },
    mended: new Map(),
    decisions: NO_DECISIONS,
    unticked: new Set<string>(),
    policy: POLICY,
  };
}

/** One 評価 each: given, drafted, missed, not yet in, and a text that nothing judges. */
const HALFWAY = goalSheet({
  goals: [
    {
      indicators: [
        {},
        { evaluation: null },
        { evaluation: null, target: '90', result: '78' },
        { evaluation: null, result: null },
        { evaluation: null, target: '検討する', result: '会議を開いた' },
      ],
    },
  ],
});

describe('the marks of a sheet', () => {
  it('stand in the order of the sheet', () => {
    const [row] = sheetRows(stateOf(HALFWAY));
    expect(row?.marks).toEqual(['filled', 'draft', 'decide', 'waiting', 'waiting']);
    expect(row?.tally).toEqual({ filled: 1, draft: 1, decide: 1, waiting: 2, total: 5 });
  });

  it('count as filled whatever a person wrote, and as nothing to do what cannot be written', () => {
    const sheet = goalSheet({
      goals: [{ indicators: [{ evaluation: '－' }, { evaluation: null, uncalculated: ['evaluation'] }] }],
    });
    expect(sheetRows(stateOf(sheet))[0]?.marks).toEqual(['filled', 'waiting']);
  });

  it('turn to a draft when a person has chosen, once a needed reason is there', () => {
    const state = stateOf(HALFWAY);
    const evaluation = state.checked.workbook.sheets[0]?.evaluations[2];
    if (!evaluation) throw new Error('no evaluation');
    const chosen = (reason: string | null) => ({
      ...state,
      decisions: withChoice(NO_DECISIONS, HALFWAY, evaluation, { value: '達成', reason }),
    });
    expect(sheetRows(chosen(null))[0]?.marks[2]).toBe('decide');
    expect(sheetRows(chosen('昨年より改善したため'))[0]?.marks[2]).toBe('draft');
  });
});

describe('the findings of a sheet', () => {
  it('are counted until they are mended', () => {
    const state = stateOf(goalSheet({ goals: [{ indicators: [{ target: null }] }] }));
    const finding = state.checked.workbook.sheets[0]?.findings.find(({ severity }) => severity === 'error');
    if (!finding) throw new Error('no finding');
    const before = sheetRows(state)[0]?.findings.error ?? 0;
    const key = findingKey({ sheet: '市民課', finding });
    const edit = { sheet: '市民課', cell: 'J9', before: null, after: '4' };
    const after = sheetRows({ ...state, mended: new Map([[key, { kind: 'mended', edit }]]) })[0]?.findings.error;
    expect(after).toBe(before - 1);
    const left = new Map([[key, { kind: 'left', because: 'locked' } as const]]);
    expect(sheetRows({ ...state, mended: left })[0]?.findings.error).toBe(before);
  });
});

describe('a press leads', () => {
  it.each([
    ['to the findings where something is to be corrected', { target: null, evaluation: null }, 'findings'],
    ['to the 評価 where one can be given', { evaluation: null }, 'evaluations'],
    ['to the findings where something is worth a look', { target: '52.1', result: '0.521', status: null }, 'findings'],
    ['to the 評価 where nothing is left', {}, 'evaluations'],
  ] as const)('%s', (_, indicator, leadsTo) => {
    expect(sheetRows(stateOf(goalSheet({ goals: [{ indicators: [indicator] }] })))[0]?.leadsTo).toBe(leadsTo);
  });
});

it.each([
  ['市民課', '市民課', null],
  ['市民課博物館', '市民課\n（博物館）', null],
  ['Sheet1', '市民課', '市民課'],
  ['市民課', null, null],
])('the sheet %s of %s has beside it %s', (sheet, section, beside) => {
  expect(sheetRows(stateOf(goalSheet({ sheet, head: { section } })))[0]?.section).toBe(beside);
});
