import type { Place, ShowOutcome } from '../port';
import { codeOf } from './excel-error';
import { runWhenFree } from './run';
import type { SheetIds } from './sheet-ids';

/** Activates the sheet, then selects the cell: Excel wants a `sync` between the two (office-js #5118). */
export function showCell(place: Place, sheets: SheetIds, patience: number): Promise<ShowOutcome> {
  return runWhenFree(patience, (context, sync) =>
    sheets.find(context, sync, [place.sheet], async (ids): Promise<ShowOutcome> => {
      const id = ids.get(place.sheet);
      if (id === undefined) return { kind: 'no-sheet' };
      const sheet = context.workbook.worksheets.getItem(id);
      const range = sheet.getRange(place.cell);
      sheet.load('visibility');
      range.load('rowHidden,columnHidden');
      await sync();
      if (sheet.visibility !== 'Visible') return { kind: 'hidden', what: 'sheet' };
      if (range.rowHidden) return { kind: 'hidden', what: 'row' };
      if (range.columnHidden) return { kind: 'hidden', what: 'column' };
      try {
        sheet.activate();
        await sync();
        range.select();
        await sync();
      } catch (error) {
        if (hasOtherFocus(error)) return { kind: 'elsewhere' };
        throw error;
      }
      return { kind: 'shown' };
    }),
  );
}

/** What `activate` and `select` answer while another workbook has the focus (Office Add-ins, Excel range selection). */
function hasOtherFocus(error: unknown): boolean {
  return /^(?:GeneralException|InvalidSelection)$/.test(codeOf(error) ?? '');
}
