import { realpath, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { asMokuhyoError, MokuhyoError } from '../core/errors';
import { sayError } from '../core/messages/say-error';
import { readFileBytes, writeFileSafely } from '../host/xlsx/node-file';
import type { ExitCode, Io } from './io';
import { printedJson } from './json/print';
import { type Arguments, requiredFiles, requiredText, usage } from './options';
import { errorJson } from './show';

/** How a command makes its copy and tells of it. */
interface CopyPresenter<T> {
  readonly make: (file: string, out: string) => Promise<T>;
  readonly json: (outcome: T, file: string, out: string) => string;
  readonly text: (outcome: T, file: string, out: string) => string;
}

/** Runs a command `FILE -o OUT`: makes the copy, and says what became of it or why there is none. */
export async function sayCopy<T>(
  args: Arguments,
  io: Io,
  command: string,
  { make, json, text }: CopyPresenter<T>,
): Promise<ExitCode> {
  const [file = '', ...more] = requiredFiles(args, command);
  if (more.length > 0) throw usage('one-file', {});
  const out = requiredText(args, 'output', command);
  const asJson = args.values.format === 'json';
  try {
    const outcome = await make(file, out);
    io.out((asJson ? json : text)(outcome, file, out));
    return 0;
  } catch (cause) {
    const error = asMokuhyoError(cause, file);
    io.err(sayError(error, io.lang));
    if (asJson) io.out(printedJson(errorJson(file, error, io.lang)));
    return 2;
  }
}

/** A workbook of which a copy is to be made, with something changed in it. */
export interface Copying {
  readonly bytes: Uint8Array;
  /** Over the file itself: only because somebody asked for it. */
  readonly overwrites: boolean;
  /** Keeps the copy. Throws what writing throws. */
  readonly save: (bytes: Uint8Array) => Promise<void>;
}

/**
 * Opens FILE for a copy OUT. OUT is never over anything that exists without `overwrite`, nor another kind of workbook. Throws
 * `MokuhyoError`: output-exists, output-is-input, usage, and what reading throws.
 */
export async function startCopy(file: string, out: string, overwrite: boolean): Promise<Copying> {
  const bytes = await readFileBytes(file);
  const target = await targetOf(file, out);
  if (!overwrite && target !== 'new') throw new MokuhyoError(TAKEN[target], { file: out });
  const { mode } = await stat(file);
  // A new file may be read by whom the original may. Over the original goes only what was made of it as it is still.
  const more = target === 'new' ? { mode } : target === 'input' ? { over: bytes } : {};
  return {
    bytes,
    overwrites: target === 'input',
    save: (copy) => writeFileSafely(out, copy, { overwrite, ...more }),
  };
}

/** Whether two names lead to one file that exists. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((name) => realpath(name).catch(() => null)));
  return a !== null && a === b;
}

type Target = 'new' | 'existing' | 'input';

/** What a copy never replaces unasked. */
const TAKEN = { existing: 'output-exists', input: 'output-is-input' } as const;

/** What OUT names. Throws `MokuhyoError` `usage` for another kind of workbook: Excel refuses macros in an .xlsx. */
async function targetOf(file: string, out: string): Promise<Target> {
  if (basename(out).startsWith('~$')) throw new MokuhyoError('owner-file', { file: out });
  const [from, to] = [extname(file).toLowerCase(), extname(out).toLowerCase()];
  if (from !== to && to !== '' && ['.xlsx', '.xlsm'].includes(from)) {
    throw usage('wrong-ending', { value: out, expected: extname(file) });
  }
  const found = await stat(out).catch(() => null);
  if (found?.isDirectory()) throw new MokuhyoError('not-a-file', { file: out });
  if (found === null) return 'new';
  return (await isSameFile(file, out)) ? 'input' : 'existing';
}
