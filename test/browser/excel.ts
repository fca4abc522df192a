import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../src/host/xlsx/read';
import { SimulatedExcel, type SimulationOptions } from '../excel/simulated-excel';
import { FIXTURES } from '../support/cli';

/** A simulated Excel in which a workbook of the fixtures is open, saved. It runs in the test, so that a test can look into it. */
export function excelWith(fixture: string, options?: SimulationOptions, file = fixture): SimulatedExcel {
  const bytes = new Uint8Array(readFileSync(join(FIXTURES, fixture)));
  return new SimulatedExcel(readWorkbook(file, bytes), { file: bytes, ...options });
}
