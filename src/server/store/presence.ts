import Database from 'libsql';
import { lockFile } from './data-folder';
import { belongsToFolder } from './files';
import { storageFault } from './storage-fault';

/**
 * Who has a data folder's database open. A file beside it is held shared by every program that does, and alone by one that
 * changes it so that nobody else may have it open: to migrate it, or to put another in its place. It is an SQLite file with
 * nothing in it, for SQLite's locks: on every system they end with the process, however that ends. The database's own locks
 * would not do, because nothing can be locked that is too damaged to be opened.
 */
export interface Presence {
  readonly leave: () => void;
}

/** How long to wait for one that is alone, in milliseconds: a migration of many years' records, with its backup. */
const patience = 60_000;

/** The same for becoming alone: those who are there are services and stay. */
const impatience = 1000;

/** Throws SQLite's error, busy when somebody stays alone for longer than a minute. */
export function enter(dataDir: string): Presence {
  // A transaction that has read holds its shared lock until it ends.
  return hold(dataDir, patience, 'BEGIN; SELECT * FROM sqlite_schema');
}

/** Runs `work` while nobody else has the database open, or says that somebody has. */
export function alone<T>(
  dataDir: string,
  work: () => T,
): { readonly kind: 'done'; readonly result: T } | { readonly kind: 'in-use' } {
  let presence: Presence;
  try {
    presence = hold(dataDir, impatience, 'BEGIN EXCLUSIVE');
  } catch (cause) {
    if (storageFault(cause) === 'busy') return { kind: 'in-use' };
    throw cause;
  }
  try {
    return { kind: 'done', result: work() };
  } finally {
    presence.leave();
  }
}

function hold(dataDir: string, wait: number, begin: string): Presence {
  const file = lockFile(dataDir);
  const lock = new Database(file);
  try {
    lock.exec(`PRAGMA busy_timeout = ${wait}`);
    lock.exec(begin);
    belongsToFolder(file);
  } catch (cause) {
    lock.close();
    throw cause;
  }
  return { leave: () => lock.close() };
}
