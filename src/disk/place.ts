import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { codeOf } from './fault';

/** Gives a finished file its name unless that is taken: a link, unlike a rename, never replaces. Throws the system's error. */
export function appear(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error))) throw error;
    // A file system without hard links (FAT, some network shares): take the name first, then put the file in its place.
    closeSync(openSync(path, 'wx'));
    try {
      renameSync(temporary, path);
    } catch (failure) {
      rmSync(path, { force: true });
      throw failure;
    }
    return;
  }
  rmSync(temporary, { force: true });
}

const NO_LINKS: ReadonlySet<string> = new Set([
  'EPERM',
  'ENOSYS',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EISDIR',
  'EINVAL',
  'UNKNOWN',
]);

/** What a folder lists is on the disk only then; Windows and some network drives know no such thing. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } catch (error) {
    if (!NO_SYNC.has(codeOf(error))) throw error;
  } finally {
    closeSync(folder);
  }
}

const NO_SYNC: ReadonlySet<string> = new Set(['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EBADF', 'EPERM', 'EACCES']);
