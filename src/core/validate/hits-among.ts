import type { Hit } from './rule';

/** What a rule finds among a sheet's indicators, or pairs of them, one after the other. */
export function hitsAmong<T>(all: readonly T[], find: (each: T) => Hit | null): readonly Hit[] {
  let hits: Hit[] | null = null;
  for (const each of all) {
    const hit = find(each);
    if (hit === null) continue;
    hits ??= [];
    hits.push(hit);
  }
  return hits ?? NONE;
}

/** Of most rules on most sheets. */
const NONE: readonly Hit[] = [];
