import { placeIn, placeText } from '../../core/record/indicator-key';
import type { ListRecord } from '../../core/record/schema';
import type { Context } from './context';
import type { IndicatorVersion, Version } from './decode';
import { INDICATORS } from './definition';
import { type Found, type Item, versionsIn } from './found';
import { manifestOf, sameManifest } from './manifest';
import { versionsOf } from './versions';

/**
 * Whether these are a sheet's own record and exactly those indicators, in exactly those versions, that its last submission
 * named.
 */
export function isWhole(versions: readonly Version[]): boolean {
  const indicators = versions.filter((version) => version.kind === 'indicator');
  const [own, another] = versions.filter((version) => version.kind === 'sheet');
  if (!own || another || own.manifest.size !== indicators.length) return false;
  return sameManifest(own.manifest, manifestOf(indicators));
}

/** A sheet as the last submission of it that came to its end left it. `before`: another one has begun since. */
export type LastSubmitted =
  | { readonly kind: 'whole' | 'before'; readonly records: readonly ListRecord[] }
  | { readonly kind: 'nothing' | 'none' };

/**
 * Takes what the manifest names, from earlier versions where the current ones are another submission's. `nothing`, where the
 * list does not keep one of them (any more); `none`, where there is no such sheet.
 */
export async function lastSubmitted(context: Context, found: Found): Promise<LastSubmitted> {
  const { own, indicators, unreadable } = found;
  const versions = versionsIn(found);
  if (isWhole(versions)) return { kind: 'whole', records: versions.map(recordOf) };
  if (!own) return { kind: indicators.length > 0 || unreadable.length > 0 ? 'nothing' : 'none' };
  const itemAt = new Map(indicators.map((item) => [placeText(placeIn(item.version.record.key)), item]));
  const named = await Promise.all(
    [...own.version.manifest].map(([place, hash]) => namedVersion(context, itemAt.get(place), hash)),
  );
  if (named.includes(null)) return { kind: 'nothing' };
  return { kind: 'before', records: [own.version, ...named.filter((version) => version !== null)].map(recordOf) };
}

async function namedVersion(
  context: Context,
  item: Item<IndicatorVersion> | undefined,
  hash: string,
): Promise<Version | null> {
  if (!item || item.version.hash === hash) return item?.version ?? null;
  const { [INDICATORS.name]: place } = await context.places();
  const versions = await versionsOf(context, place, item.id, { first: 'batched' });
  return versions.find((version) => version.hash === hash) ?? null;
}

function recordOf({ record }: Version): ListRecord {
  return record;
}
