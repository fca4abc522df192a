import { openParts } from '../opened';
import type { Entry, Package } from '../package';
import { decodeXml } from '../xml';
import { INDEXED, OFFICE_THEME } from './colours';
import { PLAIN_SHEET, type WorkbookLook } from './look';
import { readSheetLook } from './read-sheet-look';
import { PLAIN_STYLES, readStyleLooks } from './read-styles';
import { readTheme } from './read-theme';

/**
 * Reads what a workbook looks like, for whoever shows it beside the texts of `readWorkbook`. A style that is odd or
 * missing becomes a plain one, a part that cannot be read leaves its sheet plain. Runs in Node and in browsers; bounded
 * by `limits.ts`.
 *
 * Throws the `MokuhyoError`s of `readWorkbook` where the file is no workbook at all.
 */
export function readLook(bytes: Uint8Array): WorkbookLook {
  const parts = openParts(bytes);
  const theme = ofPart(parts.package, parts.theme, readTheme, OFFICE_THEME);
  const styles = ofPart(parts.package, parts.styles, (xml) => readStyleLooks(xml, theme), PLAIN_STYLES);
  const context = { ...styles, palette: { theme, indexed: INDEXED } };
  const read = (xml: string) => readSheetLook(xml, context);
  return {
    looks: styles.looks,
    sheets: new Map(parts.sheets.map(({ name, entry }) => [name, ofPart(parts.package, entry, read, PLAIN_SHEET)])),
  };
}

/** What `read` makes of a part; `otherwise` where there is none, or it is damaged: how a sheet looks must stop nobody. */
function ofPart<T>(opened: Package, part: Entry | undefined, read: (xml: string) => T, otherwise: T): T {
  if (!part) return otherwise;
  try {
    return read(decodeXml(opened.read(part)).text);
  } catch {
    return otherwise;
  }
}
