import { MokuhyoError } from '../../core/errors';
import { byCodePoint } from './code-points';
import type { Context } from './context';
import { type IndicatorVersion, isSound, type RawItem, type SheetVersion, type Version, versionOf } from './decode';
import { INDICATORS, type ListDefinition, SHEETS } from './definition';
import { type Found, type Item, versionsIn } from './found';
import { askedFor, type ItemsOf } from './items-of';
import { sheetKeyOf } from './keys';
import { notUnderstood } from './refusal';
import { versionsOf } from './versions';
import { wholeSheet } from './whole';

/**
 * What the lists have of a sheet now, or had when `first` looked. Throws `MokuhyoError` `list-duplicate` {url, key},
 * `list-newer` {url}, and as reading does.
 */
export async function lookUp(context: Context, sheetKey: string, first = askedFor(context)): Promise<Found> {
  const [own, indicators] = await Promise.all([
    readItems(context, SHEETS, sheetKey, first),
    readItems(context, INDICATORS, sheetKey, first),
  ]);
  const found = foundOf(context, sheetKey, own, indicators);
  const versions = versionsIn(found);
  if (versions.length === 0 || wholeSheet(versions)) return found;
  // One may have been read before and the other after a submission came to its end. The sheet's own item first: whoever then
  // changes it makes what is decided by this end in 412.
  const now = askedFor(context);
  const again = await readItems(context, SHEETS, sheetKey, now);
  return foundOf(context, sheetKey, again, await readItems(context, INDICATORS, sheetKey, now));
}

interface Items extends Pick<Found, 'unreadable'> {
  readonly items: readonly Item<Version>[];
}

async function readItems(context: Context, list: ListDefinition, sheetKey: string, itemsOf: ItemsOf): Promise<Items> {
  const found = await itemsOf(list, sheetKey);
  const { [list.name]: place } = await context.places();
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
    // Not as they came to be: what is sent together is made in any order.
    indicators: items.filter(isIndicator).sort((a, b) => byCodePoint(a.version.record.key, b.version.record.key)),
    unreadable: [...sheets.unreadable, ...indicators.unreadable],
  };
}

function isSheet(item: Item<Version>): item is Item<SheetVersion> {
  return item.version.kind === 'sheet';
}

function isIndicator(item: Item<Version>): item is Item<IndicatorVersion> {
  return item.version.kind === 'indicator';
}
