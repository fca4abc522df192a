import { goalSheet, ruleContext } from '../../../../test/support/goal-sheet';
import { hiddenIndicator } from './hidden-indicator';

it('fires for an indicator in a hidden row only', () => {
  const sheet = goalSheet({ goals: [{ indicators: [{}, { hidden: true, name: '隠れた指標' }] }] });
  expect(hiddenIndicator.check(ruleContext(sheet))).toEqual([{ cell: 'J10', params: { name: '隠れた指標' } }]);
});
