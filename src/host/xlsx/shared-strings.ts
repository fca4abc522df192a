import { tooLarge } from './faults';
import { MAX_LIST, MAX_ONE_TEXT } from './limits';
import { decodeXml, END, normaliseLines, OPEN, XmlScanner } from './xml';

/** The texts of the shared-strings part by index. */
export function readSharedStrings(bytes: Uint8Array): string[] {
  const scanner = new XmlScanner(decodeXml(bytes).text);
  const strings: string[] = [];
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token !== OPEN || !scanner.is('si')) continue;
    if (strings.length === MAX_LIST) throw tooLarge(MAX_LIST);
    strings.push(readRichText(scanner));
  }
  return strings;
}

/**
 * The text of the current `si` or `is` element: its own `t` or the `t` of its runs. Phonetic runs (`rPh`) are furigana,
 * not text. Stands at the element's end tag afterwards.
 */
export function readRichText(scanner: XmlScanner): string {
  if (scanner.selfClosing) return '';
  const outside = scanner.depth - 1;
  let text = '';
  for (;;) {
    const token = scanner.next();
    if (scanner.depth === outside || token === END) return decodeCellText(text);
    if (token !== OPEN) continue;
    if (scanner.is('t')) {
      text += scanner.text();
      if (text.length > MAX_ONE_TEXT) throw tooLarge(MAX_ONE_TEXT);
    } else if (scanner.is('rPh')) scanner.skip();
  }
}

const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** Undoes the escapes of ST_Xstring (`_x000D_`; ECMA-376 part 1, 22.9.2.19) and makes every line end \n. */
export function decodeCellText(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
  return normaliseLines(plain);
}
