/**
 * Text of a cell for comparing: full-width forms folded (NFKC), every space, line break and invisible character gone.
 * What people read is always the text as written, never this.
 */
export function fold(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]+/g, '');
}

/** `fold`, and bracketed remarks gone: 「項目（単位）」 becomes 「項目」. */
export function foldWithoutRemarks(text: string): string {
  return withoutBrackets(fold(text));
}

/** Folded text without (…), 〔…〕, [...], <…>, 【…】 and what they hold, nested ones too. An unclosed bracket runs to the end. */
export function withoutBrackets(text: string): string {
  let depth = 0;
  let kept = '';
  for (const char of text) {
    if (OPENING.includes(char)) depth++;
    else if (CLOSING.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += char;
  }
  return kept;
}

const OPENING = '(（〔[［<＜【〈';
const CLOSING = ')）〕]］>＞】〉';

/** Nothing, only spaces, or a lone dash: the ways in which people say that there is nothing to say. */
export function isBlank(text: string | null): boolean {
  return text === null || /^[-‐‑‒–—―−ー─━]*$/.test(fold(text));
}

/** The text, or null where it is blank in the sense of {@link isBlank}. */
export function meaningful(text: string | null): string | null {
  return isBlank(text) ? null : text;
}
