import { tooLarge } from './faults';
import { MAX_LIST } from './limits';
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
  return (style) => {
    const known = byStyle[style];
    if (known) return known;
    const code = codes[style] ?? builtInFormat(0);
    const compiled = byCode.get(code) ?? compileFormat(code, date1904);
    byCode.set(code, compiled);
    // A style that the table lacks gets no place, lest a wild number make a huge array.
    if (style < codes.length) byStyle[style] = compiled;
    return compiled;
  };
}

/** The format code of each cell style. Formats and styles stand elsewhere too (dxfs, named styles): only these count. */
function readFormatCodes(xml: string): string[] {
  const scanner = new XmlScanner(xml);
  const custom = new Map<number, string>();
  const ids: number[] = [];
  eachInSections(scanner, (section) => {
    if (section === 'numFmts' && scanner.is('numFmt')) {
      custom.set(Number(scanner.attribute('numFmtId')), scanner.attribute('formatCode') ?? 'General');
    } else if (section === 'cellXfs' && scanner.depth === 3 && scanner.is('xf')) {
      if (ids.length === MAX_LIST) throw tooLarge(MAX_LIST);
      ids.push(Number(scanner.attribute('numFmtId') ?? 0));
    }
  });
  return ids.map((id) => custom.get(id) ?? builtInFormat(id));
}
