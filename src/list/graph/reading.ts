import { z } from 'zod';
import type { MokuhyoError } from '../../core/errors';
import type { Graph, GraphOutcome, GraphRequest } from './graph';
import { notUnderstood, refusal } from './refusal';

/**
 * The checked body of an answer to a reading request. `missing` is what 404 means there. Throws `MokuhyoError` `list-…` for
 * any other than a good one.
 */
export function reading<T>(outcome: GraphOutcome, schema: z.ZodType<T>, url: string, missing?: () => MokuhyoError): T {
  if (outcome.kind === 'answer' && outcome.status === 404 && missing) throw missing();
  if (outcome.kind === 'lost' || outcome.status !== 200) throw refusal(outcome, url);
  const parsed = schema.safeParse(outcome.body);
  if (!parsed.success) throw notUnderstood(url, parsed.error);
  return parsed.data;
}

export interface Paging<T> {
  /** How the first page is asked for: by itself, or together with others. */
  readonly first?: 'ask' | 'batched';
  readonly missing?: () => MokuhyoError;
  /** What is given in the end; without it, all. Asked of each as its page comes. */
  readonly keep?: (item: T) => boolean;
}

/** Everything that a collection has, page by page. Throws as `reading`. */
export async function everyPage<T>(
  graph: Graph,
  path: string,
  item: z.ZodType<T>,
  url: string,
  { first = 'ask', missing, keep = () => true }: Paging<T> = {},
): Promise<readonly T[]> {
  const page = pageSchema(item);
  const request = (path: string): GraphRequest => ({ method: 'GET', path, cost: 2 });
  const all: T[] = [];
  const seen = new Set([path]);
  let { value, '@odata.nextLink': next } = reading(await graph[first](request(path)), page, url, missing);
  all.push(...value.filter(keep));
  while (next !== undefined) {
    // A page that does not go on would be asked for forever.
    if (seen.has(next)) throw notUnderstood(url, next);
    seen.add(next);
    ({ value, '@odata.nextLink': next } = reading(await graph.ask(request(next)), page, url, missing));
    all.push(...value.filter(keep));
  }
  return all;
}

function pageSchema<T>(item: z.ZodType<T>) {
  return z.object({ value: z.array(item), '@odata.nextLink': z.string().optional() });
}
