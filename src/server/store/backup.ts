import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'libsql';
import { MokuhyoError } from '../../core/errors';
import { syncFolder } from '../../disk/place';
import { sweepTemporaryFiles } from '../../disk/temporary-file';
import { databaseUrl, lookInto } from './attached';
import { busyTimeout, type Connection, userVersion } from './connection';
import { backupsFolder, databaseFile } from './data-folder';
import { belongsToFolder, discard, place, temporaryFile, writeError } from './files';
import { isNoFile, isOfDatabase, realOf } from './own-files';
import { unusable } from './storage-fault';

/** A time in a file's name: in UTC, so that names sort by it whatever the clocks of a place do. */
export const timeInName = (time: Date): string => time.toISOString().replaceAll(/[-:]/g, '');

/**
 * Copies the database in a folder into one sound file that needs no other: wholly or not at all. Others may go on writing
 * meanwhile; the copy is the list as it was at one moment. Throws `MokuhyoError` `output-exists`, `output-is-data`,
 * `folder-missing`, `not-writable`, `file-locked`, `not-a-file`, `write-failed` {file}; SQLite's error where the database
 * cannot be read.
 */
export function backUp(dataDir: string, file: string, { overwrite }: { readonly overwrite: boolean }): void {
  // Overwriting by way of a symbolic link replaces the file, not the link.
  const target = overwrite ? realOf(file) : file;
  if (isOfDatabase(dataDir, target)) throw new MokuhyoError('output-is-data', { file });
  if (overwrite && isNoFile(target)) throw new MokuhyoError('not-a-file', { file });
  // SQLite 3.45 cannot copy generated columns out of a connection that may only read; nothing is written to it.
  const db = new Database(databaseUrl(databaseFile(dataDir), 'rw'));
  try {
    db.exec(`PRAGMA busy_timeout = ${busyTimeout}`);
    const copy = writeCopy(db, target);
    try {
      place(copy, target, { overwrite });
    } catch (cause) {
      discard(copy);
      throw writeError(file, cause);
    }
  } finally {
    db.close();
  }
}

/** What a connection sees, as a sound file beside where it is to be, still under a temporary name. Throws as `backUp`. */
export function writeCopy(db: Connection, file: string): string {
  let copy = '';
  try {
    copy = temporaryFile(dirname(file));
    db.prepare('VACUUM INTO ?').run(copy);
    if (!isWhole(copy, userVersion(db))) throw new MokuhyoError('write-failed', { file, reason: 'integrity_check' });
    return copy;
  } catch (cause) {
    if (copy) discard(copy);
    throw writeError(file, cause);
  }
}

/**
 * A copy into the folder of backups, of what the database holds for everybody else at this moment. Gives its path; names sort
 * by time, since a version never goes down. Throws `MokuhyoError` `data-unusable` `no-backup` {dir, file}; SQLite's error
 * where the database cannot be read.
 */
export function automaticBackup(dataDir: string, version: number, now = new Date()): string {
  const name = `mokuhyo-v${String(version).padStart(3, '0')}-${timeInName(now)}.db`;
  const file = join(backupsFolder(dataDir), name);
  try {
    makeBackupsFolder(dataDir, file);
    sweepTemporaryFiles(dirname(file));
    backUp(dataDir, file, { overwrite: false });
    belongsToFolder(file);
    return file;
  } catch (cause) {
    if (!(cause instanceof MokuhyoError)) throw cause;
    throw unusable(dataDir, 'no-backup', cause, { file });
  }
}

/** Throws `MokuhyoError` for the file that is to stand in it. */
export function makeBackupsFolder(dataDir: string, file: string): void {
  const folder = backupsFolder(dataDir);
  try {
    if (mkdirSync(folder, { recursive: true, mode: 0o700 }) === undefined) return;
    belongsToFolder(folder);
    syncFolder(dataDir);
  } catch (cause) {
    throw writeError(file, cause);
  }
}

/** Whether SQLite finds a database whole in itself. Throws SQLite's error for one that it cannot even read. */
export function isSound(db: Connection, schema: string): boolean {
  const [found] = db.prepare(`PRAGMA ${schema}.integrity_check(1)`).all() as { integrity_check: string }[];
  return found?.integrity_check === 'ok';
}

/** Whether a copy is sound and of the version that it was made from. */
function isWhole(copy: string, version: number): boolean {
  return lookInto(copy, 'ro', (db) => userVersion(db, 'looked') === version && isSound(db, 'looked'));
}
