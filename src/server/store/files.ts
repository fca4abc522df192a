import { randomUUID } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type ErrorCode, MokuhyoError } from '../../core/errors';
import { type StorageFault, storageFault } from './storage-fault';

/** What SQLite may keep beside a database file. */
export const companions = ['-wal', '-shm', '-journal'] as const;

const temporaryName = /^\.mokuhyo-[\da-f-]{36}\.tmp(?:-(?:wal|shm|journal))?$/;

/** After how long a temporary file must be one that a killed process left, in milliseconds. */
const abandoned = 3600_000;

/** An empty file with a name of its own that only its owner can read, for a database. Throws what the system says. */
export function temporaryFile(folder: string): string {
  const path = join(folder, `.mokuhyo-${randomUUID()}.tmp`);
  writeFileSync(path, '', { flag: 'wx', mode: 0o600 });
  return path;
}

/** Takes a temporary database away. On Windows it may stay for the next sweep while libsql still has it open. */
export function discard(temporary: string): void {
  for (const each of ['', ...companions]) removeIfPossible(`${temporary}${each}`);
}

/** Takes away what killed processes left in a folder. */
export function sweep(folder: string): void {
  for (const name of readdirSync(folder).filter((each) => temporaryName.test(each))) {
    const path = join(folder, name);
    const since = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > abandoned) removeIfPossible(path);
  }
}

function removeIfPossible(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {}
}

/**
 * Gives a finished temporary database its name, to stay after a power cut. Without `overwrite` it never replaces a file. What
 * belonged to a database of that name goes first: SQLite would put it into the new one.
 */
export function place(temporary: string, path: string, { overwrite }: { readonly overwrite: boolean }): void {
  sync(temporary);
  const left = companions.map((each) => `${path}${each}`).filter((each) => existsSync(each));
  if (left.length > 0 && !overwrite) throw new MokuhyoError('output-exists', { file: left[0] ?? '' });
  for (const each of left) rmSync(each);
  if (overwrite) renameSync(temporary, path);
  else appear(temporary, path);
  syncFolder(dirname(path));
}

/** A link, unlike a rename, never replaces. */
function appear(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST' || existsSync(path)) throw cause;
    // A file system without hard links (FAT, some network shares): take the name first, then put the file in its place.
    closeSync(openSync(path, 'wx'));
    renameSync(temporary, path);
    return;
  }
  rmSync(temporary);
}

/** What root makes in the service's folder is the service's, who could not open it otherwise. */
export function belongsToFolder(path: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(dirname(path));
  chownSync(path, uid, gid);
}

function sync(path: string): void {
  // Windows flushes only what is open for writing.
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A name is kept by its folder; Windows cannot be told so and keeps it by itself. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Why a file could not be written, as an error that a person can read. What is wrong with its source stays as it is. */
export function writeError(file: string, cause: unknown): unknown {
  if (cause instanceof MokuhyoError) return cause;
  const code = WRITE_CODES[codeOf(cause)] ?? (OF_TARGET.has(storageFault(cause)) ? 'write-failed' : null);
  return code === null ? cause : new MokuhyoError(code, { file, reason: codeOf(cause) }, { cause });
}

const OF_TARGET: ReadonlySet<StorageFault | null> = new Set<StorageFault>(['full', 'read-only', 'folder', 'database']);

const WRITE_CODES: Readonly<Record<string, ErrorCode>> = {
  EEXIST: 'output-exists',
  EISDIR: 'not-a-file',
  ENOENT: 'folder-missing',
  ENOTDIR: 'folder-missing',
  EACCES: 'not-writable',
  EPERM: 'not-writable',
  EROFS: 'not-writable',
  EBUSY: 'file-locked',
  EIO: 'write-failed',
};

function codeOf(cause: unknown): string {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : 'UNKNOWN';
}
