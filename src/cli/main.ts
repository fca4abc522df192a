import { run } from './run';

/** The process: `bin/mokuhyo.mjs` imports this. */
let shown = false;
const clear = () => {
  if (shown) process.stderr.write('\r\u001b[2K');
  shown = false;
};

// A reader that has enough (`| head`) closes the pipe; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

// The exit code is set and the process left to end by itself, so that a pipe gets all of the output.
process.exitCode = await run(process.argv.slice(2), {
  out: (text) => {
    clear();
    process.stdout.write(text);
  },
  err: (line) => {
    clear();
    process.stderr.write(`${line}\n`);
  },
  progress: (line) => {
    if (!process.stderr.isTTY) return;
    clear();
    process.stderr.write(line);
    shown = true;
  },
  env: process.env,
  untilStopped: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    }),
});
clear();
