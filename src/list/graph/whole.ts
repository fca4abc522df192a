import type { IndicatorVersion, SheetVersion, Version } from './decode';
import { placeOf } from './manifest';

/**
 * Of all that was read of a sheet: its own record and its indicators, if they are exactly those, in exactly those versions,
 * that its last submission named. Null where another submission has begun since, or one of them cannot be read.
 */
export function wholeSheet(versions: readonly Version[]): readonly Version[] | null {
  const [own, another] = versions.filter((version): version is SheetVersion => version.kind === 'sheet');
  if (!own || another) return null;
  const { indicators, left } = own.manifest;
  const read = versions.filter((version): version is IndicatorVersion => version.kind === 'indicator');
  const named = read.filter((version) => indicators.get(placeOf(version)) === version.hash);
  const others = read.filter((version) => !named.includes(version));
  const isWhole =
    new Set(named.map(placeOf)).size === indicators.size &&
    named.length === indicators.size &&
    others.every((version) => left.get(placeOf(version)) === version.hash);
  return isWhole ? [own, ...named] : null;
}
