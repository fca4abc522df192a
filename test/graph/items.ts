import { type Condition, fieldsOf, holds } from './filter';
import { having, noteChange } from './indexes';
import { beyondThreshold, invalid, notFound, preconditionFailed } from './messages';
import type { Query } from './query';
import { eTagOf, type Fields, type Item, type List, type Tenant, THRESHOLD, type Version, versionOf } from './tenant';
import { keptFields } from './values';

export const INDEX_NEEDED = 'HonorNonIndexedQueriesWarningMayFailRandomly';

export function createItem(tenant: Tenant, list: List, fields: unknown, now: string, uniqueId: string): Item {
  const kept = keptFields(list, fields ?? {}, null);
  const item: Item = {
    id: ++list.lastId,
    uniqueId,
    created: now,
    modified: now,
    fields: kept,
    versions: [{ number: 1, modified: now, fields: kept }],
    change: ++tenant.change,
  };
  noteChange(list, item, null, kept);
  list.items.set(item.id, item);
  return item;
}

export function changeItem(tenant: Tenant, list: List, item: Item, fields: unknown, now: string): void {
  const kept = keptFields(list, fields, item);
  noteChange(list, item, item.fields, kept);
  item.fields = kept;
  item.modified = now;
  item.versions = [...item.versions, { number: versionOf(item) + 1, modified: now, fields: kept }].slice(
    -list.keptVersions,
  );
  item.change = ++tenant.change;
}

export function deleteItem(tenant: Tenant, list: List, item: Item): void {
  noteChange(list, item, item.fields, null);
  list.items.delete(item.id);
  list.deleted.push({ id: item.id, change: ++tenant.change });
}

export function itemOf(list: List, id: string): Item {
  const item = /^[1-9]\d*$/.test(id) ? list.items.get(Number(id)) : undefined;
  if (!item) throw notFound('The specified item was not found');
  return item;
}

/** Throws 412 where a request names another version than there is. */
export function checkMatch(item: Item, ifMatch: string | undefined): void {
  if (ifMatch !== undefined && ifMatch !== '*' && ifMatch !== eTagOf(item)) throw preconditionFailed();
}

/** Every item that a query asks for, in its order. Refuses what SharePoint refuses: see THRESHOLD and indexes. */
export function find(list: List, { filter, orderBy }: Query, prefer: string | undefined): readonly Item[] {
  for (const field of [...(filter ? fieldsOf(filter) : []), ...(orderBy ? [orderBy.field] : [])])
    checkIndexed(list, field, prefer);
  const large = list.items.size > THRESHOLD;
  const candidates = filter ? firstClause(list, filter) : [...list.items.values()];
  if (large && (filter || (orderBy && orderBy.field !== 'id')) && candidates.length > THRESHOLD)
    throw beyondThreshold();
  const found = filter ? candidates.filter(({ fields }) => holds(filter, fields)) : candidates;
  found.sort((a, b) => a.id - b.id);
  return orderBy && orderBy.field !== 'id' ? ordered(found, orderBy) : found;
}

function checkIndexed(list: List, field: string, prefer: string | undefined): void {
  if (field === 'id') return;
  const column = list.columns.find((each) => each.definition.name === field);
  if (!column) throw invalid(`Field '${field}' is not recognized`);
  if (column.kind === 'note') throw invalid(`Field '${field}' cannot be used in a query expression`);
  if (column.definition.indexed) return;
  if (!prefer?.includes(INDEX_NEEDED))
    throw invalid(
      `Field '${field}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: ${INDEX_NEEDED}' header to allow this, but be warned that such queries may fail on large lists.`,
    );
  if (list.items.size > THRESHOLD) throw beyondThreshold();
}

/** What the first clause lets through: SharePoint looks at all of that, whatever else is asked. */
function firstClause(list: List, filter: Condition): Item[] {
  if (filter.kind === 'all') return firstClause(list, filter.of[0] as Condition);
  if (filter.kind === 'compare' && filter.operator === 'eq')
    return [...having(list, filter.field, filter.value)].map((id) => list.items.get(id) as Item);
  return [...list.items.values()].filter(({ fields }) => holds(filter, fields));
}

function ordered(items: readonly Item[], { field, descending }: NonNullable<Query['orderBy']>): readonly Item[] {
  const of = (item: Item) => item.fields[field] ?? '';
  const sign = descending ? -1 : 1;
  return [...items].sort((a, b) => (of(a) < of(b) ? -sign : of(a) > of(b) ? sign : a.id - b.id));
}

/** What changed after a delta's token, the oldest change first. */
export function changesSince(list: List, change: number): readonly (Item | { readonly deleted: number })[] {
  const items = [...list.items.values()].filter((each) => each.change > change);
  const gone = list.deleted.filter((each) => each.change > change && change > 0);
  return [
    ...items.map((item) => ({ at: item.change, it: item })),
    ...gone.map(({ id, change: at }) => ({ at, it: { deleted: id } })),
  ]
    .sort((a, b) => a.at - b.at)
    .map(({ it }) => it);
}

/** An item as Graph answers with it. */
export function shownItem(list: List, item: Item, query: Query | null): Readonly<Record<string, unknown>> {
  const whole: Record<string, unknown> = {
    id: String(item.id),
    eTag: eTagOf(item),
    createdDateTime: item.created,
    lastModifiedDateTime: item.modified,
    webUrl: `https://example.invalid/Lists/${list.name}/${item.id}_.000`,
    contentType: { id: '0x01', name: 'Item' },
    sharepointIds: { listItemId: String(item.id), listItemUniqueId: item.uniqueId },
  };
  const expanded = query?.expand.get('fields');
  return {
    '@odata.etag': eTagOf(item),
    ...chosen(whole, query?.select ?? null),
    ...(expanded === undefined ? {} : { fields: shownFields(list, item, item, expanded) }),
  };
}

/** The values of an item or of a version of it. Empty ones are left out. */
export function shownFields(
  list: List,
  item: Item,
  { fields, modified }: { readonly fields: Fields; readonly modified: string },
  select: readonly string[] | null,
): Readonly<Record<string, unknown>> {
  const whole = { id: String(item.id), ContentType: 'Item', Created: item.created, Modified: modified, ...fields };
  const known = ['id', ...list.columns.map(({ definition }) => definition.name)];
  const strange = select?.find((each) => !known.includes(each));
  if (strange !== undefined) throw invalid(`Field '${strange}' is not recognized`);
  return { '@odata.etag': eTagOf(item), ...chosen(whole, select) };
}

export function shownVersion(list: List, item: Item, version: Version, withFields: boolean) {
  return {
    id: `${version.number}.0`,
    lastModifiedDateTime: version.modified,
    ...(withFields ? { fields: shownFields(list, item, version, null) } : {}),
  };
}

export function chosen(whole: Readonly<Record<string, unknown>>, select: readonly string[] | null) {
  if (select === null) return whole;
  return Object.fromEntries(Object.entries(whole).filter(([name]) => select.includes(name)));
}
