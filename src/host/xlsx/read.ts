import type { Grid, Workbook } from '../../core/sheet/grid';
import { namingFile, tooLarge } from './faults';
import { MAX_CELLS, MAX_TEXT_LENGTH } from './limits';
import { type OpenedWorkbook, openWorkbook } from './opened';
import type { SheetPart } from './workbook-parts';
import { readWorksheet, type SheetContext } from './worksheet';

/**
 * Reads every worksheet of an .xlsx or .xlsm file with the texts that its cells show in Japanese Excel. `file` is the
 * name that the workbook and every error bear. Runs in Node and in browsers; time and memory are bounded by `limits.ts`.
 *
 * Throws `MokuhyoError`: file-empty, not-a-workbook, legacy-xls, password-protected (`by`: password or label), damaged,
 * too-large (`limit`), unsupported; nothing else.
 */
export function readWorkbook(file: string, bytes: Uint8Array): Workbook {
  return namingFile(file, () => readOpened(file, openWorkbook(bytes)));
}

/** {@link readWorkbook} of a workbook that is open already; errors bear no name yet. */
export function readOpened(file: string, opened: OpenedWorkbook): Workbook {
  const context = { ...opened.references, spend: budget() };
  return { file, sheets: opened.parts.sheets.map((sheet) => readGrid(sheet, opened.xmlOf(sheet.entry).text, context)) };
}

/** Counts what a workbook's cells take; throws `too-large` when it is too much. */
function budget(): SheetContext['spend'] {
  let cells = 0;
  let length = 0;
  return (cellLength) => {
    length += cellLength;
    if (length > MAX_TEXT_LENGTH) throw tooLarge(MAX_TEXT_LENGTH);
    if (++cells > MAX_CELLS) throw tooLarge(MAX_CELLS);
  };
}

function readGrid({ name, hidden }: SheetPart, xml: string, context: SheetContext): Grid {
  return { name, hidden, ...readWorksheet(xml, context) };
}
