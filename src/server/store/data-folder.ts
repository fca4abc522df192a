import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { lookInto } from './attached';
import { userVersion } from './connection';
import { unusable } from './storage-fault';

/** What is where in a data folder. */
export const databaseFile = (dataDir: string): string => join(dataDir, 'mokuhyo.db');
/** See `presence.ts`. */
export const lockFile = (dataDir: string): string => join(dataDir, 'mokuhyo.lock');
/** Copies that the program makes by itself, and what it moved aside. */
export const backupsFolder = (dataDir: string): string => join(dataDir, 'backups');

/** Throws `MokuhyoError` `data-unusable` `folder`. */
export function makeFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw unusable(dataDir, 'folder', cause);
  }
}

/** Whether there is a database. Throws what the system says where that may not be known. */
export function hasDatabase(dataDir: string): boolean {
  return statSync(databaseFile(dataDir), { throwIfNoEntry: false }) !== undefined;
}

/**
 * The version of the database in a folder; 0 where there is none. Throws SQLite's error for one that is damaged, and
 * `MokuhyoError` `data-unusable` `damaged` where only what belonged to a database is left: SQLite would delete what somebody
 * may want to save, or put it into a new one.
 */
export function versionIn(dataDir: string): number {
  const file = databaseFile(dataDir);
  if (hasDatabase(dataDir)) return lookInto(file, 'rw', (db) => userVersion(db, 'looked'));
  const left = ['-wal', '-journal'].map((each) => statSync(`${file}${each}`, { throwIfNoEntry: false })?.size ?? 0);
  if (left.some((size) => size > 0)) throw unusable(dataDir, 'damaged');
  return 0;
}
