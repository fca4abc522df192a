/** Earlier than this, in milliseconds, an estimate is a guess. */
const SOONEST = 2000;

/**
 * Seconds that are probably left, rounded as people say it (5, 10, … then whole minutes); null while nobody can tell:
 * before the second sheet and the first two seconds, and at the end.
 */
export function secondsLeft({
  elapsed,
  sheets,
  done,
  total,
}: {
  /** Milliseconds since the first sheet. */
  readonly elapsed: number;
  /** Sheets that are done. */
  readonly sheets: number;
  /** Indicators that are done, of all. */
  readonly done: number;
  readonly total: number;
}): number | null {
  if (sheets < 2 || elapsed < SOONEST || done <= 0 || done >= total) return null;
  const seconds = ((elapsed / done) * (total - done)) / 1000;
  return seconds < 60 ? Math.max(5, Math.ceil(seconds / 5) * 5) : Math.ceil(seconds / 60) * 60;
}
