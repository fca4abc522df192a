import { goalSheet, ruleContext } from '../../../../test/support/goal-sheet';
import { headerMissing } from './header-missing';

it('is quiet on a sheet with all the headings it needs', () => {
  expect(headerMissing.check(ruleContext(goalSheet()))).toEqual([]);
});

it('names each missing heading as the form of that year prints it', () => {
  const sheet = goalSheet({ headings: { missing: ['target', 'evaluation'], year: null } });
  expect(headerMissing.check(ruleContext(sheet))).toEqual([
    { cell: 'B2', params: { heading: 'R4目標' } },
    { cell: 'B2', params: { heading: '評価' } },
  ]);
});
