/** Texts as they can stand in a list on SharePoint. */

/**
 * JSON in one line that means the same whatever is done to texts on the way: trimming, other line ends, Unicode
 * normalisation, HTML, XML's forbidden characters. All but plain ASCII, kana, the common kanji and full-width forms is
 * written by its number.
 */
export function sturdy(json: string): string {
  return json.replace(FRAGILE, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** By UTF-16 unit. The second of two spaces, too; `\` and `"` are JSON's own, and inside of it nothing else needs them. */
const FRAGILE = /[^ !-%'-;=?-~、-〜ぁ-ゖァ-ー一-\u9fff！-～]|(?<= ) /g;

/** A text as people see it in a list: without what XML cannot hold. Line ends are \n. */
export function visible(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd');
}

/** In one line, of at most so many UTF-16 units: what is left out is marked. */
export function inOneLine(text: string, most: number): string {
  return cut(
    visible(text)
      .replace(/[\n\t]+/g, ' ')
      .trim(),
    most,
  );
}

/** The beginning of a text, of at most so many UTF-16 units, … in place of what is left out. No character is cut in two. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = most - 1;
  return `${text.slice(0, /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end)}…`;
}
