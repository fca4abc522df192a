import { fillPlaces, placeLiteral } from './places';

/**
 * What Japanese Excel shows and the number-format library does not know: eras (g, gg, ggg, e, ee) and weekdays in
 * Japanese (aaa, aaaa). In a format code they become places, which are filled in for each date.
 */
export interface JapaneseFormat {
  /** The code for values that need none of this. */
  readonly code: string;
  /** The code with its places; null when it has none. */
  readonly dateCode: string | null;
  readonly pieces: readonly Piece[];
  /** Whether any section shows a date or time of day, or elapsed time (`[h]`, which counts from no day). */
  readonly isDate: boolean;
  readonly isElapsed: boolean;
  /** Whether texts are shown otherwise than as they are. */
  readonly formatsText: boolean;
}

type Piece = { readonly kind: 'era' | 'year' | 'weekday'; readonly length: number; readonly yearOne: string };

interface Era {
  /** Serial number of its first day. */
  readonly from: number;
  /** The calendar year before its year 1. */
  readonly before: number;
  /** As g, gg and ggg show it. */
  readonly names: readonly [string, string, string];
}

/** Newest first. Serial numbers begin in Meiji 33. */
const ERAS: readonly Era[] = [
  { from: 43586, before: 2018, names: ['R', '令', '令和'] },
  { from: 32516, before: 1988, names: ['H', '平', '平成'] },
  { from: 9856, before: 1925, names: ['S', '昭', '昭和'] },
  { from: 4595, before: 1911, names: ['T', '大', '大正'] },
  { from: 0, before: 1867, names: ['M', '明', '明治'] },
];
const WEEKDAYS = '日月火水木金土';
/** 31 December 9999. */
const LAST_DAY = 2958465;

/** The tokens that matter: what is literal, what is bracketed, and runs of one letter. */
const TOKEN = /"[^"]*"?|\\.|[_*].|\[[^\]]*\]|General|AM\/PM|A\/P|E[+-]|([a-z])\1*|./gisu;

/** A language tag other than Japanese: there e is a year of the common era, or of another calendar. */
const OTHER_LANGUAGE = /\[\$[^\]-]*-(?![0-9A-F]*411\b|ja)[^\]]*\]/i;

const COLOUR = /\[(?:[黒青水緑紫赤白黄]|色\d{1,2})\]/g;

export function japaneseFormat(original: string): JapaneseFormat {
  // The system's long date and time, as Windows in Japanese has them; colours by their Japanese names.
  const code = original
    .replace(COLOUR, '')
    .replace(/\[\$-(?:F800|x-sysdate)\][^;]*/gi, 'yyyy"年"m"月"d"日"')
    .replace(/\[\$-(?:F400|x-systime)\][^;]*/gi, 'h:mm:ss');
  const tokens: readonly string[] = code.match(TOKEN) ?? [];
  const isEra = tokens.some((token) => /^(g+|e+)$/i.test(token)) && !OTHER_LANGUAGE.test(code);
  const pieces: Piece[] = [];
  const dateTokens = tokens.map((token, n) => {
    const piece = pieceOf(token, isEra, tokens[n + 1]);
    return piece ? placeLiteral(placeOf(piece, pieces)) : token;
  });
  const isDate = tokens.some((token) => /^([ymdhsgeb]+|aaaa?|AM\/PM|A\/P)$/i.test(token));
  return {
    code: isDate ? code : tokens.map(withoutLanguage).join(''),
    dateCode: pieces.length > 0 ? dateTokens.join('') : null,
    pieces,
    isDate,
    isElapsed: tokens.some((token) => /^\[(h+|m+|s+)\]$/i.test(token)),
    formatsText: tokens.includes('@') ? code !== '@' : tokens.filter((token) => token === ';').length > 2,
  };
}

function pieceOf(token: string, isEra: boolean, next: string | undefined): Piece | null {
  const length = Math.min(token.length, 4);
  if (isEra && /^g+$/i.test(token)) return { kind: 'era', length, yearOne: '' };
  if (isEra && /^e+$/i.test(token)) return { kind: 'year', length, yearOne: yearOne(length, next) };
  return /^aaaa?$/i.test(token) ? { kind: 'weekday', length, yearOne: '' } : null;
}

/** What is told alike shares one place: there are no more than a dozen. */
function placeOf(piece: Piece, pieces: Piece[]): number {
  const { kind, length, yearOne } = piece;
  const known = pieces.findIndex((one) => one.kind === kind && one.length === length && one.yearOne === yearOne);
  return known < 0 ? pieces.push(piece) - 1 : known;
}

/** `[$€-40C]` names the language of dates alone: separators of numbers stay those of this computer. */
function withoutLanguage(token: string): string {
  return token.replace(/^\[\$([^\]-]*)-[^\]]*\]$/, (_, symbol: string) => (symbol === '' ? '' : `[$${symbol}]`));
}

/**
 * Before 年 the first year is 元: so the Excel of today shows `[$-411]ggge"年"` (older ones wrote 令和1年), and so a
 * `[$-ja-JP-x-gannen]` asks for it. R1.5.1 stays a figure.
 */
function yearOne(length: number, next = ''): string {
  if (next.replace(/^["\\]/, '').startsWith('年')) return '元';
  return length > 1 ? '01' : '1';
}

/** The text of one value, `shown` being what the library makes of a code. */
export function shownInJapanese(format: JapaneseFormat, serial: number, shown: (code: string) => string): string {
  const { code, dateCode, pieces } = format;
  if (dateCode === null || !(serial >= 0 && serial < LAST_DAY + 1)) return shown(code);
  const text = shown(dateCode);
  const day = Math.floor(serial);
  return fillPlaces(text, (n) => told(pieces[n], day)) ?? text;
}

function told(piece: Piece | undefined, day: number): string {
  if (!piece) return '';
  const { kind, length, yearOne } = piece;
  if (kind === 'weekday') return `${WEEKDAYS[(day + 6) % 7]}${length > 3 ? '曜日' : ''}`;
  const era = ERAS.find((candidate) => day >= candidate.from) as Era;
  if (kind === 'era') return era.names[Math.min(length, 3) - 1] as string;
  const year = calendarYear(Math.max(day, 1)) - era.before;
  return year === 1 ? yearOne : String(year).padStart(length > 1 ? 2 : 1, '0');
}

/** Excel counts a 29 February 1900 that never was (serial 60). */
function calendarYear(day: number): number {
  return new Date((day - 25569 + (day < 60 ? 1 : 0)) * 86_400_000).getUTCFullYear();
}
