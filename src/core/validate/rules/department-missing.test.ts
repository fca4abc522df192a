import { goalSheet, ruleContext } from '../../../../test/support/goal-sheet';
import { departmentMissing } from './department-missing';

it.each(['市民部', ' 北区 '])('is quiet for %p', (department) => {
  expect(departmentMissing.check(ruleContext(goalSheet({ head: { department } })))).toEqual([]);
});

it.each([null, '　', '―'])('fires where the name belongs for %p', (department) => {
  expect(departmentMissing.check(ruleContext(goalSheet({ head: { department } })))).toEqual([
    { cell: 'D4', params: {} },
  ]);
});
