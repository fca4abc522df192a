import { type FileHandle, isCancelled, pickers, WORKBOOK_TYPES } from './file-system';

/** A file that a person gave; with its handle where it can be written back to. */
export interface GivenFile {
  readonly file: File;
  readonly handle: FileHandle | null;
}

/** Lets the person choose a workbook; null when they do not. */
export async function chooseFile(): Promise<GivenFile | null> {
  const { showOpenFilePicker } = pickers();
  if (!showOpenFilePicker) return chooseByInput();
  const accept = Object.fromEntries(Object.entries(WORKBOOK_TYPES).map(([ending, type]) => [type, [ending]]));
  try {
    const [handle] = await showOpenFilePicker.call(window, { types: [{ accept }] });
    return handle ? { file: await handle.getFile(), handle } : null;
  } catch (error) {
    if (isCancelled(error)) return null;
    throw error;
  }
}

/** The old way, for browsers that give a copy only. */
function chooseByInput(): Promise<GivenFile | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = Object.keys(WORKBOOK_TYPES).join();
  return new Promise((resolve) => {
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      resolve(file ? { file, handle: null } : null);
    });
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

/** Not yet in TypeScript's library of the browser. */
interface DroppedItem extends DataTransferItem {
  getAsFileSystemHandle?(): Promise<{ readonly kind: 'file' | 'directory' } | null>;
}

/** What was dropped on the page, without folders. To be called in the event itself: afterwards nothing is left of it. */
export function droppedFiles(transfer: DataTransfer): Promise<readonly GivenFile[]> {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file') as DroppedItem[];
  const given = items.map(async (item) => {
    const file = item.getAsFile();
    const isFolder = item.webkitGetAsEntry()?.isDirectory ?? false;
    const handle = await item.getAsFileSystemHandle?.().catch(() => null);
    if (file === null || isFolder) return [];
    return [{ file, handle: handle?.kind === 'file' ? (handle as FileHandle) : null }];
  });
  return Promise.all(given).then((all) => all.flat());
}
