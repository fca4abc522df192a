import { goalSheet, ruleContext } from '../../../../test/support/goal-sheet';
import { duplicateSheet } from './duplicate-sheet';

const check = (sheet: ReturnType<typeof goalSheet>, ...earlier: ReturnType<typeof goalSheet>[]) =>
  duplicateSheet.check(ruleContext(sheet, { earlier }));

it('is quiet for other sections and other years', () => {
  expect(check(goalSheet(), goalSheet({ head: { section: '区民課' } }), goalSheet({ year: 2021 }))).toEqual([]);
});

it('fires on the later sheet, at its title, and names the other one', () => {
  expect(check(goalSheet({ sheet: '市民課 (2)' }), goalSheet())).toEqual([
    { cell: 'B2', params: { variant: 'visible', section: '市民課', other: '市民課', count: 2 } },
  ]);
});

it('knows a section by its aliases, brackets and breaks', () => {
  const first = goalSheet({ head: { department: '北区', section: '地域総務課\n（北区郷土博物館）' } });
  const second = goalSheet({ head: { department: '北区役所', section: '地域総務課（北区郷土博物館）' } });
  expect(check(second, first)).toHaveLength(1);
});

it('says that the other one is hidden', () => {
  expect(check(goalSheet(), goalSheet({ hidden: true }))[0]?.params).toMatchObject({ variant: 'hidden' });
});

it('does not take sheets without year or section for one another', () => {
  const nameless = goalSheet({ head: { department: null, section: null } });
  expect(check(nameless, nameless)).toEqual([]);
  expect(check(goalSheet({ year: null }), goalSheet({ year: null }))).toEqual([]);
});
