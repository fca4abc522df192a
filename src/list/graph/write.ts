import { MokuhyoError } from '../../core/errors';
import type { ListRecord } from '../../core/record/schema';
import { bodyOf, LONGEST_BODY } from './body';
import type { Context } from './context';
import type { Write } from './decide';
import { hashOf, type Version } from './decode';
import { type Fields, listOf, shownFields, withoutEmpty } from './encode';
import type { GraphOutcome, GraphRequest } from './graph';
import { itemKey, sectionMark, sheetKeyOf } from './keys';
import { type Manifest, manifestText } from './manifest';
import { problemOf, refusal } from './refusal';

/**
 * What became of writing a record. `again`: it was not done, since the item is another by now. `taken`: nor, since another item
 * has its key. `unsure`: nobody knows. After all three the lists have to be looked at again.
 */
export type Written = 'done' | 'again' | 'taken' | 'unsure';

/** A record that is ready to be sent. */
export interface Encoded {
  readonly record: ListRecord;
  readonly hash: string;
  readonly request: GraphRequest;
  /** The list's, for people. */
  readonly list: string;
}

/** Encodes a record as submission `id` writes it. Throws `MokuhyoError` `list-record-too-long` {key, limit}. */
export async function encode(
  context: Context,
  { record, item }: Write<ListRecord, Version>,
  id: string,
  manifest?: Manifest,
): Promise<Encoded> {
  const { name, displayName } = listOf(record);
  const place = `${(await context.places())[name]}/items`;
  const hash = await hashOf(record, context.hash);
  const fields: Fields = {
    ...shownFields(record),
    MkKey: await itemKey(record.key, context.hash),
    MkSectionKey: await sectionMark(sheetKeyOf(record), context.hash),
    MkHash: hash,
    MkSubmission: id,
    MkBody: fitting(bodyOf(record), record),
    ...(manifest && { MkManifest: fitting(manifestText(manifest), record) }),
  };
  const request: GraphRequest = item
    ? {
        method: 'PATCH',
        path: `${place}/${encodeURIComponent(item.id)}/fields`,
        headers: { 'If-Match': item.eTag },
        body: fields,
        cost: 2,
      }
    : { method: 'POST', path: place, body: { fields: withoutEmpty(fields) }, cost: 2 };
  return { record, hash, request, list: displayName };
}

/** Sends it. Throws as `refusal` says what will not be otherwise the next time. */
export async function write({ graph, url }: Context, { request, list }: Encoded): Promise<Written> {
  const outcome = await graph.batched(request);
  if (outcome.kind === 'lost') return 'unsure';
  if (outcome.status >= 200 && outcome.status < 300) return 'done';
  if (isTaken(outcome)) return 'taken';
  if (AGAIN.includes(outcome.status)) return 'again';
  if (outcome.status !== 404) throw refusal(outcome, url);
  // The item was deleted meanwhile; where a new one cannot be made, the list was.
  if (request.method === 'PATCH') return 'again';
  throw new MokuhyoError('list-missing', { url, list });
}

/** Another save was quicker, the item is another one by now, or somebody is at it. */
const AGAIN: readonly number[] = [409, 412, 423];

/** There is no code for it: "One or more fields with unique constraints already has the provided value." */
function isTaken(outcome: Extract<GraphOutcome, { kind: 'answer' }>): boolean {
  return outcome.status >= 400 && /unique constraint|duplicate value/i.test(problemOf(outcome).message);
}

function fitting(text: string, { key }: ListRecord): string {
  if (text.length > LONGEST_BODY) throw new MokuhyoError('list-record-too-long', { key, limit: LONGEST_BODY });
  return text;
}
