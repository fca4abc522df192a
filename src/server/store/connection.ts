import type Database from 'libsql';

export type Connection = Database.Database;

/** How long a program waits for another one's write, in milliseconds, unless it has a reason to wait otherwise. */
export const busyTimeout = 2000;

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

/** Runs `work`, which only reads, on what the database has at one moment, whatever other programs write meanwhile. */
export function atOneMoment<T>(db: Connection, work: () => T): T {
  db.exec('BEGIN');
  try {
    return work();
  } finally {
    db.exec('COMMIT');
  }
}

/** How many steps of `migrations` a database has had; 0 for one that is empty or was never ours. */
export function userVersion(db: Connection, schema = 'main'): number {
  const [row] = db.prepare(`PRAGMA ${schema}.user_version`).all() as { user_version: number }[];
  return row?.user_version ?? 0;
}
