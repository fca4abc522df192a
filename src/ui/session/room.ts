import { asMokuhyoError, type ErrorCode } from '../../core/errors';
import type { Waiver } from '../../core/record/build';
import type { MicrosoftApp } from '../../core/settings/pane-defaults';
import type { Workbook } from '../../core/sheet/grid';
import { keptText, type Notebook, ofThisWorkbook, readNotebook, saveNotebook } from './notebook';
import type { SessionPorts, SignIn } from './ports';
import type { Busy, State } from './state';

/** What every action works with: the ports, the state, and the workbook as it was last read. */
export interface Room {
  readonly ports: SessionPorts;
  readonly state: () => State;
  readonly set: (change: Partial<State>) => void;
  /** The cells that the last 点検 saw, for judging again without reading again. */
  workbook: Workbook | null;
  /** The sheets that changed since then, as in `Checked`. */
  changed: ReadonlySet<string | null>;
  /** The notebook as this pane last found or left it in the store. */
  kept: string | null;
  /** Whether the sending that is under way is to stop after the sheet in hand. */
  cancel: { aborted: boolean };
  /** Gives up the making of next year's workbook; null while none is made. */
  stopMaking: (() => void) | null;
  /** By which people sign in to Microsoft Lists, and for which app; null before anybody looked. */
  known: { readonly app: MicrosoftApp; readonly signIn: SignIn } | null;
}

/** A chief's word of which nothing is typed yet. */
export const NO_DRAFT: Waiver = { by: '', reason: '' };

/** What is wrong with the settings stays until it is put away: the next work begins by itself, before anyone could read. */
const STAYS: ReadonlySet<string | undefined> = new Set<ErrorCode>(['defaults-invalid', 'policy-invalid']);

/**
 * Runs one piece of work at a time; while one runs, a second is not begun. What it throws becomes the state's `trouble`.
 * Null when it did not run, or failed.
 */
export async function busyWith<T>(room: Room, busy: Busy, work: () => Promise<T>): Promise<T | null> {
  const { busy: other, trouble } = room.state();
  if (other !== null) return null;
  room.set({ busy, trouble: STAYS.has(trouble?.code) ? trouble : null });
  try {
    return await work();
  } catch (error) {
    room.set({ trouble: asMokuhyoError(error) });
    return null;
  } finally {
    room.set({ busy: null, pause: null });
  }
}

/** Changes what is remembered of the open workbook, and keeps it. */
export function remember(room: Room, change: (notebook: Notebook) => Partial<Notebook>): void {
  const before = notebookOf(room);
  const notebook = { ...before, ...change(before) };
  room.set(notebook);
  keep(room, notebook);
}

/** Keeps what will hold if the pane is closed now; the pane itself shows the rest of the work first. */
export function keepAhead(room: Room, change: Partial<Notebook>): void {
  keep(room, { ...notebookOf(room), ...change });
}

function keep(room: Room, notebook: Notebook): void {
  const { workbook, ports } = room;
  if (workbook === null) return;
  const text = saveNotebook(ports.store, workbook.file, notebook, ports.clock());
  room.kept = text ?? room.kept;
  room.set({ keeps: text !== null });
}

/** Takes up what another pane kept of this workbook meanwhile. */
export function recall(room: Room): void {
  if (room.workbook === null) return;
  room.set(notebookOf(room));
  room.kept = keptText(room.ports.store, room.workbook.file);
}

/** What is remembered now. Another pane may have the same workbook open (a second window): what it kept last counts. */
function notebookOf({ ports, state, workbook, kept }: Room): Notebook {
  const text = workbook && keptText(ports.store, workbook.file);
  const own = notebookIn(state());
  return text === null || text === kept ? own : ofThisWorkbook(readNotebook(text), own.sheetKeys);
}

export function notebookIn({ sheetKeys, decisions, phase, undo, unsent, lastSubmission }: State): Notebook {
  return { sheetKeys, decisions, phase, undo, unsent, lastSubmission };
}
