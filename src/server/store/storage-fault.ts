import { MokuhyoError } from '../../core/errors';

/** What is the matter with the place where the data is, as far as SQLite or the system says it. */
export type StorageFault = 'full' | 'busy' | 'read-only' | 'damaged' | 'folder' | 'database';

/** Null for what has nothing to do with storage. https://www.sqlite.org/rescode.html */
export function storageFault(error: unknown): StorageFault | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const known = FAULTS.find(([pattern]) => pattern.test(code));
  if (known) return known[1];
  // libsql gives no code to what it could not even open.
  return /^ConnectionFailed\(/.test(error.message) ? 'folder' : null;
}

const FAULTS: ReadonlyArray<readonly [RegExp, StorageFault]> = [
  // The first thing to grow on a full disk is the index of the log, which has a code of its own.
  [/^(?:SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT|EFBIG)$/, 'full'],
  [/^SQLITE_(?:BUSY|LOCKED)/, 'busy'],
  [/^(?:SQLITE_READONLY|EROFS)/, 'read-only'],
  // A database that ends too early was cut off by whoever copied it.
  [/^SQLITE_(?:CORRUPT|NOTADB|IOERR_SHORT_READ)/, 'damaged'],
  [/^(?:SQLITE_CANTOPEN|SQLITE_PERM|SQLITE_AUTH|EACCES|EPERM|ENOTDIR|EEXIST|ENOENT)/, 'folder'],
  [/^SQLITE_/, 'database'],
];

/** Why a data folder cannot be used; see the sentences of `data-unusable`. */
export type Unusable = StorageFault | 'newer-version' | 'older-version' | 'missing' | 'in-use' | 'no-backup';

/** `more` is what the sentence names besides: the file of a backup, SQLite's own word. */
export function unusable(
  dataDir: string,
  because: Unusable,
  cause?: unknown,
  more: { readonly file?: string; readonly detail?: string } = {},
): MokuhyoError {
  return new MokuhyoError('data-unusable', { dir: dataDir, because, ...more }, { cause });
}

/** What happened to a data folder as an error that a person can read, `detail` for support; a fault of the program stays one. */
export function asUnusable(dataDir: string, cause: unknown): unknown {
  if (cause instanceof MokuhyoError) return cause;
  const fault = storageFault(cause);
  if (fault !== 'database') return fault === null ? cause : unusable(dataDir, fault, cause);
  return unusable(dataDir, fault, cause, { detail: (cause as { readonly code: string }).code });
}
