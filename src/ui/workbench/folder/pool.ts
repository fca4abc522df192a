import type { Policy } from '../../../core/policy/schema';
import type { FromWorker, ToWorker } from './serve-tasks';
import { type Answer, failed, type Task } from './task';

/** Workers that read and check workbooks beside the page. */
export interface Pool {
  /** How many tasks run at a time. */
  readonly size: number;
  /** `isUrgent`: before the others that wait. Never throws. */
  readonly ask: (task: Task, isUrgent?: boolean) => Promise<Answer>;
  /** Ends the workers, whatever they do; what was asked is never answered. */
  readonly close: () => void;
}

/** As much of a worker as is used. */
export interface WorkerLike {
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: ToWorker): void;
  terminate(): void;
}

interface Asked {
  readonly task: Task;
  readonly answer: (answer: Answer) => void;
}

/** Two to four: more would only hold more workbooks in memory. */
export function poolSize(processors: number): number {
  return Math.min(Math.max(processors, 2), 4);
}

export function openPool(startWorker: () => WorkerLike, size: number, policy: Policy): Pool {
  const waiting: Asked[] = [];
  const idle: WorkerLike[] = [];
  const workers = new Set<WorkerLike>();

  const next = () => {
    while (waiting.length > 0 && (idle.length > 0 || workers.size < size)) {
      const asked = waiting.shift() as Asked;
      give(asked, idle.pop() ?? hire());
    }
  };
  const hire = (): WorkerLike => {
    const worker = startWorker();
    workers.add(worker);
    worker.postMessage({ kind: 'begin', policy });
    return worker;
  };
  const give = ({ task, answer }: Asked, worker: WorkerLike) => {
    worker.onmessage = ({ data }) => {
      idle.push(worker);
      answer(data);
      next();
    };
    // Out of memory, say: one workbook is lost, the others are not.
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      workers.delete(worker);
      answer(failed(new Error(event.message), task.path));
      next();
    };
    worker.postMessage({ kind: 'task', task });
  };

  return {
    size,
    ask: (task, isUrgent = false) =>
      new Promise((answer) => {
        if (isUrgent) waiting.unshift({ task, answer });
        else waiting.push({ task, answer });
        next();
      }),
    close: () => {
      waiting.length = 0;
      for (const worker of workers) worker.terminate();
    },
  };
}
