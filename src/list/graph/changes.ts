import { z } from 'zod';
import { MokuhyoError } from '../../core/errors';
import type { Context } from './context';
import { itemSchema, type RawItem, type Version, versionOf } from './decode';
import type { ListDefinition } from './definition';
import { reading } from './reading';
import { notUnderstood } from './refusal';

/** Gives everything that a list has now. Throws as `reading`, and `list-newer` {url}. */
export type Walk = () => Promise<readonly Version[]>;

/**
 * Walks through a whole list by `delta` (https://learn.microsoft.com/graph/api/listitem-delta): the first time all of it, then
 * what has changed since. A filter by year would not do: SharePoint refuses to look for more than 5,000 items at once. Items that
 * cannot be read are left out; so are those that people made.
 */
export function openWalk(context: Context, list: ListDefinition): Walk {
  const kept = new Map<string, Version>();
  let since: string | null = null;
  let last: Promise<unknown> = Promise.resolve();

  async function walk(): Promise<readonly Version[]> {
    let ended = since === null ? 'anew' : await follow(since);
    // Graph does not know any more what changed since; once more, the list would be another one all the time.
    for (let times = 0; ended === 'anew'; times++) {
      if (times === 2) throw notUnderstood(context.url, ended);
      kept.clear();
      since = null;
      const { [list.name]: place } = await context.places();
      ended = await follow(`${place}/items/delta?$expand=fields($select=${programColumns(list)})&$top=${pageSize}`);
    }
    return [...kept.values()];
  }

  async function follow(path: string): Promise<'whole' | 'anew'> {
    const seen = new Set<string>();
    for (let next: string | undefined = path; next !== undefined; ) {
      // A page that does not go on would be asked for forever.
      if (seen.has(next)) throw notUnderstood(context.url, next);
      seen.add(next);
      const page: Page | null = await pageAt(context, list, next);
      if (!page) return 'anew';
      for (const item of page.value) await keep(item);
      since = page['@odata.deltaLink'] ?? since;
      next = page['@odata.nextLink'];
    }
    return 'whole';
  }

  /** An item may come several times: the last time counts. */
  async function keep(item: RawItem & { readonly deleted?: unknown }): Promise<void> {
    const version = item.deleted ? null : await versionOf(item, context.hash, context.url);
    if (version) kept.set(item.id, version);
    else kept.delete(item.id);
  }

  return () => {
    // One after the other: each goes on from where the one before ended.
    const own = last.then(walk);
    last = own.catch(() => undefined);
    return own;
  };
}

function programColumns({ columns }: ListDefinition): string {
  const names = columns.map(({ name }) => name);
  return names.filter((name) => ['MkHash', 'MkBody', 'MkManifest'].includes(name)).join(',');
}

const pageSize = 500;

const pageSchema = z.object({
  value: z.array(itemSchema.extend({ deleted: z.unknown().optional() })),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
});

type Page = z.infer<typeof pageSchema>;

/** Null where Graph wants the walk to begin anew. */
async function pageAt({ graph, url }: Context, list: ListDefinition, path: string): Promise<Page | null> {
  const outcome = await graph.ask({ method: 'GET', path, cost: path.startsWith('/') ? 2 : 1 });
  if (outcome.kind === 'answer' && outcome.status === 410) return null;
  return reading(outcome, pageSchema, url, () => new MokuhyoError('list-missing', { url, list: list.displayName }));
}
