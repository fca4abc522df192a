import { z } from 'zod';
import { canonical } from '../../core/record/canonical';
import { placeIn, placeText } from '../../core/record/indicator-key';
import { FORMAT, readStored } from './body';
import { sturdy } from './safe-text';

/**
 * What stands in `MkManifest` of a sheet's item. It is written with the sheet's own record, in one request and last, so it tells
 * which versions of which indicators belong together. Each is named by the end of its key (`<goalNo>/<n>`), with the hash of
 * its body.
 */
export interface Manifest {
  /** What the sheet consists of, withdrawn indicators too. */
  readonly indicators: Places;
  /** Items that were there and are no part of it: what a submission left that did not come to its end. */
  readonly left: Places;
}

type Places = ReadonlyMap<string, string>;

/** An indicator's record and the hash of its body. */
export interface Named {
  readonly record: { readonly key: string };
  readonly hash: string;
}

export function manifestOf(indicators: readonly Named[], left: readonly Named[]): Manifest {
  return { indicators: placesOf(indicators), left: placesOf(left) };
}

/** How manifests name an indicator. */
export function placeOf({ record }: Pick<Named, 'record'>): string {
  return placeText(placeIn(record.key));
}

export function manifestText({ indicators, left }: Manifest): string {
  return sturdy(canonical({ format: FORMAT, indicators: sorted(indicators), left: sorted(left) }));
}

/** Null for what is none. */
export function readManifest(text: unknown): Manifest | null {
  const stored = readStored(text);
  const parsed = stored.kind === 'read' ? manifestSchema.safeParse(stored.value) : null;
  return parsed?.success ? { indicators: new Map(parsed.data.indicators), left: new Map(parsed.data.left) } : null;
}

export function sameManifest(one: Manifest, other: Manifest): boolean {
  return manifestText(one) === manifestText(other);
}

function placesOf(named: readonly Named[]): Places {
  return new Map(named.map((each) => [placeOf(each), each.hash]));
}

const places = z.array(z.tuple([z.string(), z.string()]));
const manifestSchema = z.object({ indicators: places, left: places });

function sorted(places: Places): readonly (readonly [string, string])[] {
  return [...places].sort(([a], [b]) => (a < b ? -1 : 1));
}
