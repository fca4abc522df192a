import { carryOut, editOf, type FillPlan, planFill, stillAsShown, takeBack } from '../../app/fill';
import type { EditOutcome } from '../../host/port';
import { readAndCheck } from './checking';
import { intentOf, textToWrite } from './deciding';
import type { Undo } from './notebook';
import { busyWith, type Room, remember } from './room';
import type { State } from './state';

/** 記入内容の確認: what would be written, kept and left. */
export function preview(room: Room): void {
  if (room.state().checked !== null) room.set({ fill: { kind: 'preview' } });
}

/** Back to choosing. */
export function backToChoosing(room: Room): void {
  room.set({ fill: { kind: 'choosing' } });
}

/** What filling would do now; nothing before the first 点検. */
export function plannedFill(state: Pick<State, 'checked' | 'decisions' | 'unticked' | 'policy'>): FillPlan {
  if (state.checked === null) return { fill: [], kept: [], left: [] };
  return planFill(state.checked.workbook, (sheet, evaluation) => textToWrite(intentOf(state, sheet, evaluation)));
}

/**
 * Writes what the preview shows, as far as the workbook still says the same: it is read before. Keeps what was there, and
 * looks again.
 */
export async function write(room: Room): Promise<void> {
  if (room.state().fill.kind !== 'preview') return;
  const shown = plannedFill(room.state());
  await busyWith(room, { kind: 'writing' }, async () => {
    await readAndCheck(room);
    const done = await carryOut(stillAsShown(shown, plannedFill(room.state())), room.ports.host);
    const at = room.ports.clock();
    if (done.fill.length > 0) {
      const filling = { at: at.toISOString(), edits: done.fill.map(editOf) };
      remember(room, ({ undo }) => ({ undo: [...undo, filling].slice(-MOST_UNDO) }));
    }
    room.set({ fill: { kind: 'written', done, at } });
    await readAndCheck(room);
    const left = shown.fill.length - done.fill.length;
    room.set({ status: { kind: 'written', written: done.fill.length, left, at } });
  });
}

/** How many fillings can be taken back, one after the other. */
const MOST_UNDO = 20;

/** 記入前に戻す: what the last filling wrote goes, where it still stands; what a person changed meanwhile is left and listed. */
export async function takeFillBack(room: Room): Promise<void> {
  const last = room.state().undo.at(-1);
  if (!last) return;
  await busyWith(room, { kind: 'writing' }, async () => {
    const outcomes = await takeBack(last.edits, room.ports.host);
    const at = room.ports.clock();
    remember(room, ({ undo }) => ({ undo: without(undo, last) }));
    room.set({ fill: { kind: 'taken-back', outcomes, at } });
    await readAndCheck(room);
    const restored = outcomes.filter(isWritten).length;
    room.set({ status: { kind: 'taken-back', restored, left: outcomes.length - restored, at } });
  });
}

/** Another pane may have added to them, or taken this one back already. */
function without(undo: readonly Undo[], done: Undo): readonly Undo[] {
  const place = undo.map(({ at }) => at).lastIndexOf(done.at);
  return undo.filter((_, index) => index !== place);
}

function isWritten({ kind }: EditOutcome): boolean {
  return kind === 'written';
}
