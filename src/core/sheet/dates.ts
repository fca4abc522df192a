import { remembered } from '../remembered';
import { fold, isBlank, withoutBrackets } from './text';

/** A day of the Gregorian calendar; month and day from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export type DateReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'day'; readonly day: Day }
  /** Written as a date, but there is no such day (R5.2.30). */
  | { readonly kind: 'no-such-day' }
  | { readonly kind: 'not-a-date' };

/** The first year of each era, and how people write it: 令和, R, ㋿ folds to 令和. */
const ERAS: ReadonlyArray<{ readonly names: string; readonly first: number }> = [
  { names: '令和|令|R', first: 2019 },
  { names: '平成|平|H', first: 1989 },
  { names: '昭和|昭|S', first: 1926 },
];

/** Era name and year in folded text: 令和4, R4, 平成31, 令和元, or a year of four digits. */
export const YEAR_PATTERN = '(?:(?:令和|令|R|平成|平|H|昭和|昭|S)(?:\\d{1,2}|元)|(?:19|20)\\d{2})';

const YEAR = /^(?:(令和|令|R|平成|平|H|昭和|昭|S)(\d{1,2}|元)|((?:19|20)\d{2}))$/i;

/** 「令和4」「R4」「2022」, folded, to 2022; null when it is none. */
export function westernYear(text: string): number | null {
  const match = YEAR.exec(text);
  if (!match) return null;
  if (match[3]) return Number(match[3]);
  const count = match[2] === '元' ? 1 : Number(match[2]);
  const era = ERAS.find(({ names }) => names.split('|').includes((match[1] ?? '').toUpperCase()));
  return era && count > 0 ? era.first + count - 1 : null;
}

const ANY_YEAR = new RegExp(`(${YEAR_PATTERN})`, 'i');

/** 「令和４年度」「R4」「2022年度」 to the year in which the fiscal year begins; null when it names none. */
export function fiscalYearOf(text: string | null): number | null {
  if (text === null) return null;
  const match = ANY_YEAR.exec(fold(text));
  return match?.[1] ? westernYear(match[1]) : null;
}

/** 2022 to 「令和4」, for sentences that speak of another year than the sheet prints. Years before 令和 stay western. */
export function eraYear(year: number): string {
  const count = year - 2018;
  return count < 1 ? String(year) : `令和${count === 1 ? '元' : count}`;
}

const DATE = new RegExp(`^(${YEAR_PATTERN})(?:年|[./-])(\\d{1,2})(?:月|[./-])(\\d{1,2})日?$`, 'i');
/** As an Excel set to English shows a date cell: 4/1/2022. */
const MONTH_FIRST = /^(\d{1,2})\/(\d{1,2})\/((?:19|20)\d{2})$/;
/** A date cell may show its time of day too. */
const TIME = /\s+\d{1,2}:\d{2}(?::\d{2})?\s*$/;
/** The form's own 「令和　年　月　日」 that nobody filled in. */
const PLACEHOLDER = /^(?:令和|平成|R|H)?[年月日./-]*$/i;

/**
 * Reads a date as people write it: 令和4年4月1日, R4.4.1, 2022/4/1, with a weekday or remark in brackets.
 * Of several dates, one a line, the last counts (修正日 of a sheet that was revised twice).
 */
export function readDate(text: string | null): DateReading {
  return text === null || isBlank(text) ? EMPTY : readLines(text);
}

const EMPTY: DateReading = { kind: 'empty' };

const readLines = remembered((text: string): DateReading => {
  let reading: DateReading = EMPTY;
  for (const line of text.normalize('NFKC').split(/[\n、]/)) {
    const date = withoutBrackets(fold(line.replace(TIME, '')));
    if (date === '' || PLACEHOLDER.test(date)) continue;
    reading = readOneDate(date);
    if (reading.kind !== 'day') return reading;
  }
  return reading;
});

function readOneDate(text: string): DateReading {
  const [, month, date, western] = MONTH_FIRST.exec(text) ?? [];
  const match = western ? [text, western, month, date] : DATE.exec(text);
  const year = match?.[1] ? westernYear(match[1]) : null;
  if (!match || year === null) return { kind: 'not-a-date' };
  const day: Day = { year, month: Number(match[2]), day: Number(match[3]) };
  return exists(day) && !isAfterItsEra(match[1] ?? '') ? { kind: 'day', day } : { kind: 'no-such-day' };
}

/** 平成 ended in its 31st year, 昭和 in its 64th. */
function isAfterItsEra(year: string): boolean {
  const count = Number(/\d+$/.exec(year)?.[0] ?? 1);
  return (/^(?:平成|平|H)/i.test(year) && count > 31) || (/^(?:昭和|昭|S)/i.test(year) && count > 64);
}

function exists({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Negative when `a` is before `b`. */
export function compareDays(a: Day, b: Day): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}
