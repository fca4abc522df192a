import { download } from '../../pane/parts/outlets/download';
import { type FileHandle, isCancelled, pickers, WORKBOOK_TYPES } from './file-system';

export type SaveOutcome =
  /** The file holds the bytes: they were read back. */
  | { readonly kind: 'saved'; readonly handle: FileHandle }
  /** A download was begun; the file that was opened stays as it is. */
  | { readonly kind: 'downloaded'; readonly name: string }
  | { readonly kind: 'cancelled' }
  | Unsaved;

/** Why nothing was written. */
export type Unsaved = {
  /** Since it was opened, somebody changed the file; it is gone; the browser may not write; another program holds it. */
  readonly kind: 'changed' | 'gone' | 'denied' | 'held';
};

/**
 * Writes a workbook back to the file that it was opened from, if that still holds what was opened, and the person lets the
 * browser write. The browser writes beside the file first, so that one that cannot be finished leaves it whole.
 */
export async function writeBack(handle: FileHandle, opened: Uint8Array, bytes: Uint8Array): Promise<SaveOutcome> {
  if (!(await mayWrite(handle))) return { kind: 'denied' };
  const now = await contentOf(handle);
  if (now === null) return { kind: 'gone' };
  if (!isSame(now, opened)) return { kind: 'changed' };
  return write(handle, bytes);
}

/** Saves under a name that the person chooses, or among the downloads where the browser lets no one choose. */
export async function saveAs(name: string, bytes: Uint8Array): Promise<SaveOutcome> {
  const { showSaveFilePicker } = pickers();
  if (!showSaveFilePicker) return handOver(name, bytes);
  const ending = endingOf(name);
  try {
    const types = [{ accept: { [WORKBOOK_TYPES[ending]]: [ending] } }];
    const handle = await showSaveFilePicker.call(window, { suggestedName: name, types });
    return await write(handle, bytes);
  } catch (error) {
    if (isCancelled(error)) return { kind: 'cancelled' };
    return handOver(name, bytes);
  }
}

/** Hands the workbook to the browser's downloads. */
function handOver(name: string, bytes: Uint8Array): SaveOutcome {
  download(name, new Blob([bytes as BlobPart], { type: WORKBOOK_TYPES[endingOf(name)] }));
  return { kind: 'downloaded', name };
}

async function mayWrite(handle: FileHandle): Promise<boolean> {
  const mode = { mode: 'readwrite' } as const;
  try {
    if ((await handle.queryPermission(mode)) === 'granted') return true;
    return (await handle.requestPermission(mode)) === 'granted';
  } catch {
    return false;
  }
}

async function write(handle: FileHandle, bytes: Uint8Array): Promise<SaveOutcome> {
  try {
    const writable = await handle.createWritable();
    try {
      await writable.write(bytes as BufferSource);
    } catch (error) {
      await writable.abort().catch(() => {});
      throw error;
    }
    await writable.close();
  } catch {
    return { kind: 'held' };
  }
  const now = await contentOf(handle);
  return now && isSame(now, bytes) ? { kind: 'saved', handle } : { kind: 'held' };
}

async function contentOf(handle: FileHandle): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await (await handle.getFile()).arrayBuffer());
  } catch {
    return null;
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function endingOf(name: string): keyof typeof WORKBOOK_TYPES {
  return /\.xlsm$/i.test(name) ? '.xlsm' : '.xlsx';
}
