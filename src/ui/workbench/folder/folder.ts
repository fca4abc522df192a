import type { Choice } from '../../../app/gather/choose';
import { type Consolidated, consolidate, consolidatedCsv } from '../../../app/gather/consolidate';
import { fileKind, inFolderOrder } from '../../../app/gather/files';
import { type FileOutcome, type GatheredFile, type Row, rowsOf } from '../../../app/gather/rows';
import { secondsLeft } from '../../../app/gather/time-left';
import { MokuhyoError } from '../../../core/errors';
import type { CheckedSheet } from '../../../core/validate/validate';
import type { SaveOutcome } from '../../pane/parts/outlets/save';
import type { GivenFile } from '../files/opening';
import type { Pool } from './pool';
import type { FolderFile, FolderSource } from './source';
import { type Answer, type Failed, failed, fileFault } from './task';

/** What is known of a folder. Never changed in place. */
export interface FolderState {
  readonly name: string | null;
  /** Its files are looked for; are read; were read up to where somebody stopped; all of them. */
  readonly phase: 'listing' | 'reading' | 'stopped' | 'done';
  readonly files: readonly GatheredFile[];
  readonly rows: readonly Row[];
  /** Files that were read, or cannot be. */
  readonly done: number;
  readonly secondsLeft: number | null;
  /** What was left aside: the files of Excel beside open workbooks, and what is no table. */
  readonly skipped: { readonly owner: number; readonly other: number };
  /** The row that is open beside the table, by its id. */
  readonly selected: string | null;
  readonly detail: Detail | null;
  /** Which rows are shown, and in which order. */
  readonly choice: Choice;
  /** What came of saving the consolidated table, until it is put away. */
  readonly saved: SavedTable | null;
}

export interface SavedTable {
  readonly outcome: Exclude<SaveOutcome, { readonly kind: 'cancelled' }>;
  readonly contents: Consolidated;
}

/** The selected sheet as its file has it now. */
type Detail =
  | { readonly kind: 'reading' }
  | { readonly kind: 'sheet'; readonly checked: CheckedSheet; readonly at: Date }
  | Failed;

export interface Folder {
  readonly state: () => FolderState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly stop: () => void;
  readonly goOn: () => void;
  /** Opens a row beside the table: its sheet is read from the file again. */
  readonly select: (row: Row | null) => void;
  readonly choose: (change: Partial<Choice>) => void;
  /** Saves the consolidated table of what was read so far. */
  readonly save: (name: string) => Promise<void>;
  readonly dismissSaved: () => void;
  /** A row's file, to be opened. Throws `MokuhyoError` where it is no longer there. */
  readonly fileOf: (row: Row) => Promise<GivenFile>;
  readonly close: () => void;
}

interface FolderPorts {
  readonly pool: Pool;
  readonly clock: () => Date;
  readonly saveCsv: (name: string, text: string) => Promise<SaveOutcome>;
  /** Calls back after so many milliseconds. */
  readonly later: (work: () => void, milliseconds: number) => void;
}

/** Milliseconds between two looks at what was read: a table of thousands of rows is made anew for each. */
const EACH = 200;

/** Begins to read a folder. */
export function openFolder(source: FolderSource, { pool, clock, saveCsv, later }: FolderPorts): Folder {
  let state: FolderState = {
    name: source.name,
    phase: 'listing',
    files: [],
    rows: [],
    done: 0,
    secondsLeft: null,
    skipped: { owner: 0, other: 0 },
    selected: null,
    detail: null,
    choice: { filter: 'all', search: '', sort: 'department' },
    saved: null,
  };
  let given: readonly FolderFile[] = [];
  let outcomes: (FileOutcome | null)[] = [];
  let done = 0;
  let next = 0;
  let running = 0;
  /** Time spent on reading, without what lay between 中止する and 続ける. */
  let spent = 0;
  let since = 0;
  let doneBefore = 0;
  let isDue = false;
  let isClosed = false;
  const listeners = new Set<() => void>();
  const set = (change: Partial<FolderState>) => {
    if (isClosed) return;
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  const list = async () => {
    const { files, closed } = await source.list();
    if (isClosed) return;
    const kinds = files.map(({ path }) => fileKind(path));
    const count = (kind: string) => kinds.filter((each) => each === kind).length;
    const shut = closed.map((path): FolderFile => ({ path, handle: null, file: () => Promise.reject(shutOut(path)) }));
    given = inFolderOrder([...files.filter((_, index) => kinds[index] === 'workbook'), ...shut]);
    outcomes = given.map(() => null);
    set({ skipped: { owner: count('owner'), other: count('other') } });
    goOn();
  };

  const goOn = () => {
    if (state.phase === 'reading' || isClosed) return;
    since = clock().getTime();
    set({ phase: 'reading' });
    look();
    for (let lane = running; lane < pool.size; lane++) {
      running++;
      void run();
    }
  };

  /** One of as many that go through the files side by side. */
  const run = async () => {
    while (state.phase === 'reading' && next < given.length) {
      const index = next++;
      const answer = await ask(given[index] as FolderFile);
      outcomes[index] = outcomeOf(answer, done++);
      glance();
    }
    running--;
    if (running === 0) look();
  };

  const ask = async ({ path, file }: FolderFile, sheet: number | null = null): Promise<Answer> => {
    try {
      return await pool.ask({ path, file: await file(), sheet }, sheet !== null);
    } catch (error) {
      return failed(fileFault(error, path), path);
    }
  };

  /** Now and then while there is much to see. */
  const glance = () => {
    if (isDue) return;
    isDue = true;
    later(() => {
      isDue = false;
      look();
    }, EACH);
  };

  const look = () => {
    const files = given.map(({ path }, index): GatheredFile => ({ path, outcome: outcomes[index] ?? null }));
    const isDone = done === given.length;
    const elapsed = spent + (state.phase === 'reading' ? clock().getTime() - since : 0);
    set({
      files,
      done,
      rows: done === doneBefore && state.rows.length > 0 ? state.rows : rowsOf(files),
      secondsLeft: isDone ? null : secondsLeft(done, given.length, elapsed),
      phase: isDone ? 'done' : state.phase,
    });
    doneBefore = done;
  };

  const select = async (row: Row | null) => {
    const isAnother = state.selected !== row?.id;
    if (row?.kind !== 'sheet') {
      set({ selected: row?.id ?? null, detail: null });
      return;
    }
    set({ selected: row.id, detail: isAnother ? { kind: 'reading' } : state.detail });
    const answer = await ask(given[row.file] as FolderFile, row.at);
    if (state.selected !== row.id || answer.kind === 'summary') return;
    set({ detail: answer.kind === 'failed' ? answer : { ...answer, at: clock() } });
  };

  void list();
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop: () => {
      if (state.phase !== 'reading') return;
      spent += clock().getTime() - since;
      set({ phase: 'stopped' });
      look();
    },
    goOn,
    select: (row) => void select(row),
    choose: (change) => set({ choice: { ...state.choice, ...change } }),
    save: async (name) => {
      look();
      const { files, rows } = state;
      const outcome = await saveCsv(name, consolidatedCsv(rows));
      if (outcome.kind !== 'cancelled') set({ saved: { outcome, contents: consolidate(files, rows) } });
    },
    dismissSaved: () => set({ saved: null }),
    fileOf: async ({ file, path }) => {
      const { file: get, handle } = given[file] as FolderFile;
      try {
        return { file: await get(), handle };
      } catch (error) {
        throw fileFault(error, path);
      }
    },
    close: () => {
      isClosed = true;
      pool.close();
    },
  };
}

function outcomeOf(answer: Answer, order: number): FileOutcome {
  if (answer.kind === 'summary') return { kind: 'read', order, summary: answer.summary };
  if (answer.kind === 'failed') return { ...answer, order };
  throw new Error('asked for a summary');
}

function shutOut(path: string): MokuhyoError {
  return new MokuhyoError('no-permission', { file: path });
}
