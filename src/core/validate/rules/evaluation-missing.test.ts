import { goalSheet, ruleContext } from '../../../../test/support/goal-sheet';
import { evaluationMissing } from './evaluation-missing';

const one = (parts: object) => goalSheet({ goals: [{ indicators: [parts] }] });

it('is quiet when 評価 is there, or no result yet', () => {
  expect(evaluationMissing.check(ruleContext(one({})))).toEqual([]);
  expect(evaluationMissing.check(ruleContext(one({ evaluation: null, result: null })))).toEqual([]);
  expect(evaluationMissing.check(ruleContext(one({ evaluation: null, result: '集計中' })))).toEqual([]);
  expect(evaluationMissing.check(ruleContext(one({ evaluation: null, uncalculated: ['evaluation'] })))).toEqual([]);
});

it.each([null, '－'])('fires for %p with the proposal', (evaluation) => {
  expect(evaluationMissing.check(ruleContext(one({ evaluation })))).toEqual([
    { cell: 'N9', params: { variant: 'proposed', proposed: '達成' } },
  ]);
});

it('fires without a proposal where nothing can be proposed', () => {
  const sheet = one({ evaluation: null, target: '内容を検討', result: '開催' });
  expect(evaluationMissing.check(ruleContext(sheet))).toEqual([{ cell: 'N9', params: { variant: 'open' } }]);
});
