import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { databaseFile, lockFile } from './data-folder';
import { companions } from './files';

/**
 * Whether a file is the database in a folder, or belongs to it: something else written there would be the end of the list.
 * However it is written: Windows takes MOKUHYO.DB for mokuhyo.db, and a link for what it leads to.
 */
export function isOfDatabase(dataDir: string, file: string): boolean {
  const folder = realOf(dataDir);
  const own = [lockFile(folder), ...['', ...companions].map((each) => `${databaseFile(folder)}${each}`)];
  const target = join(realOf(dirname(file)), basename(file));
  return own.some((each) => each.toLowerCase() === target.toLowerCase()) || own.includes(realOf(file));
}

/** Whether there is something that is no file: a device, a pipe, a folder. To overwrite it would be to take it away. */
export function isNoFile(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && !found.isFile();
}

/** What a path leads to; the path itself where there is nothing. */
export function realOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}
