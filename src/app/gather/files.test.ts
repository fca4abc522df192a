import { fileKind, inFolderOrder } from './files';

it.each([
  ['北区_R4.xlsx', 'workbook'],
  ['本庁/総務.XLSM', 'workbook'],
  ['南区_R4.xls', 'workbook'],
  ['一覧.csv', 'workbook'],
  ['本庁/~$北区_R4.xlsx', 'owner'],
  ['._北区_R4.xlsx', 'other'],
  ['.DS_Store', 'other'],
  ['送付状.docx', 'other'],
  ['xlsx', 'other'],
])('%s: %s', (path, kind) => {
  expect(fileKind(path)).toBe(kind);
});

it('lists by name, numbers by their value, each folder in one place and after the files beside it', () => {
  const paths = ['10課.xlsx', '2課.xlsx', '区/b.xlsx', '区2/a.xlsx', '区/a.xlsx', '課.xlsx', 'あ/い.xlsx'];
  const order = ['2課.xlsx', '10課.xlsx', '課.xlsx', 'あ/い.xlsx', '区/a.xlsx', '区/b.xlsx', '区2/a.xlsx'];
  for (const given of [paths, [...paths].reverse()]) {
    expect(inFolderOrder(given.map((path) => ({ path }))).map(({ path }) => path)).toEqual(order);
  }
});
