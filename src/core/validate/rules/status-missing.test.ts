import { goalSheet, ruleContext } from '../../../../test/support/goal-sheet';
import { statusMissing } from './status-missing';

const one = (parts: object) => goalSheet({ goals: [{ indicators: [parts] }] });

it('is quiet when there is a status, or no result to speak of', () => {
  expect(statusMissing.check(ruleContext(one({})))).toEqual([]);
  expect(statusMissing.check(ruleContext(one({ status: null, result: null })))).toEqual([]);
});

it('fires at the status', () => {
  expect(statusMissing.check(ruleContext(one({ status: '　' })))).toEqual([
    { cell: 'M9', params: { name: '窓口アンケート（点）' } },
  ]);
});
