import type { Params } from './catalogue';

/** Parts of sentences that several catalogues are made of. */

/** A cell's text in one line of at most so many characters, short enough for a sentence. */
export const oneLineUpTo =
  (most: number) =>
  (text: string | number | undefined): string => {
    const line = [
      ...String(text ?? '')
        .replace(/\s+/g, ' ')
        .trim(),
    ];
    return line.length > most ? `${line.slice(0, most - 1).join('')}…` : line.join('');
  };

/** The first of several by its name, and how many more there are (none for 0). */
export const andMore: Readonly<Record<'ja' | 'en', (params: Params) => string>> = {
  ja: ({ name, more }) => `${name}${Number(more) > 0 ? ` ほか${more}件` : ''}`,
  en: ({ name, more }) => `${name}${Number(more) > 0 ? ` and ${more} more` : ''}`,
};

/** English: 「1 sheet」, 「2 sheets」. */
export function counted(count: string | number | undefined, noun: string): string {
  return `${count} ${noun}${Number(count) === 1 ? '' : 's'}`;
}

/** Whether a file's name says what kind of file it is. */
export function hasEnding(file: string | number | undefined): boolean {
  return /\.[a-z\d]{2,5}$/i.test(String(file));
}
