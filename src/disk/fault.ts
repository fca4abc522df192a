import { type ErrorCode, MokuhyoError } from '../core/errors';

/** The system's own word for what went wrong, `ENOSPC`; UNKNOWN where it has none. */
export function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'UNKNOWN';
}

/** Why a file could not be read, as an error that a person can read; damaged where it is the disk's fault. */
export function readFault(error: unknown, file: string): MokuhyoError {
  return fault(error, file, READING) ?? mokuhyoError('damaged', error, file);
}

/** Why a file could not be written, as an error that a person can read; null where that is not the file's fault. */
export function writeFault(error: unknown, file: string): MokuhyoError | null {
  return fault(error, file, WRITING);
}

/** `writeFault`, or that it failed. */
export function writeFailed(error: unknown, file: string): MokuhyoError {
  return writeFault(error, file) ?? mokuhyoError('write-failed', error, file);
}

function fault(error: unknown, file: string, codes: Readonly<Record<string, ErrorCode>>): MokuhyoError | null {
  // Windows answers so when another program, most likely Excel, has the file open.
  const locked = process.platform === 'win32' && codeOf(error) === 'EPERM';
  const code = locked ? 'file-locked' : codes[codeOf(error)];
  return code === undefined ? null : mokuhyoError(code, error, file);
}

function mokuhyoError(code: ErrorCode, cause: unknown, file: string): MokuhyoError {
  return new MokuhyoError(code, { file, reason: codeOf(cause) }, { cause });
}

const EITHER = { EISDIR: 'not-a-file', EBUSY: 'file-locked', ETXTBSY: 'file-locked', EEXIST: 'output-exists' } as const;

const READING: Readonly<Record<string, ErrorCode>> = {
  ...EITHER,
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  ENAMETOOLONG: 'not-found',
  ELOOP: 'link-loop',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
};

/** The same codes of the system say something else of a place to write to. */
const WRITING: Readonly<Record<string, ErrorCode>> = {
  ...EITHER,
  ENOENT: 'folder-missing',
  ENOTDIR: 'folder-missing',
  ENAMETOOLONG: 'folder-missing',
  ELOOP: 'folder-missing',
  EACCES: 'not-writable',
  EPERM: 'not-writable',
  EROFS: 'not-writable',
  EIO: 'write-failed',
};
