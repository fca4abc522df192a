import { groupedBy } from '../grouped-by';
import { fold } from '../sheet/text';
import { matching } from './pair-by-key';
import { LEAST_ALIKE, similarity } from './similarity';

/** As much of an indicator as tells which one it is. */
export interface Named {
  readonly goalNo: string | null;
  readonly name: string | null;
}

/** Indices of two indicators that are one. */
export interface Pair {
  readonly before: number;
  readonly after: number;
  /** 1: the name is the same, width and spaces apart; else how alike the names are. */
  readonly confidence: number;
}

export interface Pairing {
  /** In the order of `after`. */
  readonly pairs: readonly Pair[];
  readonly vanished: readonly number[];
  readonly appeared: readonly number[];
}

/**
 * Every name of one is compared with every name of the other, up to so many; beyond, only within a goal. In a goal of which there
 * are more still, only with those at about the same place of what is left: so many before and behind.
 */
const MOST_COMPARISONS = 100_000;
const NEARBY = 10;

/**
 * Pairs the indicators of two sheets of one section: by the same name in the same goal, by the same name anywhere, then by
 * the most alike names. Of several with one name, or none, the first with the first.
 */
export function pairIndicators(before: readonly Named[], after: readonly Named[]): Pairing {
  const rows = matching(before, after);
  rows.byKey((each) => `${goalOf(each)}\n${nameOf(each)}`);
  rows.byKey((each) => nameOf(each) || null);
  const alike = new Map<number, number>();
  const taken = new Set<number>();
  for (const { before: old, after: now, confidence } of mostAlike(before, after, rows.left())) {
    if (taken.has(old) || alike.has(now)) continue;
    rows.take(old, now);
    taken.add(old);
    alike.set(now, confidence);
  }
  const left = rows.left();
  return {
    pairs: rows.pairs().map(([old, now]) => ({ before: old, after: now, confidence: alike.get(now) ?? 1 })),
    vanished: left.before,
    appeared: left.after,
  };
}

const goalOf = ({ goalNo }: Named) => fold(goalNo ?? '');
const nameOf = ({ name }: Named) => fold(name ?? '');

type Indices = readonly number[];

function canCompare(olds: Indices, news: Indices): boolean {
  return olds.length * news.length <= MOST_COMPARISONS;
}

/** Which indicators may be one: any, or goal by goal. */
function compared(
  before: readonly Named[],
  after: readonly Named[],
  left: { readonly before: Indices; readonly after: Indices },
): readonly (readonly [Indices, Indices])[] {
  if (canCompare(left.before, left.after)) return [[left.before, left.after]];
  const newsOf = groupedBy(left.after, (now) => goalOf(after[now] as Named));
  return [...groupedBy(left.before, (old) => goalOf(before[old] as Named))].map(
    ([goal, olds]) => [olds, newsOf.get(goal) ?? []] as const,
  );
}

/** The most alike first; of equals those of one goal, then in their order. */
function mostAlike(
  before: readonly Named[],
  after: readonly Named[],
  left: { readonly before: Indices; readonly after: Indices },
): readonly Pair[] {
  const candidates = compared(before, after, left).flatMap(([olds, news]) => {
    const isEach = canCompare(olds, news);
    return olds.flatMap((old, place) =>
      (isEach ? news : news.slice(Math.max(place - NEARBY, 0), place + NEARBY + 1)).flatMap((now) => {
        const [a, b] = [before[old] as Named, after[now] as Named];
        if (nameOf(a) === '' || nameOf(b) === '') return [];
        const confidence = similarity(a.name ?? '', b.name ?? '');
        const within = goalOf(a) === goalOf(b);
        return confidence < LEAST_ALIKE ? [] : [{ before: old, after: now, confidence, within }];
      }),
    );
  });
  return candidates
    .sort((a, b) => b.confidence - a.confidence || Number(b.within) - Number(a.within) || a.after - b.after)
    .map(({ within: _, ...pair }) => pair);
}
