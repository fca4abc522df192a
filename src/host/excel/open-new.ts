import { MokuhyoError } from '../../core/errors';
import { codeOf } from './excel-error';
import { runWhenFree } from './run';

/** Whether Excel opens new workbooks: ExcelApi 1.8. */
export function opensNew(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.8');
}

/**
 * Opens these bytes as a new workbook that is not saved anywhere yet; the open one stays as it is, with its pane.
 *
 * Facts that this rests on:
 * - A copy of the file opens in another window of Excel. https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-workbooks
 * - With macros in it Excel asks whether to trust the add-in; where files' endings are hardened by policy it may refuse.
 *   https://learn.microsoft.com/javascript/api/excel/excel#excel-excel-createworkbook-function(1),
 *   https://github.com/OfficeDev/office-js/issues/3568; on Mac `.xlsm` is an invalid argument (issues/2537).
 * - On Mac the new window opens behind the one in front (issues/6943). The web takes 5 MB in one request.
 *
 * Throws `MokuhyoError` `cell-editing`, and `open-refused` with Excel's `code`.
 */
export async function openNewWorkbook(bytes: Uint8Array, patience: number): Promise<void> {
  // `createWorkbook` waits for a cell that is being edited as long as it takes: nothing may open when nobody expects it any more.
  await runWhenFree(patience, async (context, sync) => {
    context.workbook.load('name');
    await sync();
  });
  try {
    await Excel.createWorkbook(base64Of(bytes));
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    throw new MokuhyoError('open-refused', { code }, { cause: error });
  }
}

/** As many bytes as one call of a function takes as its arguments, a multiple of three. */
const AT_ONCE = 3 * 4096;

function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += AT_ONCE) {
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + AT_ONCE))));
  }
  return parts.join('');
}
