import { download } from './download';

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'cancelled' }
  /** A download was begun; whether anything came of it, the browser does not say. */
  | { readonly kind: 'handed-over'; readonly name: string }
  | { readonly kind: 'refused' };

interface SaveText {
  readonly name: string;
  /** A table (CSV) has its line ends and its mark already. */
  readonly type: 'text/plain' | 'text/html' | 'text/csv';
  readonly text: string;
}

interface SaveFile {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** Not yet in TypeScript's library of the browser. */
interface Picker {
  showSaveFilePicker?(options: {
    suggestedName: string;
    types: readonly { accept: Readonly<Record<string, readonly string[]>> }[];
  }): Promise<{
    name: string;
    createWritable(): Promise<{ write(content: SaveFile['content']): Promise<void>; close(): Promise<void> }>;
  }>;
}

export function saveText({ name, type, text }: SaveText): Promise<SaveOutcome> {
  return saveFile({ name, type, content: type === 'text/plain' ? forWindows(text) : text });
}

/** Saves where the person chooses, or among the downloads where the browser lets no one choose. */
export async function saveFile({ name, type, content }: SaveFile): Promise<SaveOutcome> {
  const picker = window as Picker;
  const suggestedName = fileName(name);
  if (picker.showSaveFilePicker) {
    try {
      const ending = suggestedName.slice(suggestedName.lastIndexOf('.'));
      const file = await picker.showSaveFilePicker({ suggestedName, types: [{ accept: { [type]: [ending] } }] });
      const writable = await file.createWritable();
      await writable.write(content);
      await writable.close();
      return { kind: 'saved', name: file.name };
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return { kind: 'cancelled' };
      // A frame of another origin (Excel on the web) may not ask; it may still hand over a download.
    }
  }
  return handOver({ name: suggestedName, type, content });
}

function handOver({ name, type, content }: SaveFile): SaveOutcome {
  try {
    download(name, new Blob([content], { type: typeof content === 'string' ? `${type};charset=utf-8` : type }));
    return { kind: 'handed-over', name };
  } catch {
    return { kind: 'refused' };
  }
}

/** With the line ends of Windows, and the mark by which its programs know UTF-8. */
function forWindows(text: string): string {
  return `\uFEFF${text.replace(/\r?\n/g, '\r\n')}`;
}

/** Without what Windows does not allow in a file's name. */
function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_');
}
