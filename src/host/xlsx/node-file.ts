import { constants, type Stats } from 'node:fs';
import { access, type FileHandle, open, readFile, realpath, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { MokuhyoError } from '../../core/errors';
import { codeOf, readFault, writeFailed } from '../../disk/fault';
import { appear, syncFolder } from '../../disk/place';
import { sweepTemporaryFiles, withTemporaryFile } from '../../disk/temporary-file';
import { MAX_FILE_BYTES } from './limits';

/**
 * A file's bytes. Throws `MokuhyoError`: owner-file (the `~$` file that Excel keeps beside an open workbook), not-found,
 * not-a-file, link-loop, no-permission, file-locked, too-large (over 200 MB), damaged (a fault of the disk).
 */
export async function readFileBytes(path: string): Promise<Uint8Array> {
  if (basename(path).startsWith('~$')) throw new MokuhyoError('owner-file', { file: path });
  try {
    const found = await stat(path);
    // Before reading: a pipe or device would never end.
    if (!found.isFile()) throw new MokuhyoError('not-a-file', { file: path });
    if (found.size > MAX_FILE_BYTES) throw new MokuhyoError('too-large', { file: path, limit: MAX_FILE_BYTES });
    return await readFile(path);
  } catch (error) {
    throw error instanceof MokuhyoError ? error : readFault(error, path);
  }
}

export interface WriteOptions {
  /** Without it an existing file is never replaced, not even one that appears meanwhile. */
  readonly overwrite: boolean;
  /** Permission bits; without it, those of the file that is replaced, else the system's default. */
  readonly mode?: number;
  /** What the replaced file must still hold, byte for byte, so that nobody's saving is lost. */
  readonly over?: Uint8Array;
}

/**
 * Writes a file wholly or not at all: into a temporary file beside it, to the disk, then renamed. A replaced file keeps
 * mode, owner and group as far as the system allows; of a file with several hard links, the other names keep what it was.
 * Throws `MokuhyoError`: output-exists, file-changed, not-a-file, not-writable (read-only, too), file-locked (a workbook
 * that Excel has open, too), folder-missing, write-failed (`cause` says why); and whatever making the bytes throws.
 */
export async function writeFileSafely(
  path: string,
  bytes: Uint8Array | Iterable<Uint8Array>,
  options: WriteOptions,
): Promise<void> {
  try {
    // Overwriting by way of a symbolic link replaces the file, not the link.
    const target = options.overwrite ? await realpath(path).catch(() => path) : path;
    const replaced = options.overwrite ? await replaceable(target) : null;
    await withTemporaryFile(dirname(target), async (temporary) => {
      await writeWhole(temporary, bytes, replaced, options.mode);
      if (options.over && !(await holds(target, options.over))) throw new MokuhyoError('file-changed', { file: path });
      if (options.overwrite) await patiently(() => rename(temporary, target));
      else appear(temporary, target);
    });
    syncFolder(dirname(target));
    sweepTemporaryFiles(dirname(target));
  } catch (error) {
    if (error instanceof MokuhyoError) throw new MokuhyoError(error.code, { ...error.params, file: path });
    // What the system has no word for is a fault of whatever makes the bytes: nobody is sent to look for space on the disk.
    throw codeOf(error) === 'UNKNOWN' ? error : writeFailed(error, path);
  }
}

/** The file that is to be replaced, null when there is none. Renaming would ask for no right to write to it. */
async function replaceable(target: string): Promise<Stats | null> {
  const there = await stat(target).catch(() => null);
  if (!there) return null;
  // A rename would take a device or a pipe away.
  if (!there.isFile()) throw new MokuhyoError('not-a-file');
  if ((there.mode & 0o222) === 0) throw new MokuhyoError('not-writable');
  await access(target, constants.W_OK);
  const ownerFile = join(dirname(target), `~$${basename(target)}`);
  if (await stat(ownerFile).catch(() => null)) throw new MokuhyoError('file-locked');
  return there;
}

/** Writes to the disk, with the mode from the beginning, so that nobody reads meanwhile what only its owner may. */
async function writeWhole(
  path: string,
  bytes: Uint8Array | Iterable<Uint8Array>,
  replaced: Stats | null,
  asked?: number,
): Promise<void> {
  const mode = asked ?? replaced?.mode;
  const file = await open(path, 'wx', mode === undefined ? undefined : mode & 0o700);
  try {
    for (const piece of bytes instanceof Uint8Array ? [bytes] : bytes) await file.writeFile(piece);
    const sameGroup = replaced ? await tookOwner(file, replaced) : true;
    if (mode !== undefined) await file.chmod(sameGroup ? mode & 0o7777 : forOtherGroup(mode));
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Gives a file the owner and group of the one it replaces, as far as the system allows; whether it has the group. */
async function tookOwner(file: FileHandle, { uid, gid }: Stats): Promise<boolean> {
  const own = await file.stat();
  if (own.uid === uid && own.gid === gid) return true;
  if (await file.chown(uid, gid).then(yes, no)) return true;
  return own.gid === gid || (await file.chown(own.uid, gid).then(yes, no));
}

/** Another group may do what everybody may. */
function forOtherGroup(mode: number): number {
  return (mode & 0o7707) | ((mode & 0o007) << 3);
}

const yes = () => true;
const no = () => false;

async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  const found = await readFile(path).catch(() => null);
  return found !== null && Buffer.compare(found, bytes) === 0;
}

/** Windows refuses for as long as somebody has the file open: Excel, but for a moment virus scanners and indexers, too. */
async function patiently(work: () => Promise<void>): Promise<void> {
  for (const wait of process.platform === 'win32' ? [50, 100, 200, 400] : []) {
    try {
      return await work();
    } catch (error) {
      if (!IN_USE.has(codeOf(error))) throw error;
      await new Promise((done) => setTimeout(done, wait));
    }
  }
  return work();
}

const IN_USE: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);
