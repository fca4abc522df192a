import { goalSheet, ruleContext } from '../../../../test/support/goal-sheet';
import { goalNumberDuplicate } from './goal-number-duplicate';

it('is quiet for different numbers and for goals without one', () => {
  const goals = [{ no: '1' }, { no: '2' }, { no: '' }, { no: '' }];
  expect(goalNumberDuplicate.check(ruleContext(goalSheet({ goals })))).toEqual([]);
});

it('fires at the later number, whatever its width', () => {
  const goals = [
    { no: '1', cell: 'B9' },
    { no: '2', cell: 'B10' },
    { no: '１', cell: 'B11' },
  ];
  expect(goalNumberDuplicate.check(ruleContext(goalSheet({ goals })))).toEqual([
    { cell: 'B11', params: { no: '1', first: 'B9' } },
  ]);
});

it('takes one number merged over two goals for one number', () => {
  const goals = [
    { no: '1', cell: 'B9' },
    { no: '1', cell: 'B9' },
  ];
  expect(goalNumberDuplicate.check(ruleContext(goalSheet({ goals })))).toEqual([]);
});
