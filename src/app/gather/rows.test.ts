import { receive } from '../consolidate/receive';
import { inputsOf } from './inputs';
import { type GatheredFile, rowsOf, type SheetRow } from './rows';
import { failedFile, readFile, rowsOfFiles, sheetSummary } from './testing';

const labels = (files: readonly GatheredFile[]) =>
  rowsOfFiles(files).map((row) => (row.kind === 'sheet' ? row.summary.section : row.path));
const sheets = (files: readonly GatheredFile[]) =>
  rowsOfFiles(files).filter((row): row is SheetRow => row.kind === 'sheet');

it('keeps departments together in the order of the folder, and files that give no sheet at their place', () => {
  const files = [
    readFile('a.xlsx', [sheetSummary('総務'), sheetSummary('広聴', { department: '市民部' })]),
    failedFile('b.xls'),
    { path: 'c.xlsx', changed: null, outcome: null },
    readFile('d.xlsx', [sheetSummary('健康'), sheetSummary('建設')]),
    readFile('e.xlsx', []),
  ];
  expect(labels(files)).toEqual(['総務', '広聴', '健康', '建設', 'b.xls', 'e.xlsx']);
});

it('is the same whatever was read first', () => {
  const [a, b] = [[sheetSummary('総務')], [sheetSummary('健康')]];
  const ids = (first: number, second: number) =>
    rowsOfFiles([readFile('a.xlsx', a, first), readFile('b.xlsx', b, second)]).map(({ id }) => id);
  expect(ids(0, 1)).toEqual(ids(1, 0));
});

it('keeps a sheet without a department with its file', () => {
  const nameless = sheetSummary('無名', { department: null, departmentKey: '' });
  const files = [readFile('a.xlsx', [sheetSummary('総務')]), readFile('b.xlsx', [nameless, sheetSummary('健康')])];
  expect(labels(files)).toEqual(['総務', '健康', '無名']);
});

it('counts the same content once, in the file changed last, else in the first of the folder', () => {
  const files = [readFile('a.xlsx', [sheetSummary('総務')], 1), readFile('写し.xlsx', [sheetSummary('総務')], 0)];
  expect(sheets(files).map(({ state, copyOf }) => [state, copyOf])).toEqual([
    ['complete', null],
    ['copy', { path: 'a.xlsx', sheet: '総務' }],
  ]);
});

it('marks both where another workbook says something else of the same section, until somebody decides', () => {
  const other = sheetSummary('総務', { content: 'other' });
  const files = [readFile('a.xlsx', [sheetSummary('総務')], 0, 1), readFile('b.xlsx', [other], 0, 2)];
  expect(sheets(files).map(({ state, rivals }) => [state, rivals.map(({ path }) => path)])).toEqual([
    ['superseded', ['b.xlsx']],
    ['provisional', ['a.xlsx']],
  ]);
  const decided = receive(inputsOf(files), new Map([['2022/北区:総務', sheetSummary('総務').content]]));
  expect(rowsOf(files, decided).map((row) => row.kind === 'sheet' && row.state)).toEqual(['complete', 'set-aside']);
});

it('leaves two sheets of a section in one workbook to the workbook’s own finding', () => {
  const twin = sheetSummary('総務', { isTwin: true, findings: { error: 1, warning: 0, info: 0 } });
  const [first, second] = sheets([readFile('a.xlsx', [sheetSummary('総務'), twin])]);
  expect([first?.state, second?.state, second?.copyOf?.sheet]).toEqual(['complete', 'twin', '総務']);
});

it('names what comes next', () => {
  const state = (changes: Parameters<typeof sheetSummary>[1]) =>
    sheets([readFile('a.xlsx', [sheetSummary('総務', changes)])])[0]?.state;
  const none = { error: 0, warning: 0, info: 0 };
  expect(state({ findings: { ...none, error: 1 }, marks: ['draft'] })).toBe('mend');
  expect(state({ marks: ['filled', 'decide', 'draft'] })).toBe('evaluate');
  expect(state({ marks: ['decide', 'waiting'] })).toBe('decide');
  expect(state({ marks: ['filled', 'waiting'] })).toBe('wait');
  expect(state({ findings: { ...none, warning: 1 } })).toBe('look');
  expect(state({ findings: { ...none, info: 3 } })).toBe('complete');
  expect(state({ phase: 'goals', marks: ['waiting'] })).toBe('later');
});
