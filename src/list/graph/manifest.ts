import { z } from 'zod';
import { canonical } from '../../core/record/canonical';
import { placeIn, placeText } from '../../core/record/indicator-key';
import { FORMAT, readStored } from './body';
import { sturdy } from './safe-text';

/**
 * What stands in `MkManifest` of a sheet's item: which indicators the sheet consists of, withdrawn ones too, each by the end of
 * its key (`<goalNo>/<n>`) with the hash of its body. It is written with the sheet's own record, in one request and last, so it
 * tells which versions of the indicators belong together.
 */
export type Manifest = ReadonlyMap<string, string>;

export function manifestOf(indicators: readonly Named[]): Manifest {
  return new Map(indicators.map(({ record, hash }) => [placeText(placeIn(record.key)), hash]));
}

/** An indicator's record and the hash of its body. */
export interface Named {
  readonly record: { readonly key: string };
  readonly hash: string;
}

export function manifestText(manifest: Manifest): string {
  return sturdy(canonical({ format: FORMAT, indicators: [...manifest].sort(byPlace) }));
}

/** Null for what is none: such a sheet is not whole. */
export function readManifest(text: unknown): Manifest | null {
  const stored = readStored(text);
  const parsed = stored.kind === 'read' ? manifestSchema.safeParse(stored.value.indicators) : null;
  return parsed?.success ? new Map(parsed.data) : null;
}

export function sameManifest(one: Manifest, other: Manifest): boolean {
  return one.size === other.size && [...one].every(([place, hash]) => other.get(place) === hash);
}

const manifestSchema = z.array(z.tuple([z.string(), z.string()]));

function byPlace([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}
