import { canonical } from '../../core/record/canonical';
import { contentOf } from '../../core/record/content';
import { type Found, itemsOf } from './found';
import type { Hash } from './keys';

/** What the lists have of a sheet, as a mark that is the same exactly while its records say the same: 32 hexadecimal digits. */
export async function stateOf(found: Found, hash: Hash): Promise<string> {
  const states = itemsOf(found).map(
    ({ version: { record } }) => [record.key, contentOf(record), record.withdrawnAt] as const,
  );
  return (await hash(canonical(states.sort(([a], [b]) => (a < b ? -1 : 1))))).slice(0, 32);
}

/** Whether anything changed between two looks but for what a submission wrote itself. */
export function isChangedByOthers(before: Found, now: Found, submission: string): boolean {
  const eTags = new Map(itemsOf(before).map(({ version, eTag }) => [version.record.key, eTag]));
  const items = itemsOf(now);
  const keys = new Set(items.map(({ version }) => version.record.key));
  return (
    [...eTags.keys()].some((key) => !keys.has(key)) ||
    items.some((item) => item.submission !== submission && eTags.get(item.version.record.key) !== item.eTag)
  );
}
