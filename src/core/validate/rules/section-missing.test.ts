import { goalSheet, ruleContext } from '../../../../test/support/goal-sheet';
import { sectionMissing } from './section-missing';

it('is quiet when there is a name', () => {
  expect(sectionMissing.check(ruleContext(goalSheet()))).toEqual([]);
});

it('fires where the name belongs', () => {
  expect(sectionMissing.check(ruleContext(goalSheet({ head: { section: null } })))).toEqual([
    { cell: 'H4', params: {} },
  ]);
});
