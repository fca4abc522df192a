import { MokuhyoError } from '../../core/errors';

/** What is wrong inside a file; the reader adds the file's name. `detail` is for developers. */
export function damaged(detail: string, cause?: unknown): MokuhyoError {
  return new MokuhyoError('damaged', { detail }, cause === undefined ? undefined : { cause });
}

/** `limit` is one of `limits.ts`. */
export function tooLarge(limit: number): MokuhyoError {
  return new MokuhyoError('too-large', { limit });
}

/** Runs `work` so that only a `MokuhyoError` naming `file` can come out of it. */
export function namingFile<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof MokuhyoError) throw new MokuhyoError(error.code, { file, ...error.params }, { cause: error });
    throw new MokuhyoError('damaged', { file }, { cause: error });
  }
}
