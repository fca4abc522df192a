import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenWorkbook, Place, ShowOutcome, WorkbookChange } from '../../src/host/port';
import { xlsxHost } from '../../src/host/xlsx/file-host';
import { readWorkbook } from '../../src/host/xlsx/read';
import { editWorkbook } from '../../src/host/xlsx/write';

/** A workbook on somebody's screen, made from a file; tests play the other people who work in it. */
export interface ScreenWorkbook extends OpenWorkbook {
  /** Somebody types into cells; the host tells of it. Null empties a cell. */
  type(texts: Readonly<Record<string, string | null>>, sheet: string): void;
  textOf(sheet: string, cell: string): string | null;
  readonly shown: Place[];
  readonly marks: Place[];
  readonly reads: () => number;
  /** Thrown by the next reading or writing. */
  failNext(error: Error): void;
  answerShow(outcome: ShowOutcome): void;
}

export const FIXTURES = join(__dirname, '..', 'fixtures', 'workbooks');

export function openFixture(name: string, file = `${name}.xlsx`): ScreenWorkbook {
  return openBytes(file, new Uint8Array(readFileSync(join(FIXTURES, `${name}.xlsx`))));
}

function openBytes(file: string, begin: Uint8Array): ScreenWorkbook {
  let bytes = begin;
  let reads = 0;
  let fault: Error | null = null;
  let showing: ShowOutcome = { kind: 'shown' };
  const listeners = new Set<(change: WorkbookChange) => void>();
  const shown: Place[] = [];
  const marks: Place[] = [];
  const save = (next: Uint8Array) => {
    bytes = next;
  };
  const textOf = (sheet: string, cell: string) => {
    const [found] = editWorkbook(bytes, [{ sheet, cell, before: '\u0000', after: null }]).outcomes;
    return found?.kind === 'stale' ? found.found : null;
  };
  const failing = () => {
    const error = fault;
    fault = null;
    if (error) throw error;
  };
  return {
    capabilities: { live: true, heedsProtection: false },
    shown,
    marks,
    textOf,
    reads: () => reads,
    failNext: (error) => {
      fault = error;
    },
    answerShow: (outcome) => {
      showing = outcome;
    },
    async read() {
      reads++;
      failing();
      return readWorkbook(file, bytes);
    },
    async write(edits) {
      failing();
      return xlsxHost({ file, bytes, save }).write(edits);
    },
    async show(place) {
      shown.push(place);
      return showing;
    },
    marksStay: true,
    async onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async mark(places) {
      marks.splice(0, marks.length, ...places);
      return { marked: places.length, refused: [] };
    },
    type(texts, sheet) {
      const edits = Object.entries(texts).map(([cell, after]) => ({ sheet, cell, before: textOf(sheet, cell), after }));
      bytes = editWorkbook(bytes, edits).bytes;
      for (const listener of listeners) listener({ sheet });
    },
  };
}
