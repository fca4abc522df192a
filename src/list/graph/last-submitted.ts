import type { Context } from './context';
import type { IndicatorVersion, SheetVersion, Version } from './decode';
import { INDICATORS } from './definition';
import { type Found, type Item, versionsIn } from './found';
import { placeOf } from './manifest';
import { versionsOf } from './versions';
import { wholeSheet } from './whole';

/** A sheet as the last submission of it that came to its end left it. */
export interface LastSubmitted {
  /** Null where none ever did. */
  readonly own: SheetVersion | null;
  readonly indicators: readonly IndicatorVersion[];
  /** Places (`placeOf`) of indicators that belong to it and have no item any more: somebody deleted it by hand. */
  readonly missing: readonly string[];
  /**
   * `whole`: the lists have exactly that. `touched`: another submission has begun since; its traces are not in here. `torn`: as
   * far as the list keeps what was there before them (`indicators` has what is there now instead).
   */
  readonly state: 'whole' | 'touched' | 'torn';
}

/** Finds what the manifest names, in earlier versions where the current ones are another submission's. */
export async function lastSubmitted(context: Context, found: Found): Promise<LastSubmitted> {
  const own = found.own?.version ?? null;
  if (!own) return { own, indicators: [], missing: [], state: found.indicators.length > 0 ? 'touched' : 'whole' };
  const whole = wholeSheet(versionsIn(found));
  if (whole) return { own, indicators: whole.filter(isIndicator), missing: [], state: 'whole' };
  const itemAt = new Map(found.indicators.map((item) => [placeOf(item.version), item]));
  const named = await Promise.all(
    [...own.manifest.indicators].map(async ([place, hash]) => {
      const item = itemAt.get(place);
      return item ? ((await namedVersion(context, item, hash)) ?? item.version) : null;
    }),
  );
  const indicators = named.filter((version) => version !== null);
  const missing = [...own.manifest.indicators.keys()].filter((place) => !itemAt.has(place));
  const isThere = new Set(indicators.map(({ hash }) => hash));
  const isTorn = [...own.manifest.indicators.values()].some((hash) => !isThere.has(hash));
  return { own, indicators, missing, state: isTorn ? 'torn' : 'touched' };
}

async function namedVersion(
  context: Context,
  { id, version }: Item<IndicatorVersion>,
  hash: string,
): Promise<IndicatorVersion | null> {
  if (version.hash === hash) return version;
  const { [INDICATORS.name]: place } = await context.places();
  const versions = await versionsOf(context, place, id, { first: 'batched' });
  return versions.filter(isIndicator).find((each) => each.hash === hash) ?? null;
}

function isIndicator(version: Version): version is IndicatorVersion {
  return version.kind === 'indicator';
}
