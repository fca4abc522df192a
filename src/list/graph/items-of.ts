import { MokuhyoError } from '../../core/errors';
import type { Context } from './context';
import { itemSchema, type RawItem } from './decode';
import type { ListDefinition } from './definition';
import { sectionMark } from './keys';
import { everyPage } from './reading';

/** Gives the items that a list has of a sheet. Throws as reading does. */
export type ItemsOf = (list: ListDefinition, sheetKey: string) => Promise<readonly RawItem[]>;

/** Asks for a sheet's items alone: two units for each list and sheet, twenty look-ups in one request. */
export function askedFor(context: Context): ItemsOf {
  return async (list, sheetKey) => {
    const { section, year } = await placeOf(context, sheetKey);
    const { [list.name]: place } = await context.places();
    const filter = `fields/MkSectionKey eq '${section}' and fields/MkYear eq ${year}`;
    const path = `${place}/items?$filter=${encodeURIComponent(filter)}&$expand=fields`;
    return everyPage(context.graph, path, itemSchema, context.url, {
      first: 'batched',
      missing: missing(context, list),
    });
  };
}

/**
 * Walks through each list once, when it is first asked, and keeps what there was of these sheets then: two units for a page.
 * Without a filter, since SharePoint refuses to look for more than 5,000 items at once, and a year has more.
 */
export function walkedFor(context: Context, sheetKeys: readonly string[]): ItemsOf {
  const walks = new Map<ListDefinition, Promise<ReadonlyMap<string, readonly RawItem[]>>>();

  const walk = async (list: ListDefinition): Promise<ReadonlyMap<string, readonly RawItem[]>> => {
    const kept = new Map<string, RawItem[]>();
    for (const key of sheetKeys) kept.set(markOf(await placeOf(context, key)), []);
    const { [list.name]: place } = await context.places();
    const path = `${place}/items?$expand=fields&$top=${pageSize}`;
    const keep = (item: RawItem): boolean => {
      const { MkSectionKey: section, MkYear: year } = item.fields ?? {};
      kept.get(markOf({ section, year }))?.push(item);
      // The whole list need not be in memory.
      return false;
    };
    await everyPage(context.graph, path, itemSchema, context.url, { keep, missing: missing(context, list) });
    return kept;
  };

  return async (list, sheetKey) => {
    const walked = walks.get(list) ?? walk(list);
    walks.set(list, walked);
    return (await walked).get(markOf(await placeOf(context, sheetKey))) ?? askedFor(context)(list, sheetKey);
  };
}

const pageSize = 500;

async function placeOf({ hash }: Context, sheetKey: string): Promise<{ section: string; year: number }> {
  return { section: await sectionMark(sheetKey, hash), year: Number(sheetKey.slice(0, 4)) };
}

function markOf({ section, year }: { readonly section: unknown; readonly year: unknown }): string {
  return `${year}/${section}`;
}

function missing({ url }: Context, { displayName }: ListDefinition): () => MokuhyoError {
  return () => new MokuhyoError('list-missing', { url, list: displayName });
}
