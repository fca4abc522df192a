import { copyFileSync, linkSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'libsql';
import { MokuhyoError } from '../../core/errors';
import { syncFolder } from '../../disk/place';
import { sweepTemporaryFiles } from '../../disk/temporary-file';
import { lookInto, withAttached } from './attached';
import { appendAudit } from './audit';
import { automaticBackup, isSound, makeBackupsFolder, timeInName, writeCopy } from './backup';
import { busyTimeout, type Connection, inTransaction } from './connection';
import { backupsFolder, databaseFile, hasDatabase, makeFolder, versionIn } from './data-folder';
import { closeDatabase, openDatabase } from './database';
import { belongsToFolder, companions, discard, place } from './files';
import { currentVersion, takeSteps } from './migrate';
import { alone } from './presence';
import { type Source, withSource } from './restore-source';
import { columnsOf, tablesOf } from './schema';
import { sheetVersions, versionChanges } from './sheet-version';
import { asUnusable, storageFault, unusable } from './storage-fault';

export interface RestoreRequest {
  /** The backup. */
  readonly file: string;
  readonly dataDir: string;
  /** Who does it, for the audit log. */
  readonly actor: string | null;
  /** Restores what its own audit log contradicts. */
  readonly unverified: boolean;
}

export interface Restored extends Omit<Source, 'copy'> {
  /** Where what was there before is now; see `Before`. */
  readonly before: Before;
}

/** What was in the folder before. */
export type Before =
  /** A list. Its records were replaced, its tokens and audit log go on; `backup` is the list as it was. */
  | { readonly kind: 'list'; readonly backup: string; readonly changed: number }
  /** Nothing: tokens and audit log are the backup's. */
  | { readonly kind: 'nothing' }
  /** A database that cannot be opened, now in `folder`; tokens and audit log are the backup's. */
  | { readonly kind: 'damaged'; readonly folder: string };

/** How long to wait until others have written, in milliseconds. */
const patience = 30_000;

/**
 * Makes a list what it was when a backup was made, while a service may be running on it: all at once or not at all, whenever
 * the process ends. Throws `MokuhyoError` `backup-invalid`, `no-permission`, `data-unusable` {dir, because}, and what
 * `backUp` throws for the list as it was before.
 */
export function restore(request: RestoreRequest): Restored {
  const { dataDir } = request;
  makeFolder(dataDir);
  try {
    sweepTemporaryFiles(dataDir);
    return withSource(request, (source) => {
      const { copy: _, ...rest } = source;
      return { ...rest, before: restoreFrom(source, request) };
    });
  } catch (cause) {
    throw asUnusable(dataDir, cause);
  }
}

function restoreFrom(source: Source, request: RestoreRequest): Before {
  const { dataDir } = request;
  if (stateOf(dataDir) !== 'list') {
    const brought = alone(dataDir, (): Before | null => {
      const state = stateOf(dataDir);
      return state === 'list' ? null : bring(source, request, state);
    });
    if (brought.kind === 'in-use') throw unusable(dataDir, 'in-use');
    if (brought.result) return brought.result;
  }
  return replace(source, request);
}

function stateOf(dataDir: string): Before['kind'] {
  const file = databaseFile(dataDir);
  try {
    const version = versionIn(dataDir);
    if (!hasDatabase(dataDir)) return 'nothing';
    return lookInto(file, 'rw', (db) => {
      if (version === 0) return isEmpty(db) ? 'nothing' : 'damaged';
      return isSound(db, 'looked') ? 'list' : 'damaged';
    });
  } catch (cause) {
    const damaged =
      cause instanceof MokuhyoError ? cause.params.because === 'damaged' : storageFault(cause) === 'damaged';
    if (damaged) return 'damaged';
    throw cause;
  }
}

function isEmpty(db: Connection): boolean {
  return db.prepare('SELECT 1 FROM looked.sqlite_schema LIMIT 1').all().length === 0;
}

function replace(source: Source, request: RestoreRequest): Before {
  const db = openDatabase(request.dataDir);
  try {
    db.exec(`PRAGMA busy_timeout = ${patience}; PRAGMA trusted_schema = OFF`);
    return replaceIn(db, source, request);
  } finally {
    db.exec(`PRAGMA busy_timeout = ${busyTimeout}`);
    closeDatabase(db);
  }
}

/**
 * One transaction in the live database: whoever reads sees the old list or the new one. What is replaced is saved within it,
 * so that nothing can be submitted in between and be in neither. Tokens stay as they are, or one that was revoked would open
 * the list again; so does the audit log, which says what was done.
 */
export function replaceIn(db: Connection, source: Source, { dataDir, file, actor }: RestoreRequest): Before {
  return withAttached(db, { file: source.copy, as: 'backup', mode: 'ro' }, () =>
    inTransaction(db, () => {
      const now = new Date();
      const backup = automaticBackup(dataDir, currentVersion, now);
      const before = sheetVersions(db);
      // Deleted in one go, a sheet's record may go before those of its indicators.
      db.exec('PRAGMA defer_foreign_keys = ON');
      db.exec('DELETE FROM main.submissions; DELETE FROM main.versions; DELETE FROM main.records');
      for (const table of ['records', 'versions']) copyTable(db, table);
      const changes = versionChanges(before, sheetVersions(db));
      const entry = { at: now.toISOString(), event: 'restored', actor } as const;
      for (const [subject, state] of changes) appendAudit(db, { ...entry, subject, detail: { state } });
      const detail = { ...about(source, file), changed: changes.length, before: basename(backup) };
      appendAudit(db, { ...entry, subject: null, detail });
      return { kind: 'list', backup, changed: changes.length };
    }),
  );
}

/** Puts a database in the place of none, or of one that cannot be opened; nobody else may have the folder (`alone`). */
function bring(source: Source, { dataDir, file, actor }: RestoreRequest, state: 'nothing' | 'damaged'): Before {
  const now = new Date();
  const target = databaseFile(dataDir);
  const folder = join(backupsFolder(dataDir), `damaged-${timeInName(now)}`);
  // A schema of this program's own, in memory: whatever stands in the backup's, only what its tables hold is taken over.
  const db = new Database(':memory:');
  let copy = '';
  try {
    db.exec('PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = ON');
    takeSteps(db, null);
    withAttached(db, { file: source.copy, as: 'backup', mode: 'ro' }, () =>
      inTransaction(db, () => {
        copyEverything(db);
        const detail = { ...about(source, file), damaged: state === 'damaged' ? basename(folder) : null };
        appendAudit(db, { at: now.toISOString(), event: 'restored', actor, subject: null, detail });
      }),
    );
    copy = writeCopy(db, target);
    belongsToFolder(copy);
    if (state === 'damaged') setAside(dataDir, folder);
    place(copy, target, { overwrite: true });
    return state === 'damaged' ? { kind: 'damaged', folder } : { kind: 'nothing' };
  } catch (cause) {
    if (copy) discard(copy);
    throw cause;
  } finally {
    db.close();
  }
}

function copyTable(db: Connection, table: string): void {
  const columns = columnsOf(db, table);
  db.exec(`INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM backup.${table} ORDER BY rowid`);
}

/** A log with a gap keeps it: its trigger would refuse what comes behind. */
function copyEverything(db: Connection): void {
  const [trigger] = db.prepare(`SELECT sql FROM main.sqlite_schema WHERE name = 'audit_goes_on'`).all() as {
    sql: string;
  }[];
  db.exec('PRAGMA defer_foreign_keys = ON; DROP TRIGGER main.audit_goes_on');
  for (const table of tablesOf(db)) copyTable(db, table);
  db.exec(trigger?.sql ?? '');
}

function about({ sha256, version, sheets, indicators, until, faults }: Source, file: string) {
  return { file: basename(file), sha256, version, sheets, indicators, until, faults: faults.length };
}

/**
 * Keeps a damaged database and what belongs to it, for whoever can save something of it. The database keeps its name too
 * until the new one takes it, so that no service ever finds nothing there and begins an empty list.
 */
function setAside(dataDir: string, folder: string): void {
  const file = databaseFile(dataDir);
  makeBackupsFolder(dataDir, folder);
  mkdirSync(folder, { mode: 0o700 });
  belongsToFolder(folder);
  if (hasDatabase(dataDir)) keep(file, join(folder, basename(file)));
  for (const each of companions) {
    if (statSync(`${file}${each}`, { throwIfNoEntry: false }))
      renameSync(`${file}${each}`, join(folder, `${basename(file)}${each}`));
  }
  syncFolder(folder);
  syncFolder(dataDir);
}

function keep(file: string, path: string): void {
  try {
    linkSync(file, path);
  } catch {
    copyFileSync(file, path);
  }
}
