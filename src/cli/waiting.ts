import { secondsLeft } from '../app/gather/time-left';
import type { SheetEvent } from '../app/push';
import { listsWords } from '../core/messages/cli/lists';
import { cliWords } from '../core/messages/cli/words';
import type { Waiting } from '../list/port';
import type { Io } from './io';

/** Says of each pause how long it is; `left` how long everything will take, where anybody knows. */
export function sayWaiting(io: Io, left: () => number | null = () => null): (waiting: Waiting) => void {
  const { say } = listsWords[io.lang];
  return ({ because, milliseconds }) => {
    // Not worth a line.
    if (milliseconds < 1000) return;
    const seconds = Math.ceil(milliseconds / 1000);
    const remaining = left();
    io.progress(
      say[`waiting-${because}`]({ seconds, left: remaining === null ? '' : say['time-left']({ seconds: remaining }) }),
    );
  };
}

export interface PushProgress {
  readonly onSheet: (event: SheetEvent) => void;
  readonly onWait: (waiting: Waiting) => void;
}

/** How far a push has come, in one line. */
export function pushProgress(io: Io, clock: () => number = Date.now): PushProgress {
  const began = clock();
  let tried = 0;
  let all = 0;
  const left = () => secondsLeft(tried, all, clock() - began);
  return {
    onSheet: ({ planned, done, total }) => {
      tried = done;
      all = total;
      const sheet = planned.checked.sheet.sheet;
      // Of several that are sent at once, each that is done is a step.
      io.progress(cliWords(io.lang).cli['push-progress']({ done: Math.min(done + 1, total), total, sheet }));
    },
    onWait: sayWaiting(io, left),
  };
}
