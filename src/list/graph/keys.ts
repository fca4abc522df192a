import { placeIn } from '../../core/record/indicator-key';
import type { ListRecord } from '../../core/record/schema';

/** SHA-256 of a text, in hexadecimal. */
export type Hash = (text: string) => Promise<string>;

/** Whether a text begins as keys do: with a year. */
export function isKey(text: string): boolean {
  return /^\d{4}\/./.test(text);
}

/** What stands in `MkKey`: one for each record, and no two that SharePoint takes for one. */
export async function itemKey(key: string, hash: Hash): Promise<string> {
  return `${key.slice(0, 4)}/${(await hash(key)).slice(0, 40)}`;
}

/** What stands in `MkSectionKey`: the same for a section's sheets of all years, and their indicators. */
export async function sectionMark(sheetKey: string, hash: Hash): Promise<string> {
  return (await hash(sheetKey.slice(5))).slice(0, 40);
}

/** The key of the sheet that a record belongs to. */
export function sheetKeyOf({ kind, key }: Pick<ListRecord, 'kind' | 'key'>): string {
  if (kind === 'sheet') return key;
  const { goalNo, n } = placeIn(key);
  return key.slice(0, -`/${goalNo}/${n}`.length);
}
