import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import { busyTimeout, type Connection } from './connection';

export interface Attachment {
  readonly file: string;
  /** The name of its schema in SQL. */
  readonly as: string;
  /** `ro` changes nothing of the file; neither makes one. */
  readonly mode: 'ro' | 'rw';
}

/**
 * Lets `work` see a second database file in a connection. It is let go of afterwards for certain, unlike a connection's own
 * file: libsql keeps that open until the statements are collected, and Windows neither renames nor deletes an open file.
 * Throws what SQLite says of a file that is missing or none of its own.
 */
export function withAttached<T>(db: Connection, { file, as, mode }: Attachment, work: () => T): T {
  db.prepare(`ATTACH ? AS ${as}`).run(databaseUrl(file, mode));
  let result: T;
  try {
    result = work();
  } catch (cause) {
    detach(db, as);
    throw cause;
  }
  db.exec(`DETACH ${as}`);
  return result;
}

/** Looks into a database file through a connection to nothing, as the schema `looked`. */
export function lookInto<T>(file: string, mode: 'ro' | 'rw', work: (db: Connection) => T): T {
  const db = new Database(':memory:');
  try {
    // What stands in the file's own schema runs nothing but SQL's own harmless functions.
    db.exec(`PRAGMA trusted_schema = OFF; PRAGMA busy_timeout = ${busyTimeout}`);
    return withAttached(db, { file, as: 'looked', mode }, () => work(db));
  } finally {
    db.close();
  }
}

/** The address by which SQLite opens a file as it is, whatever characters are in its name. */
export function databaseUrl(file: string, mode: 'ro' | 'rw'): string {
  return `${sqliteUrl(pathToFileURL(file))}?mode=${mode}`;
}

/** SQLite knows no host in an address: a file of another computer (\\\\server\\share on Windows) has it in its path. */
export function sqliteUrl({ host, pathname }: URL): string {
  return `file://${host && `//${host}`}${pathname}`;
}

/** After a failure: what went wrong is more worth saying than that a statement of it still stands. */
function detach(db: Connection, as: string): void {
  try {
    db.exec(`DETACH ${as}`);
  } catch {}
}
