import { indicatorRecord } from '../../../test/contract/sample-records';
import { csvLines, csvOf, toCsv } from './csv';

const rows = (csv: string) => csv.replace(/^\ufeff/, '').split('\r\n');

it('begins with a BOM and the physical names, and ends each line with CR LF', () => {
  const csv = toCsv('indicator', [indicatorRecord()]);
  expect(csv.startsWith('\ufeffkey,kind,year,fiscalYear,')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  expect(rows(csv)).toHaveLength(3);
});

it('quotes what needs it and leaves empty cells empty', () => {
  const csv = toCsv('indicator', [indicatorRecord({ name: '「"満足"」,度', status: null })]);
  expect(csv).toContain('"「""満足""」,度"');
  expect(csv).not.toMatch(/,null,/);
});

it.each([
  '=1+1',
  '+81x',
  '@cmd',
  '-cmd|x',
  '\tx',
  '＝1+1',
  '－cmd|x',
  '＠SUM',
])('keeps %p from becoming a formula', (name) => {
  expect(toCsv('indicator', [indicatorRecord({ name })])).toContain(`,'${name},`);
});

it.each(['-3', '-1,234.5', '-5%', '+5.2%', '-', '－', '－５．２％'])('leaves %p as it is', (result) => {
  expect(toCsv('indicator', [indicatorRecord({ result })])).not.toContain(`'${result}`);
});

it('makes the same table of lines that were made one sheet after the other', () => {
  const [first, second] = [indicatorRecord({ name: 'あ' }), indicatorRecord({ name: 'い' })];
  const parts = [first, second].map((record) => csvLines('indicator', [record]));
  expect(csvOf('indicator', parts)).toBe(toCsv('indicator', [first, second]));
});
