import { toA1 } from '../../src/core/sheet/address';
import { readWorkbook } from '../../src/host/xlsx/read';
import { editWorkbook } from '../../src/host/xlsx/write';
import { type SimBook, textOf } from './book';

/** The calls of `Office.Document` and `Office.File` by their numbers on the wire. */
const GET_COPY = 77;
const GET_SLICE = 80;
const RELEASE = 81;
const COMPRESSED = 5;
const LARGEST_SLICE = 4 * 1024 * 1024;
/** 「No more than two documents are allowed to be in memory; otherwise the Document.getFileAsync operation will fail.」 */
const MOST_OPEN = 2;

/** Office's own codes. */
const REFUSED = { internal: 5001, denied: 7000, memory: 11000 } as const;

/** A status (0: done), and what was asked for. */
export type Answer = readonly [status: number, ...payload: unknown[]];

/** The open workbook as files, as Excel hands them out to office.js: in slices, each copy held until it is closed. */
export class DocumentCopies {
  /** The code by which Excel refuses: 7000 for want of rights, 11001 where the storage gives nothing. */
  refuses: number | null = null;
  /** The slice, counted from 0, that gets lost. */
  losesSlice: number | null = null;
  /** Excel answers nothing for now. */
  hangs = false;
  /** How many slices have been handed out. */
  slices = 0;
  private readonly held = new Map<number, Uint8Array>();
  private last = 0;

  /** `copy` gives the workbook as it is now; null where Excel can give none. */
  constructor(private readonly copy: () => Uint8Array | null) {}

  /** How many copies Excel holds in memory. */
  get open(): number {
    return this.held.size;
  }

  /** Carries out a call; null for no answer. */
  execute(call: number, params: readonly unknown[]): Answer | null {
    if (this.hangs) return null;
    if (call === GET_COPY) return this.take(params[0]);
    const bytes = this.held.get(Number(params[0]));
    if (bytes === undefined) return [REFUSED.internal];
    if (call === GET_SLICE) return this.slice(bytes, Number(params[1]), Number(params[2]));
    if (call !== RELEASE) return [REFUSED.internal];
    this.held.delete(Number(params[0]));
    return [0];
  }

  private take(type: unknown): Answer {
    if (this.refuses !== null) return [this.refuses];
    if (this.held.size >= MOST_OPEN) return [REFUSED.memory];
    const bytes = type === COMPRESSED ? this.copy() : null;
    if (bytes === null) return [REFUSED.internal];
    this.last++;
    this.held.set(this.last, bytes);
    return [0, this.last, bytes.length];
  }

  private slice(bytes: Uint8Array, from: number, size: number): Answer {
    if (size > LARGEST_SLICE || from >= bytes.length) return [REFUSED.internal];
    if (this.losesSlice === this.slices) return [REFUSED.internal];
    this.slices++;
    const data = bytes.subarray(from, from + size);
    return [0, [...data], data.length];
  }
}

/** The file as it would be saved now: with everything that was typed or written since. */
export function fileOf(book: SimBook, saved: Uint8Array): Uint8Array {
  const { sheets } = readWorkbook('saved.xlsx', saved);
  const edits = book.sheets.flatMap((sheet) => {
    const cells = sheets.find(({ name }) => name === sheet.name)?.cells ?? [];
    const before = new Map(cells.map(({ row, column, text }) => [toA1(row, column), text]));
    const touched = [...sheet.cells].flatMap(([row, columns]) =>
      [...columns].flatMap(([column, cell]) =>
        cell.shown === null ? [{ cell: toA1(row, column), now: textOf(cell) }] : [],
      ),
    );
    return touched.map(({ cell, now }) => ({
      sheet: sheet.name,
      cell,
      before: before.get(cell) ?? null,
      after: now === '' ? null : now,
    }));
  });
  return editWorkbook(saved, edits).bytes;
}
