import type { NamedBytes } from '../../host/port';
import type { Room } from './room';

/** 前年度から作成: shows what it does, before anything is read. */
export function openCarry(room: Room): void {
  if (room.ports.nextYear === null || room.state().carry.kind !== 'closed') return;
  room.set({ tab: 'overview', atSheet: null, carry: { kind: 'choosing', form: null } });
}

/** One step back: from what was made to what it is made of, from there to 概要. */
export function closeCarry(room: Room): void {
  const { carry } = room.state();
  if (carry.kind === 'made') room.set({ carry: { kind: 'choosing', form: carry.form }, trouble: null });
  if (carry.kind === 'choosing' || carry.kind === 'opened') room.set({ carry: { kind: 'closed' }, trouble: null });
}

export function chooseForm(room: Room, form: NamedBytes | null): void {
  if (room.state().carry.kind === 'choosing') room.set({ carry: { kind: 'choosing', form } });
}

/** Stops at once, whatever Excel is doing; nothing of it has been opened. */
export function cancelMaking(room: Room): void {
  room.stopMaking?.();
}

/** What was made is of a workbook that is another one by now. */
export function noteChangeOfOld(room: Room): void {
  const { carry } = room.state();
  if (carry.kind === 'made' && !carry.isOld) room.set({ carry: { ...carry, isOld: true } });
}
