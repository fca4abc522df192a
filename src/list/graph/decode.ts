import { z } from 'zod';
import { MokuhyoError } from '../../core/errors';
import { canonical } from '../../core/record/canonical';
import type { IndicatorRecord, ListRecord, SheetRecord } from '../../core/record/schema';
import { fold } from '../../core/sheet/text';
import { readBody } from './body';
import { listOf, shownFields } from './encode';
import { type Hash, itemKey, sectionMark, sheetKeyOf } from './keys';
import { type Manifest, readManifest } from './manifest';

/** An item as Graph gives it, or one of its versions. */
export const itemSchema = z.object({
  id: z.string().min(1),
  eTag: z.string().optional(),
  '@odata.etag': z.string().optional(),
  fields: z.record(z.string(), z.unknown()).optional(),
});

export type RawItem = z.infer<typeof itemSchema>;

/** A record, with the hash by which manifests name this version of it. */
export type Version = SheetVersion | IndicatorVersion;

export interface IndicatorVersion {
  readonly kind: 'indicator';
  readonly record: IndicatorRecord;
  readonly hash: string;
}

export interface SheetVersion {
  readonly kind: 'sheet';
  readonly record: SheetRecord;
  readonly hash: string;
  readonly manifest: Manifest;
}

/** What a record's version is known by: all that it says and where it came from. */
export async function hashOf(record: ListRecord, hash: Hash): Promise<string> {
  return (await hash(canonical(record))).slice(0, 32);
}

/**
 * What an item holds. Null for what its body does not tell, or not as its hash says: somebody changed it by hand,
 * and the version before counts. Throws `MokuhyoError` `list-newer` {url}.
 */
export async function versionOf(
  { fields = {} }: Pick<RawItem, 'fields'>,
  hash: Hash,
  url: string,
): Promise<Version | null> {
  const body = readBody(fields.MkBody);
  if (body.kind === 'newer') throw new MokuhyoError('list-newer', { url });
  if (body.kind === 'damaged') return null;
  const record = body.value;
  const own = await hashOf(record, hash);
  if (own !== fields.MkHash) return null;
  if (record.kind === 'indicator') return { kind: 'indicator', record, hash: own };
  const manifest = readManifest(fields.MkManifest);
  return manifest && { kind: 'sheet', record, hash: own, manifest };
}

/**
 * Whether an item's other columns still tell what its body says. People can edit them in the list; the next submission
 * puts them right. What SharePoint itself may do to texts (spaces, line ends, width) and times (no milliseconds) is no difference.
 */
export async function isSound(
  { fields = {} }: Pick<RawItem, 'fields'>,
  record: ListRecord,
  hash: Hash,
): Promise<boolean> {
  const marks = { MkKey: await itemKey(record.key, hash), MkSectionKey: await sectionMark(sheetKeyOf(record), hash) };
  const kinds = new Map(listOf(record).columns.map(({ name, kind }) => [name, kind]));
  return Object.entries({ ...shownFields(record), ...marks }).every(([name, value]) => {
    const comparable = kinds.get(name) === 'dateTime' ? time : plain;
    return comparable(fields[name]) === comparable(value);
  });
}

function plain(value: unknown): string {
  return value === null || value === undefined ? '' : fold(String(value));
}

function time(value: unknown): number | null {
  return typeof value === 'string' && value !== '' ? Math.floor(Date.parse(value) / 1000) : null;
}
