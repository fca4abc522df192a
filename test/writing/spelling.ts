import { strToU8 } from 'fflate';
import type { Random } from '../fuzz/random';
import { type OfficeSheet, officeParts, partBytes } from './office-parts';
import { writeZip, type ZipPart } from './zip-writer';

/** A workbook as some writer wrote it. */
export interface OfficeWorkbook {
  readonly bytes: Uint8Array;
  /** `.xlsx`, or `.xlsm` with macros. */
  readonly ending: string;
  readonly sheets: readonly OfficeSheet[];
  /** Its spelling in words, for whoever looks for what went wrong. */
  readonly spelling: string;
}

const TRANSITIONAL =
  /http:\/\/schemas\.openxmlformats\.org\/(spreadsheetml|officeDocument)\/2006\/(main|relationships)/g;

/** How the main parts are written; each leaves what they say as it is. */
const SPELLINGS: Readonly<Record<string, (xml: string, random: Random) => string>> = {
  plain: (xml) => xml,
  prefixed: (xml) =>
    xml.replace(/<(\/?)([a-zA-Z]+)(?=[\s/>])/g, '<$1x:$2').replace(/ xmlns="([^"]*main)"/, ' xmlns:x="$1"'),
  crlf: (xml) => xml.replaceAll('\n', '\r\n').replace(/(<\/row>|<\/sheets>|<sheetData>)/g, '$1\r\n\t'),
  // Names of elements and an end of a row in remarks, where nobody must look for them.
  remarks: (xml, random) =>
    xml.replace(/(<\/row>|<\/c>|<sheetData>|<calcPr)(?=.*<\/(?:sheetData|workbook)>)/g, (tag) =>
      random.chance(0.2) && tag !== '<calcPr' ? `${tag}<!-- <c r="A1"><f>1</f></c></row> --><?pi <row r="1"> ?>` : tag,
    ),
  cdata: (xml, random) =>
    xml.replace(/<t>([^<&]+)<\/t>/g, (whole, text) => (random.chance(0.5) ? `<t><![CDATA[${text}]]></t>` : whole)),
  quotes: (xml) =>
    xml.replace(
      /<(c|row|sheetData)( [^<>']*?)?(\/?)>/g,
      (_, name, attributes = '', slash) =>
        `<${name}${String(attributes)
          .replaceAll('"', "'")
          .replace(/ (?=\w)/g, '\n  ')} ${slash}>`,
    ),
};

const ENCODINGS: Readonly<Record<string, (xml: string) => Uint8Array>> = {
  utf8: strToU8,
  bom: (xml) => strToU8(`\ufeff${xml}`),
  utf16: (xml) =>
    new Uint8Array(Buffer.from(`\ufeff${xml.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, 'utf16le')),
};

/** A workbook of people, as its writer spells it. */
export function officeWorkbook(random: Random): OfficeWorkbook {
  const made = officeParts(random);
  const spelling = random.chance(0.4) ? 'plain' : random.pick(Object.keys(SPELLINGS));
  const encoding = random.chance(0.7) ? 'utf8' : random.pick(Object.keys(ENCODINGS));
  const strict = random.chance(0.15);
  const contents = [...made.parts].map(([name, content]): [string, Uint8Array] => {
    if (typeof content !== 'string') return [name, content];
    const xml = strict ? strictNamespaces(content) : content;
    if (!made.main.includes(name)) return [name, partBytes(xml)];
    const spelt = (SPELLINGS[spelling] as (xml: string, random: Random) => string)(xml, random);
    return [name, (ENCODINGS[encoding] as (xml: string) => Uint8Array)(spelt)];
  });
  return {
    bytes: zipped(contents, random),
    ending: made.macros ? '.xlsm' : '.xlsx',
    sheets: made.sheets,
    spelling: `${spelling} ${encoding}${strict ? ' strict' : ''}`,
  };
}

function strictNamespaces(xml: string): string {
  return xml
    .replace(TRANSITIONAL, (_, kind, last) => `http://purl.oclc.org/ooxml/${kind}/${last}`)
    .replace(/(<workbook )/, '$1conformance="strict" ');
}

function zipped(contents: readonly (readonly [string, Uint8Array])[], random: Random): Uint8Array {
  const odd = random.chance(0.5);
  const order = odd && random.chance(0.5) ? shuffled(contents, random) : contents;
  const parts = order.map(([name, content]): ZipPart => {
    const plain = { name, content, time: 0x5a816000 + random.below(1000) * 2 };
    if (!odd) return plain;
    return {
      ...plain,
      stored: random.chance(0.2),
      descriptor: random.chance(0.4),
      ...(random.chance(0.2) ? { extra: random.pick(['local', 'central', 'both'] as const) } : {}),
      ...(random.chance(0.1) ? { comment: '備考' } : {}),
    };
  });
  if (!odd) return writeZip(parts);
  return writeZip(parts, {
    comment: random.chance(0.4) ? 'PK とコメント' : '',
    backwards: random.chance(0.3),
    padding: random.chance(0.2) ? '\0\0\0' : '',
    before: random.chance(0.1) ? 'something before' : '',
  });
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const from = [...list];
  return list.map(() => from.splice(random.below(from.length), 1)[0] as T);
}
