import { nextFileName } from './next-file-name';

const year = (before: string, after: string) => ({ before, after });

it('names next year, ends as the form, and adds the year where none is named', () => {
  expect(nextFileName('C:\\目標\\北区_R4.xlsx', 'R5様式.xlsm', year('令和4年度', '令和5年度'))).toBe('北区_R5.xlsm');
  expect(nextFileName('令和４年度 北区.xlsx', '令和４年度 北区.xlsx', year('令和４年度', '令和５年度'))).toBe(
    '令和５年度 北区.xlsx',
  );
  expect(nextFileName('/a/目標.xlsx', '目標.xlsx', year('令和4年度', '令和5 年度'))).toBe('目標（令和5年度）.xlsx');
  expect(nextFileName('目標', '様式.xlsx', year('', ''))).toBe('目標.xlsx');
});

it('names the year of a form that is for a later one', () => {
  expect(nextFileName('北区_R4.xlsx', '様式.xlsx', year('令和4年度', '令和7年度'))).toBe('北区_R7.xlsx');
  expect(nextFileName('北区_2022年度.xlsx', '様式.xlsx', year('令和4年度', ''))).toBe('北区_2023年度.xlsx');
});
