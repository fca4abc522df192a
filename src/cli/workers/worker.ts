import { parentPort, workerData } from 'node:worker_threads';
import { type Presenter, show, type Task } from '../show';
import type { KeepTask } from './keep';

// A worker of its own thread, started by `main.ts`: it is told a file, and answers with what is to be printed of it (`Shown`)
// or, where many are consolidated, with what is kept of it (`Kept`).

const answer = await answering(workerData);
parentPort?.on('message', async (file: string) => parentPort?.postMessage(await answer(file)));

async function answering(task: Task | KeepTask): Promise<(file: string) => Promise<unknown>> {
  if (task.command === 'consolidate') {
    const { keep } = await import('./keep');
    return (file) => keep(file, task);
  }
  const presenter = await presenterOf(task);
  return (file) => show(file, presenter, task);
}

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
