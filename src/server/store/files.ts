import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { MokuhyoError } from '../../core/errors';
import { writeFailed, writeFault } from '../../disk/fault';
import { appear, syncFolder } from '../../disk/place';
import { removeIfPossible, temporaryPath } from '../../disk/temporary-file';
import { type StorageFault, storageFault } from './storage-fault';

/** What SQLite may keep beside a database file. */
export const companions = ['-wal', '-shm', '-journal'] as const;

/** An empty file with a name of its own that only its owner can read, for a database. Throws what the system says. */
export function temporaryFile(folder: string): string {
  const path = temporaryPath(folder);
  writeFileSync(path, '', { flag: 'wx', mode: 0o600 });
  return path;
}

/** Takes a temporary database away. On Windows it may stay for the next sweep while libsql still has it open. */
export function discard(temporary: string): void {
  for (const each of ['', ...companions]) removeIfPossible(`${temporary}${each}`);
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

/** Why a file could not be written, as an error that a person can read. What is wrong with its source stays as it is. */
export function writeError(file: string, cause: unknown): unknown {
  if (cause instanceof MokuhyoError) return cause;
  return writeFault(cause, file) ?? (OF_TARGET.has(storageFault(cause)) ? writeFailed(cause, file) : cause);
}

const OF_TARGET: ReadonlySet<StorageFault | null> = new Set<StorageFault>(['full', 'read-only', 'folder', 'database']);
