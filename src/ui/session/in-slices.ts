/** How long one slice of work may keep the browser from drawing, in milliseconds: half a frame at 60 Hz. */
const SLICE = 8;

export interface SliceSettings<T> {
  readonly breathe: () => Promise<void>;
  /** Milliseconds. */
  readonly now: () => number;
  readonly onProgress?: (progress: T) => void;
}

/** Runs a generator to its end, with a breath for the browser whenever a slice is over. */
export async function inSlices<T, R>(steps: Generator<T, R>, settings: SliceSettings<T>): Promise<R> {
  let begin = settings.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    const spent = settings.now() - begin;
    // A clock that is set back meanwhile must not stop the breathing.
    if (spent >= 0 && spent < SLICE) continue;
    settings.onProgress?.(step.value);
    await settings.breathe();
    begin = settings.now();
  }
}
