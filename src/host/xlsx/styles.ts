import { tooLarge } from './faults';
import { MAX_FORMAT_WORK, MAX_STYLES } from './limits';
import { builtInFormat, type CellFormat, compileFormat } from './number-format';
import { eachInSections } from './sections';
import { decodeXml, XmlScanner } from './xml';

/** The format of a cell by its style number (`s`); each is compiled when first asked for. */
export type FormatOf = (style: number) => CellFormat;

/** `bytes` is the styles part; without one every cell is General. */
export function readFormats(bytes: Uint8Array | null, date1904: boolean): FormatOf {
  const codes = bytes ? readFormatCodes(decodeXml(bytes).text) : [];
  const byCode = new Map<string, CellFormat>();
  const byStyle: CellFormat[] = [];
  let work = 0;
  const spend = (characters: number) => {
    work += characters;
    if (work > MAX_FORMAT_WORK) throw tooLarge(MAX_FORMAT_WORK);
  };
  const compiled = (code: string) => {
    const known = byCode.get(code);
    if (known) return known;
    spend(COMPILING * code.length);
    const format = compileFormat(code, date1904);
    byCode.set(code, format);
    return format;
  };
  return (style) => {
    const known = byStyle[style];
    if (known) {
      if (known.excess > 0) spend(known.excess);
      return known;
    }
    const format = compiled(codes[style] ?? builtInFormat(0));
    // A style that the table lacks gets no place, lest a wild number make a huge array.
    if (style < codes.length) byStyle[style] = format;
    return format;
  };
}

/** How often a code could be applied in the time of compiling it. */
const COMPILING = 10;

/** The format code of each cell style. Formats and styles stand elsewhere too (dxfs, named styles): only these count. */
function readFormatCodes(xml: string): string[] {
  const scanner = new XmlScanner(xml);
  const custom = new Map<number, string>();
  const ids: number[] = [];
  eachInSections(scanner, (section) => {
    if (section === 'numFmts' && scanner.is('numFmt')) {
      if (custom.size === MAX_STYLES) throw tooLarge(MAX_STYLES);
      custom.set(Number(scanner.attribute('numFmtId')), scanner.attribute('formatCode') ?? 'General');
    } else if (section === 'cellXfs' && scanner.depth === 3 && scanner.is('xf')) {
      if (ids.length === MAX_STYLES) throw tooLarge(MAX_STYLES);
      ids.push(Number(scanner.attribute('numFmtId') ?? 0));
    }
  });
  return ids.map((id) => custom.get(id) ?? builtInFormat(id));
}
