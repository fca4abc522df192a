import type { PreviousSheets } from '../app/check';
import { asMokuhyoError, type MokuhyoError } from '../core/errors';
import type { Lang } from '../core/messages/catalogue';
import { sayError } from '../core/messages/say-error';
import type { Policy } from '../core/policy/schema';
import type { Workbook } from '../core/sheet/grid';
import type { Phase } from '../core/sheet/model';
import { readFileBytes } from '../host/xlsx/node-file';
import { readWorkbook } from '../host/xlsx/read';
import type { ExitCode } from './io';

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
  | {
      readonly command: 'check';
      readonly policy: Policy;
      readonly phase: Phase | null;
      readonly previous?: PreviousSheets;
    }
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

/** The contract's shape of a file that could not be read. */
export function errorJson(file: string, error: MokuhyoError, lang: Lang): unknown {
  return { file, error: { code: error.code, message: sayError(error, lang), params: error.params } };
}
