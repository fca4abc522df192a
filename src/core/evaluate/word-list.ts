import { groupedBy } from '../grouped-by';

/** Words to look for in a name, each a pattern. What none of them can begin with is passed over at once: most names hold none. */
export interface WordList {
  /** One bit for each character that some word begins with: names are looked through character by character. */
  readonly beginnings: Uint32Array;
  /** By its first character, sticky: whether one of the words that may begin with it begins here. */
  readonly patterns: ReadonlyMap<number, RegExp>;
}

export interface FoundWord {
  readonly word: string;
  readonly index: number;
}

/** From words with spaces or line breaks between them. Each may have a lookbehind, then begins with a character or `(?:a|b)`. */
export function wordList(text: string): WordList {
  const words = text.trim().split(/\s+/);
  const pairs = words.flatMap((word) => beginningsOf(word).map((code) => ({ code, word })));
  const beginnings = new Uint32Array(0x10000 / 32);
  const patterns = new Map<number, RegExp>();
  for (const [code, own] of groupedBy(pairs, (pair) => pair.code)) {
    beginnings[code >> 5] = (beginnings[code >> 5] ?? 0) | (1 << (code & 31));
    patterns.set(code, new RegExp([...new Set(own.map(({ word }) => word))].join('|'), 'y'));
  }
  return { beginnings, patterns };
}

function beginningsOf(word: string): readonly number[] {
  const ways = word.replace(LOOKBEHIND, '').replace(/^\(\?:(.*?)\).*/, '$1');
  return ways.split('|').map((way) => way.charCodeAt(0));
}

const LOOKBEHIND = /^\(\?<[!=](?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/;

/** The last of the words in a text, or null. */
export function lastWord(text: string, { beginnings, patterns }: WordList): FoundWord | null {
  let found: FoundWord | null = null;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if ((((beginnings[code >> 5] ?? 0) >> (code & 31)) & 1) === 0) continue;
    const pattern = patterns.get(code);
    if (!pattern) continue;
    pattern.lastIndex = index;
    const word = pattern.exec(text)?.[0];
    if (word === undefined) continue;
    found = { word, index };
    index += word.length - 1;
  }
  return found;
}
