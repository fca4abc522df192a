import { remembered } from '../remembered';
import { withoutBrackets } from '../sheet/text';
import { isKnown, type Unit, unitAt } from './units';

/**
 * A number with its unit and nothing else, as most targets and results are: 「85%」, 「1,234人」. There is nothing in it to
 * prepare, to leave out or to hide.
 */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

const PLAIN = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?[%人名件回円]?$/;

/** The unit of such a number, its last character; null where that is a digit. */
export function plainUnit(text: string): Unit | null {
  const last = text.charAt(text.length - 1);
  return last >= '0' && last <= '9' ? null : (PLAIN_UNITS.get(last) ?? null);
}

const PLAIN_UNITS: ReadonlyMap<string, Unit | null> = new Map([...'%人名件回円'].map((text) => [text, unitAt(text)]));

/** Width folded; enumeration signs, dashes and signs of subtraction brought to one form; nothing invisible. */
export const prepared = remembered((text: string): string =>
  text
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[①-⑳㉑-㊿⑴-⒇⒈-⒛❶-❿]/g, '・')
    .normalize('NFKC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/[〜∼〰]/g, '~')
    .replace(/⁄/g, '/')
    .replace(/(?<=\d)[−‐‑–—―─ー](?=\d)/g, '-')
    .replace(/(?:[▲△−‐–]|マイナス) ?(?=\d)/g, '-')
    .replace(/プラス ?(?=\d)/g, '+')
    .replace(/^ ?\(?\d{1,2}[.)](?!\d)(?= ?\S)/gm, '・')
    .replace(/^ ?[●○◯■□◆◇▪•‣*-](?= ?[^\s\d([〔【<〈])/gm, '・'),
);

/** Without bracketed remarks, and without what follows ※, unless that leaves nothing. */
export function withoutRemarks(text: string): string {
  const outside = withoutBrackets(text).replace(/※[^\n]*/g, '');
  return /[\p{L}\p{N}○◯◎●△▲×✕]/u.test(outside) ? outside : text.replace(/[()[\]〔〕【】<>〈〉※]/g, ' ');
}

const HIDDEN = 0xe000;

/** Dates, times, ordinals, telephone numbers, fractions, ages and names: digits that are no quantities. */
const NO_QUANTITIES: readonly RegExp[] = [
  /(?<![A-Za-z])(?:令和|平成|昭和|[RHS])(?:\d{1,2}|元)(?![\d,%])(?:[./-]\d{1,2}(?![\d%])(?:[./-]\d{1,2})?|年\d{1,2}月(?:\d{1,2}日)?|年度?)?(?![A-Za-z\d])/g,
  /(?<!\d)(?:19|20)\d{2}(?:年度?|[./-]\d{1,2}(?:[./-]\d{1,2})?)(?!\d)/g,
  /(?<!\d)\d{1,4}-\d{1,4}-\d{1,4}(?!\d)/g,
  /(?:内線|電話|TEL|FAX|Tel|〒)[ :番号]{0,4}\d{1,12}(?:-\d{1,12})?/g,
  /(?<!\d)\d{1,2}:\d{2}(?!\d)/g,
  /(?<![\d.])\d{1,12}(?: ?\/ ?\d{1,12})+|(?<![\d.])\d{1,12}分の\d{1,12}/g,
  /(?<!\d)(?:19|20)\d{2}年度?|(?<!\d)\d{1,2}年度/g,
  /(?<!\d)\d{1,2}年\d{1,2}月(?!間)/g,
  /(?<!\d)\d{1,2} ?[~・,-] ?(?=\d{1,2}月(?!間))/g,
  /(?<!\d)\d{1,2}月(?!間)(?:\d{1,2}日|末)?/g,
  /(?<!\d)\d{1,2}時(?!間)(?:\d{1,2}分)?/g,
  /(?:第|No\.?|Vol\.?|Ver\.?) ?\d{1,12}/gi,
  /(?<!\d)(?:\d{1,2} ?[・、,~-] ?){1,5}(?=\d{1,2}(?:歳|年生))/g,
  /(?<![\d.])\d{1,2}[GKDR](?![A-Za-z])/g,
  /(?<!\d)[1-9]0代|(?<!\d)\d{1,12}(?:次|期|年目|回目|番目|日目|年生|歳(?!未|以|$|\s)|才|級|丁目|番町|番地|階|条(?!例)|号線|号棟|号館|号機|号議案|[かヶケヵカ]年)/g,
  /(?<![A-Za-z])[A-Za-z]{1,20}-\d{1,12}/g,
  /(?<![A-Za-z])[A-Za-z]{1,20}\d{1,12}[A-Za-z]{1,20}(?=\d|\P{L})/gu,
];

const LETTERS_AND_NUMBER = /(?<![A-Za-z\d])(?!(?:k|c|m)?m[23](?!\d))[A-Za-z]{1,20}\d{1,12}(?:\.\d{1,12})?(?!\d)/g;

/** The text, of the same length, in which only quantities have digits; the others are kept out of sight. */
export function hidingNames(text: string): string {
  const dated = NO_QUANTITIES.reduce((rest, pattern) => rest.replace(pattern, hide), text);
  return dated.replace(LETTERS_AND_NUMBER, (match, at: number) =>
    counts(dated.slice(at + match.length, at + match.length + 4)) ? match : hide(match),
  );
}

/** 「SNS134回」 counts, 「A4用紙」 does not: letters run into a number only where a unit follows. */
function counts(rest: string): boolean {
  const unit = unitAt(rest);
  return unit !== null && isKnown(unit);
}

function hide(text: string): string {
  return text
    .replace(/\d/g, (digit) => String.fromCharCode(HIDDEN + Number(digit)))
    .replace(/[,・;]/g, '\ue00a')
    .replace(/-/g, '\ue00b');
}

/** The text with what `hidingNames` keeps out of sight, for people to read. */
export function revealed(text: string): string {
  return text
    .replace(/[\ue000-\ue009]/g, (hidden) => String(hidden.charCodeAt(0) - HIDDEN))
    .replace(/\ue00a/g, '・')
    .replace(/\ue00b/g, '-');
}

/** Whether something is kept out of sight in a text. */
export function hides(text: string): boolean {
  return /[\ue000-\ue00b]/.test(text);
}

/** What stands between lines, bullets and marks of punctuation; the commas of 1,000 do not separate. */
export const SEGMENTS = /[\n・、;。]|,(?!\d{3}(?!\d))/;

/** A text's segments, remarks left out. */
export function segmentsOf(text: string): readonly string[] {
  return withoutRemarks(prepared(text)).split(SEGMENTS);
}
