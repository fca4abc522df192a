import type { FileHandle } from './file-system';

/** A workbook that was open here before, and can be opened again where the person still lets it. */
export interface RecentFile {
  readonly name: string;
  readonly handle: FileHandle;
  readonly at: Date;
}

/** How many are remembered. */
const MOST = 6;

/** The last ones first. Empty where the browser keeps nothing, or gives no handles. */
export async function recentFiles(): Promise<readonly RecentFile[]> {
  const kept = await inStore<unknown>('readonly', (store) => store.get(KEY)).catch(() => null);
  return Array.isArray(kept) ? (kept as RecentFile[]) : [];
}

/** Puts a file first. Gives the list as it is then. */
export async function rememberFile(name: string, handle: FileHandle, at: Date): Promise<readonly RecentFile[]> {
  const before = await recentFiles();
  const isOther = await Promise.all(before.map((each) => each.handle.isSameEntry(handle).then((same) => !same)));
  const files = [{ name, handle, at }, ...before.filter((_, index) => isOther[index])].slice(0, MOST);
  // A browser that cannot keep handles goes on without.
  return inStore('readwrite', (store) => store.put(files, KEY)).then(
    () => files,
    () => before,
  );
}

export async function forgetFiles(): Promise<void> {
  await inStore('readwrite', (store) => store.delete(KEY)).catch(() => {});
}

/** The file itself, after the browser has asked the person; null where they do not let it, or it is gone. */
export async function reopened({ handle }: RecentFile): Promise<File | null> {
  try {
    const mode = { mode: 'read' } as const;
    const isGranted =
      (await handle.queryPermission(mode)) === 'granted' || (await handle.requestPermission(mode)) === 'granted';
    return isGranted ? await handle.getFile() : null;
  } catch {
    return null;
  }
}

const KEY = 'recent';
const STORE = 'files';

function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('mokuhyo', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      try {
        const transaction = database.transaction(STORE, mode);
        const request = work(transaction.objectStore(STORE));
        transaction.oncomplete = () => resolve(request.result);
        transaction.onabort = () => reject(transaction.error);
      } catch (error) {
        reject(error);
      } finally {
        database.close();
      }
    };
  });
}
