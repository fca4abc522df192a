import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_POLICY } from '../../core/policy/default';
import type { Workbook } from '../../core/sheet/grid';
import { readWorkbook } from '../../host/xlsx/read';
import { checkWorkbook } from '../check';
import { indicatorsIn } from '../consolidate/kept';
import { summaryOf } from './summary';

const fixture = (name: string) => readFileSync(join('test', 'fixtures', 'workbooks', name));
const kita = readWorkbook('北区_R4.xlsx', fixture('kita-r4.xlsx'));
const summarise = (workbook: Workbook) =>
  summaryOf(checkWorkbook(workbook, { policy: DEFAULT_POLICY }), { policy: DEFAULT_POLICY, lang: 'ja' });

it('keeps counts, marks and the indicators of each goal sheet', () => {
  const { sheets, others } = summarise(kita);
  expect(sheets.length + others.length).toBe(kita.sheets.length);
  for (const sheet of sheets) {
    expect(sheet.departmentKey).toBe('北区');
    expect(sheet.marks.length).toBeGreaterThan(0);
    expect(indicatorsIn(sheet)).toHaveLength(sheet.indicators);
  }
});

it('knows a content again by another name, and a changed one as another', () => {
  const renamed = {
    ...kita,
    file: '写し.xlsx',
    sheets: kita.sheets.map((grid) => ({ ...grid, name: `${grid.name} (2)` })),
  };
  const contents = (workbook: Workbook) => summarise(workbook).sheets.map(({ content }) => content);
  expect(contents(renamed)).toEqual(contents(kita));
  expect(new Set(contents(kita)).size).toBe(contents(kita).length);
  const last = (text: string) => text.replace(/18$/, '19');
  const changed = {
    ...kita,
    sheets: kita.sheets.map((grid) => ({
      ...grid,
      cells: grid.cells.map((cell) => ({ ...cell, text: cell.text && last(cell.text) })),
    })),
  };
  expect(contents(changed)).not.toEqual(contents(kita));
});
