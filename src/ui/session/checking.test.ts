import { checkedWorkbook } from '../../../test/support/checked-workbook';
import { goalSheet } from '../../../test/support/goal-sheet';
import { placesToMark } from './checking';

it('marks what is to be mended or looked at; what is only worth knowing gets no mark', () => {
  const sheet = goalSheet({ goals: [{ indicators: [{ target: '４．５' }, { target: null }, { status: null }] }] });
  expect(placesToMark(checkedWorkbook('a.xlsx', sheet))).toEqual([
    { sheet: '市民課', cell: 'J10' },
    { sheet: '市民課', cell: 'M11' },
  ]);
});
