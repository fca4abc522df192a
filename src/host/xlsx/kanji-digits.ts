/** The digits of `[DBNum1]` (二), of `[DBNum2]` (弐, as in deeds) and of `[DBNum3]` (２). */
const DIGITS = { 1: '〇一二三四五六七八九', 2: '〇壱弐参四伍六七八九', 3: '０１２３４５６７８９' } as const;
const UNITS = { 1: ['', '十', '百', '千'], 2: ['', '拾', '百', '阡'] } as const;
const TEN_THOUSANDS = { 1: ['', '万', '億', '兆'], 2: ['', '萬', '億', '兆'] } as const;
type Kind = keyof typeof DIGITS;

/** The kind of digits that a format code asks for; null for the usual ones. */
export function kanjiKind(code: string): Kind | null {
  const kind = Number(/\[DBNum([123])\]/i.exec(code)?.[1] ?? 0);
  return kind === 1 || kind === 2 || kind === 3 ? kind : null;
}

/**
 * Puts the digits of a shown text into Japanese. `spoken` reads numbers out (三十一); otherwise, and for years and
 * decimals, digit by digit (二〇二二), as Excel does for a format of 0 and #.
 */
export function withKanjiDigits(kind: Kind, text: string, spoken: boolean): string {
  return text.replace(/(\.?)(\d+)/g, (_, point: string, digits: string) => {
    const wanted = kind !== 3 && spoken && point === '' && (digits.length !== 4 || !text.includes('年'));
    return point + (wanted ? spokenNumber(kind, digits) : digitByDigit(kind, digits));
  });
}

function digitByDigit(kind: Kind, digits: string): string {
  return digits.replace(/\d/g, (digit) => DIGITS[kind].charAt(Number(digit)));
}

function spokenNumber(kind: 1 | 2, digits: string): string {
  const plain = digits.replace(/^0+/, '');
  if (plain === '' || plain.length > 16) return digitByDigit(kind, digits);
  let spoken = '';
  for (let end = plain.length, group = 0; end > 0; end -= 4, group++) {
    const four = spokenGroup(kind, plain.slice(Math.max(0, end - 4), end));
    if (four) spoken = four + (TEN_THOUSANDS[kind][group] ?? '') + spoken;
  }
  return spoken;
}

/** Up to four digits: 1234 is 千二百三十四, in the forms of deeds 壱阡弐百参拾四. */
function spokenGroup(kind: 1 | 2, digits: string): string {
  return [...digits]
    .map((digit, n) => {
      const unit = UNITS[kind][digits.length - 1 - n] ?? '';
      if (digit === '0') return '';
      return (digit === '1' && unit && kind === 1 ? '' : digitByDigit(kind, digit)) + unit;
    })
    .join('');
}
