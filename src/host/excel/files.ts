import { type OpenFile, type ReadFileOptions, readOpenFile } from './open-file';
import { openNewWorkbook, opensNew } from './open-new';
import { PATIENCE, withHostErrors } from './run';

/** Excel as what it gives and opens whole workbooks: see `open-file.ts` and `open-new.ts`. */
export interface ExcelFiles {
  readonly opens: boolean;
  readonly read: (options: Omit<ReadFileOptions, 'patience'>) => Promise<OpenFile | null>;
  readonly open: (bytes: Uint8Array) => Promise<void>;
}

/** Milliseconds that a copy has to be closed before the next one is asked for. */
const CLOSING = 1000;

/** To be made after `Office.onReady`. */
export function excelFiles({ patience = PATIENCE }: { readonly patience?: number } = {}): ExcelFiles {
  let before: Promise<unknown> = Promise.resolve();
  return {
    opens: opensNew(),
    read: (options) => {
      // One at a time: Excel holds two at most, and one that was given up may still be closing. One that hangs is not waited for.
      const turn = Promise.race([before, new Promise((resolve) => setTimeout(resolve, CLOSING))]);
      const read = turn.then(() => withHostErrors(() => readOpenFile({ ...options, patience })));
      before = read.catch(() => {});
      return read;
    },
    open: (bytes) => withHostErrors(() => openNewWorkbook(bytes, patience)),
  };
}
