import { goalSheet, ruleContext } from '../../../../test/support/goal-sheet';
import type { GoalSheet } from '../../sheet/model';
import { fullwidthNumber } from './fullwidth-number';
import { straySpace } from './stray-space';

const check = (sheet: GoalSheet) => fullwidthNumber.check(ruleContext(sheet));
const one = (target: string) => goalSheet({ goals: [{ indicators: [{ target }] }] });
const fixOf = (target: string) => check(one(target))[0]?.fix;

it.each([
  ['７，５００人', '7,500人'],
  ['１９０', '190'],
  ['８５．５％以上', '85.5%以上'],
  ['５ｋｍ', '5km'],
  ['ＳＮＳ１３４回', 'SNS134回'],
  ['－３％', '-3%'],
  ['・委員会２回\n・座談会８回', '・委員会2回\n・座談会8回'],
])('offers %p as %p', (target, after) => {
  expect(check(one(target))).toEqual([{ cell: 'J9', params: {}, fix: after }]);
});

it.each([
  '7,500人',
  '85％以上',
  '20回\n（Ｒ5.3末現在）',
  'ＨｂＡ１ｃの改善',
  '第２次計画の策定',
  '検討会を設置し、２年目に策定',
  '４回中３回',
  '#REF!',
])('leaves %p alone', (target) => {
  expect(check(one(target))).toEqual([]);
});

it('looks at dates too, and at nothing else of the head', () => {
  const head = {
    fiscalYear: '令和４年度',
    section: '市民１課',
    createdOn: 'Ｒ４．４．１',
    revisedOn: '２０２２／９／３０',
    evaluatedOn: '令和５年２月３０日',
  };
  expect(check(goalSheet({ head }))).toEqual([
    { cell: 'M3', params: {}, fix: 'R4.4.1' },
    { cell: 'M4', params: {}, fix: '2022/9/30' },
  ]);
});

it('leaves a number or a date alone whatever it shows, and a text that its cell does not hold alone', () => {
  expect(check({ ...one('７'), typed: new Map() })).toEqual([]);
  expect(check({ ...one('７'), typed: new Map([['J9', '目標：７']]) })).toEqual([]);
});

it('mends spaces along with the digits, once', () => {
  expect(fixOf(' ７，５００人\n')).toBe('7,500人');
  expect(straySpace.check(ruleContext(one(' ７，５００人\n')))).toEqual([]);
});

it('fires once for a merged cell', () => {
  const { goals, ...sheet } = one('７');
  const twice = goals.map((goal) => ({ ...goal, indicators: [...goal.indicators, ...goal.indicators] }));
  expect(check({ ...sheet, goals: twice })).toHaveLength(1);
});
