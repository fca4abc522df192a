import { carryFiles } from '../../app/carry';
import type { MokuhyoError } from '../../core/errors';
import type { NextYear } from './ports';
import { busyWith, type Room } from './room';
import type { Made, MakingStep } from './state';

/**
 * Takes the open workbook, makes next year's of it, and shows what became of it; nothing opens and nothing is written. Gone
 * back to choosing where it fails or is given up.
 */
export async function makeNext(room: Room): Promise<void> {
  const { nextYear } = room.ports;
  const { carry, busy } = room.state();
  if (nextYear === null || carry.kind !== 'choosing' || busy !== null) return;
  const { form } = carry;
  const show = (step: MakingStep) => room.set({ carry: { kind: 'making', form, step } });
  const given = givingUp(room);
  show({ kind: 'reading', done: 0, total: null });
  const made = await busyWith(room, { kind: 'carrying' }, () => given.orNull(make(room, nextYear, show, given.cancel)));
  room.stopMaking = null;
  if (made !== null) {
    const { unplaced, reread } = made.carried;
    // That the earliest year goes is as it should be.
    const lost = unplaced.filter(({ because }) => because !== 'oldest').length;
    room.set({ carry: made, status: { kind: 'next-made', unplaced: lost, reread: reread.length } });
    return;
  }
  room.set({ carry: { kind: 'choosing', form } });
  if (given.cancel.aborted) room.set({ status: { kind: 'next-cancelled' } });
}

async function make(
  room: Room,
  nextYear: NextYear,
  show: (step: MakingStep) => void,
  cancel: { readonly aborted: boolean },
): Promise<Made | null> {
  const { carry } = room.state();
  const form = carry.kind === 'making' ? carry.form : null;
  const at = room.ports.clock();
  const old = await nextYear.read({
    cancel,
    onSlice: (done, total) => {
      if (!cancel.aborted) show({ kind: 'reading', done, total });
    },
  });
  if (old === null || cancel.aborted) return null;
  show({ kind: 'making' });
  await room.ports.breathe();
  const carried = await carryFiles({ old, form }, await nextYear.files(), room.state().policy.policy.aliases);
  return { kind: 'made', form, old: old.file, carried, at, isOld: false, asFile: !nextYear.opens };
}

/** Opens what was shown as a new workbook. Where Excel would not, it can be saved as a file. */
export async function openNext(room: Room): Promise<void> {
  const { nextYear } = room.ports;
  const { carry, busy } = room.state();
  if (nextYear === null || carry.kind !== 'made' || carry.asFile || busy !== null) return;
  room.set({ carry: { ...carry, kind: 'opening' } });
  const opened = await busyWith(room, { kind: 'carrying' }, async () => {
    await nextYear.open(carry.carried.bytes);
    return true;
  });
  if (opened) room.set({ carry: { ...carry, kind: 'opened' }, status: { kind: 'next-opened' } });
  else room.set({ carry: { ...carry, asFile: isRefused(room.state().trouble) } });
}

/** A cell that is being edited refuses nothing for good. */
function isRefused(trouble: MokuhyoError | null): boolean {
  return trouble?.code === 'open-refused';
}

/** Lets a person give up work that may hang: the wait is over at once, and what the work still does counts for nothing. */
function givingUp(room: Room) {
  const cancel = { aborted: false };
  let stop = () => {};
  const stopped = new Promise<null>((resolve) => {
    stop = () => {
      cancel.aborted = true;
      resolve(null);
    };
  });
  room.stopMaking = stop;
  return { cancel, orNull: <T>(work: Promise<T>) => Promise.race([work, stopped]) };
}
