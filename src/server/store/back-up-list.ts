import { lookInto } from './attached';
import { backUp } from './backup';
import { versionIn } from './data-folder';
import { type ListSummary, summaryOf } from './list-summary';
import { currentVersion } from './migrate';
import { asUnusable, unusable } from './storage-fault';

/**
 * Copies the list of a folder into a file, while a service may be running on it, and says what the file holds. The folder's
 * database stays as it is, of an earlier version too. Throws `MokuhyoError` `data-unusable` {dir, because} and what `backUp`
 * throws.
 */
export function backUpList(dataDir: string, file: string, options: { readonly overwrite: boolean }): ListSummary {
  try {
    const version = versionIn(dataDir);
    if (version === 0) throw unusable(dataDir, 'missing');
    if (version > currentVersion) throw unusable(dataDir, 'newer-version');
    backUp(dataDir, file, options);
    return lookInto(file, 'ro', (db) => summaryOf(db, 'looked'));
  } catch (cause) {
    throw asUnusable(dataDir, cause);
  }
}
