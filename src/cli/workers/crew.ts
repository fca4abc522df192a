import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { MokuhyoError } from '../../core/errors';
import { programFile } from '../program-files';
import { type Shown, showFailed, type Task } from '../show';
import type { KeepTask } from './keep';

/** With two, thousands of files stay below 150 MB. Each further one takes 40 MB. */
const MOST_WORKERS = 2;

/** So many files may be done before their turn to be printed: one that takes long must not fill the memory. */
const MOST_AHEAD = 64;

/**
 * V8 lets a heap that may become 2,048 MB grow fourfold before it tidies up, a smaller one at most twofold, and lets garbage
 * stay as long as there is room. The largest workbook that `limits.ts` allows takes half of this.
 */
const LIMITS = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 2000 };

/** A consolidation may take twice the memory: then less of the time is tidying up. */
const WIDER_LIMITS = { ...LIMITS, maxYoungGenerationSizeMb: 16 };

/** Where the workers come from; tests bring their own. */
export interface CrewSettings {
  readonly script: string;
  readonly workers: number;
}

/** Shows the files in their order, worked on by two workers. */
export function shownByWorkers(files: readonly string[], task: Task, settings?: CrewSettings): AsyncGenerator<Shown> {
  return answersOf({ task, failed: (file, error) => showFailed(file, error, task) }, files, settings);
}

/** What workers are told at their start, and what stands for the answer of one that died. */
export interface Job<Answer> {
  readonly task: Task | KeepTask;
  readonly failed: (file: string, error: MokuhyoError) => Answer;
}

/**
 * What two workers answer of each file, in the order of the files. A worker that dies, whatever of, is an error for the
 * file that it had, and another one goes on.
 */
export async function* answersOf<Answer>(
  job: Job<Answer>,
  files: readonly string[],
  settings: CrewSettings = { script: programFile('entry'), workers: Math.min(availableParallelism(), MOST_WORKERS) },
): AsyncGenerator<Answer> {
  const done = new Map<number, Answer>();
  let given = 0;
  let printed = 0;
  let tell = () => {};
  const members = Array.from({ length: Math.min(settings.workers, files.length) }, () =>
    memberOf(settings.script, job),
  );
  const goOn = async (member: Member<Answer>): Promise<void> => {
    while (given < files.length && given < printed + MOST_AHEAD) {
      const index = given++;
      done.set(index, await member.work(files[index] ?? ''));
      tell();
    }
    idle.push(member);
  };
  const idle: Member<Answer>[] = [...members];
  try {
    for (; printed < files.length; printed++) {
      for (const member of idle.splice(0)) void goOn(member);
      while (!done.has(printed)) {
        await new Promise<void>((resolve) => {
          tell = resolve;
        });
      }
      const answer = done.get(printed);
      done.delete(printed);
      if (answer !== undefined) yield answer;
    }
  } finally {
    await Promise.all(members.map((member) => member.end()));
  }
}

interface Member<Answer> {
  /** One file at a time. Never rejects. */
  readonly work: (file: string) => Promise<Answer>;
  readonly end: () => Promise<unknown>;
}

/** A worker, or the next one in its place. It starts with its first file. */
function memberOf<Answer>(script: string, { task, failed }: Job<Answer>): Member<Answer> {
  let worker: Worker | null = null;
  const start = (): Worker => {
    const resourceLimits = task.command === 'consolidate' ? WIDER_LIMITS : LIMITS;
    const started = new Worker(script, { workerData: task, resourceLimits });
    // One that dies between two files is replaced when the next file comes; without a listener it would end the program.
    started.on('error', () => undefined);
    started.on('exit', () => {
      if (worker === started) worker = null;
    });
    return started;
  };
  return {
    work: (file) =>
      new Promise((resolve) => {
        const died = (detail: string) => {
          worker = null;
          settle(failed(file, new MokuhyoError('unexpected', { detail, file })));
        };
        const onError = (error: Error) => died(`${error.name}: ${error.message}`.split('\n')[0] ?? '');
        const onExit = (code: number) => died(`worker: exit ${code}`);
        const settle = (answer: Answer) => {
          own?.off('message', settle).off('error', onError).off('exit', onExit);
          resolve(answer);
        };
        let own: Worker | null = null;
        try {
          worker ??= start();
          own = worker;
          own.on('message', settle).on('error', onError).on('exit', onExit);
          own.postMessage(file);
        } catch (error) {
          onError(error instanceof Error ? error : new Error(String(error)));
        }
      }),
    end: async () => worker?.terminate(),
  };
}
