import { type Choice, chosenRows, countRows } from './choose';
import { failedFile, readFile, rowsOfFiles, sheetSummary } from './testing';

const none = { error: 0, warning: 0, info: 0 };
const rows = rowsOfFiles([
  readFile('a.xlsx', [sheetSummary('総務'), sheetSummary('健康', { findings: { ...none, error: 1 } })], 2),
  readFile('b.xlsx', [sheetSummary('Ａ課', { findings: { ...none, error: 3 }, marks: ['decide'] })], 0),
  readFile('c.xlsx', [sheetSummary('健康', { findings: { ...none, error: 1 } })], 3),
  failedFile('d.xls', 1),
  readFile('e.xlsx', []),
]);
const chosen = (choice: Partial<Choice>) =>
  chosenRows(rows, { filter: 'all', search: '', sort: 'department', ...choice }).map((row) =>
    row.kind === 'sheet' ? row.summary.section : row.path,
  );

it('counts each sheet once', () => {
  expect(countRows(rows)).toEqual({ all: 3, errors: 2, decide: 1, undecided: 0, failed: 1, copies: 1, noSheet: 1 });
});

it('filters, and shows every row without a filter', () => {
  expect(chosen({})).toHaveLength(rows.length);
  expect(chosen({ filter: 'errors' })).toEqual(['健康', 'Ａ課']);
  expect(chosen({ filter: 'decide' })).toEqual(['Ａ課']);
  expect(chosen({ filter: 'failed' })).toEqual(['d.xls']);
});

it('searches by the organisation’s name whatever its width, and by the file', () => {
  expect(chosen({ search: ' a課 ' })).toEqual(['Ａ課']);
  expect(chosen({ search: '健康', filter: 'errors' })).toEqual(['健康']);
  expect(chosen({ search: 'd.xls' })).toEqual(['d.xls']);
  expect(chosen({ search: '西区' })).toEqual([]);
});

it('sorts by 要修正, what cannot be opened after them, and by what was read first', () => {
  expect(chosen({ sort: 'errors' })).toEqual(['Ａ課', '健康', 'd.xls', 'e.xlsx', '総務', '健康']);
  expect(chosen({ sort: 'read' }).slice(0, 3)).toEqual(['Ａ課', 'e.xlsx', 'd.xls']);
});
