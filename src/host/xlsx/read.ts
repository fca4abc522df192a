import type { Grid, Workbook } from '../../core/sheet/grid';
import { namingFile, tooLarge } from './faults';
import { MAX_CELLS, MAX_FILE_BYTES, MAX_TEXT_LENGTH } from './limits';
import { readSharedStrings } from './shared-strings';
import { readFormats } from './styles';
import { openWorkbookParts, type SheetPart, type WorkbookParts } from './workbook-parts';
import { readWorksheet, type SheetContext } from './worksheet';
import { decodeXml } from './xml';

/**
 * Reads every worksheet of an .xlsx or .xlsm file with the texts that its cells show in Japanese Excel. `file` is the
 * name that the workbook and every error bear. Runs in Node and in browsers; time and memory are bounded by `limits.ts`.
 *
 * Throws `MokuhyoError`: file-empty, not-a-workbook, legacy-xls, password-protected (`by`: password or label), damaged,
 * too-large (`limit`), unsupported; nothing else.
 */
export function readWorkbook(file: string, bytes: Uint8Array): Workbook {
  return namingFile(file, () => {
    const parts = openParts(bytes);
    const context = sheetContext(parts);
    return { file, sheets: parts.sheets.map((sheet) => readGrid(parts, sheet, context)) };
  });
}

/** {@link openWorkbookParts} within the limit of a file's size. */
export function openParts(bytes: Uint8Array): WorkbookParts {
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge(MAX_FILE_BYTES);
  return openWorkbookParts(bytes);
}

export function sheetContext(parts: WorkbookParts): SheetContext {
  let strings: readonly string[] | null = null;
  let cells = 0;
  let length = 0;
  return {
    sharedStrings() {
      strings ??= parts.sharedStrings ? readSharedStrings(parts.package.read(parts.sharedStrings)) : [];
      return strings;
    },
    formatOf: readFormats(parts.styles ? parts.package.read(parts.styles) : null, parts.date1904),
    date1904: parts.date1904,
    spend(cellLength) {
      length += cellLength;
      if (length > MAX_TEXT_LENGTH) throw tooLarge(MAX_TEXT_LENGTH);
      if (++cells > MAX_CELLS) throw tooLarge(MAX_CELLS);
    },
  };
}

function readGrid(parts: WorkbookParts, sheet: SheetPart, context: SheetContext): Grid {
  const { text } = decodeXml(parts.package.read(sheet.entry));
  return { name: sheet.name, hidden: sheet.hidden, ...readWorksheet(text, context) };
}
