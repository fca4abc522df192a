import { fold } from '../sheet/text';
import type { IndicatorDraft } from './schema';

/** The longest key that Microsoft Lists can index. */
export const LONGEST_KEY = 255;

/** Where an indicator stands below its sheet: the end of its key. */
export interface Place {
  readonly goalNo: string;
  readonly n: number;
}

/** The number of a goal as keys have it; `-` for a goal without one. */
export function goalNoInKey(goalNo: string | null): string {
  return fold(goalNo ?? '').replace(/[/\p{Cc}\p{Cs}]/gu, '') || '-';
}

/** `<sheetKey>/<goalNo>/<n>` */
export function indicatorKey(sheetKey: string, { goalNo, n }: Place): string {
  return `${sheetKey}/${goalNo}/${n}`;
}

/** The place that an indicator's key tells. */
export function placeIn(key: string): Place {
  const [goalNo = '', n = ''] = key.split('/').slice(-2);
  return { goalNo, n: Number(n) };
}

/** Whether every number that the list may give these indicators makes a key that it can index. */
export function keysFit(sheetKey: string, indicators: readonly Pick<IndicatorDraft, 'goalNo'>[]): boolean {
  const longest = Math.max(0, ...indicators.map(({ goalNo }) => goalNoInKey(goalNo).length));
  return sheetKey.length + longest + '//99999'.length <= LONGEST_KEY;
}
