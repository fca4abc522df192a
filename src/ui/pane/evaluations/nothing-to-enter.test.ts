import { checkedWorkbook } from '../../../../test/support/checked-workbook';
import { type GoalParts, goalSheet } from '../../../../test/support/goal-sheet';
import type { Phase } from '../../../core/sheet/model';
import { nothingToEnter } from './nothing-to-enter';
import { rowsOf } from './rows';

const FILLED = {};
const UNCALCULATED = { evaluation: null, uncalculated: ['evaluation'] } as const;
const WAITING = { evaluation: null, result: null };
const TO_DECIDE = { evaluation: null, target: '90', result: '78' };

type Indicators = NonNullable<GoalParts['indicators']>;
function whyIn(indicators: Indicators, phase: Phase = 'yearend') {
  const { sheets } = checkedWorkbook('市民部.xlsx', goalSheet({ goals: [{ indicators }] }));
  return nothingToEnter(rowsOf(sheets.map((checked) => ({ ...checked, phase }))));
}

it.each<readonly [string, Indicators]>([
  ['allFilled', [FILLED]],
  ['nothingLeft', [FILLED, UNCALCULATED]],
  ['nothingYet', [FILLED, WAITING]],
  ['nothing', [WAITING, TO_DECIDE]],
])('%s', (why, indicators) => {
  expect(whyIn(indicators)).toBe(why);
});

it('waits for the end of the year where no result is due', () => {
  expect(whyIn([WAITING], 'goals')).toBe('atYearend');
});
