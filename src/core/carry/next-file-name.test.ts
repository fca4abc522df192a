import { nextFileName } from './next-file-name';

it('names next year, ends as the form, and adds the year where none is named', () => {
  expect(nextFileName('C:\\目標\\北区_R4.xlsx', 'R5様式.xlsm', '令和5年度')).toBe('北区_R5.xlsm');
  expect(nextFileName('令和４年度 北区.xlsx', '令和４年度 北区.xlsx', '令和５年度')).toBe('令和５年度 北区.xlsx');
  expect(nextFileName('/a/目標.xlsx', '目標.xlsx', '令和5 年度')).toBe('目標（令和5年度）.xlsx');
  expect(nextFileName('目標', '様式.xlsx', '')).toBe('目標.xlsx');
});
