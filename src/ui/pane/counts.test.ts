import { checkedWorkbook } from '../../../test/support/checked-workbook';
import { goalSheet } from '../../../test/support/goal-sheet';
import { countsOf } from './counts';

const R4 = goalSheet({ head: { fiscalYear: '令和４年度' } });
const R5 = goalSheet({ sheet: '次年度', head: { fiscalYear: '令和5年度' }, year: 2023 });

it('counts goal sheets and indicators, and names the year that all have', () => {
  const counts = countsOf(
    checkedWorkbook('a.xlsx', R4, goalSheet({ sheet: '区民課', goals: [{ indicators: [{}, {}] }] })),
  );
  expect(counts).toEqual({ sheets: 2, indicators: 3, fiscalYear: '令和4年度', year: 2022 });
});

it.each([[[R4, R5]], [[]]])('names no year where there is no common one', (sheets) => {
  expect(countsOf(checkedWorkbook('a.xlsx', ...sheets))).toMatchObject({ fiscalYear: '', year: '' });
});
