import { fold } from '../sheet/text';
import type { IndicatorDraft } from './schema';

/** The longest key that Microsoft Lists can index. */
const LONGEST_KEY = 255;

/** Which indicator of its sheet one is: the end of its key. */
export interface IndicatorPlace {
  readonly goalNo: string;
  readonly n: number;
}

/** The number of a goal as keys have it; `-` for a goal without one. */
export function goalNoInKey(goalNo: string | null): string {
  if (goalNo !== null && /^\d+$/.test(goalNo)) return goalNo;
  return fold(goalNo ?? '').replace(/[/\p{Cc}\p{Cs}]/gu, '') || '-';
}

/** `<sheetKey>/<goalNo>/<n>` */
export function indicatorKey(sheetKey: string, place: IndicatorPlace): string {
  return `${sheetKey}/${placeText(place)}`;
}

/** `<goalNo>/<n>`, as a sheet's `order` has it. */
export function placeText({ goalNo, n }: IndicatorPlace): string {
  return `${goalNo}/${n}`;
}

/** The place that an indicator's key tells. */
export function placeIn(key: string): IndicatorPlace {
  const [goalNo = '', n = ''] = key.split('/').slice(-2);
  return { goalNo, n: Number(n) };
}

/** Whether a key reads as an indicator's. A sheet under it would keep another sheet's indicator out for ever. */
export function isKeyOfIndicator(key: string): boolean {
  return /^\d{4}\/.+\/[^/]+\/[1-9]\d*$/s.test(key);
}

/** Whether every number that the list may give these indicators makes a key that it can index. */
export function keysFit(sheetKey: string, indicators: readonly Pick<IndicatorDraft, 'goalNo'>[]): boolean {
  const longest = indicators.reduce((most, { goalNo }) => Math.max(most, goalNoInKey(goalNo).length), 0);
  return sheetKey.length + longest + '//99999'.length <= LONGEST_KEY;
}
