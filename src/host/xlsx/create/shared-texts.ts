import { NAMESPACES, textXml, XML } from './xml';

/** A workbook's texts, each numbered as cells name it. They are handed on as XML while they come. */
export interface SharedTexts {
  /** The number of a text. */
  readonly numberOf: (text: string) => number;
  /** The last of the part. */
  readonly end: () => void;
}

/** What is longer hardly stands twice: it is not remembered, and gets a number each time. */
const LONGEST_REMEMBERED = 200;

/** So many texts are remembered. */
const MOST_REMEMBERED = 100_000;

/** The shared strings' part (ECMA-376 part 1, 18.4.9); `sink` is handed its XML in pieces of about `piece` characters. */
export function sharedTexts(sink: (xml: string) => void, piece: number): SharedTexts {
  const numbers = new Map<string, number>();
  let count = 0;
  let waiting = `${XML}<sst xmlns="${NAMESPACES.main}">`;
  return {
    numberOf(text) {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      waiting += itemXml(text);
      if (waiting.length >= piece) {
        sink(waiting);
        waiting = '';
      }
      if (text.length <= LONGEST_REMEMBERED && numbers.size < MOST_REMEMBERED) numbers.set(text, count);
      return count++;
    },
    end() {
      sink(`${waiting}</sst>`);
    },
  };
}

/** White space at an end, and breaks, would be lost without a word. */
const LOOSE = /^\s|\s$|\n/;

function itemXml(text: string): string {
  return LOOSE.test(text)
    ? `<si><t xml:space="preserve">${textXml(text)}</t></si>`
    : `<si><t>${textXml(text)}</t></si>`;
}
