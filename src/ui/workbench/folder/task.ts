import { checkWorkbook } from '../../../app/check';
import { summaryOf, type WorkbookSummary } from '../../../app/gather/summary';
import { asMokuhyoError, type ErrorCode, type ErrorParams, MokuhyoError } from '../../../core/errors';
import type { Policy } from '../../../core/policy/schema';
import type { CheckedSheet } from '../../../core/validate/validate';
import { MAX_FILE_BYTES } from '../../../host/xlsx/limits';
import { readWorkbook } from '../../../host/xlsx/read';

/** What a worker is asked: to sum a workbook up, or (`sheet`) for all of one of its goal sheets. */
export interface Task {
  readonly path: string;
  readonly file: File;
  readonly sheet: number | null;
}

export type Answer =
  | { readonly kind: 'summary'; readonly summary: WorkbookSummary }
  | { readonly kind: 'sheet'; readonly checked: CheckedSheet }
  | Failed;

export interface Failed {
  readonly kind: 'failed';
  readonly code: ErrorCode;
  readonly params: ErrorParams;
}

/** Reads and checks one workbook, and keeps nothing of it. Never throws. */
export async function answerTo({ path, file, sheet }: Task, policy: Policy): Promise<Answer> {
  try {
    const workbook = readWorkbook(path, await bytesOf(path, file));
    const checked = checkWorkbook(workbook, { policy });
    // What goes into a consolidated workbook is Japanese, whoever asks.
    if (sheet === null) return { kind: 'summary', summary: summaryOf(checked, { policy, lang: 'ja' }) };
    const found = checked.sheets[sheet];
    if (found === undefined) throw new MokuhyoError('not-found', { file: path });
    return { kind: 'sheet', checked: found };
  } catch (error) {
    return failed(error, path);
  }
}

export function failed(error: unknown, path: string): Failed {
  const { code, params } = asMokuhyoError(error, path);
  return { kind: 'failed', code, params };
}

async function bytesOf(path: string, file: File): Promise<Uint8Array> {
  if (file.size > MAX_FILE_BYTES) throw new MokuhyoError('too-large', { file: path, limit: MAX_FILE_BYTES });
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw fileFault(error, path);
  }
}

/** Why a file of a folder cannot be had: moved or deleted since, not for this person, or else held or being changed. */
export function fileFault(error: unknown, path: string): MokuhyoError {
  if (error instanceof MokuhyoError) return error;
  const name = error instanceof DOMException ? error.name : '';
  const code = name === 'NotFoundError' ? 'not-found' : name === 'NotAllowedError' ? 'no-permission' : 'file-locked';
  return new MokuhyoError(code, { file: path }, { cause: error });
}
