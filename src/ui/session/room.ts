import { asMokuhyoError } from '../../core/errors';
import type { Waiver } from '../../core/record/build';
import type { Workbook } from '../../core/sheet/grid';
import { type Notebook, saveNotebook } from './notebook';
import type { SessionPorts } from './ports';
import type { Busy, State } from './state';

/** What every action works with: the ports, the state, and the workbook as it was last read. */
export interface Room {
  readonly ports: SessionPorts;
  readonly state: () => State;
  readonly set: (change: Partial<State>) => void;
  /** The cells that the last 点検 saw, for judging again without reading again. */
  workbook: Workbook | null;
  /** Whether the sending that is under way is to stop after the sheet in hand. */
  cancel: { aborted: boolean };
}

/** A chief's word of which nothing is typed yet. */
export const NO_DRAFT: Waiver = { by: '', reason: '' };

/**
 * Runs one piece of work at a time; while one runs, a second is not begun. What it throws becomes the state's `trouble`.
 * Null when it did not run, or failed.
 */
export async function busyWith<T>(room: Room, busy: Busy, work: () => Promise<T>): Promise<T | null> {
  if (room.state().busy !== null) return null;
  room.set({ busy, trouble: null });
  try {
    return await work();
  } catch (error) {
    room.set({ trouble: asMokuhyoError(error) });
    return null;
  } finally {
    room.set({ busy: null });
  }
}

/** Changes what is remembered of the open workbook, and keeps it. */
export function remember(room: Room, change: Partial<Notebook>): void {
  room.set(change);
  if (room.workbook === null) return;
  const { decisions, phase, undo, unsent, lastSubmission } = room.state();
  const notebook = { decisions, phase, undo, unsent, lastSubmission };
  room.set({ keeps: saveNotebook(room.ports.store, room.workbook.file, notebook, room.ports.clock()) });
}
