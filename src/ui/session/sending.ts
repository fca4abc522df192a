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

/** Whether these sheets, by their keys, are to take the place of another workbook's. */
export function replaceOther(room: Room, keys: readonly string[], isReplacing: boolean): void {
  const { submission, busy } = room.state();
  // What is being sent is what was ticked when the button was pressed.
  if (submission.kind !== 'prepared' || busy !== null) return;
  const others = [...submission.replacing].filter((key) => !keys.includes(key));
  room.set({ submission: { ...submission, replacing: new Set(isReplacing ? [...others, ...keys] : others) } });
}
