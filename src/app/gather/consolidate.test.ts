import { consolidate, consolidatedCsv } from './consolidate';
import { rowsOf } from './rows';
import { failedFile, readFile, sheetSummary } from './testing';

const files = [
  readFile('a.xlsx', [
    sheetSummary('総務', { indicators: 3 }),
    sheetSummary('無名', { records: { kind: 'no-identity' } }),
  ]),
  failedFile('b.xls'),
  readFile('c.xlsx', [sheetSummary('総務', { indicators: 3 }), sheetSummary('健康', { indicators: 2 })]),
  readFile('d.xlsx', [sheetSummary('健康', { indicators: 2, content: 'other' })]),
  readFile('e.xlsx', []),
  { path: 'f.xlsx', outcome: null },
];

it('says what is in the table and what is not', () => {
  expect(consolidate(files, rowsOf(files))).toEqual({
    sheets: 3,
    indicators: 7,
    disputed: 2,
    leftOut: { failed: 1, noSheet: 1, unread: 1, copies: 1, noIdentity: 1 },
  });
});

it('has the lines of every sheet once, under one heading', () => {
  const [heading, ...lines] = consolidatedCsv(rowsOf(files)).split('\r\n');
  expect(heading).toMatch(/^\ufeffkey,kind,year,.*,file,sheet,cell,/);
  expect(lines).toEqual(['総務', '健康', '健康', '']);
});
