import { availableParallelism } from 'node:os';
import type { CheckedWorkbook } from '../app/check';
import { cliWords } from '../core/messages/cli/words';
import { sayFinding } from '../core/messages/say';
import type { ExitCode, Io } from './io';
import { type Presenter, type Shown, show, type Task } from './show';

/** For fewer files, starting workers takes longer than they save; see docs/benchmarks.md. */
const LEAST_FOR_WORKERS = 100;

/**
 * Works through the files, many of them on two cores, and prints each as soon as it and those before it are done: with
 * JSON one object, or for several files an array in their order. A file that cannot be read is said in one line and does
 * not stop the others.
 */
export async function eachWorkbook<T>(
  files: readonly string[],
  task: Omit<Task, 'lang' | 'many'>,
  presenter: Presenter<T>,
  io: Io,
): Promise<ExitCode> {
  let code: ExitCode = 0;
  const many = files.length > 1;
  const whole = { ...task, lang: io.lang, many } as Task;
  const progress = (index: number) => many && io.progress(`${index + 1}/${files.length} ${files[index]}`);
  let index = 0;
  progress(index);
  for await (const { out, err, code: own } of await inOrder(files, presenter, whole)) {
    if (err !== null) io.err(err);
    if (task.asJson) io.out(`${many ? (index === 0 ? '[\n' : ',\n') : ''}${out}${many ? '' : '\n'}`);
    else if (out !== null) io.out(`${many ? `${index > 0 ? '\n' : ''}■ ${files[index]}\n` : ''}${out}`);
    if (own > code) code = own;
    if (++index < files.length) progress(index);
  }
  if (task.asJson && many) io.out('\n]\n');
  return code;
}

async function inOrder<T>(
  files: readonly string[],
  presenter: Presenter<T>,
  task: Task,
): Promise<AsyncGenerator<Shown>> {
  if (files.length < LEAST_FOR_WORKERS || availableParallelism() < 2) return oneByOne(files, presenter, task);
  const { shownByWorkers } = await import('./workers/crew');
  return shownByWorkers(files, task);
}

async function* oneByOne<T>(files: readonly string[], presenter: Presenter<T>, task: Task): AsyncGenerator<Shown> {
  for (const file of files) yield await show(file, presenter, task);
}

/** Says what is found of a file as a whole, for commands that do not list findings: it may be the wrong file. */
export function sayFindingsOfFile({ file, findings }: CheckedWorkbook, io: Io): void {
  for (const finding of findings) {
    io.err(cliWords(io.lang).cli['file-finding']({ file, ...sayFinding(finding, io.lang) }));
  }
}
