import { MokuhyoError } from '../../core/errors';
import { runWhenFree } from './run';

/** The open workbook as a file. Structurally the port's `NamedBytes`. */
export interface OpenFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface ReadFileOptions {
  /** How long, in milliseconds, a cell that is being edited is waited for. */
  readonly patience: number;
  /** Asked between slices; what was open is closed all the same. */
  readonly cancel: { readonly aborted: boolean };
  /** Told of each slice that has come. */
  readonly onSlice: (done: number, total: number) => void;
}

/**
 * The workbook that is open in Excel as the bytes of a file, as it stands there.
 *
 * Facts that this rests on:
 * - Slices of at most 4,194,304 bytes, else an "Internal Error" (64 KB on an iPad, where Excel has no `Compressed` at all);
 *   Excel on Windows, Mac and the web by one version of the page, on Windows and Mac alone by a later one: so it is asked of
 *   `CompressedFile`. https://learn.microsoft.com/javascript/api/office/office.document#office-office-document-getfileasync-member(1)
 * - Not more than two files may be in memory, else `getFileAsync` fails (11000); `closeAsync` lets one go.
 *   https://learn.microsoft.com/javascript/api/office/office.file#office-office-file-closeasync-member(1)
 * - 7000 where the document's protection or an old Excel does not give it (https://github.com/OfficeDev/office-js/issues/757);
 *   11001 on the web where the storage does not hand it out, or just after renaming
 *   (https://github.com/OfficeDev/office-js/issues/5297, https://github.com/OfficeDev/office-js/issues/98).
 *
 * Null when it was given up. Throws `MokuhyoError` `cell-editing`, `copy-unsupported`, `copy-denied`, `copy-failed` with
 * Excel's `code`.
 */
export async function readOpenFile({ patience, cancel, onSlice }: ReadFileOptions): Promise<OpenFile | null> {
  if (!givesFiles()) throw new MokuhyoError('copy-unsupported');
  const file = await runWhenFree(patience, async (context, sync) => {
    context.workbook.load('name');
    await sync();
    return context.workbook.name;
  });
  if (cancel.aborted) return null;
  const open = await asked<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done),
  );
  try {
    const bytes = await bytesOf(open, cancel, onSlice);
    return bytes && { file, bytes };
  } finally {
    await closed(open, patience);
  }
}

/** Bytes. */
const SLICE = 4 * 1024 * 1024;

function givesFiles(): boolean {
  return Office.context.requirements.isSetSupported('CompressedFile', '1.1');
}

async function bytesOf(
  file: Office.File,
  cancel: ReadFileOptions['cancel'],
  onSlice: ReadFileOptions['onSlice'],
): Promise<Uint8Array | null> {
  const bytes = new Uint8Array(file.size);
  let at = 0;
  for (let index = 0; index < file.sliceCount; index++) {
    if (cancel.aborted) return null;
    // An array of numbers on the desktop, which documentation calls raw data and types call `any`.
    const { data } = await asked<{ readonly data: ArrayLike<number> }>((done) => file.getSliceAsync(index, done));
    if (at + data.length > bytes.length) throw new MokuhyoError('copy-failed', { code: 'length' });
    bytes.set(data, at);
    at += data.length;
    onSlice(index + 1, file.sliceCount);
  }
  // A workbook that lost its end would open as a damaged one.
  if (at !== bytes.length) throw new MokuhyoError('copy-failed', { code: 'length' });
  return bytes;
}

/** A file that cannot be closed has been read all the same. */
function closed(file: Office.File, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patience);
    file.closeAsync(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function asked<T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(refusal(error));
    });
  });
}

/** 「アクセス許可がありません」: a label, IRM or a document that may only be looked at. */
const PERMISSION_DENIED = 7000;

function refusal({ code }: Office.Error): MokuhyoError {
  return code === PERMISSION_DENIED
    ? new MokuhyoError('copy-denied', { code })
    : new MokuhyoError('copy-failed', { code });
}
