import { checkedWorkbook } from '../../../../test/support/checked-workbook';
import { goalSheet } from '../../../../test/support/goal-sheet';
import { NO_DECISIONS, withChoice, withCorrection } from '../../../core/decisions/decisions';
import { ruleNames } from '../../../core/messages/pane/rules';
import { indicatorsOf } from '../../../core/sheet/indicators';
import { RULES } from '../../../core/validate/rules';
import { countRemembered, rememberedIn } from './remembered';
import { countStates, ruleRows } from './rule-rows';

describe('rules as the policy has them', () => {
  it('are all there, by number', () => {
    const rows = ruleRows({ rules: {} });
    expect(rows).toHaveLength(RULES.length);
    expect(rows.map(({ number }) => number)).toEqual(RULES.map(({ number }) => number).sort());
    expect(countStates(rows)).toEqual({ on: RULES.length, beta: 0, off: 0 });
  });

  it('follow the policy, and hold nothing back while on trial', () => {
    const rows = ruleRows({
      rules: {
        'result-missing': { state: 'beta' },
        'date-order': { state: 'on', severity: 'error' },
        'unit-mismatch': { state: 'off' },
      },
    });
    const row = (id: string) => rows.find((each) => each.id === id);
    expect(row('result-missing')).toMatchObject({ state: 'beta', severity: 'warning' });
    expect(row('date-order')).toMatchObject({ state: 'on', severity: 'error' });
    expect(countStates(rows)).toEqual({ on: RULES.length - 2, beta: 1, off: 1 });
  });

  it.each(['ja', 'en'] as const)('have a short name each (%s)', (lang) => {
    const ids = [...RULES.map(({ id }) => id), 'no-goal-sheet'];
    expect(ids.filter((id) => !ruleNames[lang][id])).toEqual([]);
  });
});

describe('what is remembered', () => {
  const sheet = goalSheet({ goals: [{ indicators: [{ name: '待ち\n時間' }, { name: '件数' }] }] });
  const [checked] = checkedWorkbook('a.xlsx', sheet).sheets;
  const [evaluation] = checked?.evaluations ?? [];
  const [first, second] = indicatorsOf(sheet);
  if (!checked || !evaluation || !first || !second) throw new Error('nothing to decide');
  const chosen = withChoice(NO_DECISIONS, sheet, evaluation, { value: '達成', reason: '定員' });
  const turned = withCorrection(chosen, sheet, first, { better: 'smaller' });
  const decisions = withCorrection(turned, sheet, second, { better: 'larger', pairs: [[0, 0]] });

  it('is counted by its kind', () => {
    expect(countRemembered(decisions)).toEqual({ choices: 1, directions: 2, pairs: 1 });
    expect(countRemembered(NO_DECISIONS)).toEqual({ choices: 0, directions: 0, pairs: 0 });
  });

  it('is found again in the workbook, in words', () => {
    expect(rememberedIn([checked], decisions)).toEqual({
      choices: [{ sheet: '市民課', cell: evaluation.cell, value: '達成', reason: '定員' }],
      directions: [
        { sheet: '市民課', name: '待ち 時間', better: 'smaller' },
        { sheet: '市民課', name: '件数', better: 'larger' },
      ],
      pairs: [{ sheet: '市民課', name: '件数', count: 1 }],
      lost: 0,
    });
  });

  it('says how much of it the workbook no longer has', () => {
    expect(rememberedIn([], decisions)).toEqual({ choices: [], directions: [], pairs: [], lost: 4 });
  });
});
