import { goalSheet, ruleContext } from '../../../../test/support/goal-sheet';
import { fiscalYearMismatch } from './fiscal-year-mismatch';

it('is quiet when 年度 and the heading name the same year, or the heading none', () => {
  expect(fiscalYearMismatch.check(ruleContext(goalSheet()))).toEqual([]);
  expect(fiscalYearMismatch.check(ruleContext(goalSheet({ headings: { year: null } })))).toEqual([]);
});

it("fires at 年度 when the form is last year's", () => {
  const sheet = goalSheet({ head: { fiscalYear: '令和5年度' }, year: 2023 });
  expect(fiscalYearMismatch.check(ruleContext(sheet))).toEqual([
    { cell: 'D3', params: { fiscalYear: '令和5年度', heading: 'R4目標' } },
  ]);
});
