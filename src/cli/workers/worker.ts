import { parentPort, workerData } from 'node:worker_threads';
import { type Presenter, show, type Task } from '../show';

// A worker of its own thread, started by `main.ts`: it is told a file, and answers with what is to be printed of it (`Shown`).

const task: Task = workerData;
const presenter = await presenterOf(task);
parentPort?.on('message', async (file: string) => parentPort?.postMessage(await show(file, presenter, task)));

/** Of each command, `unknown`: a result never leaves its presenter. */
async function presenterOf({ lang, ...told }: Task): Promise<Presenter<unknown>> {
  switch (told.command) {
    case 'read':
      return (await import('../commands/read')).reading(lang) as Presenter<unknown>;
    case 'cells':
      return (await import('../commands/cells')).showingCells(lang) as Presenter<unknown>;
    case 'check':
      return (await import('../commands/check')).checking(told, lang) as Presenter<unknown>;
  }
}
