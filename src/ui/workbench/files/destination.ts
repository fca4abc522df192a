import { download } from '../../pane/parts/outlets/download';
import { type FileHandle, isCancelled, pickers } from './file-system';

/** Where a file goes that is still to be made: a browser asks for it at the press of a button, and not later. */
export interface Destination {
  /** The file that the person chose; null where it goes to the downloads. */
  readonly handle: FileHandle | null;
  readonly put: (content: Blob) => Promise<PutOutcome>;
  /** Nothing will be put there. */
  readonly leave: () => Promise<void>;
}

export type PutOutcome =
  /** `saved`: in the file that was chosen; `handed-over`: a download was begun. */
  { readonly kind: 'saved' | 'handed-over'; readonly name: string } | { readonly kind: 'refused' };

/** Lets the person choose where a file goes, or takes the downloads where the browser lets no one choose; null when they do not. */
export async function chooseDestination(name: string, type: string): Promise<Destination | null> {
  const suggestedName = nameForWindows(name);
  const { showSaveFilePicker } = pickers();
  if (!showSaveFilePicker) return downloads(suggestedName);
  const ending = suggestedName.slice(suggestedName.lastIndexOf('.'));
  try {
    return fileAt(await showSaveFilePicker.call(window, { suggestedName, types: [{ accept: { [type]: [ending] } }] }));
  } catch (error) {
    return isCancelled(error) ? null : downloads(suggestedName);
  }
}

function fileAt(handle: FileHandle): Destination {
  return {
    handle,
    put: async (content) => {
      try {
        const writable = await handle.createWritable();
        try {
          await writable.write(content);
        } catch (error) {
          await writable.abort().catch(() => {});
          throw error;
        }
        await writable.close();
        return { kind: 'saved', name: handle.name };
      } catch {
        return { kind: 'refused' };
      }
    },
    // The browser has made an empty file of that name.
    leave: async () => {
      const isEmpty = await handle.getFile().then(
        ({ size }) => size === 0,
        () => false,
      );
      if (isEmpty) await handle.remove?.().catch(() => {});
    },
  };
}

function downloads(name: string): Destination {
  return {
    handle: null,
    put: async (content) => {
      try {
        download(name, content);
        return { kind: 'handed-over', name };
      } catch {
        return { kind: 'refused' };
      }
    },
    leave: async () => {},
  };
}

/** Without what Windows does not allow in a file's name. */
function nameForWindows(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_');
}
