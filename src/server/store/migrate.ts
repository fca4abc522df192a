import { chmodSync } from 'node:fs';
import { basename } from 'node:path';
import Database from 'libsql';
import { appendAudit } from './audit';
import { automaticBackup } from './backup';
import { type Connection, inTransaction, userVersion } from './connection';
import { databaseFile } from './data-folder';
import { belongsToFolder } from './files';
import { type Migration, migrations } from './migrations';
import { loggedVersions, sheetVersions, versionChanges } from './sheet-version';
import { storageFault, unusable } from './storage-fault';

/** The version of a database that this program works on. */
export const currentVersion = migrations.length;

/**
 * Brings the database in a folder to this version, or makes it; nobody else may have the folder (`alone`). Before an
 * existing one is touched, a copy of it goes into the folder of backups. Throws `MokuhyoError` `data-unusable`:
 * `in-use` by a program that knows nothing of `alone`, `no-backup` {file}, `newer-version`; SQLite's error otherwise.
 * After any of them the database is as it was.
 */
export function migrateFolder(dataDir: string): void {
  const file = databaseFile(dataDir);
  const db = new Database(file);
  try {
    db.exec('PRAGMA busy_timeout = 1000; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
    leaveWal(db, dataDir);
    const version = userVersion(db);
    if (version > currentVersion) throw unusable(dataDir, 'newer-version');
    if (version === 0) keepForOwner(file);
    const isOlder = version > 0 && version < currentVersion;
    takeSteps(db, isOlder ? basename(automaticBackup(dataDir, version)) : null);
  } finally {
    db.close();
  }
}

/** Whatever folder it was given: the list is not for every account of the computer. What SQLite keeps beside it follows. */
function keepForOwner(file: string): void {
  chmodSync(file, 0o600);
  belongsToFolder(file);
}

/** Takes the steps that are missing, all or none, and says so in the audit log, with the name of the copy made before. */
export function takeSteps(db: Connection, backup: string | null, steps: readonly Migration[] = migrations): void {
  inTransaction(db, () => {
    const from = userVersion(db);
    if (from === steps.length) return;
    const before = from === 0 ? null : toldVersions(db);
    for (const step of steps.slice(from)) {
      if (typeof step === 'string') db.exec(step);
      else step(db);
    }
    db.exec(`PRAGMA user_version = ${steps.length}`);
    if (!before) return;
    const entry = { at: new Date().toISOString(), event: 'migrated', actor: null } as const;
    for (const [subject, state] of versionChanges(before.versions, sheetVersions(db))) {
      if (!before.untold.has(subject)) appendAudit(db, { ...entry, subject, detail: { state } });
    }
    appendAudit(db, { ...entry, subject: null, detail: { from, to: steps.length, backup } });
  });
}

/**
 * What the log has told of the sheets, to which a step that changes versions adds. A sheet that is not as the log says was
 * changed behind its back, which a migration must not make good.
 */
function toldVersions(db: Connection): { versions: ReadonlyMap<string, string>; untold: ReadonlySet<string> } {
  const logged = loggedVersions(db);
  if (logged === null) return { versions: new Map(), untold: new Set() };
  const versions = sheetVersions(db);
  return { versions, untold: new Set([...versions.keys()].filter((key) => versions.get(key) !== logged.get(key))) };
}

/** Out of WAL, which SQLite refuses while anybody has the database open, an older program too. */
function leaveWal(db: Connection, dataDir: string): void {
  try {
    // No statement, or libsql would keep the file open, and locked, until it is collected.
    db.exec('PRAGMA journal_mode = DELETE');
  } catch (cause) {
    throw storageFault(cause) === 'busy' ? unusable(dataDir, 'in-use', cause) : cause;
  }
}
