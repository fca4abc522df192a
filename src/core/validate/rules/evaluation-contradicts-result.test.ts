import { goalSheet, ruleContext } from '../../../../test/support/goal-sheet';
import { evaluationContradictsResult } from './evaluation-contradicts-result';

const one = (parts: object) => goalSheet({ goals: [{ indicators: [parts] }] });

it('is quiet when 評価 is what the numbers say, empty, or open', () => {
  expect(evaluationContradictsResult.check(ruleContext(one({})))).toEqual([]);
  expect(evaluationContradictsResult.check(ruleContext(one({ evaluation: null })))).toEqual([]);
  expect(evaluationContradictsResult.check(ruleContext(one({ target: '検討', result: '開催' })))).toEqual([]);
});

it('is an error of the rule where the proposal is certain', () => {
  expect(evaluationContradictsResult.check(ruleContext(one({ evaluation: '未達成' })))).toEqual([
    {
      cell: 'N9',
      params: { variant: 'one', current: '未達成', proposed: '達成', target: '4.5', result: '4.6', smaller: 0 },
    },
  ]);
});

it('is a warning where a person decides', () => {
  const sheet = one({ target: '90m', result: '78m', smaller: 0 });
  expect(evaluationContradictsResult.check(ruleContext(sheet))).toEqual([
    {
      cell: 'N9',
      severity: 'warning',
      params: { variant: 'one', current: '達成', proposed: '未達成', target: '90m', result: '78m', smaller: 0 },
    },
  ]);
});

it('leaves a word that is not of the scale to the rule about that', () => {
  expect(evaluationContradictsResult.check(ruleContext(one({ evaluation: '順調' })))).toEqual([]);
});
