import { type Consolidation, receive } from '../../../app/consolidate/receive';
import type { Choice } from '../../../app/gather/choose';
import { fileKind, inFolderOrder } from '../../../app/gather/files';
import { inputsOf } from '../../../app/gather/inputs';
import { type FileOutcome, type GatheredFile, type Row, rowsOf } from '../../../app/gather/rows';
import { secondsLeft } from '../../../app/gather/time-left';
import { asMokuhyoError, MokuhyoError } from '../../../core/errors';
import type { Policy } from '../../../core/policy/schema';
import type { CheckedSheet } from '../../../core/validate/validate';
import type { Destination } from '../files/destination';
import type { GivenFile } from '../files/opening';
import { linksFrom, OUTPUT_TYPES, type OutputKind } from './outputs';
import type { Pool } from './pool';
import { readSectionList, type SectionList } from './section-list';
import { sharedTexts } from './shared-texts';
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
  /** Every sheet in a line; or all of them as one: what is undecided, who has submitted, what can be saved. */
  readonly view: 'sheets' | 'together';
  /** What counts of what was read so far. */
  readonly consolidation: Consolidation;
  /** 課の名簿; null without one. */
  readonly list: SectionList | null;
  /** Why the file that was given last is no list of sections. */
  readonly listTrouble: MokuhyoError | null;
  readonly making: Making | null;
  /** What came of saving, until it is put away. */
  readonly saved: Saved | null;
}

/** A file that is being made. */
export interface Making {
  readonly kind: OutputKind;
  /** Of its rows, about. */
  readonly done: number;
  readonly total: number;
  readonly secondsLeft: number | null;
}

export type Saved =
  /** Somebody stopped it; the browser took nothing. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'refused' }
  | {
      readonly kind: 'done';
      /** Whether the person chose the file; else it went to the downloads. */
      readonly isChosen: boolean;
      /** Whether it lies within the folder. */
      readonly isWithin: boolean;
      readonly name: string;
      readonly output: OutputKind;
      /** As it was then. */
      readonly consolidation: Consolidation;
    };

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
  readonly show: (view: FolderState['view']) => void;
  /** Decides which content counts for a section and year (`KeptSheet.key`); null takes the decision back. */
  readonly decide: (key: string, content: string | null) => void;
  /** A goal sheet as its file has it now. */
  readonly read: (path: string, sheet: string) => Promise<Exclude<Answer, { readonly kind: 'summary' }>>;
  /** Takes a file as the list of sections. */
  readonly takeList: (file: File) => Promise<void>;
  readonly dropList: () => void;
  /** Makes a file of what was read so far, and saves it where the person wants it. */
  readonly save: (output: OutputKind, name: string) => Promise<void>;
  readonly stopMaking: () => void;
  readonly dismissSaved: () => void;
  /** A row's file, to be opened. Throws `MokuhyoError` where it is no longer there. */
  readonly fileOf: (row: Row) => Promise<GivenFile>;
  readonly close: () => void;
}

interface FolderPorts {
  readonly pool: Pool;
  readonly policy: Policy;
  readonly clock: () => Date;
  readonly breathe: () => Promise<void>;
  readonly chooseDestination: (name: string, type: string) => Promise<Destination | null>;
  /** Calls back after so many milliseconds. */
  readonly later: (work: () => void, milliseconds: number) => void;
}

/**
 * Milliseconds between two looks at what was read, or so many times what one takes: a table of thousands of rows is made anew
 * for each.
 */
const EACH = 200;
const TIMES = 6;

/** Begins to read a folder. */
export function openFolder(source: FolderSource, ports: FolderPorts): Folder {
  const { pool, policy, clock, later } = ports;
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
    view: 'sheets',
    consolidation: receive([]),
    list: null,
    listTrouble: null,
    making: null,
    saved: null,
  };
  let given: readonly FolderFile[] = [];
  /** What is no workbook, by its path. */
  let passedOver: readonly string[] = [];
  let outcomes: (FileOutcome | null)[] = [];
  let stamps: (Stamp | null)[] = [];
  const decisions = new Map<string, string>();
  const share = sharedTexts();
  let done = 0;
  let next = 0;
  let running = 0;
  /** Time spent on reading, without what lay between 中止する and 続ける. */
  let spent = 0;
  let since = 0;
  let countedAt = -1;
  let isDue = false;
  let lookTook = 0;
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
    passedOver = inFolderOrder(files.filter((_, index) => kinds[index] !== 'workbook')).map(({ path }) => path);
    outcomes = given.map(() => null);
    stamps = given.map(() => null);
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
      const answer = await ask(given[index] as FolderFile, null, (file) => {
        stamps[index] = stampOf(file);
      });
      outcomes[index] = outcomeOf(answer, done++, share);
      glance();
    }
    running--;
    if (running === 0) look();
  };

  const ask = async (
    { path, file }: FolderFile,
    sheet: number | null,
    onFile: (file: File) => void = () => {},
  ): Promise<Answer> => {
    try {
      const own = await file();
      onFile(own);
      return await pool.ask({ path, file: own, sheet }, sheet !== null);
    } catch (error) {
      return failed(fileFault(error, path), path);
    }
  };

  /** Now and then while there is much to see. */
  const glance = () => {
    if (isDue) return;
    isDue = true;
    later(
      () => {
        isDue = false;
        const begin = clock().getTime();
        look();
        lookTook = clock().getTime() - begin;
      },
      Math.max(EACH, TIMES * lookTook),
    );
  };

  const look = () => {
    const isDone = done === given.length;
    const elapsed = spent + (state.phase === 'reading' ? clock().getTime() - since : 0);
    const left = isDone ? null : secondsLeft(done, given.length, elapsed);
    set({ ...(done === countedAt ? {} : counted()), done, secondsLeft: left, phase: isDone ? 'done' : state.phase });
  };

  /** What counts now, and the rows that say so. */
  const counted = (list = state.list): Pick<FolderState, 'files' | 'consolidation' | 'rows'> => {
    const files = given.map(({ path }, index): GatheredFile => {
      const stamp = stamps[index] ?? null;
      const outcome = outcomes[index] ?? null;
      const isList = outcome !== null && stamp !== null && list !== null && isSameFile(stamp, stampOf(list.file));
      return {
        path,
        changed: stamp?.changed ?? null,
        outcome: isList ? { kind: 'aside', order: outcome.order } : outcome,
      };
    });
    const consolidation = receive(inputsOf(files, passedOver), decisions);
    countedAt = done;
    return { files, consolidation, rows: rowsOf(files, consolidation) };
  };

  let isStopped = false;
  const save = async (output: OutputKind, name: string) => {
    if (state.making !== null) return;
    look();
    const destination = await ports.chooseDestination(name, OUTPUT_TYPES[output]);
    if (destination === null || isClosed || state.making !== null) return;
    const { consolidation, list } = state;
    const start = clock().getTime();
    const progress = (done: number, total: number) =>
      set({ making: { kind: output, done, total, secondsLeft: secondsLeft(done, total, clock().getTime() - start) } });
    isStopped = false;
    set({ saved: null });
    progress(0, 1);
    const place = destination.handle && ((await source.placeOf?.(destination.handle)) ?? null);
    const contents = {
      consolidation,
      sections: list?.sections ?? null,
      scale: policy.scale,
      now: clock().toISOString(),
      linkTo: linksFrom(source.name, place),
    };
    const outcome = await made();
    set({ making: null, saved: outcome });

    async function made(): Promise<Saved> {
      try {
        const { makeFile } = await import('./making');
        const content = await makeFile(output, contents, {
          clock,
          breathe: ports.breathe,
          onProgress: progress,
          isStopped: () => isStopped || isClosed,
        });
        if (content === null) {
          await destination?.leave();
          return { kind: 'stopped' };
        }
        const put = (await destination?.put(content)) ?? { kind: 'refused' };
        if (put.kind === 'refused') return { kind: 'refused' };
        const { kind, name: savedAs } = put;
        const isWithin = place !== null;
        return { kind: 'done', isChosen: kind === 'saved', isWithin, name: savedAs, output, consolidation };
      } catch {
        await destination?.leave();
        return { kind: 'refused' };
      }
    }
  };

  const read = async (path: string, sheet: string): Promise<Exclude<Answer, { readonly kind: 'summary' }>> => {
    const file = given.findIndex((each) => each.path === path);
    const outcome = outcomes[file];
    const at = outcome?.kind === 'read' ? outcome.summary.sheets.findIndex((each) => each.sheet === sheet) : -1;
    const answer = await ask(given[file] as FolderFile, at);
    return answer.kind === 'summary' ? failed(new MokuhyoError('not-found', { file: path }), path) : answer;
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
    read,
    show: (view) => set({ view }),
    decide: (key, content) => {
      if (content === null) decisions.delete(key);
      else decisions.set(key, content);
      set(counted());
    },
    takeList: async (file) => {
      set({ listTrouble: null });
      try {
        const list = await readSectionList(file, policy.aliases);
        set({ list, ...counted(list) });
      } catch (error) {
        set({ listTrouble: asMokuhyoError(error, file.name) });
      }
    },
    dropList: () => set({ list: null, listTrouble: null, ...counted(null) }),
    save,
    stopMaking: () => {
      isStopped = true;
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

/** By what a file is known again. */
interface Stamp {
  readonly name: string;
  readonly size: number;
  readonly changed: number;
}

function stampOf({ name, size, lastModified }: File): Stamp {
  return { name, size, changed: lastModified };
}

function isSameFile(a: Stamp, b: Stamp): boolean {
  return a.name === b.name && a.size === b.size && a.changed === b.changed;
}

function outcomeOf(answer: Answer, order: number, share: ReturnType<typeof sharedTexts>): FileOutcome {
  if (answer.kind === 'summary') return { kind: 'read', order, summary: share(answer.summary) };
  if (answer.kind === 'failed') return { ...answer, order };
  throw new Error('asked for a summary');
}

function shutOut(path: string): MokuhyoError {
  return new MokuhyoError('no-permission', { file: path });
}
