/**
 * Text of a cell for comparing: full-width forms folded (NFKC), every space, line break and invisible character gone.
 * What people read is always the text as written, never this.
 */
export function fold(text: string): string {
  if (FOLDED.test(text)) return text;
  return text.normalize('NFKC').replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]+/g, '');
}

/** Most texts need no folding: visible ASCII, kana and the common kanji are what they fold to. */
const FOLDED = /^[!-~ぁ-ゖァ-ヺー一-\u9fff々、。・「」]*$/;

/** Folded text without (…), 〔…〕, [...], <…>, 【…】 and what they hold, nested ones too. An unclosed bracket runs to the end. */
export function withoutBrackets(text: string): string {
  if (!ANY_BRACKET.test(text)) return text;
  let depth = 0;
  let kept = '';
  for (const char of text) {
    if (OPENING.includes(char)) depth++;
    else if (CLOSING.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += char;
  }
  return kept;
}

const OPENING = '(（〔［[<＜【〈';
const CLOSING = ')）〕]］>＞】〉';
const ANY_BRACKET = /[()（）〔〕[\]［］<>＜＞【】〈〉]/;

/** `fold`, without what people put around a heading: 「■年度：」「【目標】」「① 評価※1」. */
export function foldCaption(text: string): string {
  const folded = fold(text)
    .replace(/^[■□●◆◇▼▽▶◎★☆・]+/, '')
    .replace(/^\(?\d{1,2}[).、]?(?=[^\d年月日./-])/, '')
    .replace(/(?<=.)[※*].*$|:$/, '');
  const bracketed = /^[【[<〈《「〔(]([^】\]>〉》」〕)]+)[】\]>〉》」〕)]$/.exec(folded);
  return bracketed?.[1] ?? folded;
}

/** Figures only: they name nothing, but for a year of four digits. Most cells of a table are such. */
export function isFigure(text: string): boolean {
  return /^[\d.,%+-]*$/.test(text) && !/^(?:19|20)\d{2}$/.test(text);
}

/** A footnote or a hint, not a text of its own: 「※…」「＊…」「（注）…」「注1…」「←…」. */
export function isNote(text: string | null): boolean {
  return text !== null && /^(?:[※*←→↑↓⇐⇒]|\(注\d*\)|注(?:\d|:|\)|意))/.test(fold(text.slice(0, 20)));
}

/** Nothing, only spaces, or a lone dash: the ways in which people say that there is nothing to say. */
export function isBlank(text: string | null): boolean {
  return text === null || (!beginsWithWord(text) && BLANK.test(text));
}

const BLANK = /^[\s\u200b-\u200f\u2060\ufeff\u00ad‐‑‒–—―−ー─━ｰ－﹣-]*$/;

/** A digit, a letter, kana or a kanji comes first, as in most texts: one look tells. */
function beginsWithWord(text: string): boolean {
  const code = text.charCodeAt(0);
  return (code >= 0x30 && code <= 0x7a) || (code >= 0x3041 && code <= 0x30fa) || (code >= 0x4e00 && code <= 0x9fff);
}

const ERROR_VALUE = /^\s*#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)\s*$/;

/** What Excel shows where a formula failed. */
export function isErrorValue(text: string | null): boolean {
  return text !== null && !beginsWithWord(text) && ERROR_VALUE.test(text);
}

/** The text, or null where it is blank in the sense of {@link isBlank}. */
export function meaningful(text: string | null): string | null {
  return isBlank(text) ? null : text;
}
