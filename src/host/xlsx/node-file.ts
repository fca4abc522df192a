import { randomUUID } from 'node:crypto';
import { link, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type ErrorCode, MokuhyoError } from '../../core/errors';
import { MAX_FILE_BYTES } from './limits';

/**
 * A file's bytes. Throws `MokuhyoError`: owner-file (the `~$` file that Excel keeps beside an open workbook), not-found,
 * not-a-file, no-permission, file-locked, too-large (over 200 MB), damaged (a fault of the disk).
 */
export async function readFileBytes(path: string): Promise<Uint8Array> {
  if (basename(path).startsWith('~$')) throw new MokuhyoError('owner-file', { file: path });
  try {
    const found = await stat(path);
    // Before reading: a pipe or device would never end.
    if (!found.isFile()) throw new MokuhyoError('not-a-file', { file: path });
    if (found.size > MAX_FILE_BYTES) throw new MokuhyoError('too-large', { file: path, limit: MAX_FILE_BYTES });
    return await readFile(path);
  } catch (error) {
    throw error instanceof MokuhyoError ? error : fileError(error, path, 'damaged');
  }
}

export interface WriteOptions {
  /** Without it an existing file is never replaced, not even one that appears meanwhile. */
  readonly overwrite: boolean;
  /** Permission bits; without it, those of the file that is replaced, else the system's default. */
  readonly mode?: number;
}

/**
 * Writes a file wholly or not at all: into a temporary file beside it, to the disk, then renamed. Throws `MokuhyoError`:
 * output-exists, not-writable, file-locked, folder-missing, write-failed (`cause` says why).
 */
export async function writeFileSafely(path: string, bytes: Uint8Array, options: WriteOptions): Promise<void> {
  // Overwriting by way of a symbolic link replaces the file, not the link.
  const target = options.overwrite ? await realpath(path).catch(() => path) : path;
  // A rename would take a device or a pipe away.
  const there = options.overwrite ? await stat(target).catch(() => null) : null;
  if (there && !there.isFile()) throw new MokuhyoError('not-a-file', { file: path });
  const temporary = join(dirname(target), `.mokuhyo-${randomUUID()}.tmp`);
  try {
    const mode = options.mode ?? (options.overwrite ? await modeOf(target) : undefined);
    // From the beginning, so that nobody reads meanwhile what only its owner may.
    const file = await open(temporary, 'wx', mode === undefined ? undefined : mode & 0o7777);
    try {
      await file.writeFile(bytes);
      if (mode !== undefined) await file.chmod(mode & 0o7777);
      await file.sync();
    } finally {
      await file.close();
    }
    if (options.overwrite) await rename(temporary, target);
    else await appear(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw writeError(error, path);
  }
}

/** Gives the finished file its name unless that is taken: a link, unlike a rename, never replaces. */
async function appear(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error))) throw error;
    // A file system without hard links (FAT, some network shares): take the name first, then put the file in its place.
    await (await open(path, 'wx')).close();
    await rename(temporary, path).catch(async (failure) => {
      await unlink(path);
      throw failure;
    });
    return;
  }
  await unlink(temporary);
}

const NO_LINKS: ReadonlySet<string> = new Set([
  'EPERM',
  'ENOSYS',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EISDIR',
  'EINVAL',
  'UNKNOWN',
]);

async function modeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mode;
  } catch {
    return undefined;
  }
}

const CODES: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  ENAMETOOLONG: 'not-found',
  EISDIR: 'not-a-file',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  EBUSY: 'file-locked',
  ETXTBSY: 'file-locked',
  EEXIST: 'output-exists',
};

/** The same codes of the system say something else of a place to write to. */
const WRITE_CODES: Readonly<Partial<Record<ErrorCode, ErrorCode>>> = {
  'not-found': 'folder-missing',
  'no-permission': 'not-writable',
};

function writeError(error: unknown, file: string): MokuhyoError {
  const { code, params, cause } = fileError(error, file, 'write-failed');
  return new MokuhyoError(WRITE_CODES[code] ?? code, params, { cause });
}

function fileError(error: unknown, file: string, otherwise: ErrorCode): MokuhyoError {
  const code = codeOf(error);
  // Windows answers so when another program, most likely Excel, has the file open.
  if (process.platform === 'win32' && code === 'EPERM') {
    return new MokuhyoError('file-locked', { file, reason: code }, { cause: error });
  }
  return new MokuhyoError(CODES[code] ?? otherwise, { file, reason: code }, { cause: error });
}

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'UNKNOWN';
}
