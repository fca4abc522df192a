import { z } from 'zod';
import type { Context } from './context';
import { type Version, versionOf } from './decode';
import { everyPage, type Paging } from './reading';

/**
 * The versions of an item that the list keeps and that can be read, the newest (the current one) first. `place` is its list's,
 * `id` the item's. Empty for an item that is gone. Throws as `reading`.
 */
export async function versionsOf(
  { graph, hash, url }: Context,
  place: string,
  id: string,
  paging?: Pick<Paging<unknown>, 'first'>,
): Promise<readonly Version[]> {
  const path = `${place}/items/${encodeURIComponent(id)}/versions?$expand=fields`;
  const found = await everyPage(graph, path, versionSchema, url, paging);
  const versions = await Promise.all([...found].sort(newestFirst).map((item) => versionOf(item, hash, url)));
  return versions.filter((version) => version !== null);
}

const versionSchema = z.object({
  /** `3.0` */
  id: z.string(),
  fields: z.record(z.string(), z.unknown()).optional(),
});

function newestFirst(a: { readonly id: string }, b: { readonly id: string }): number {
  return Number(b.id) - Number(a.id);
}
