import { goalSheet, ruleContext } from '../../../../test/support/goal-sheet';
import type { GoalSheet } from '../../sheet/model';
import { straySpace } from './stray-space';

const check = (sheet: GoalSheet) => straySpace.check(ruleContext(sheet));
const one = (result: string) => goalSheet({ goals: [{ indicators: [{ result }] }] });

it.each([
  [' 23.5％', '23.5％'],
  ['　12回　', '12回'],
  ['12回\n\n', '12回'],
  ['52.1 %', '52.1%'],
  ['▲ 3', '▲3'],
  [' 23.58％\n　　(3,023人)　\n', '23.58％\n　　(3,023人)'],
])('offers %p as %p', (result, after) => {
  expect(check(one(result))).toEqual([{ cell: 'K9', params: {}, fix: after }]);
});

it.each([
  '12回',
  '委員会2回\n　座談会8回',
  '　講座を3回開催した。',
  '12 回',
  '1 200',
  '　検討　',
  ' ',
  '4.6\n（速報値）',
])('leaves %p alone', (result) => {
  expect(check(one(result))).toEqual([]);
});

it('looks at dates, not at names', () => {
  const head = {
    fiscalYear: '令和 4年度',
    department: ' 市民部 ',
    section: '市民 課',
    createdOn: '令和4年 4月 1日',
    revisedOn: 'R4.9.30\nR4.12.1 ',
    evaluatedOn: '令和　年　月　日',
  };
  expect(check(goalSheet({ head }))).toEqual([
    { cell: 'M3', params: {}, fix: '令和4年4月1日' },
    { cell: 'M4', params: {}, fix: 'R4.9.30\nR4.12.1' },
  ]);
});
