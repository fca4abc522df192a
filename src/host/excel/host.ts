import type { OpenWorkbook } from '../port';
import { isMissing } from './excel-error';
import { KnownMerges } from './known-merges';
import { markCells } from './marks';
import { OwnWrites } from './own-writes';
import { readWorkbook } from './read-workbook';
import { PATIENCE, runWhenFree, withHostErrors } from './run';
import { SheetIds } from './sheet-ids';
import { showCell } from './show-cell';
import { Watch } from './watch';
import { writeCells } from './write-cells';

/**
 * The workbook that is open in Excel, through Office.js (ExcelApi 1.14); to be made after `Office.onReady`. `patience` is
 * how long, in milliseconds, a press waits for a cell that is being edited.
 *
 * Its methods throw `MokuhyoError`: `cell-editing` while a cell is being edited, `too-large`, and `excel-refused` with
 * Excel's own `code` for all else that Excel refuses.
 */
export function excelHost({ patience = PATIENCE }: { readonly patience?: number } = {}): OpenWorkbook {
  const sheets = new SheetIds();
  const merges = new KnownMerges();
  const own = new OwnWrites(() => Date.now());
  const watch = new Watch(sheets, own);
  const read = async () => {
    const result = await runWhenFree(patience, readWorkbook);
    sheets.replace(result.sheets);
    merges.replace(new Map(result.sheets.map(({ id }, n) => [id, result.workbook.sheets[n]?.merges ?? []])));
    return result.workbook;
  };
  return {
    capabilities: { live: true, heedsProtection: true },
    read: () =>
      withHostErrors(() =>
        read().catch((error) => {
          // A sheet was deleted between the two steps of reading.
          if (isMissing(error)) return read();
          throw error;
        }),
      ),
    write: (edits) => withHostErrors(() => writeCells(edits, { sheets, merges, own, patience })),
    show: (place) => withHostErrors(() => showCell(place, sheets, patience)),
    marksStay: true,
    onChange: (listener) => withHostErrors(() => watch.add(listener)),
    mark: (places) => withHostErrors(() => markCells(places, sheets, patience)),
  };
}
