import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromA1 } from '../../src/core/sheet/address';
import type { Cell, Workbook } from '../../src/core/sheet/grid';
import { excelHost } from '../../src/host/excel/host';
import type { CellEdit, OpenWorkbook } from '../../src/host/port';
import { readWorkbook } from '../../src/host/xlsx/read';
import { loadOffice } from './office-in-node';
import { SimulatedExcel, type SimulationOptions } from './simulated-excel';

/** How long, in milliseconds, the host under test waits for a cell that is being edited. */
export const PATIENCE = 60;

/** A workbook in the simulated Excel, and the adapter that speaks to it through the real office.js. */
export function openExcel(
  workbook: Workbook,
  options?: SimulationOptions,
): { readonly excel: SimulatedExcel; readonly host: OpenWorkbook } {
  const excel = new SimulatedExcel(workbook, options);
  excel.attach(loadOffice());
  return { excel, host: excelHost({ patience: PATIENCE }) };
}

/** A workbook of these sheets: texts and numbers by address. */
export function workbookOf(sheets: Readonly<Record<string, Readonly<Record<string, string | number>>>>): Workbook {
  return {
    file: '試験.xlsx',
    sheets: Object.entries(sheets).map(([name, cells]) => ({
      name,
      hidden: false,
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      cells: Object.entries(cells).map(([cell, value]): Cell => {
        const { row, column } = fromA1(cell) as { row: number; column: number };
        return { row, column, text: String(value), value };
      }),
    })),
  };
}

const FIXTURES = join(__dirname, '../fixtures/workbooks');

export const FIXTURE_NAMES = readdirSync(FIXTURES).filter((name) => name.endsWith('.xlsx'));

export function fixture(name: string): Workbook {
  return readWorkbook(name, new Uint8Array(readFileSync(join(FIXTURES, name))));
}

export function edit(sheet: string, cell: string, before: string | null, after: string | null): CellEdit {
  return { sheet, cell, before, after };
}

/** Lets all messages between office.js and Excel arrive. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
