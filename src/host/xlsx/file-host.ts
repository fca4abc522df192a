import type { WorkbookHost } from '../port';
import { namingFile } from './faults';
import { keepingTexts, type OpenedWorkbook, openWorkbook } from './opened';
import { readOpened } from './read';
import { editOpened } from './write';

export interface XlsxFile {
  /** The name by which the workbook and errors go. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Keeps the edited workbook: a file beside, a download. Not called when no edit was written. */
  readonly save: (bytes: Uint8Array) => Promise<void> | void;
}

/** A workbook file as a host; after a write, reading shows what was saved. */
export function xlsxHost({ file, bytes, save }: XlsxFile): WorkbookHost {
  const open = (current: Uint8Array) => {
    let opened: OpenedWorkbook | null = null;
    return () => {
      opened ??= keepingTexts(openWorkbook(current));
      return opened;
    };
  };
  let current = open(bytes);
  return {
    capabilities: { live: false, heedsProtection: false },
    read: async () => namingFile(file, () => readOpened(file, current())),
    async write(edits) {
      const edited = namingFile(file, () => editOpened(current(), edits));
      if (edited.outcomes.some((outcome) => outcome.kind === 'written')) {
        await save(edited.bytes);
        current = open(edited.bytes);
      }
      return edited.outcomes;
    },
  };
}
