import { type FolderSource, folderOfEntry, folderOfFiles, folderOfHandle, folderOfMany } from '../folder/source';
import { type DirectoryHandle, type FileHandle, isCancelled, pickers, WORKBOOK_TYPES } from './file-system';

/** A file that a person gave; with its handle where it can be written back to. */
export interface GivenFile {
  readonly file: File;
  readonly handle: FileHandle | null;
}

/** Lets the person choose a workbook; null when they do not. */
export function chooseFile(): Promise<GivenFile | null> {
  return chooseOf(WORKBOOK_TYPES);
}

/** Lets the person choose a table (CSV); null when they do not. */
export async function chooseTable(): Promise<File | null> {
  return (await chooseOf({ '.csv': 'text/csv' }))?.file ?? null;
}

/** By the endings of names, each with its type. */
async function chooseOf(types: Readonly<Record<string, string>>): Promise<GivenFile | null> {
  const { showOpenFilePicker } = pickers();
  if (!showOpenFilePicker) return chooseByInput(Object.keys(types));
  const accept = Object.fromEntries(Object.entries(types).map(([ending, type]) => [type, [ending]]));
  try {
    const [handle] = await showOpenFilePicker.call(window, { types: [{ accept }] });
    return handle ? { file: await handle.getFile(), handle } : null;
  } catch (error) {
    if (isCancelled(error)) return null;
    throw error;
  }
}

/** The old way, for browsers that give a copy only. */
function chooseByInput(endings: readonly string[]): Promise<GivenFile | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = endings.join();
  return new Promise((resolve) => {
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      resolve(file ? { file, handle: null } : null);
    });
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

/** Lets the person choose a folder; null when they do not. */
export async function chooseFolder(): Promise<FolderSource | null> {
  const { showDirectoryPicker } = pickers();
  if (!showDirectoryPicker) return chooseFolderByInput();
  try {
    return folderOfHandle(await showDirectoryPicker.call(window, { mode: 'read' }));
  } catch (error) {
    if (isCancelled(error)) return null;
    throw error;
  }
}

function chooseFolderByInput(): Promise<FolderSource | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.webkitdirectory = true;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(folderOfFiles([...(input.files ?? [])])));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

/** What was dropped on the page. */
export type Dropped =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'file'; readonly given: GivenFile }
  | { readonly kind: 'folder'; readonly source: FolderSource };

/** Not yet in TypeScript's library of the browser. */
interface DroppedItem extends DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileHandle | DirectoryHandle | null>;
}

/** One file is opened, a folder or several files are gone through. To be called in the event itself: afterwards nothing is left of it. */
export async function dropped(transfer: DataTransfer): Promise<Dropped> {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file') as DroppedItem[];
  const found = await Promise.all(
    items.map(async (item): Promise<GivenFile | FolderSource | null> => {
      const file = item.getAsFile();
      const entry = item.webkitGetAsEntry();
      const handle = (await item.getAsFileSystemHandle?.().catch(() => null)) ?? null;
      if (handle?.kind === 'directory') return folderOfHandle(handle);
      if (entry?.isDirectory) return folderOfEntry(entry as FileSystemDirectoryEntry);
      return file && { file, handle };
    }),
  );
  const files = found.filter((each) => each !== null && 'file' in each);
  const folders = found.filter((each) => each !== null && 'list' in each);
  const [first] = files;
  if (first === undefined && folders.length === 0) return { kind: 'nothing' };
  if (first && files.length === 1 && folders.length === 0) return { kind: 'file', given: first };
  return { kind: 'folder', source: folderOfMany(files, folders) };
}
