import type { Row } from '../../app/gather/rows';
import { asMokuhyoError, MokuhyoError } from '../../core/errors';
import type { Lang } from '../../core/messages/catalogue';
import type { Session } from '../session/session';
import { type FileWorkbook, fileWorkbook, type Taken } from './book/file-workbook';
import type { FileHandle } from './files/file-system';
import type { Dropped, GivenFile } from './files/opening';
import { type RecentFile, reopened } from './files/recent';
import { type SaveOutcome, saveAs, writeBack } from './files/saving';
import type { Folder } from './folder/folder';
import type { FolderSource } from './folder/source';

/** What lies on the workbench: the open workbook, and what is being done with files. Never changed in place. */
export interface DeskState {
  readonly book: OpenBook | null;
  /** The folder that is gone through; behind the open workbook, where there is one. */
  readonly folder: Folder | null;
  /** The file that is being read. */
  readonly opening: string | null;
  readonly isSaving: boolean;
  /** A file that could not be opened, until the next one is. */
  readonly trouble: MokuhyoError | null;
  readonly notice: Notice | null;
  /** Whether somebody who wants to leave the open workbook is asked what becomes of its changes. */
  readonly isLeaving: boolean;
  readonly recent: readonly RecentFile[];
}

export interface OpenBook {
  /** Another one for each opening. */
  readonly id: number;
  readonly file: FileWorkbook;
  readonly session: Session;
  /** Where it can be written back to; null for a copy. */
  readonly handle: FileHandle | null;
}

/** What came of a file. */
export type Notice =
  | { readonly kind: 'saved'; readonly file: string; readonly at: Date }
  | {
      readonly kind: 'downloaded' | 'changed' | 'gone' | 'denied' | 'held' | 'not-reopened';
      readonly file: string;
    }
  | { readonly kind: 'no-file' | 'not-chosen' };

export interface Desk {
  readonly state: () => DeskState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Before there is a workbook, whose session knows better. */
  readonly lang: Lang;
  /** Whether something could be sent from here. */
  readonly sends: boolean;
  readonly choose: () => Promise<void>;
  readonly take: (dropped: Dropped) => Promise<void>;
  readonly chooseFolder: () => Promise<void>;
  /** Takes a table (CSV) for the list of sections of the open folder. */
  readonly chooseList: () => Promise<void>;
  /** Opens a row's workbook, at its sheet. */
  readonly openRow: (row: Row) => Promise<void>;
  /** Leaves the open workbook for the folder behind it. */
  readonly backToFolder: () => Promise<void>;
  readonly trySample: () => Promise<void>;
  readonly reopen: (recent: RecentFile) => Promise<void>;
  readonly forgetRecent: () => Promise<void>;
  readonly save: () => Promise<void>;
  readonly saveAs: () => Promise<void>;
  /** What becomes of the changes of the workbook that is left. */
  readonly leave: (how: 'save' | 'discard' | 'stay') => Promise<void>;
  readonly dismiss: () => void;
}

interface DeskPorts {
  readonly lang: Lang;
  readonly sends: boolean;
  readonly startSession: (host: FileWorkbook) => Promise<Session>;
  readonly chooseFile: () => Promise<GivenFile | null>;
  readonly chooseFolder: () => Promise<FolderSource | null>;
  readonly chooseTable: () => Promise<File | null>;
  readonly openFolder: (source: FolderSource) => Promise<Folder>;
  readonly sample: () => File;
  readonly recent: {
    readonly files: () => Promise<readonly RecentFile[]>;
    readonly remember: (name: string, handle: FileHandle, at: Date) => Promise<readonly RecentFile[]>;
    readonly forget: () => Promise<void>;
  };
  readonly clock: () => Date;
  readonly breathe: () => Promise<void>;
}

const EMPTY: DeskState = {
  book: null,
  folder: null,
  opening: null,
  isSaving: false,
  trouble: null,
  notice: null,
  isLeaving: false,
  recent: [],
};

/** Opens the desk, with nothing on it. */
export function openDesk(ports: DeskPorts): Desk {
  let state = EMPTY;
  /** What goes on once the open workbook may be left. */
  let next: (() => Promise<void>) | null = null;
  const listeners = new Set<() => void>();
  const set = (change: Partial<DeskState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  ports.recent.files().then((recent) => set({ recent }));

  const leaving = async (work: () => Promise<void>): Promise<void> => {
    if (unsavedCells(state) === 0) return work();
    next = work;
    set({ isLeaving: true });
  };

  /** Runs what has to do with files, one at a time; what goes wrong there becomes the trouble. */
  const guarded = async (name: string, work: () => Promise<void>): Promise<void> => {
    if (state.opening !== null) return;
    set({ opening: name, trouble: null, notice: null });
    try {
      await ports.breathe();
      await work();
    } catch (error) {
      set({ trouble: asMokuhyoError(error, name) });
    } finally {
      set({ opening: null });
    }
  };

  /** What was chosen may be gone, or closed to the browser, at once. */
  const chosen = async <T>(choose: () => Promise<T | null>): Promise<T | null> => {
    try {
      return await choose();
    } catch {
      set({ trouble: null, notice: { kind: 'not-chosen' } });
      return null;
    }
  };

  const openFile = ({ file, handle }: GivenFile): Promise<void> =>
    guarded(file.name, async () => {
      const opened = fileWorkbook(file.name, await bytesOf(file));
      const session = await ports.startSession(opened);
      state.book?.session.close();
      set({ book: { id: (state.book?.id ?? 0) + 1, file: opened, session, handle } });
      if (!session.state().guide) void session.check();
      if (handle) set({ recent: await ports.recent.remember(file.name, handle, ports.clock()) });
    });

  const layBookAway = () => {
    state.book?.session.close();
    set({ book: null });
  };

  const openFolder = (source: FolderSource): Promise<void> =>
    guarded(source.name ?? '', async () => {
      const folder = await ports.openFolder(source);
      state.folder?.close();
      layBookAway();
      set({ folder });
    });

  const takeList = async (file: File): Promise<void> => {
    state.folder?.show('together');
    await state.folder?.takeList(file);
  };

  const saving = async (save: (book: OpenBook, bytes: Uint8Array) => Promise<SaveOutcome>): Promise<boolean> => {
    const { book } = state;
    if (book === null || state.isSaving) return false;
    set({ isSaving: true, notice: null });
    const taken = book.file.take();
    const outcome = await save(book, taken.bytes);
    set({ isSaving: false });
    return settle(book, taken, outcome);
  };

  const settle = async (book: OpenBook, taken: Taken, outcome: SaveOutcome): Promise<boolean> => {
    const name = nameOf(book);
    switch (outcome.kind) {
      case 'cancelled':
        return false;
      case 'downloaded':
        book.file.saved(taken, name);
        set({ notice: { kind: 'downloaded', file: name } });
        return true;
      case 'saved': {
        const { handle } = outcome;
        book.file.saved(taken, handle.name);
        // Another one may lie there by now.
        if (state.book?.id === book.id) set({ book: { ...book, handle } });
        set({ notice: { kind: 'saved', file: handle.name, at: ports.clock() } });
        set({ recent: await ports.recent.remember(handle.name, handle, ports.clock()) });
        return true;
      }
      default:
        set({ notice: { kind: outcome.kind, file: name } });
        return false;
    }
  };

  const save = () =>
    saving((book, bytes) =>
      book.handle ? writeBack(book.handle, book.file.opened(), bytes) : saveAs(nameOf(book), bytes),
    );

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    lang: ports.lang,
    sends: ports.sends,
    choose: () =>
      leaving(async () => {
        const given = await chosen(ports.chooseFile);
        if (given) await openFile(given);
      }),
    take: async (dropped) => {
      switch (dropped.kind) {
        case 'nothing':
          return set({ notice: { kind: 'no-file' } });
        case 'file':
          // A table on a folder that is looked through is its list of sections.
          if (state.folder && !state.book && TABLE.test(dropped.given.file.name)) return takeList(dropped.given.file);
          return leaving(() => openFile(dropped.given));
        case 'folder':
          return leaving(() => openFolder(dropped.source));
      }
    },
    chooseFolder: () =>
      leaving(async () => {
        const source = await chosen(ports.chooseFolder);
        if (source) await openFolder(source);
      }),
    chooseList: async () => {
      const file = await chosen(ports.chooseTable);
      if (file) await takeList(file);
    },
    openRow: async (row) => {
      const { folder } = state;
      if (folder === null) return;
      try {
        await openFile(await folder.fileOf(row));
        if (row.kind === 'sheet') state.book?.file.turnTo(row.summary.sheet);
      } catch (error) {
        set({ trouble: asMokuhyoError(error, row.path) });
      }
    },
    backToFolder: () => leaving(async () => layBookAway()),
    trySample: () => leaving(() => openFile({ file: ports.sample(), handle: null })),
    reopen: (recent) =>
      leaving(async () => {
        const file = await reopened(recent);
        if (file) await openFile({ file, handle: recent.handle });
        else set({ notice: { kind: 'not-reopened', file: recent.name } });
      }),
    forgetRecent: async () => {
      set({ recent: [] });
      await ports.recent.forget();
    },
    save: async () => void (await save()),
    saveAs: async () => void (await saving((book, bytes) => saveAs(nameOf(book), bytes))),
    leave: async (how) => {
      const work = next;
      set({ isLeaving: false });
      next = null;
      if (how === 'stay' || (how === 'save' && !(await save()))) return;
      await work?.();
    },
    dismiss: () => set({ trouble: null, notice: null }),
  };
}

/** Cells that are written and not yet saved. */
export function unsavedCells({ book }: DeskState): number {
  return book?.file.state().unsaved.size ?? 0;
}

export function nameOf({ file }: OpenBook): string {
  return file.state().workbook.file;
}

const TABLE = /\.csv$/i;

/** Excel keeps such a file beside each workbook that somebody has open. */
const OWNER_FILE = /^~\$/;

async function bytesOf(file: File): Promise<Uint8Array> {
  if (OWNER_FILE.test(file.name)) throw new MokuhyoError('owner-file', { file: file.name });
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    // Moved, deleted or changed since it was given, or held by another program.
    throw new MokuhyoError('file-locked', { file: file.name }, { cause: error });
  }
}
