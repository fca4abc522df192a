import { compareDays, eraYear, fiscalYearOf, readDate, westernYear } from './dates';

it.each([
  ['令和4年度', 2022],
  ['令和４年度', 2022],
  ['Ｒ４', 2022],
  ['r4年度', 2022],
  ['令和元年度', 2019],
  ['平成31年度', 2019],
  ['H30', 2018],
  ['昭和64年度', 1989],
  ['2022年度', 2022],
  ['令和4(2022)年度', 2022],
  ['令和　年度', null],
  ['4年度', null],
  ['', null],
  [null, null],
])('the fiscal year of %j is %j', (text, year) => {
  expect(fiscalYearOf(text)).toBe(year);
});

it('knows no year 0 of an era', () => {
  expect(westernYear('R0')).toBeNull();
});

it.each([
  [2019, '令和元'],
  [2022, '令和4'],
  [2018, '2018'],
])('calls %i %s', (year, name) => {
  expect(eraYear(year)).toBe(name);
});

it.each([
  ['令和4年4月1日', [2022, 4, 1]],
  ['R4.4.1', [2022, 4, 1]],
  ['Ｒ４．４．１', [2022, 4, 1]],
  ['2022/4/1', [2022, 4, 1]],
  ['令和元年5月1日（水）', [2019, 5, 1]],
  ['令和6年2月29日', [2024, 2, 29]],
  ['R4.10.1\nR4.12.1', [2022, 12, 1]],
])('reads %j', (text, [year, month, day]) => {
  expect(readDate(text)).toEqual({ kind: 'day', day: { year, month, day } });
});

it.each([
  [null, 'empty'],
  ['令和　年　月　日', 'empty'],
  ['―', 'empty'],
  ['R5.2.30', 'no-such-day'],
  ['R5.2.29', 'no-such-day'],
  ['R5.13.1', 'no-such-day'],
  ['未定', 'not-a-date'],
  ['4/1', 'not-a-date'],
])('%j is %s', (text, kind) => {
  expect(readDate(text).kind).toBe(kind);
});

it('compares days', () => {
  const day = { year: 2022, month: 4, day: 1 };
  expect(compareDays(day, { ...day, day: 2 })).toBeLessThan(0);
  expect(compareDays({ ...day, year: 2023 }, { ...day, month: 12 })).toBeGreaterThan(0);
  expect(compareDays(day, day)).toBe(0);
});
