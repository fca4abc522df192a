import { readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileKind, inFolderOrder } from '../app/gather/files';
import { MokuhyoError } from '../core/errors';

/** A workbook of a folder. */
export interface FoundFile {
  /** To be opened with. */
  readonly file: string;
  /** Within the folder, with `/`; '' of a file that was named itself. */
  readonly path: string;
}

export interface Found {
  readonly isFolder: boolean;
  readonly files: readonly FoundFile[];
  /** What is no workbook, and what Excel keeps beside an open one: named, so that nothing is left out unseen. */
  readonly passedOver: readonly string[];
}

/**
 * The workbooks of a folder with its subfolders in the order of the folder, or the one file that is named. Links to folders
 * are not followed: they could lead in a circle. Throws `MokuhyoError` `not-found`, `no-permission`.
 */
export async function workbooksAt(file: string): Promise<Found> {
  try {
    if (!(await stat(file)).isDirectory()) return { isFolder: false, files: [{ file, path: '' }], passedOver: [] };
    const entries = await readdir(file, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => ({
        path: join(entry.parentPath, entry.name).slice(join(file, sep).length).split(sep).join('/'),
      }));
    const ordered = inFolderOrder(paths).map(({ path }) => path);
    return {
      isFolder: true,
      files: ordered.filter((path) => fileKind(path) === 'workbook').map((path) => ({ file: join(file, path), path })),
      passedOver: ordered.filter((path) => fileKind(path) !== 'workbook'),
    };
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const missing = code === 'ENOENT' || code === 'ENOTDIR';
    throw new MokuhyoError(missing ? 'not-found' : 'no-permission', { file, reason: code ?? '' }, { cause });
  }
}
