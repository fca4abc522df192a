import { westernYear } from '../sheet/dates';

const DIGIT = '[0-9０-９]';
const WESTERN = `(?:19|20|１９|２０)${DIGIT}{2}`;

/**
 * A year as people write it within a text: 令和４年度, Ｒ4, 2022年, 2022/4/1; four digits by themselves only where they are all
 * of the text. Letters and digits of either width.
 */
const YEAR_IN_TEXT = new RegExp(
  [
    `(令和|平成|昭和|(?<![A-Za-zＡ-Ｚａ-ｚ])[RHSＲＨＳrhsｒｈｓ])\\s*(${DIGIT}{1,2}|元)(?!${DIGIT})`,
    `(?<!${DIGIT}|[-－‐.．])(${WESTERN})(?=\\s*年|[./／．]${DIGIT}{1,2}[./／．]${DIGIT})`,
    `^\\s*(${WESTERN})\\s*$`,
  ].join('|'),
  'g',
);

/** A text with every year that it names so many later, in the same width: Ｒ３実績 becomes Ｒ４実績, 令和元年度 令和2年度. */
export function advanceYears(text: string, by = 1): string {
  return text.replace(YEAR_IN_TEXT, (whole: string, _era?: string, count?: string, dated?: string, alone?: string) => {
    const digits = count ?? dated ?? alone ?? '';
    const next = String((digits === '元' ? 1 : Number(digits.normalize('NFKC'))) + by);
    return whole.replace(digits, inWidthOf(digits, next));
  });
}

function inWidthOf(model: string, digits: string): string {
  if (!/[０-９]/.test(model)) return digits;
  return digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** A text without the years that it names. */
export function withoutYears(text: string): string {
  return text.replace(YEAR_IN_TEXT, '').replace(/^(?:年度?)/, '');
}

/** The words of a text that name a year. */
export function yearsNamed(text: string): readonly string[] {
  return [...text.matchAll(YEAR_IN_TEXT)]
    .filter(([word]) => westernYear(word.normalize('NFKC').replace(/\s/g, '').toUpperCase()) !== null)
    .map(([word]) => word.trim());
}
