import { isMainThread } from 'node:worker_threads';
import { catalogue } from '../core/messages/catalogue';
import { langOf, run } from './run';
import { forTerminal } from './terminal';

// The process itself; `bin/mokuhyo.mjs` imports this file. Its workers (`workers/crew.ts`) run it too, so that they share its chunks.

if (isMainThread) await runProgram();
else await import('./workers/worker');

async function runProgram(): Promise<void> {
  // Whether a line of progress stands on the terminal, to be cleared before anything else is printed.
  let shown = false;
  const clear = () => {
    if (shown) process.stderr.write('\r\u001b[2K');
    shown = false;
  };

  // A reader that has enough (`| head`) closes the pipe: the rest is not written, and that is no fault. What cannot be
  // written for another reason (a full disk) must not pass for done.
  let unwritten = false;
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE' || unwritten) return;
    unwritten = true;
    process.stderr.write(
      `${catalogue(langOf(process.argv.slice(2), process.env)).errors['write-failed']({ file: 'stdout' })}\n`,
    );
    process.exitCode = 2;
  });
  process.stderr.on('error', () => undefined);

  // The exit code is set and the process left to end by itself, so that a pipe gets all of the output.
  const code = await run(process.argv.slice(2), {
    out: (text) => {
      clear();
      process.stdout.write(process.stdout.isTTY ? forTerminal(text) : text);
    },
    err: (line) => {
      clear();
      process.stderr.write(`${forTerminal(line)}\n`);
    },
    progress: (line) => {
      if (!process.stderr.isTTY) return;
      clear();
      process.stderr.write(forTerminal(line));
      shown = true;
    },
    milestone: (line) => {
      if (!process.stderr.isTTY) process.stderr.write(`${forTerminal(line)}\n`);
    },
    env: process.env,
    untilStopped: () =>
      new Promise((resolve) => {
        // For good: a second Ctrl+C, out of impatience, must not cut off what the first one lets finish.
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
      }),
  });
  clear();
  process.exitCode = unwritten ? 2 : code;
}
