import { fromA1 } from '../../../core/sheet/address';
import type { Grid, Range, Workbook } from '../../../core/sheet/grid';
import { readSheet } from '../../../core/sheet/read';
import type { CellEdit, EditOutcome, OpenWorkbook, Place, ShowOutcome, WorkbookChange } from '../../../host/port';
import { namingFile } from '../../../host/xlsx/faults';
import type { WorkbookLook } from '../../../host/xlsx/look/look';
import { readLook } from '../../../host/xlsx/look/read-look';
import { readWorkbook } from '../../../host/xlsx/read';
import { editWorkbook } from '../../../host/xlsx/write';
import { NOTHING_UNSAVED, type Unsaved, unsavedSince, withWritten } from './unsaved';

/** What the workbench shows of its workbook. Never changed in place. */
export interface BookState {
  /** As it stands now, with what was written and not yet saved. */
  readonly workbook: Workbook;
  readonly look: WorkbookLook;
  /** The sheet before the person's eyes. */
  readonly sheet: string;
  readonly selected: string | null;
  /** The cell to be brought into view; `n` counts, so that the same one can be asked for twice. */
  readonly reveal: { readonly sheet: string; readonly cell: string; readonly n: number } | null;
  readonly marks: readonly Place[];
  readonly unsaved: Unsaved;
}

/** A workbook file that is open in the workbench: the pane's host, and what the view shows. */
export interface FileWorkbook extends OpenWorkbook {
  readonly state: () => BookState;
  readonly subscribe: (listener: () => void) => () => void;
  /** The bytes as the file holds them. */
  readonly opened: () => Uint8Array;
  /** What a person does by hand; the pane is told of it, as of any change that is not its own. */
  readonly type: (edit: CellEdit) => EditOutcome;
  readonly turnTo: (sheet: string) => void;
  readonly select: (cell: string) => void;
  /** This is in a file now, by this name: what was written after it was taken counts from there. */
  readonly saved: (saved: Taken, name: string) => void;
  readonly take: () => Taken;
}

/** What is to be saved: the bytes with everything that was written up to now. */
export interface Taken {
  readonly bytes: Uint8Array;
  readonly unsaved: Unsaved;
}

/** Opens a workbook. Throws as `readWorkbook` does. */
export function fileWorkbook(name: string, begin: Uint8Array): FileWorkbook {
  let opened = begin;
  let bytes = begin;
  const workbook = readWorkbook(name, begin);
  let state: BookState = {
    workbook,
    look: readLook(begin),
    sheet: firstSheet(workbook),
    selected: null,
    reveal: null,
    marks: [],
    unsaved: NOTHING_UNSAVED,
  };
  const viewers = new Set<() => void>();
  const listeners = new Set<(change: WorkbookChange) => void>();
  const set = (change: Partial<BookState>) => {
    state = { ...state, ...change };
    for (const viewer of viewers) viewer();
  };

  /** Every saving begins from the file as it was opened, so that a cell that is back at its own text is not touched at all. */
  const write = (edits: readonly CellEdit[]): readonly EditOutcome[] => {
    const { file } = state.workbook;
    return namingFile(file, () => {
      const { outcomes } = editWorkbook(bytes, edits);
      if (!outcomes.some(({ kind }) => kind === 'written')) return outcomes;
      const unsaved = withWritten(state.unsaved, outcomes);
      bytes = editWorkbook(opened, [...unsaved.values()]).bytes;
      set({ workbook: readWorkbook(file, bytes), unsaved });
      return outcomes;
    });
  };

  return {
    capabilities: { live: true, heedsProtection: false },
    state: () => state,
    subscribe: (viewer) => {
      viewers.add(viewer);
      return () => void viewers.delete(viewer);
    },
    opened: () => opened,
    read: async () => state.workbook,
    write: async (edits) => write(edits),
    async show(place) {
      const outcome = canShow(state.workbook, place);
      if (outcome.kind === 'shown') {
        const reveal = { ...place, n: (state.reveal?.n ?? 0) + 1 };
        set({ sheet: place.sheet, selected: place.cell, reveal });
      }
      return outcome;
    },
    marksStay: false,
    async onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async mark(marks) {
      set({ marks });
      return { marked: marks.length, refused: [] };
    },
    type(edit) {
      const [outcome] = write([edit]) as [EditOutcome];
      if (outcome.kind === 'written') for (const listener of listeners) listener({ sheet: edit.sheet });
      return outcome;
    },
    turnTo: (sheet) => set(sheet === state.sheet ? {} : { sheet, selected: null }),
    select: (selected) => set({ selected }),
    take: () => ({ bytes, unsaved: state.unsaved }),
    saved: (taken, file) => {
      const unsaved = unsavedSince(taken.unsaved, state.unsaved);
      opened = taken.bytes;
      bytes = editWorkbook(opened, [...unsaved.values()]).bytes;
      set({ workbook: { ...state.workbook, file }, unsaved });
    },
  };
}

/** The first goal sheet, since that is what the person came for; in a workbook without one, the first sheet that is shown. */
function firstSheet({ sheets }: Workbook): string {
  const shown = sheets.filter(({ hidden }) => !hidden);
  const first = shown.find((grid) => readSheet(grid).kind === 'goal-sheet') ?? shown[0] ?? sheets[0];
  return first?.name ?? '';
}

function canShow({ sheets }: Workbook, { sheet, cell }: Place): ShowOutcome {
  const grid = sheets.find(({ name }) => name === sheet);
  if (!grid) return { kind: 'no-sheet' };
  if (grid.hidden) return { kind: 'hidden', what: 'sheet' };
  const range = rangeAt(grid, cell);
  if (range && isWithin(grid.hiddenRows, range.top, range.bottom)) return { kind: 'hidden', what: 'row' };
  if (range && isWithin(grid.hiddenColumns, range.left, range.right)) return { kind: 'hidden', what: 'column' };
  return { kind: 'shown' };
}

/** The merged range that a cell begins, or the cell alone; null for what is no address. */
export function rangeAt(grid: Grid, cell: string): Range | null {
  const at = fromA1(cell);
  if (!at) return null;
  const { row, column } = at;
  const alone = { top: row, left: column, bottom: row, right: column };
  return grid.merges.find((merge) => merge.top === row && merge.left === column) ?? alone;
}

/** Whether every row (or column) from the first to the last is hidden. */
function isWithin(hidden: readonly number[], first: number, last: number): boolean {
  const among = new Set(hidden.filter((each) => each >= first && each <= last));
  return among.size === last - first + 1;
}
