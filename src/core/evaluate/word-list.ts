/** Words to look for in a name, each a pattern. What none of them can begin with is passed over at once: most names hold none. */
export interface WordList {
  /** One bit for each character that some word begins with: names are looked through character by character. */
  readonly beginnings: Uint32Array;
  /** Sticky: whether one of them begins here. */
  readonly pattern: RegExp;
}

export interface FoundWord {
  readonly word: string;
  readonly index: number;
}

/** From words with spaces or line breaks between them. Each may have a lookbehind, then begins with a character or `(?:a|b)`. */
export function wordList(text: string): WordList {
  const words = text.trim().split(/\s+/);
  const beginnings = new Uint32Array(0x10000 / 32);
  for (const beginning of words.flatMap(beginningsOf)) {
    const code = beginning.charCodeAt(0);
    beginnings[code >> 5] = (beginnings[code >> 5] ?? 0) | (1 << (code & 31));
  }
  return { beginnings, pattern: new RegExp(words.join('|'), 'y') };
}

function beginningsOf(word: string): readonly string[] {
  return word
    .replace(LOOKBEHIND, '')
    .replace(/^\(\?:(.*?)\).*/, '$1')
    .split('|');
}

const LOOKBEHIND = /^\(\?<[!=](?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/;

/** The last of the words in a text, or null. */
export function lastWord(text: string, { beginnings, pattern }: WordList): FoundWord | null {
  let found: FoundWord | null = null;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if ((((beginnings[code >> 5] ?? 0) >> (code & 31)) & 1) === 0) continue;
    pattern.lastIndex = index;
    const word = pattern.exec(text)?.[0];
    if (word === undefined) continue;
    found = { word, index };
    index += word.length - 1;
  }
  return found;
}
