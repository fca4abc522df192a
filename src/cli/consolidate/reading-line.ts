import { secondsLeft } from '../../app/gather/time-left';
import { consolidateWords } from '../../core/messages/cli/consolidate';
import type { Io } from '../io';

/** Where no terminal shows a bar, a line tells every so many ms that it goes on. */
const CALM = 30_000;

const CELLS = 20;

/** Tells how far reading is: a bar with the time that is left on a terminal, now and then a line elsewhere. */
export function readingLine(
  total: number,
  io: Io,
  clock: () => number = () => performance.now(),
): (done: number) => void {
  const words = consolidateWords[io.lang];
  const start = clock();
  let told = start;
  return (done) => {
    const now = clock();
    const seconds = secondsLeft(done, total, now - start);
    const left = seconds === null ? '' : words['time-left']({ seconds });
    const line = words.reading({ done: Math.min(done + 1, total), total, left });
    io.progress(`${bar(done, total)} ${line}`);
    if (now - told < CALM) return;
    told = now;
    io.milestone(line);
  };
}

/** In ASCII: not every terminal has blocks, or knows how wide they are. */
function bar(done: number, total: number): string {
  const full = Math.floor((CELLS * done) / total);
  return `[${'#'.repeat(full)}${'-'.repeat(CELLS - full)}]`;
}
