/** Part of a text; `isWord` for what is to be read again. */
export interface Piece {
  /** Where it begins in what is shown. */
  readonly at: number;
  readonly text: string;
  readonly isWord: boolean;
}

/** Characters that are shown of a text, and how many of them at most stand before the first word. */
const MOST = 60;
const BEFORE = 16;

/** One line of a cell's text around the first of these words, cut into pieces. */
export function excerptOf(text: string, words: readonly string[]): readonly Piece[] {
  const line = text.replace(/\s+/g, ' ').trim();
  const shown = around(line, words);
  const pieces: Piece[] = [];
  let at = 0;
  while (at < shown.length) {
    const next = firstOf(shown, words, at);
    if (next === null) break;
    if (next.at > at) pieces.push({ at, text: shown.slice(at, next.at), isWord: false });
    pieces.push({ at: next.at, text: next.word, isWord: true });
    at = next.at + next.word.length;
  }
  if (at < shown.length) pieces.push({ at, text: shown.slice(at), isWord: false });
  return pieces;
}

function around(line: string, words: readonly string[]): string {
  const letters = [...line];
  if (letters.length <= MOST) return line;
  const first = firstOf(line, words, 0);
  const at = first === null ? 0 : [...line.slice(0, first.at)].length;
  const begin = at <= BEFORE ? 0 : Math.min(at - BEFORE, letters.length - MOST);
  const end = begin + MOST;
  return `${begin > 0 ? '…' : ''}${letters.slice(begin, end).join('')}${end < letters.length ? '…' : ''}`;
}

/** The word that comes first from there on; of several at one place the longest. */
function firstOf(line: string, words: readonly string[], from: number): { at: number; word: string } | null {
  const found = words.flatMap((word) => {
    const at = word === '' ? -1 : line.indexOf(word, from);
    return at < 0 ? [] : [{ at, word }];
  });
  return found.sort((a, b) => a.at - b.at || b.word.length - a.word.length)[0] ?? null;
}
