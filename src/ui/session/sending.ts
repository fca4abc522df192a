import type { Room } from './room';

/** Stops after the sheet that is under way: a sheet is sent whole or not at all. */
export function cancelSending(room: Room): void {
  const { submission } = room.state();
  if (submission.kind !== 'sending') return;
  room.cancel.aborted = true;
  room.set({ submission: { ...submission, progress: { ...submission.progress, cancelling: true } } });
}

/** Leaves the receipt; the next submission is prepared anew. */
export function closeReceipt(room: Room): void {
  room.set({ submission: { kind: 'none' } });
}
