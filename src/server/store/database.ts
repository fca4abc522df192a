import Database from 'libsql';
import { databaseUrl } from './attached';
import { busyTimeout, type Connection, userVersion } from './connection';
import { databaseFile, hasDatabase, makeFolder, versionIn } from './data-folder';
import { currentVersion, migrateFolder } from './migrate';
import { alone, enter, type Presence } from './presence';
import { asUnusable, unusable } from './storage-fault';

/** `busyTimeout` of a service: while it waits it answers nobody, and whoever submits can be told to come again. */
export const busyTimeoutOfService = 200;

/** What keeps a folder from being changed under an open database. */
const presences = new WeakMap<Connection, Presence>();

/**
 * Opens the service's database in a folder (made if need be) and brings it to this version, after a backup. A write
 * waits so many milliseconds for that of another program. Throws `MokuhyoError` `data-unusable` {dir, because}; `because` is
 * an `Unusable`.
 */
export function openDatabase(dataDir: string, wait = busyTimeout): Connection {
  let presence: Presence | undefined;
  let db: Connection | undefined;
  try {
    makeFolder(dataDir);
    presence = enterMigrated(dataDir);
    db = new Database(databaseFile(dataDir));
    configure(db, wait);
    presences.set(db, presence);
    return db;
  } catch (cause) {
    db?.close();
    presence?.leave();
    throw asUnusable(dataDir, cause);
  }
}

/**
 * Lets `work` have the database in a folder open. Without `make` there must be one: a folder that was mistyped is not made.
 * Throws `MokuhyoError` `data-unusable` {dir, because}, and what `work` throws that has nothing to do with the data.
 */
export async function withDatabase<T>(
  dataDir: string,
  { make }: { readonly make: boolean },
  work: (db: Connection) => Promise<T>,
): Promise<T> {
  let db: Connection | undefined;
  try {
    if (!make && !hasDatabase(dataDir)) throw unusable(dataDir, 'missing');
    db = openDatabase(dataDir);
    return await work(db);
  } catch (cause) {
    throw asUnusable(dataDir, cause);
  } finally {
    if (db) closeDatabase(db);
  }
}

/** Lets `work` read the database in a folder as it is. Throws `MokuhyoError` `data-unusable` {dir, because}. */
export function readDatabase<T>(dataDir: string, work: (db: Connection) => T): T {
  let db: Connection | undefined;
  try {
    if (!hasDatabase(dataDir)) throw unusable(dataDir, 'missing');
    db = new Database(databaseUrl(databaseFile(dataDir), 'ro'));
    db.exec(`PRAGMA busy_timeout = ${busyTimeout}`);
    const version = userVersion(db);
    if (version === 0) throw unusable(dataDir, 'missing');
    if (version > currentVersion) throw unusable(dataDir, 'newer-version');
    if (version < currentVersion) throw unusable(dataDir, 'older-version');
    return work(db);
  } catch (cause) {
    throw asUnusable(dataDir, cause);
  } finally {
    db?.close();
  }
}

/** Closes for good. libsql keeps the file open until its statements are collected, so the log is emptied first. */
export function closeDatabase(db: Connection): void {
  try {
    db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all();
  } finally {
    db.close();
    presences.get(db)?.leave();
  }
}

/**
 * WAL lets readers go on while a sheet is written. FULL, because a receipt is a promise: with NORMAL a submission that
 * was acknowledged could be gone after a power cut (https://www.sqlite.org/pragma.html#pragma_synchronous).
 */
function configure(db: Connection, wait: number): void {
  // Opening may wait for another program to put right what a crash left.
  db.exec(`PRAGMA busy_timeout = ${busyTimeout}`);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
  db.exec(`PRAGMA busy_timeout = ${wait}`);
}

/**
 * Is there with a database of this version. Of several programs that start at once on an older one, one migrates it and the
 * others find it migrated; one that stays with the older version is a service of an older program.
 */
function enterMigrated(dataDir: string): Presence {
  for (let attempts = 0; attempts < 3; attempts++) {
    const presence = enter(dataDir);
    try {
      if (isCurrent(dataDir)) return presence;
    } catch (cause) {
      presence.leave();
      throw cause;
    }
    presence.leave();
    alone(dataDir, () => migrateFolder(dataDir));
  }
  throw unusable(dataDir, 'in-use');
}

function isCurrent(dataDir: string): boolean {
  const version = versionIn(dataDir);
  if (version > currentVersion) throw unusable(dataDir, 'newer-version');
  return version === currentVersion;
}
