import type { List as AskedList, ColumnDefinition } from '@microsoft/microsoft-graph-types';
import { checkAllowed, type Deed, type Grant } from './access';
import { addColumn, builtInColumns, changeColumn } from './columns';
import {
  changeItem,
  changesSince,
  checkMatch,
  chosen,
  createItem,
  deleteItem,
  find,
  itemOf,
  shownFields,
  shownItem,
  shownVersion,
} from './items';
import { type Answered, type Asked, conflict, invalid, notFound, Refusal } from './messages';
import { parseQuery, type Query } from './query';
import type { Item, List, Site, Tenant } from './tenant';

/** What a request needs beside itself. */
export interface Surroundings {
  readonly tenant: Tenant;
  readonly grant: Grant;
  /** ISO 8601, whole seconds. */
  readonly now: string;
  newId(): string;
  /** Gives as many as fit into a page, and a link to the rest. */
  readonly pages: Pages;
  /** No room for what is new. */
  readonly full: boolean;
  /** Whether columns that stand in the request for a list are made. */
  readonly columnsOfNewLists: 'made' | 'forgotten';
  readonly keptVersions: number;
}

export interface Pages {
  /** How many may come, of so many that were asked for. */
  size(top: number | null): number;
  /** An absolute address that goes on where `state` says. */
  link(asked: Asked, option: 'skiptoken' | 'token', state: PageState): string;
  /** What a link's token stands for. Throws 400 where the address is not the one that was given. */
  state(asked: Asked, token: string): PageState;
}

/** Where a link goes on. */
export interface PageState {
  /** After the last that was given. */
  readonly after: number;
  /** The tenant's change at which the link was given. */
  readonly given: number;
}

/** A request, understood. */
export interface Route {
  readonly kind: 'site' | 'lists' | 'list' | 'columns' | 'column' | 'items' | 'delta' | 'item' | 'fields' | 'versions';
  readonly site: Site;
  readonly listId: string | null;
  readonly id: string | null;
  readonly query: Query;
}

const SHAPES: readonly (readonly [Route['kind'], RegExp])[] = [
  ['site', /^$/],
  ['lists', /^\/lists$/],
  ['list', /^\/lists\/([^/]+)$/],
  ['columns', /^\/lists\/([^/]+)\/columns$/],
  ['column', /^\/lists\/([^/]+)\/columns\/([^/]+)$/],
  ['items', /^\/lists\/([^/]+)\/items$/],
  ['delta', /^\/lists\/([^/]+)\/items\/delta$/],
  ['item', /^\/lists\/([^/]+)\/items\/([^/]+)$/],
  ['fields', /^\/lists\/([^/]+)\/items\/([^/]+)\/fields$/],
  ['versions', /^\/lists\/([^/]+)\/items\/([^/]+)\/versions$/],
];

/** Throws 404 for a site that is not there, 400 for what lists do not know. */
export function routeOf(tenant: Tenant, path: string): Route {
  const mark = path.indexOf('?');
  const address = mark < 0 ? path : path.slice(0, mark);
  const [site, rest] = siteOf(tenant, address);
  for (const [kind, shape] of SHAPES) {
    const found = shape.exec(rest);
    if (!found) continue;
    const query = parseQuery(mark < 0 ? '' : path.slice(mark + 1));
    return { kind, site, listId: decoded(found[1]), id: decoded(found[2]), query };
  }
  throw invalid(`Resource not found for the segment in '${address}'`);
}

function siteOf(tenant: Tenant, address: string): readonly [Site, string] {
  const byPath = /^\/sites\/([^/:]+):(\/[^:]+)(?::(\/.*))?$/.exec(address);
  if (byPath) {
    const [, host = '', path = '', rest = ''] = byPath;
    return [known(tenant.sites.find((each) => sameHost(tenant, host) && same(each.path, decoded(path) ?? ''))), rest];
  }
  const [, id = '', rest = ''] = /^\/sites\/([^/]+)(\/.*)?$/.exec(address) ?? [];
  if (id === '') throw invalid(`Resource not found for the segment in '${address}'`);
  const name = decoded(id) ?? '';
  const root = name === 'root' || sameHost(tenant, name);
  return [known(tenant.sites.find((each) => (root ? each.path === '' : each.id === name))), rest];
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
const sameHost = (tenant: Tenant, host: string) => same(tenant.host, host);

function known(site: Site | undefined): Site {
  if (!site) throw notFound('Requested site could not be found');
  return site;
}

function decoded(segment: string | undefined): string | null {
  if (segment === undefined) return null;
  try {
    return decodeURIComponent(segment);
  } catch {
    throw invalid('The address is not well-formed');
  }
}

/** What a deed needs, and what it costs. */
export function deedOf(kind: Route['kind'], method: string): Deed {
  if (method === 'GET') return 'read';
  return kind === 'lists' || kind === 'list' || kind === 'columns' || kind === 'column' ? 'manage' : 'write';
}

export function unitsOf(kind: Route['kind'], method: string, query: Query): number {
  if (method !== 'GET') return 2;
  if (kind === 'delta') return query.token !== null && query.token !== 'latest' ? 1 : 2;
  return kind === 'lists' || kind === 'columns' || kind === 'items' || kind === 'versions' ? 2 : 1;
}

/** Does what a request asks. Throws a `Refusal`. */
export function perform(asked: Asked, route: Route, around: Surroundings): Answered {
  checkAllowed(around.grant, route.site, deedOf(route.kind, asked.method));
  const deed = DEEDS[`${asked.method} ${route.kind}`];
  if (!deed) throw new Refusal(405, 'notAllowed', `${asked.method} is not allowed on this resource`);
  if (around.full && asked.method === 'POST')
    throw new Refusal(507, 'quotaLimitReached', 'Insufficient space available');
  return deed({ ...around, asked, route, query: route.query, site: route.site });
}

interface Ground extends Surroundings {
  readonly asked: Asked;
  readonly route: Route;
  readonly query: Query;
  readonly site: Site;
}

const DEEDS: Readonly<Record<string, (ground: Ground) => Answered>> = {
  'GET site': ({ tenant, site, query }) => {
    const { id, displayName, path } = site;
    const name = path.split('/').at(-1) ?? '';
    const webUrl = `https://${tenant.host}${path}`;
    return ok(chosen({ id, name, displayName, webUrl, ...(path === '' ? { root: {} } : {}) }, query.select));
  },
  'GET lists': (ground) => {
    only(ground.query, ['select', 'top', 'skipToken']);
    return collection(
      ground,
      ground.site.lists.map((list) => [list, shownList(ground, list)] as const),
    );
  },
  'POST lists': (ground) => {
    const asked = ground.asked.body as AskedList;
    if ('name' in asked)
      throw invalid(
        "Cannot define a 'name' for a list as it is assigned by the server. Instead, provide 'displayName'",
      );
    if (!asked.displayName) throw invalid('One of the provided arguments is not acceptable.');
    if (asked.list?.template !== 'genericList') throw invalid('One of the provided arguments is not acceptable.');
    const list = newList(ground, asked.displayName);
    if (ground.columnsOfNewLists === 'made')
      for (const column of asked.columns ?? []) addColumn(list, column, ground.newId());
    ground.site.lists.push(list);
    return { status: 201, body: shownList(ground, list) };
  },
  'GET list': (ground) => {
    only(ground.query, ['select', 'expand']);
    const list = listOf(ground);
    const columns = ground.query.expand.has('columns') ? { columns: list.columns.map((each) => each.definition) } : {};
    return ok({ ...shownList(ground, list), ...columns });
  },
  'PATCH list': (ground) => {
    const list = listOf(ground);
    const { displayName, ...rest } = ground.asked.body as AskedList;
    if (!displayName || Object.keys(rest).some((each) => each !== 'description'))
      throw invalid('One of the provided arguments is not acceptable.');
    checkTitle(ground.site, displayName, list);
    list.displayName = displayName;
    return ok(shownList(ground, list));
  },
  'GET columns': (ground) => {
    only(ground.query, ['select']);
    return ok({
      value: listOf(ground).columns.map(({ definition }) => chosen({ ...definition }, ground.query.select)),
    });
  },
  'POST columns': (ground) => {
    const column = addColumn(listOf(ground), ground.asked.body as ColumnDefinition, ground.newId());
    return { status: 201, body: column.definition };
  },
  'GET column': (ground) => ok(columnOf(ground).definition),
  'PATCH column': (ground) => {
    const column = columnOf(ground);
    changeColumn(listOf(ground), column, ground.asked.body as ColumnDefinition);
    return ok(column.definition);
  },
  'GET items': (ground) => {
    const list = listOf(ground);
    const items = find(list, ground.query, ground.asked.headers.get('prefer'));
    return collection(
      ground,
      items.map((item) => [item, () => shownItem(list, item, ground.query)] as const),
    );
  },
  'POST items': (ground) => {
    const list = listOf(ground);
    const { fields, ...rest } = ground.asked.body as { readonly fields?: unknown };
    if (Object.keys(rest).length > 0) throw invalid('Only fields can be given');
    const item = createItem(ground.tenant, list, fields, ground.now, ground.newId());
    return { status: 201, body: shownItem(list, item, null), headers: { Location: `items/${item.id}` } };
  },
  'GET item': (ground) => {
    only(ground.query, ['select', 'expand']);
    const list = listOf(ground);
    const item = itemOf(list, ground.route.id ?? '');
    return { ...ok(shownItem(list, item, ground.query)), headers: {} };
  },
  'DELETE item': (ground) => {
    const list = listOf(ground);
    const item = itemOf(list, ground.route.id ?? '');
    checkMatch(item, ground.asked.headers.get('if-match'));
    deleteItem(ground.tenant, list, item);
    return { status: 204 };
  },
  'GET fields': (ground) => {
    only(ground.query, ['select']);
    const list = listOf(ground);
    const item = itemOf(list, ground.route.id ?? '');
    return ok(shownFields(list, item, item, ground.query.select));
  },
  'PATCH fields': (ground) => {
    const list = listOf(ground);
    const item = itemOf(list, ground.route.id ?? '');
    checkMatch(item, ground.asked.headers.get('if-match'));
    changeItem(ground.tenant, list, item, ground.asked.body, ground.now);
    const { '@odata.etag': _, ...fields } = shownFields(list, item, item, null);
    return ok(fields);
  },
  'GET versions': (ground) => {
    only(ground.query, ['expand']);
    const list = listOf(ground);
    const item = itemOf(list, ground.route.id ?? '');
    const withFields = ground.query.expand.has('fields');
    if (ground.query.expand.get('fields')) throw invalid('The expansion is not supported on versions');
    const newestFirst = [...item.versions].reverse();
    return ok({ value: newestFirst.map((version) => shownVersion(list, item, version, withFields)) });
  },
  'GET delta': (ground) => delta(ground),
};

const ok = (body: unknown): Answered => ({ status: 200, body });

/** Refuses options that are not documented for what is asked. */
function only(query: Query, options: readonly (keyof Query)[]): void {
  const given = (['select', 'filter', 'orderBy', 'top', 'token', 'skipToken'] as const).filter(
    (each) => query[each] !== null,
  );
  const strange = [...given, ...(query.expand.size > 0 ? (['expand'] as const) : [])].find(
    (each) => !options.includes(each),
  );
  if (strange) throw invalid(`The query option '${strange}' is not supported here`);
}

/** By its id or its title, as documented; not by the name in its address. */
function listOf({ site, route }: Ground): List {
  const asked = route.listId ?? '';
  const list = site.lists.find(({ id, displayName }) => same(id, asked) || same(displayName, asked));
  if (!list) throw notFound('The specified list was not found');
  return list;
}

function columnOf(ground: Ground) {
  const column = listOf(ground).columns.find(
    ({ id, definition }) => id === ground.route.id || definition.name === ground.route.id,
  );
  if (!column) throw notFound('The specified column was not found');
  return column;
}

function shownList({ tenant, site, query }: Ground, { id, name, displayName }: List) {
  const webUrl = `https://${tenant.host}${site.path}/Lists/${encodeURIComponent(name)}`;
  return chosen({ id, name, displayName, webUrl, list: { template: 'genericList', hidden: false } }, query.select);
}

function checkTitle(site: Site, title: string, but: List | null): void {
  if (site.lists.some((each) => each !== but && same(each.displayName, title)))
    throw conflict('The specified name already exists.');
}

/** Also for tests that make a list without asking for it. */
export function newList(
  { site, newId, keptVersions }: Pick<Ground, 'site' | 'newId' | 'keptVersions'>,
  displayName: string,
): List {
  checkTitle(site, displayName, null);
  const wanted = displayName.replace(/[^A-Za-z0-9 _-]/g, '').trim() || 'List';
  const taken = (name: string) => site.lists.some((each) => same(each.name, name));
  let name = wanted;
  for (let n = 1; taken(name); n++) name = `${wanted}${n}`;
  const columns = builtInColumns(newId);
  return { id: newId(), name, displayName, columns, items: new Map(), deleted: [], lastId: 0, keptVersions };
}

/** A page of a collection; the state is the id of the last item, or how many were given where there is another order. */
function collection(
  { asked, query, pages, tenant }: Ground,
  all: readonly (readonly [{ readonly id: string | number }, unknown])[],
): Answered {
  only(query, ['select', 'expand', 'filter', 'orderBy', 'top', 'skipToken']);
  const before = query.skipToken === null ? 0 : pages.state(asked, query.skipToken).after;
  const byId = all.every(([{ id }], at) => typeof id === 'number' && (at === 0 || id > Number(all[at - 1]?.[0].id)));
  const rest = byId ? all.filter(([{ id }]) => Number(id) > before) : all.slice(before);
  const page = rest.slice(0, pages.size(query.top));
  const last = byId ? Number(page.at(-1)?.[0].id ?? before) : before + page.length;
  const more =
    rest.length > page.length
      ? { '@odata.nextLink': pages.link(asked, 'skiptoken', { after: last, given: tenant.change }) }
      : {};
  return ok({ ...more, value: page.map(([, shown]) => (typeof shown === 'function' ? shown() : shown)) });
}

function delta(ground: Ground): Answered {
  const { asked, query, pages, tenant } = ground;
  only(query, ['select', 'expand', 'top', 'token']);
  const list = listOf(ground);
  const link = (after: number) => pages.link(asked, 'token', { after, given: tenant.change });
  if (query.token === 'latest') return ok({ value: [], '@odata.deltaLink': link(tenant.change) });
  const state = query.token === null ? null : pages.state(asked, query.token);
  if (state && state.given < tenant.deltasSince) throw tooOld(asked);
  const since = state?.after ?? 0;
  const all = changesSince(list, since);
  const page = all.slice(0, pages.size(query.top));
  const last = changeOf(list, page.at(-1)) ?? since;
  const next =
    all.length > page.length
      ? { '@odata.nextLink': link(last) }
      : { '@odata.deltaLink': link(Math.max(last, tenant.change)) };
  // «The same item might appear more than once»: the first one does.
  const twice = page[0] && page.length > 1 ? [page[0]] : [];
  return ok({
    ...next,
    value: [...page, ...twice].map((each) =>
      'deleted' in each
        ? { id: String(each.deleted), deleted: { state: 'deleted' } }
        : shownItem(list, each as Item, query),
    ),
  });
}

function changeOf(list: List, entry: Item | { readonly deleted: number } | undefined): number | undefined {
  if (!entry) return undefined;
  return 'deleted' in entry ? list.deleted.find(({ id }) => id === entry.deleted)?.change : entry.change;
}

function tooOld(asked: Asked): Refusal {
  const fresh = asked.path.replace(/[?&]\$?token=[^&]*/, '').replace(/&/, '?');
  return new Refusal(410, 'resyncChangesApplyDifferences', 'Resync required.', { Location: `${asked.base}${fresh}` });
}
