import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromA1 } from '../../src/core/sheet/address';
import { readWorkbook } from '../../src/host/xlsx/read';
import { editWorkbook } from '../../src/host/xlsx/write';
import type { SimulatedExcel } from '../excel/simulated-excel';
import { FIXTURES } from '../support/cli';
import { excelWith } from './excel';

/** The goal sheets of 北区, in the order of the workbook. */
export const SHEETS = [
  '地域総務課',
  '地域総務課北区郷土博物館',
  '区民生活課',
  '健康福祉課',
  '北地域保健福祉センター',
  '産業振興課',
  '建設課',
  '北出張所',
];

/** What the clerk calls the workbook. */
export const FILE = '北区_組織目標管理シート_R4.xlsx';
const BLANK = 'kita-r4-blank.xlsx';

/** 北区, 令和4年度, as it lies on a clerk's desk in April: most 評価 empty, some typed, a few slips. */
export function halfFinished(): SimulatedExcel {
  const excel = excelWith(BLANK, {}, FILE);
  for (const [sheet, cells] of Object.entries(TYPED)) {
    for (const [cell, text] of Object.entries(cells)) excel.type(sheet, cell, text);
  }
  excel.set(NO_DATE.sheet, NO_DATE.cell, { value: NO_DATE.text });
  return excel;
}

/** The same workbook as a file. */
export function halfFinishedFile(): { readonly name: string; readonly bytes: Uint8Array } {
  const blank = new Uint8Array(readFileSync(join(FIXTURES, BLANK)));
  const { sheets } = readWorkbook(FILE, blank);
  const before = (sheet: string, cell: string) => {
    const at = fromA1(cell);
    const { cells } = sheets.find(({ name }) => name === sheet) ?? { cells: [] };
    return cells.find(({ row, column }) => row === at?.row && column === at.column)?.text ?? null;
  };
  const typed = Object.entries(TYPED).flatMap(([sheet, cells]) =>
    Object.entries(cells).map(([cell, text]) => ({ sheet, cell, text })),
  );
  const edits = [...typed, NO_DATE].map(({ sheet, cell, text }) => {
    return { sheet, cell, before: before(sheet, cell), after: text };
  });
  return { name: FILE, bytes: editWorkbook(blank, edits).bytes };
}

/** A date that there is not, which Excel leaves a text. */
const NO_DATE = { sheet: '区民生活課', cell: 'M5', text: '令和5年2月31日' };

const TYPED: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  区民生活課: {
    // The result is not in yet.
    K12: null,
    N9: '達　成',
    N10: '達成',
  },
  産業振興課: {
    // No target, so nothing to hold the result against.
    J10: null,
  },
  建設課: { N9: '達成', N10: '未達成', N11: '達成', N12: '達成' },
};
