import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbook } from '../../src/core/sheet/grid';
import { excelHost } from '../../src/host/excel/host';
import { readWorkbook } from '../../src/host/xlsx/read';
import { loadOffice } from './office-in-node';
import { SimulatedExcel, type SimulationOptions } from './simulated-excel';

const FIXTURES = join(__dirname, '../fixtures/workbooks');
const names = readdirSync(FIXTURES).filter((name) => name.endsWith('.xlsx'));
const fixture = (name: string) => readWorkbook(name, new Uint8Array(readFileSync(join(FIXTURES, name))));
const library = loadOffice();
function open(workbook: Workbook, options?: SimulationOptions) {
  const excel = new SimulatedExcel(workbook, options);
  excel.attach(library);
  return { excel, host: excelHost({ patience: 50 }) };
}
it.each(names)('reads %s', async (name) => {
  const { excel, host } = open(fixture(name));
  const read = await host.read().catch((e) => {
    console.log(e, e.cause);
    throw e;
  });
  expect(read.sheets.map((s) => s.cells)).toEqual(fixture(name).sheets.map((s) => s.cells));
  expect(excel.syncs).toBe(2);
  console.log(excel.cellsTouched);
});
