import { formatCode, hostileValue, TEXTS } from './hostile-values';
import type { Random } from './random';

/** One change to a part's XML that a broken or malicious writer could make. */
export function mutateXml(xml: string, random: Random): string {
  return random.pick(MUTATIONS)(xml, random);
}

type Mutation = (xml: string, random: Random) => string;

interface Found {
  readonly start: number;
  readonly end: number;
}

/** A place where the pattern occurs, found from a random offset on, since parts can be long. */
function find(xml: string, pattern: RegExp, random: Random): Found | null {
  const from = random.below(Math.max(1, xml.length));
  const around = [xml.slice(from, from + 5000), xml.slice(0, 5000)];
  for (const [n, text] of around.entries()) {
    const match = pattern.exec(text);
    if (match)
      return { start: (n === 0 ? from : 0) + match.index, end: (n === 0 ? from : 0) + match.index + match[0].length };
  }
  return null;
}

function replaced(xml: string, found: Found | null, text: string): string {
  return found ? xml.slice(0, found.start) + text + xml.slice(found.end) : xml;
}

const TAG = /<[^!?][^>]*>/;
const ELEMENT = /<(\w+)\b[^>]*>[^<]*<\/\1>|<\w+[^>]*\/>/;
const VALUE = /"[^"]*"/;
const TEXT = />[^<]*</;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const insert = (text: (random: Random) => string): Mutation => {
  return (xml, random) => {
    const at = find(xml, TAG, random);
    return at ? replaced(xml, { start: at.end, end: at.end }, text(random)) : xml;
  };
};

const MUTATIONS: readonly Mutation[] = [
  // attributes
  (xml, random) => replaced(xml, find(xml, VALUE, random), `"${escaped(hostileValue(random))}"`),
  (xml, random) => replaced(xml, find(xml, VALUE, random), `"${hostileValue(random).replaceAll('"', '')}"`),
  (xml, random) => replaced(xml, find(xml, /\s[\w:]+="[^"]*"/, random), ''),
  (xml, random) => replaced(xml, find(xml, /(?<=formatCode=")[^"]*/, random), escaped(formatCode(random))),
  (xml, random) =>
    replaced(
      xml,
      find(xml, /(?<=\s(?:r|s|t|ref|min|max|si|state|date1904|numFmtId)=")[^"]*/, random),
      escaped(hostileValue(random)),
    ),
  // texts
  (xml, random) => replaced(xml, find(xml, TEXT, random), `>${hostileValue(random)}<`),
  (xml, random) => replaced(xml, find(xml, TEXT, random), `>${escaped(random.pick(TEXTS))}<`),
  (xml, random) => replaced(xml, find(xml, /(?<=<v>)[^<]*/, random), escaped(hostileValue(random))),
  (xml, random) => replaced(xml, find(xml, /(?<=<t>)[^<]*/, random), escaped(random.pick(TEXTS) + random.pick(TEXTS))),
  // elements
  (xml, random) => replaced(xml, find(xml, ELEMENT, random), ''),
  (xml, random) => replaced(xml, find(xml, TAG, random), ''),
  (xml, random) => {
    const element = find(xml, ELEMENT, random);
    return element
      ? replaced(
          xml,
          { start: element.end, end: element.end },
          xml.slice(element.start, element.end).repeat(1 + random.below(4)),
        )
      : xml;
  },
  (xml, random) => {
    const from = find(xml, ELEMENT, random);
    const to = find(xml, TAG, random);
    return from && to ? replaced(xml, { start: to.end, end: to.end }, xml.slice(from.start, from.end)) : xml;
  },
  (xml, random) =>
    replaced(
      xml,
      find(xml, /(?<=<\/?)\w+/, random),
      random.pick(['c', 'v', 't', 'row', 'is', 'f', 'x:c', 'mc:Choice', 'sheetData', '']),
    ),
  insert((random) =>
    random.pick([
      '<!-- c -->',
      '<?p i?>',
      '<![CDATA[x]]>',
      '<!DOCTYPE a>',
      '<a>',
      '</a>',
      '<a/>',
      '&',
      '<',
      '>',
      ']]>',
      '\u0000',
    ]),
  ),
  insert((random) => '<x>'.repeat(1 + random.below(3000))),
  insert((random) => `<mc:Choice Requires="z">${random.chance(0.8) ? '</mc:Choice>' : ''}`),
  insert(
    (random) =>
      `<c r="${hostileValue(random)}" t="${hostileValue(random)}" s="${random.below(90)}"><v>${escaped(hostileValue(random))}</v></c>`,
  ),
  insert((random) => `<mergeCells><mergeCell ref="${hostileValue(random)}"/></mergeCells>`),
  insert(
    (random) =>
      `<cols><col min="${hostileValue(random)}" max="${hostileValue(random)}" hidden="1" width="1e9"/></cols>`,
  ),
  // the whole
  (xml, random) => xml.slice(0, random.below(xml.length + 1)),
  (xml) => xml.replaceAll(/<(\/?)(?=\w)/g, '<$1x:'),
  (xml, random) =>
    xml.replace(
      /^<\?xml[^>]*\?>/,
      `<?xml version="1.0" encoding="${random.pick(['utf-16', 'shift_jis', 'x', 'us-ascii', ''])}"?>`,
    ),
  () => '',
];
