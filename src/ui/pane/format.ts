import type { Lang } from '../../core/messages/catalogue';
import { nameOfFile } from '../../core/sheet/file-name';

/** 14:32, the same in both languages. */
export function timeOf(at: Date): string {
  return `${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`;
}

/** 令和8年11月20日 14:32, or 20 November 2026, 14:32. */
export function dateAndTimeOf(at: Date, lang: Lang): string {
  return `${dateOf(at, lang)}${lang === 'ja' ? ' ' : ', '}${timeOf(at)}`;
}

/** 令和8年11月20日, or 20 November 2026. */
function dateOf(at: Date, lang: Lang): string {
  const locale = lang === 'ja' ? 'ja-JP-u-ca-japanese' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(at);
}

/** R8.11.20, or 20 Nov 2026: where there is little room. */
export function shortDateOf(at: Date, lang: Lang): string {
  if (lang === 'en') return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' }).format(at);
  const era = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era: 'narrow' }).formatToParts(at);
  return `${era.find(({ type }) => type === 'era')?.value ?? ''}${stampDateOf(at)}`;
}

/** 8.11.20, as a date stamp has it: year of the era, month, day. */
export function stampDateOf(at: Date): string {
  const parts = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { year: 'numeric', month: 'numeric', day: 'numeric' });
  const value = (type: string) => parts.formatToParts(at).find((part) => part.type === type)?.value ?? '';
  return [value('year'), value('month'), value('day')].join('.');
}

/** A workbook's name without path and ending. */
export function stemOf(file: string): string {
  return nameOfFile(file).replace(/\.[^.]*$/, '');
}
