import { checkWorkbook } from '../../src/app/check';
import { MokuhyoError } from '../../src/core/errors';
import { DEFAULT_POLICY } from '../../src/core/policy/default';
import { toA1 } from '../../src/core/sheet/address';
import type { Workbook } from '../../src/core/sheet/grid';
import { MAX_COLUMNS, MAX_ROWS } from '../../src/host/xlsx/limits';
import { readLook } from '../../src/host/xlsx/look/read-look';
import { readWorkbook } from '../../src/host/xlsx/read';
import { editWorkbook } from '../../src/host/xlsx/write';

/** What is wrong with how bytes are read, looked at, checked and written; null when they are read or refused as they should. */
export function faultOf(bytes: Uint8Array): string | null {
  const before = bytes.slice();
  try {
    const workbook = readOrRefused(bytes);
    refusedOr(() => readLook(bytes));
    if (workbook) {
      looksRight(workbook);
      checkWorkbook(workbook, { policy: DEFAULT_POLICY });
      writesOneCell(bytes, workbook);
    }
    if (!same(before, bytes)) throw new Error('the given bytes were changed');
    return null;
  } catch (error) {
    const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    const where = /at (\S+) \(/.exec(stack.slice(stack.indexOf('\n    at ')))?.[1] ?? '';
    return `${name}: ${message.split('\n')[0]} (${where})`;
  }
}

/** What reading gives, null when the library refuses the bytes as it should; throws what it should not have met. */
export function readOrRefused(bytes: Uint8Array): Workbook | null {
  return refusedOr(() => readWorkbook('fuzz.xlsx', bytes));
}

/** Null when it was refused as the library refuses: anything else that was thrown inside counts as a fault. */
function refusedOr<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof MokuhyoError)) throw error;
    const unforeseen = error.code === 'damaged' && error.params.detail === undefined;
    if (unforeseen) throw error.cause instanceof Error ? error.cause : error;
    return null;
  }
}

function looksRight({ sheets }: Workbook): void {
  for (const { name, cells } of sheets) {
    if (typeof name !== 'string') throw new Error('a sheet without a name');
    let last = -1;
    for (const { row, column, text, value } of cells) {
      const place = row * MAX_COLUMNS + column;
      if (!(place > last && row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS)) {
        throw new Error('cells out of order or out of the sheet');
      }
      last = place;
      if ((text === null) !== (value === null) || (text !== null && typeof text !== 'string')) {
        throw new Error('a cell without its text');
      }
    }
  }
}

const WRITTEN = '書いた <&> _x000D_ 1';

function writesOneCell(bytes: Uint8Array, { sheets }: Workbook): void {
  const grid = sheets[0];
  if (!grid || sheets.filter(({ name }) => name === grid.name).length > 1) return;
  const cell = grid.cells[Math.floor(grid.cells.length / 2)];
  const address = cell ? toA1(cell.row, cell.column) : 'B2';
  const edits = [{ sheet: grid.name, cell: address, before: cell?.text ?? null, after: WRITTEN }];
  const edited = refusedOr(() => editWorkbook(bytes, edits));
  if (edited?.outcomes[0]?.kind !== 'written') return;
  const after = readWorkbook('fuzz.xlsx', edited.bytes).sheets;
  const texts = (all: Workbook['sheets']) =>
    all.map(({ name, cells }) => [name, cells.map(({ row, column, value }) => [toA1(row, column), value])] as const);
  const expected = texts(sheets).map(([name, cells], n) => {
    if (n > 0) return [name, cells];
    return [name, [...cells.filter(([at]) => at !== address), [address, WRITTEN]]];
  });
  const found = texts(after).map(([name, cells], n) => {
    if (n > 0) return [name, cells];
    return [name, [...cells.filter(([at]) => at !== address), ...cells.filter(([at]) => at === address)]];
  });
  if (JSON.stringify(found) !== JSON.stringify(expected)) throw new Error('writing changed something else');
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
