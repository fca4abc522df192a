import { MokuhyoError } from '../../core/errors';
import type { Context } from './context';
import {
  type IndicatorVersion,
  isSound,
  itemSchema,
  type RawItem,
  type SheetVersion,
  type Version,
  versionOf,
} from './decode';
import { INDICATORS, type ListDefinition, SHEETS } from './definition';
import { type Found, type Item, versionsIn } from './found';
import { sectionMark, sheetKeyOf } from './keys';
import { everyPage } from './reading';
import { notUnderstood } from './refusal';
import { versionsOf } from './versions';
import { wholeSheet } from './whole';

/**
 * What the lists have of a sheet now. Throws `MokuhyoError` `list-duplicate` {url, key}, `list-newer` {url}, and as reading
 * does.
 */
export async function lookUp(context: Context, sheetKey: string): Promise<Found> {
  const [own, indicators] = await Promise.all([
    readItems(context, SHEETS, sheetKey),
    readItems(context, INDICATORS, sheetKey),
  ]);
  const found = foundOf(context, sheetKey, own, indicators);
  const versions = versionsIn(found);
  if (versions.length === 0 || wholeSheet(versions)) return found;
  // One may have been read before and the other after a submission came to its end. The sheet's own item first: whoever then
  // changes it makes what is decided by this end in 412.
  const again = await readItems(context, SHEETS, sheetKey);
  return foundOf(context, sheetKey, again, await readItems(context, INDICATORS, sheetKey));
}

interface Items extends Pick<Found, 'unreadable'> {
  readonly items: readonly Item<Version>[];
}

async function readItems(context: Context, list: ListDefinition, sheetKey: string): Promise<Items> {
  const { graph, hash, url } = context;
  const { [list.name]: place } = await context.places();
  const filter = `fields/MkSectionKey eq '${await sectionMark(sheetKey, hash)}' and fields/MkYear eq ${sheetKey.slice(0, 4)}`;
  const path = `${place}/items?$filter=${encodeURIComponent(filter)}&$expand=fields`;
  const missing = () => new MokuhyoError('list-missing', { url, list: list.displayName });
  const found = await everyPage(graph, path, itemSchema, url, { first: 'batched', missing });
  const read = await Promise.all(found.map((item) => readItem(context, place, item)));
  return {
    items: read.filter((item) => item !== null),
    unreadable: found.filter((_, at) => read[at] === null).map(({ id }) => ({ list: list.displayName, item: id })),
  };
}

async function readItem(context: Context, place: string, raw: RawItem): Promise<Item<Version> | null> {
  const { hash, url } = context;
  const eTag = raw.eTag ?? raw['@odata.etag'];
  if (eTag === undefined) throw notUnderstood(url, raw);
  const current = await versionOf(raw, hash, url);
  const version = current ?? (await versionsOf(context, place, raw.id, { first: 'batched' }))[0];
  if (!version) return null;
  const submission = raw.fields?.MkSubmission;
  return {
    id: raw.id,
    eTag,
    version,
    sound: current !== null && (await isSound(raw, version.record, hash)),
    submission: typeof submission === 'string' ? submission : null,
  };
}

function foundOf({ url }: Context, sheetKey: string, sheets: Items, indicators: Items): Found {
  const items = [...sheets.items, ...indicators.items].filter(({ version }) => sheetKeyOf(version.record) === sheetKey);
  const keys = items.map(({ version }) => version.record.key);
  const twice = keys.find((key, at) => keys.indexOf(key) !== at);
  if (twice !== undefined) throw new MokuhyoError('list-duplicate', { url, key: twice });
  return {
    own: items.find(isSheet) ?? null,
    indicators: items.filter(isIndicator),
    unreadable: [...sheets.unreadable, ...indicators.unreadable],
  };
}

function isSheet(item: Item<Version>): item is Item<SheetVersion> {
  return item.version.kind === 'sheet';
}

function isIndicator(item: Item<Version>): item is Item<IndicatorVersion> {
  return item.version.kind === 'indicator';
}
