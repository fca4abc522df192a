import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { MokuhyoError } from '../../core/errors';
import { migrations } from './migrations';

export type Connection = Database.Database;

/** How long a write waits for another process's write, in milliseconds. Everything waits with it, so it is short. */
const busyTimeout = 2000;

/**
 * Opens the service's database in a folder (made if need be) and brings it to this version.
 * Throws `MokuhyoError` `data-unusable` with `because`: `folder`, `newer-version` or `database`.
 */
export function openDatabase(dataDir: string): Connection {
  makeFolder(dataDir);
  let db: Connection | undefined;
  try {
    db = new Database(join(dataDir, 'mokuhyo.db'));
    configure(db);
    migrate(db, dataDir);
    return db;
  } catch (cause) {
    db?.close();
    throw cause instanceof MokuhyoError ? cause : unusable(dataDir, 'database', cause);
  }
}

/** Runs `work` in one write transaction: all of it or nothing, whatever it throws. */
export function inTransaction<T>(db: Connection, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (cause) {
    // On a full disk SQLite has rolled back already.
    if (db.inTransaction) db.exec('ROLLBACK');
    throw cause;
  }
}

/** Closes for good. libsql keeps the file open until its statements are collected, so the log is emptied first. */
export function closeDatabase(db: Connection): void {
  db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all();
  db.close();
}

function makeFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw unusable(dataDir, 'folder', cause);
  }
}

/**
 * WAL lets readers go on while a sheet is written. FULL, because a receipt is a promise: with NORMAL a submission that
 * was acknowledged could be gone after a power cut (https://www.sqlite.org/pragma.html#pragma_synchronous).
 */
function configure(db: Connection): void {
  db.exec(`PRAGMA busy_timeout = ${busyTimeout}`);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
}

function migrate(db: Connection, dataDir: string): void {
  // Inside the transaction, so that two services starting at once do not both take the same steps.
  inTransaction(db, () => {
    const version = userVersion(db);
    if (version > migrations.length) throw unusable(dataDir, 'newer-version');
    if (version === migrations.length) return;
    for (const step of migrations.slice(version)) {
      if (typeof step === 'string') db.exec(step);
      else step(db);
    }
    db.exec(`PRAGMA user_version = ${migrations.length}`);
  });
}

function userVersion(db: Connection): number {
  const [row] = db.prepare('PRAGMA user_version').all() as { user_version: number }[];
  return row?.user_version ?? 0;
}

function unusable(dataDir: string, because: 'folder' | 'newer-version' | 'database', cause?: unknown): MokuhyoError {
  return new MokuhyoError('data-unusable', { dir: dataDir, because }, { cause });
}
