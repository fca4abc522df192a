/** Milliseconds before the first estimate: the first files tell little. */
const SETTLED = 1500;

/** Seconds that reading the other files will about take; null as long as nobody can say. */
export function secondsLeft(done: number, total: number, elapsed: number): number | null {
  if (done === 0 || elapsed < SETTLED) return null;
  const seconds = (((total - done) / done) * elapsed) / 1000;
  // No more exact than it is true.
  if (seconds <= 10) return Math.ceil(seconds);
  return seconds <= 60 ? Math.ceil(seconds / 5) * 5 : Math.ceil(seconds / 60) * 60;
}
