import { remembered } from '../remembered';
import { westernYear, YEAR_PATTERN } from './dates';
import {
  COLUMNS,
  GROUP,
  INTERIM,
  NO_OUTCOME,
  ORIGINAL,
  OUTCOME,
  REVISED,
  TARGET,
  type WordColumn,
  YEARS_AGO,
} from './forms';
import { fold, foldCaption, isFigure, withoutBrackets } from './text';

/**
 * What one heading, or the headings stacked over a column, say. `early` readings bear a remark like （9月末）: they count
 * only where nothing better is there.
 */
export type HeadingReading =
  | { readonly kind: 'column'; readonly column: WordColumn; readonly year: SaidYear; readonly early: boolean }
  | {
      readonly kind: 'year';
      readonly word: YearWord;
      readonly year: SaidYear;
      readonly early: boolean;
      readonly revision: Revision;
    }
  /** Gathers others: 指標, or a year alone. */
  | { readonly kind: 'group'; readonly year: SaidYear }
  /** A column that a goal sheet may have and nobody asks for: R4上半期実績, R4予算額. */
  | { readonly kind: 'aside' }
  | { readonly kind: 'unknown' };

/** 目標; 結果・実績・最終; something said of that year in other words. */
export type YearWord = 'target' | 'outcome' | 'other';

/** Of a target: 当初, nothing said, 修正後; the later one counts. */
export const REVISIONS = ['original', 'none', 'revised'] as const;
export type Revision = (typeof REVISIONS)[number];

/** The year that a heading names: 2022 for R4, or so many years before the sheet's own; null when it names none. */
export type SaidYear = number | { readonly ago: number } | null;

/** Longer texts are no headings. */
const LONGEST = 30;
/** What is said of a year in words that no form uses is short, or it is a sentence. */
const LONGEST_REST = 8;

const UNKNOWN: HeadingReading = { kind: 'unknown' };

/** Reads one heading's text. */
export function readHeading(text: string): HeadingReading {
  return text.length > 3 * LONGEST || isFigure(text) ? UNKNOWN : readWords(text);
}

const readWords = remembered((text: string): HeadingReading => {
  const caption = withYearOfItsEnd(foldCaption(text).replace(LEGEND, ''));
  const words = withoutBrackets(caption);
  if (words === '' || words.length > LONGEST) return UNKNOWN;
  const { year: named, rest } = splitYear(words);
  const year = named ?? yearInBrackets(caption);
  const column = columnOf(words) ?? columnOf(rest);
  // Most texts are told from headings here.
  const isOfYear = year !== null && rest.length <= LONGEST_REST;
  if (column === null && !isOfYear && !YEAR_WORDS.test(rest)) return UNKNOWN;
  const revision = revisionOf(caption);
  const early = revision !== 'revised' && INTERIM.test(caption);
  if (column === null && GROUP.test(rest)) return { kind: 'group', year };
  if (INTERIM.test(rest) && (column || isShortOfYear(rest, year))) return { kind: 'aside' };
  return column ? { kind: 'column', column, year, early } : readYearHeading(rest, { year, early, revision });
});

/** 「R5.3末」 is the end of R4年度. */
const YEAR_END = new RegExp(`(${YEAR_PATTERN})(?:年|[./])0?3月?末(?:現在|時点)?の?`, 'gi');

function withYearOfItsEnd(caption: string): string {
  if (!caption.includes('末')) return caption;
  return caption.replace(YEAR_END, (end: string, year: string) => {
    const western = westernYear(year);
    return western === null ? end : `${western - 1}年度`;
  });
}

function revisionOf(caption: string): Revision {
  if (ORIGINAL.test(caption)) return 'original';
  return REVISED.test(caption) ? 'revised' : 'none';
}

/** Without any of them, a text names neither a target nor an outcome, nor gathers such. */
const YEAR_WORDS = /目標|指標|実績|結果|最終/;

/** One look tells most texts from every column. */
const ANY_COLUMN = new RegExp(COLUMNS.map(([, { source }]) => source).join('|'), 'i');

function columnOf(words: string): WordColumn | null {
  if (!ANY_COLUMN.test(words)) return null;
  return COLUMNS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** 「評価 ○：達成 △：…」: a legend that stands with its heading. */
const LEGEND = /[○◯〇◎△▲×✕][:=…].*$/;

/** 「R4上半期」「中間実績」. */
function isShortOfYear(rest: string, year: SaidYear): boolean {
  return rest.length <= LONGEST_REST && (year !== null || /実績|結果|目標/.test(rest));
}

const YEAR = new RegExp(`(${YEAR_PATTERN})(?:年度?)?(?:末)?の?`, 'i');

/** Every year has one of these. */
const COUNTED = /[\d元]/;

/** 「平成31／令和元年度」: one year, said twice. */
const SAME_YEAR = new RegExp(`^[/・、-](${YEAR_PATTERN})(?:年度?)?(?:末)?の?`, 'i');

function splitYear(words: string): { readonly year: SaidYear; readonly rest: string } {
  const ago = YEARS_AGO.find(([pattern]) => pattern.test(words));
  if (ago) return { year: { ago: ago[1] }, rest: words.replace(ago[0], '') };
  const match = COUNTED.test(words) ? YEAR.exec(words) : null;
  if (!match?.[1]) return { year: null, rest: words };
  const year = westernYear(match[1]);
  const behind = words.slice(match.index + match[0].length);
  const again = SAME_YEAR.exec(behind);
  const rest = again?.[1] && westernYear(again[1]) === year ? behind.slice(again[0].length) : behind;
  // 「R4.4.1」 is a date, and 「令和4年4月1日」.
  if (/^[\d./-]/.test(rest)) return { year: null, rest: words };
  return { year, rest: words.slice(0, match.index) + rest };
}

const YEAR_IN_BRACKETS = new RegExp(`\\((${YEAR_PATTERN})(?:年度?)?\\)`, 'i');

/** 「目標（R4）」: the year may stand in brackets of its own. */
function yearInBrackets(caption: string): number | null {
  const match = caption.includes('(') ? YEAR_IN_BRACKETS.exec(caption) : null;
  return match?.[1] ? westernYear(match[1]) : null;
}

type OfYear = Pick<Extract<HeadingReading, { kind: 'year' }>, 'year' | 'early' | 'revision'>;

function readYearHeading(rest: string, said: OfYear): HeadingReading {
  const { year } = said;
  if (rest === '') return year === null ? UNKNOWN : { kind: 'group', year };
  if (TARGET.test(rest)) return { kind: 'year', word: 'target', ...said };
  if (OUTCOME.test(rest)) return { kind: 'year', word: 'outcome', ...said };
  if (year === null || rest.length > LONGEST_REST) return UNKNOWN;
  return NO_OUTCOME.test(rest) ? { kind: 'aside' } : { kind: 'year', word: 'other', ...said };
}

/** A heading whose columns report during the year: 「中間」「上半期」. */
export function isInterim(text: string): boolean {
  const words = withoutBrackets(fold(text));
  return words.length <= LONGEST && INTERIM.test(words);
}

/** Whether a heading is one that forms ask for: a column, or a year's target or result. */
export function isColumnHeading(
  reading: HeadingReading,
): reading is Extract<HeadingReading, { readonly kind: 'column' | 'year' }> {
  return reading.kind === 'column' || (reading.kind === 'year' && reading.word !== 'other');
}

/** A text that says nothing but a year: 「令和4年度」「（R4年度）」. */
export function isYearAlone(text: string): boolean {
  return /年度$/.test(foldCaption(text)) && readHeading(text).kind === 'group' && fold(text).length <= 12;
}
