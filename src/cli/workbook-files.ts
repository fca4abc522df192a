import type { CheckedWorkbook } from '../app/check';
import { asMokuhyoError, type MokuhyoError } from '../core/errors';
import { cliWords } from '../core/messages/cli/words';
import { sayFinding } from '../core/messages/say';
import { sayError } from '../core/messages/say-error';
import type { Workbook } from '../core/sheet/grid';
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

/**
 * Works through the files one by one and prints each as soon as it is done: with `json` one object, or for several files
 * an array in their order. A file that cannot be read is said in one line and does not stop the others.
 */
export async function eachWorkbook<T>(
  files: readonly string[],
  asJson: boolean,
  io: Io,
  presenter: Presenter<T>,
): Promise<ExitCode> {
  let code: ExitCode = 0;
  const many = files.length > 1;
  for (const [index, file] of files.entries()) {
    if (many) io.progress(`${index + 1}/${files.length} ${file}`);
    const shown = await workOn(file, presenter.work);
    if (shown.kind === 'failed') io.err(sayError(shown.error, io.lang));
    if (asJson) {
      const json = shown.kind === 'done' ? presenter.json(shown.result) : errorJson(file, shown.error, io);
      const opening = many ? (index === 0 ? '[\n' : ',\n') : '';
      io.out(`${opening}${JSON.stringify(json, null, many ? 0 : 2)}${many ? '' : '\n'}`);
    } else if (shown.kind === 'done') {
      io.out(`${many ? `${index > 0 ? '\n' : ''}■ ${file}\n` : ''}${presenter.text(shown.result)}`);
    }
    const own = shown.kind === 'done' ? presenter.exitCode(shown.result) : 2;
    if (own > code) code = own;
  }
  if (asJson && many) io.out('\n]\n');
  return code;
}

/** Says what is found of a file as a whole, for commands that do not list findings: it may be the wrong file. */
export function sayFindingsOfFile({ file, findings }: CheckedWorkbook, io: Io): void {
  for (const finding of findings) {
    io.err(cliWords(io.lang).cli['file-finding']({ file, ...sayFinding(finding, io.lang) }));
  }
}

/** The contract's shape of a file that could not be read. */
export function errorJson(file: string, error: MokuhyoError, io: Io): unknown {
  return { file, error: { code: error.code, message: sayError(error, io.lang), params: error.params } };
}
