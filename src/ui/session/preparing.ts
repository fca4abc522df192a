import type { CheckedWorkbook } from '../../app/check';
import type { PushPlan } from '../../app/push/plan';
import { isSharePoint } from '../../core/address';
import { asMokuhyoError, type MokuhyoError } from '../../core/errors';
import type { SharedList } from '../../list/port';
import { readAndCheck } from './checking';
import { refreshPolicy } from './connecting';
import { foreseeEach, stillReplacing } from './foreseeing';
import { goingOf, isLeftToOther, keyOf } from './going';
import { ANY_CHIEF, planOf } from './planning';
import { busyWith, type Room } from './room';
import { addressOf, lookWhoIsSignedIn } from './signing-in';
import type { Foreseen, Prepared } from './state';

/** Checks again, by the list's policy of now, and finds out what sending would do. Works without a list up to there. */
export async function prepare(room: Room): Promise<void> {
  await busyWith(room, { kind: 'comparing' }, async () => {
    const silence = await askForPolicy(room);
    await showPlan(room, await readAndCheck(room), { silence });
  });
}

/** Why the list does not answer; null when it does. One whose policy cannot be used takes sheets all the same. */
export async function askForPolicy(room: Room): Promise<MokuhyoError | null> {
  try {
    await refreshPolicy(room);
    return null;
  } catch (error) {
    const trouble = asMokuhyoError(error);
    if (trouble.code !== 'policy-invalid') return trouble;
    room.set({ trouble });
    return null;
  }
}

interface Showing {
  /** Why the list did not answer just now: it is not asked again. */
  readonly silence?: MokuhyoError | null;
  readonly differs?: Prepared['differs'];
}

/** Shows what would be sent now, and what that would do to the list. */
export async function showPlan(
  room: Room,
  workbook: CheckedWorkbook,
  { silence = null, differs = null }: Showing,
): Promise<void> {
  const at = room.state().checked?.at ?? room.ports.clock();
  const plan = planOf(room, workbook, null);
  const mayBeWaived = plan.held.some(({ failures }) => failures.some(({ code }) => code === 'has-errors'));
  const ifWaived = mayBeWaived ? planOf(room, workbook, ANY_CHIEF) : null;
  const foreseen = silence
    ? { kind: 'unknown' as const, error: silence }
    : await foreseeSafely(room, everySheet(plan, ifWaived));
  if (isSharePoint(room.state().settings.list ?? '')) await lookWhoIsSignedIn(room);
  const replacing = stillReplacing(room.state().submission, foreseen);
  const { sheets, held } = goingOf(plan, { foreseen, replacing });
  const others = held.filter(isLeftToOther).length;
  room.set({
    submission: { kind: 'prepared', plan, ifWaived, foreseen, replacing, at, differs },
    status: { kind: 'prepared', sheets: sheets.length, held: held.length - others, others },
  });
}

/** What goes, and what would go with a chief's word: the list may have any of it from another workbook. */
function everySheet(plan: PushPlan, ifWaived: PushPlan | null): PushPlan {
  const own = new Set(plan.sheets.map(keyOf));
  const added = ifWaived?.sheets.filter((planned) => !own.has(keyOf(planned))) ?? [];
  return { ...plan, sheets: [...plan.sheets, ...added] };
}

async function foreseeSafely(room: Room, plan: PushPlan): Promise<Foreseen> {
  try {
    const list = await openList(room);
    if (list === null) return { kind: 'no-list' };
    return await foreseeEach(plan, list);
  } catch (error) {
    return { kind: 'unknown', error: asMokuhyoError(error) };
  }
}

/** Null when no list is set. */
export async function openList(room: Room): Promise<SharedList | null> {
  const { lists } = room.ports;
  const address = lists && addressOf(room);
  return address ? lists.connect(address) : null;
}
