import { z } from 'zod';
import { MokuhyoError } from '../../core/errors';
import { LISTS, type ListDefinition } from './definition';
import type { Graph } from './graph';
import { everyPage, reading } from './reading';
import { type Site, siteRequest } from './site';

/** Where the two lists of a site are: paths for requests, below which their `/items` stand. */
export type Places = Readonly<Record<ListDefinition['name'], string>>;

/** A list that a site has. `name` is the last part of its address, `displayName` what people call it now. */
export interface FoundList {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
}

/** A site as Graph has it, with its lists. `path` begins requests: `/sites/{id}`. */
export interface FoundSite {
  readonly path: string;
  readonly lists: readonly FoundList[];
}

/** Looks a site up. Throws `MokuhyoError` `site-missing` {url}, and what reading throws. */
export async function findSite(graph: Graph, site: Site): Promise<FoundSite> {
  const { url } = site;
  const request = { method: 'GET', path: `${siteRequest(site)}?$select=id,webUrl`, cost: 1 } as const;
  const { id } = await reading(
    await graph.ask(request),
    siteSchema,
    url,
    () => new MokuhyoError('site-missing', { url }),
  );
  const path = `/sites/${id}`;
  const lists = await everyPage(graph, `${path}/lists?$select=id,name,displayName`, listSchema, url);
  return { path, lists };
}

/** Finds the two lists. Throws `MokuhyoError` `list-missing` {url, list}, and as `findSite`. */
export async function findPlaces(graph: Graph, site: Site): Promise<Places> {
  const { path, lists } = await findSite(graph, site);
  const placeOf = ({ name, displayName }: ListDefinition) => {
    const found = lists.find((list) => list.name === name);
    if (!found) throw new MokuhyoError('list-missing', { url: site.url, list: displayName });
    return [name, `${path}/lists/${found.id}`] as const;
  };
  return Object.fromEntries(LISTS.map(placeOf)) as Places;
}

const siteSchema = z.object({ id: z.string().min(1) });
const listSchema = z.object({ id: z.string().min(1), name: z.string(), displayName: z.string() });
