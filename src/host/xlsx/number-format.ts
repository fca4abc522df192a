import { format, isValidFormat } from 'numfmt';
import { japaneseFormat, shownInJapanese } from './era';
import { mixedFraction } from './fractions';
import { kanjiKind, withKanjiDigits } from './kanji-digits';
import { MAX_FORMAT_LENGTH, USUAL_FORMAT_LENGTH } from './limits';

/** Turns a cell's value into the text that the cell shows, were its column wide enough. */
export interface CellFormat {
  readonly number: (value: number) => string;
  readonly text: (value: string) => string;
  /** Whether numbers are shown as they are ("General"). */
  readonly general: boolean;
  /** Characters of its code beyond the usual, by which its cost is reckoned. */
  readonly excess: number;
}

/**
 * Number formats by id as an Excel in Japanese shows them: ECMA-376 part 1, 18.8.30 (27 to 36 and 50 to 58 depend on the
 * language), and for those that the standard leaves to the locale (5 to 8, 14, 22, 37 to 44) Japanese Excel's own.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"¥"#,##0;"¥"\\-#,##0',
  6: '"¥"#,##0;[Red]"¥"\\-#,##0',
  7: '"¥"#,##0.00;"¥"\\-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"\\-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd\\-mmm\\-yy',
  16: 'd\\-mmm',
  17: 'mmm\\-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: '[$-411]ge.m.d',
  28: '[$-411]ggge"年"m"月"d"日"',
  29: '[$-411]ggge"年"m"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"時"mm"分"',
  33: 'h"時"mm"分"ss"秒"',
  34: 'yyyy"年"m"月"',
  35: 'm"月"d"日"',
  36: '[$-411]ge.m.d',
  37: '#,##0;\\-#,##0',
  38: '#,##0;[Red]\\-#,##0',
  39: '#,##0.00;\\-#,##0.00',
  40: '#,##0.00;[Red]\\-#,##0.00',
  41: '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* \\-#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: '[$-411]ge.m.d',
  51: '[$-411]ggge"年"m"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: '[$-411]ggge"年"m"月"d"日"',
  55: 'yyyy"年"m"月"',
  56: 'm"月"d"日"',
  57: '[$-411]ge.m.d',
  58: '[$-411]ggge"年"m"月"d"日"',
};

/** The code of a built-in format; General for an id without meaning. */
export function builtInFormat(id: number): string {
  return BUILT_IN[id] ?? 'General';
}

/** Days from 1 January 1900 (as Excel counts) to 1 January 1904. */
const DAYS_TO_1904 = 1462;

/** Compiles a format code once, for use on many cells. A code that cannot be understood shows values as General. */
export function compileFormat(original: string, date1904 = false): CellFormat {
  const known = original.length > MAX_FORMAT_LENGTH ? 'General' : original;
  const wanted = japaneseFormat(known);
  // The library forgets what it could not understand, and would try again at each cell.
  const isUnderstood = isValidFormat(wanted.dateCode ?? wanted.code);
  const code = isUnderstood ? known : 'General';
  const plan = isUnderstood ? wanted : japaneseFormat(code);
  const shift = date1904 && plan.isDate && !plan.isElapsed ? DAYS_TO_1904 : 0;
  const general = /^general$/i.test(code);
  const kanji = kanjiKind(code);
  const digitByDigit = /[0#?]/.test(code.replace(/\[[^\]]*\]/g, ''));
  const fraction = plan.isDate ? null : mixedFraction(plan.code, shown);
  const isOneElapsed = plan.isElapsed && !code.includes(';');
  const hasGeneral = /general/i.test(code) && !/E[+-]/.test(code);
  const number = (value: number) => {
    if (fraction) return fraction(value);
    if (isOneElapsed && !(value >= 0 && value < END_OF_DAYS)) return OUT_OF_RANGE;
    const serial = value + shift;
    const text = shownInJapanese(plan, serial, (part) => shown(part, serial));
    if (hasGeneral && EXPONENT.test(text)) return withoutNoise(text, plan.code, value);
    return text;
  };
  return {
    general,
    excess: Math.max(0, code.length - USUAL_FORMAT_LENGTH),
    number(value) {
      if (general && Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
      return kanji ? withKanjiDigits(kanji, number(value), !digitByDigit) : number(value);
    },
    text: plan.formatsText ? (value) => shown(plan.code, value) : (value) => value,
  };
}

/** 1 January 10000. */
const END_OF_DAYS = 2958466;

const EXPONENT = /\dE[+-]\d/;
const TEN = /(?<!\d)10E/;

/**
 * A text of General with an exponent, as Excel shows it: the library lets a mantissa round up to ten (10E-06 for
 * 9.9999999E-06), and shows an exponent where nothing but noise follows ten places (1E-05 for 1.0000001E-05).
 */
function withoutNoise(text: string, code: string, value: number): string {
  const size = Math.abs(value);
  const toPlaces = size > 1e-10 && size < 1e-4 ? shown(code, Number(value.toFixed(12))) : text;
  if (!EXPONENT.test(toPlaces)) return toPlaces;
  return TEN.test(text) ? shown(code, Number(value.toPrecision(6))) : text;
}

/** Excel fills the cell with # for a date before 1900 or after 9999. */
const OUT_OF_RANGE = '########';

function shown(code: string, value: number | string): string {
  try {
    return format(code, value, { dateErrorNumber: false, dateSpanLarge: false, overflow: OUT_OF_RANGE });
  } catch {
    return typeof value === 'string' ? value : format('General', value);
  }
}
