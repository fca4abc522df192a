import { createHash } from 'node:crypto';
import { chmodSync, closeSync, copyFileSync, openSync, readSync, statSync } from 'node:fs';
import Database from 'libsql';
import { MokuhyoError } from '../../core/errors';
import { lookInto } from './attached';
import { isSound } from './backup';
import { type Connection, userVersion } from './connection';
import { databaseFile } from './data-folder';
import { discard, temporaryFile } from './files';
import { type ListSummary, summaryOf } from './list-summary';
import { currentVersion, takeSteps } from './migrate';
import { columnsOf, tablesOf } from './schema';
import { asUnusable, storageFault } from './storage-fault';
import { type AuditFault, verifyAudit } from './verify-audit';

/** A backup that may be restored: a copy of it that is sound and of this program's version. */
export interface Source extends ListSummary {
  readonly copy: string;
  /** Of the file that was given, hexadecimal. */
  readonly sha256: string;
  /** The version of the database that the file held. */
  readonly version: number;
  /** What its audit log is wrong in; only where that was to be overlooked. */
  readonly faults: readonly AuditFault[];
}

/** Why a file cannot be restored. */
type Invalid = 'missing' | 'not-a-file' | 'not-a-backup' | 'damaged' | 'newer-version' | 'audit' | 'live';

/**
 * Lets `work` have a backup, checked and brought to this version, in a file of its own within `dataDir`; the given file is
 * only read. Throws `MokuhyoError` `backup-invalid` {file, because, count}, `no-permission` {file}, `data-unusable`.
 */
export function withSource<T>(
  { file, dataDir, unverified }: { readonly file: string; readonly dataDir: string; readonly unverified: boolean },
  work: (source: Source) => T,
): T {
  checkFile(file, dataDir);
  let copy = '';
  try {
    copy = temporaryFile(dataDir);
    takeCopy(file, copy);
    const sha256 = hashOfFile(copy);
    const source = { copy, sha256, ...examined(copy, file) };
    if (source.faults.length > 0 && !unverified) throw invalid(file, 'audit', { count: source.faults.length });
    return work(source);
  } catch (cause) {
    throw asUnusable(dataDir, cause);
  } finally {
    if (copy) discard(copy);
  }
}

function checkFile(file: string, dataDir: string): void {
  const stat = (path: string) => statSync(path, { bigint: true, throwIfNoEntry: false });
  const found = orReadable(file, () => stat(file));
  if (!found) throw invalid(file, 'missing');
  if (!found.isFile()) throw invalid(file, 'not-a-file');
  // A copy that a person made of a whole folder is welcome; this one would be copied while it is written, by any name.
  const live = stat(databaseFile(dataDir));
  if (live && live.ino === found.ino && live.dev === found.dev) throw invalid(file, 'live');
}

/**
 * Somebody may have saved a folder by copying it: then its log, where the latest records are, comes along. What stands beside a
 * backup is of another database, whatever its name, and SQLite would put it into this one.
 */
function takeCopy(file: string, copy: string): void {
  orReadable(file, () => {
    copyFileSync(file, copy);
    if (writesLog(copy) && statSync(`${file}-wal`, { throwIfNoEntry: false })?.isFile()) {
      copyFileSync(`${file}-wal`, `${copy}-wal`);
    }
    chmodSync(copy, 0o600);
  });
}

/** What `work` does with a backup. What the system says of its path is not said of the data folder. */
function orReadable<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    if (code === 'EACCES' || code === 'EPERM') throw new MokuhyoError('no-permission', { file }, { cause });
    if (NOWHERE.includes(code)) throw invalid(file, 'missing', {}, cause);
    throw cause;
  }
}

/** A path that leads to nothing: by way of a file, in a circle, or longer than any can be. */
const NOWHERE: readonly string[] = ['ENOTDIR', 'ELOOP', 'ENAMETOOLONG'];

/** Whether a database has a write-ahead log, as byte 18 of its header says: https://www.sqlite.org/fileformat.html */
function writesLog(path: string): boolean {
  const header = Buffer.alloc(20);
  const file = openSync(path, 'r');
  try {
    return readSync(file, header, 0, header.length, 0) === header.length && header[18] === 2;
  } finally {
    closeSync(file);
  }
}

function hashOfFile(path: string): string {
  const hash = createHash('sha256');
  const buffer = Buffer.alloc(1 << 20);
  const file = openSync(path, 'r');
  try {
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer))
      hash.update(buffer.subarray(0, read));
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}

function examined(copy: string, file: string): Omit<Source, 'copy' | 'sha256'> {
  try {
    const version = lookInto(copy, 'rw', (db) => checkedVersion(db, file));
    if (version < currentVersion) migrateCopy(copy);
    return lookInto(copy, 'ro', (db) => {
      checkTables(db);
      const { faults } = verifyAudit(db, { schema: 'looked' });
      return { version, ...summaryOf(db, 'looked'), faults };
    });
  } catch (cause) {
    const fault = storageFault(cause);
    if (fault === 'damaged') throw invalid(file, isNoDatabase(cause) ? 'not-a-backup' : 'damaged', {}, cause);
    // A table or a column that a list has is not there.
    if (fault === 'database') throw invalid(file, 'not-a-backup', {}, cause);
    throw cause;
  }
}

function isNoDatabase(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'SQLITE_NOTADB';
}

function checkedVersion(db: Connection, file: string): number {
  db.prepare('PRAGMA looked.journal_mode = DELETE').all();
  const version = userVersion(db, 'looked');
  if (version === 0) throw invalid(file, 'not-a-backup');
  if (version > currentVersion) throw invalid(file, 'newer-version');
  const dangling = () => db.prepare('PRAGMA looked.foreign_key_check').all().length > 0;
  if (!isSound(db, 'looked') || dangling()) throw invalid(file, 'damaged');
  return version;
}

function migrateCopy(copy: string): void {
  const db = new Database(copy);
  try {
    db.exec('PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = ON');
    takeSteps(db, null);
  } finally {
    db.close();
  }
}

/** Throws SQLite's error for a table or a column that this program's own databases have and that one lacks. */
function checkTables(db: Connection): void {
  takeSteps(db, null);
  for (const table of tablesOf(db)) db.prepare(`SELECT ${columnsOf(db, table)} FROM looked.${table} LIMIT 0`).all();
}

function invalid(
  file: string,
  because: Invalid,
  params: Readonly<Record<string, number>> = {},
  cause?: unknown,
): MokuhyoError {
  return new MokuhyoError('backup-invalid', { file, because, ...params }, { cause });
}
