import { z } from 'zod';
import type { Policy } from '../../core/policy/schema';
import { choicesOf, type FoundColumn, foundColumnSchema, indexOf, newColumn } from './column-definition';
import { LISTS, type ListDefinition } from './definition';
import { type Difference, differencesOf } from './differences';
import type { Graph, GraphRequest } from './graph';
import { type FoundList, type FoundSite, findSite } from './places';
import { everyPage } from './reading';
import { problemOf, refusal } from './refusal';
import { type Site, siteOf } from './site';

/** What `createLists` did and could not do. */
export interface Provisioned {
  /** The site's address. */
  readonly url: string;
  /** In the order in which it was done. */
  readonly mended: readonly Difference[];
  /** What differs still. */
  readonly left: readonly Unmended[];
}

/** A difference that stays. `because`: what SharePoint said against mending it; empty where nothing can mend it. */
export interface Unmended extends Difference {
  readonly because: string;
}

export interface ProvisionSettings {
  readonly graph: Graph;
  /** The site's address, or one in it. */
  readonly url: string;
  /** Whose words are choices. */
  readonly scale: Policy['scale'];
  /** Told before each step. `total`: as far as is known by now. */
  readonly onStep?: ((done: number, total: number) => void) | undefined;
}

/**
 * How the lists of a site differ from what Mokuhyo needs; empty where nothing does. Only reads. Throws `MokuhyoError` `usage`
 * for an address that is not SharePoint's, `site-missing`, `list-…`.
 */
export async function checkLists({ graph, url, scale }: ProvisionSettings): Promise<readonly Difference[]> {
  const { lists } = await inspect(graph, siteOf(url), scale);
  return lists.flatMap(({ differences }) => differences);
}

/**
 * Makes the lists of a site what Mokuhyo needs: lists, columns with ASCII names and then Japanese ones, indexes from the start,
 * choices. May be asked for again and again: it does what is missing, adds what a newer version needs, and neither removes
 * nor changes what people added. Looks at the site again after whatever it did: that tells whether it is so. Throws as
 * `checkLists`, and `list-unauthorised` where lists may not be made.
 */
export async function createLists({ graph, url, scale, onStep }: ProvisionSettings): Promise<Provisioned> {
  const site = siteOf(url);
  const tried = new Map<string, Difference>();
  const refused = new Map<string, string>();
  for (let round = 0; ; round++) {
    const found = await inspect(graph, site, scale);
    const open = new Map(found.lists.flatMap(({ differences }) => differences.map((each) => [markOf(each), each])));
    const next = [...open].filter(([mark, each]) => canBeMended(each) && !refused.has(mark));
    if (next.length === 0 || round === rounds) {
      const mended = [...tried].filter(([mark]) => !open.has(mark)).map(([, each]) => each);
      const left = [...open].map(([mark, each]) => ({ ...each, because: refused.get(mark) ?? '' }));
      return { url: site.url, mended, left };
    }
    const total = tried.size + next.filter(([mark]) => !tried.has(mark)).length;
    for (const [mark, difference] of next) {
      tried.set(mark, difference);
      onStep?.(tried.size, total);
      const because = await mend(graph, found, difference, scale, site.url);
      if (because !== '') refused.set(mark, because);
    }
  }
}

/** Lists, their columns, the columns' names; and what was lost on the way, or done by somebody else at the same time. */
const rounds = 8;

interface Inspected extends FoundSite {
  readonly lists: readonly InspectedList[];
}

interface InspectedList extends FoundList {
  readonly definition: ListDefinition;
  readonly columns: readonly FoundColumn[];
  readonly differences: readonly Difference[];
}

async function inspect(graph: Graph, site: Site, scale: Policy['scale']): Promise<Inspected> {
  const found = await findSite(graph, site);
  const lists: InspectedList[] = [];
  for (const definition of LISTS) {
    const own = found.lists.find(({ name }) => name === definition.name);
    if (own) {
      const columns = await everyPage(graph, `${found.path}/lists/${own.id}/columns`, foundColumnSchema, site.url);
      lists.push({ ...own, definition, columns, differences: differencesOf(definition, own, columns, scale) });
    } else {
      const missing: Difference = { list: definition.name, column: null, kind: 'list-missing', detail: '' };
      lists.push({ id: '', name: definition.name, displayName: '', definition, columns: [], differences: [missing] });
    }
  }
  return { ...found, lists };
}

function canBeMended({ kind }: Difference): boolean {
  return kind !== 'column-type';
}

function markOf({ list, column, kind }: Difference): string {
  return `${list}/${column}/${kind}`;
}

/** What was said against it, if anything: looking again tells what is so. */
async function mend(
  graph: Graph,
  site: Inspected,
  difference: Difference,
  scale: Policy['scale'],
  url: string,
): Promise<string> {
  const outcome = await graph.ask(mending(site, difference, scale));
  if (outcome.kind === 'lost') return '';
  const { status } = outcome;
  if (status >= 200 && status < 300) return misnamed(difference, outcome.body);
  if (status === 404 || status === 412) return '';
  const { message } = problemOf(outcome);
  // Somebody else does the same, or this is known already.
  if (status === 409) return message.includes('already exists') ? '' : message;
  if (status === 400 || status === 422) return message === '' ? `HTTP ${status}` : message;
  throw refusal(outcome, url);
}

/** SharePoint gives names itself: one that it made of another stays as it is, and nobody finds it. */
function misnamed({ kind, list, column }: Difference, body: unknown): string {
  if (kind !== 'list-missing' && kind !== 'column-missing') return '';
  const { name = '' } = z.object({ name: z.string() }).safeParse(body).data ?? {};
  return name === (column ?? list) ? '' : name;
}

function mending(site: Inspected, difference: Difference, scale: Policy['scale']): GraphRequest {
  const list = site.lists.find(({ name }) => name === difference.list);
  const place = `${site.path}/lists`;
  if (!list || difference.kind === 'list-missing') {
    return writing('POST', place, { displayName: difference.list, list: { template: 'genericList' } });
  }
  const own = `${place}/${list.id}`;
  if (difference.kind === 'list-unnamed') return writing('PATCH', own, { displayName: list.definition.displayName });
  const column = list.definition.columns.find(({ name }) => name === difference.column);
  if (!column) throw new RangeError(difference.column ?? '');
  const found = list.columns.find(({ name }) => name === difference.column);
  if (!found) return writing('POST', `${own}/columns`, newColumn(column, scale));
  const change = (body: object) => writing('PATCH', `${own}/columns/${found.id}`, body);
  switch (difference.kind) {
    case 'column-unnamed':
      return change({ displayName: column.displayName });
    case 'choices-missing':
    case 'choices-closed':
      return change({
        choice: { ...found.choice, allowTextEntry: true, choices: added(found, choicesOf(column, scale)) },
      });
    default:
      return change(indexOf(column));
  }
}

/** What people choose from already, in their order, and what is wanting behind it. */
function added({ choice }: FoundColumn, wanted: readonly string[]): readonly string[] {
  return [...new Set([...(choice?.choices ?? []), ...wanted])];
}

function writing(method: 'POST' | 'PATCH', path: string, body: object): GraphRequest {
  return { method, path, body, cost: 2 };
}
