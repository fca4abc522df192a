import { yearsNamed } from './years-in-text';

/** What happens once, or is counted from year to year: 100周年, 第2回, 3度の選挙, 4年目. */
const EVENTS =
  /[0-9０-９一二三四五六七八九十百]+(?:周年|年目|か年|ヵ年|カ年|箇年)|第[0-9０-９一二三四五六七八九十]+(?:回|次|期|弾)|[0-9０-９一二三四五六七八九十]+度(?:目)?の(?:[\p{sc=Han}]{2,4})/gu;

/** What a text says of one year: next year somebody must read it again. */
const OF_THIS_YEAR = /(?:今|本|当|昨|前|来|次|翌)年度?|今回|前回|(?<![0-9０-９一二三])次回(?!答)/g;

/** The words by which a text is tied to a year or an event, each once, in their order. */
export function datedWords(text: string): readonly string[] {
  const found = [EVENTS, OF_THIS_YEAR].flatMap((pattern) => [...text.matchAll(pattern)].map(([word]) => word));
  return [...new Set([...yearsNamed(text), ...found])];
}
