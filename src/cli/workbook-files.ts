import { availableParallelism } from 'node:os';
import type { CheckedWorkbook } from '../app/check';
import { asMokuhyoError, type MokuhyoError } from '../core/errors';
import type { Lang } from '../core/messages/catalogue';
import { cliWords } from '../core/messages/cli/words';
import { sayFinding } from '../core/messages/say';
import { sayError } from '../core/messages/say-error';
import type { Policy } from '../core/policy/schema';
import type { Workbook } from '../core/sheet/grid';
import type { Phase } from '../core/sheet/model';
import { readFileBytes } from '../host/xlsx/node-file';
import { readWorkbook } from '../host/xlsx/read';
import type { ExitCode, Io } from './io';

/** What came of one file, or why nothing did. */
export type Worked<T> =
  | { readonly kind: 'done'; readonly result: T }
  | { readonly kind: 'failed'; readonly error: MokuhyoError };

/** Reads a file and works on it. Never throws: a fault with one file must not stop the others. */
export async function workOn<T>(file: string, work: (workbook: Workbook) => T): Promise<Worked<T>> {
  try {
    return { kind: 'done', result: work(readWorkbook(file, await readFileBytes(file))) };
  } catch (error) {
    return { kind: 'failed', error: asMokuhyoError(error, file) };
  }
}

/** How a command shows one workbook. */
export interface Presenter<T> {
  readonly work: (workbook: Workbook) => T;
  readonly json: (result: T) => unknown;
  readonly text: (result: T) => string;
  readonly exitCode: (result: T) => ExitCode;
}

/** What a command does with each of its files, as plain data: a worker is told the same. */
export type Task = (
  | { readonly command: 'read' | 'cells' }
  | { readonly command: 'check'; readonly policy: Policy; readonly phase: Phase | null }
) & {
  readonly lang: Lang;
  readonly asJson: boolean;
  /** Of several files, each has a heading, and its JSON is one line. */
  readonly many: boolean;
};

/** One file, ready to be printed. */
export interface Shown {
  /** Of a file that could not be read in text: nothing. */
  readonly out: string | null;
  /** Why it could not be read, in one line; null where it could. */
  readonly err: string | null;
  readonly code: ExitCode;
}

/** Works on one file. Never throws. */
export async function show<T>(file: string, presenter: Presenter<T>, task: Task): Promise<Shown> {
  const worked = await workOn(file, (workbook): Shown => {
    const result = presenter.work(workbook);
    const out = task.asJson ? jsonText(presenter.json(result), task) : presenter.text(result);
    return { out, err: null, code: presenter.exitCode(result) };
  });
  return worked.kind === 'done' ? worked.result : showFailed(file, worked.error, task);
}

/** A file that nothing came of. */
export function showFailed(file: string, error: MokuhyoError, task: Task): Shown {
  const out = task.asJson ? jsonText(errorJson(file, error, task.lang), task) : null;
  return { out, err: sayError(error, task.lang), code: 2 };
}

function jsonText(json: unknown, { many }: Task): string {
  return JSON.stringify(json, null, many ? 0 : 2);
}

/** For fewer files, starting workers takes longer than they save; see docs/benchmarks.md. */
const LEAST_FOR_WORKERS = 100;

/**
 * Works through the files, many of them on all cores, and prints each as soon as it and those before it are done: with
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

/** The contract's shape of a file that could not be read. */
export function errorJson(file: string, error: MokuhyoError, lang: Lang): unknown {
  return { file, error: { code: error.code, message: sayError(error, lang), params: error.params } };
}
