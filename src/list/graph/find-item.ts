import { z } from 'zod';
import { MokuhyoError } from '../../core/errors';
import type { Context } from './context';
import type { ListDefinition } from './definition';
import { itemKey } from './keys';
import { everyPage } from './reading';

/** The number of the item that has a record's key; null where there is none. Throws as `reading`. */
export async function numberOf(context: Context, list: ListDefinition, key: string): Promise<string | null> {
  const { graph, hash, url } = context;
  const { [list.name]: place } = await context.places();
  const filter = encodeURIComponent(`fields/MkKey eq '${await itemKey(key, hash)}'`);
  const missing = () => new MokuhyoError('list-missing', { url, list: list.displayName });
  const [item] = await everyPage(graph, `${place}/items?$filter=${filter}&$select=id`, idSchema, url, { missing });
  return item?.id ?? null;
}

const idSchema = z.object({ id: z.string().min(1) });
