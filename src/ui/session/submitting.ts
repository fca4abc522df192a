import type { CheckedWorkbook } from '../../app/check';
import type { PlannedSheet, PushPlan } from '../../app/push/plan';
import { type PushOutcome, type SheetEvent, send } from '../../app/push/send';
import { asMokuhyoError } from '../../core/errors';
import type { Waiver } from '../../core/record/build';
import type { SharedList, SubmitOptions } from '../../list/port';
import { readAndCheck } from './checking';
import { goingOf, isLeftToOther, keyOf, type Taking, takingOf } from './going';
import { causeOf, needsLook } from './look-again';
import type { Unsent } from './notebook';
import { ANY_CHIEF, planOf } from './planning';
import { askForPolicy, openList, showPlan } from './preparing';
import { busyWith, keepAhead, NO_DRAFT, type Room, remember } from './room';
import { isAnswered, partOf, samePlan } from './same-plan';
import { takingAgain } from './sending-again';
import type { Prepared, SendingProgress } from './state';

// All of it is loaded at once: a network that goes away after looking must not keep anybody from sending.
export { prepare } from './preparing';

/** What is to be sent, and how the list is to take each sheet, by its key. */
interface Going {
  readonly plan: PushPlan;
  readonly taking: ReadonlyMap<string, Taking>;
}

/** Which sheets go now; or what is no longer as it was shown. */
type Deciding = (workbook: CheckedWorkbook, list: SharedList) => Promise<Going | NonNullable<Prepared['differs']>>;

/**
 * 提出する: reads and checks once more, then sends, provided that it still is what was shown; else it is shown anew, and
 * nothing goes. With a waiver the chief answers for every sheet that is held back for its 要修正. The list takes a sheet
 * only if it still has what was foreseen. What does not arrive is remembered as 未送信.
 */
export async function submit(room: Room, waiver: Waiver | null): Promise<void> {
  const decide: Deciding = async (workbook) => {
    const { submission } = room.state();
    if (submission.kind !== 'prepared' || !isAsShown(room, workbook, submission, waiver)) return 'workbook';
    const plan = goingOf(planOf(room, workbook, waiver), submission);
    return { plan, taking: takingOf(plan, submission) };
  };
  await busyWith(room, { kind: 'sending' }, () => sendIf(room, waiver, decide));
}

/** What a chief lets pass was looked at as well, and counts with every record of it. */
function isAsShown(
  room: Room,
  workbook: CheckedWorkbook,
  { plan, ifWaived }: Prepared,
  waiver: Waiver | null,
): boolean {
  if (!samePlan(plan, planOf(room, workbook, null))) return false;
  return waiver === null || (ifWaived !== null && samePlan(ifWaived, planOf(room, workbook, ANY_CHIEF)));
}

/** もう一度送る: the sheets that are 未送信, as they are now; shown anew where one of them can no longer be sent so. */
export async function sendAgain(room: Room): Promise<void> {
  const { submission } = room.state();
  const sent = submission.kind === 'sent' ? submission : null;
  const waiver = sent?.waiver ?? null;
  const decide: Deciding = async (workbook, list) => {
    const { unsent } = room.state();
    const part = unsent && partOf(planOf(room, workbook, waiver), unsent);
    const before = sent?.outcome.sheets.map(({ planned }) => planned) ?? [];
    if (!part || !isAnswered(part, before)) return 'workbook';
    const taking = await takingAgain(part, { unsent, sent }, list);
    // What was left out on purpose stays named.
    const held = [...part.held, ...(sent?.held ?? []).filter(isLeftToOther)];
    return taking ? { plan: { ...part, held }, taking } : 'list';
  };
  await busyWith(room, { kind: 'sending' }, async () => {
    const silence = await askForPolicy(room);
    if (silence) throw silence;
    await sendIf(room, waiver, decide);
  });
}

async function sendIf(room: Room, waiver: Waiver | null, decide: Deciding): Promise<void> {
  const { list: address } = room.state().settings;
  const list = await openList(room);
  if (list === null || address === null) return;
  const workbook = await readAndCheck(room);
  const going = await decide(workbook, list);
  if (typeof going === 'string') return showPlan(room, workbook, { differs: going });
  const { plan, taking } = going;
  if (plan.sheets.length === 0) return showPlan(room, workbook, {});
  room.cancel = { aborted: false };
  room.set({ submission: { kind: 'sending', plan, progress: begin(room, plan) } });
  // A pane that is closed meanwhile must know at its next opening what did not arrive.
  const unsent = (sheets: readonly PlannedSheet[], because: string | null) =>
    unsentOf(sheets, { because, taking, at: room.ports.clock() });
  keepAhead(room, { unsent: unsent(plan.sheets, null) });
  try {
    const outcome = await send(plan, list, {
      onSheet: (event) => {
        follow(room, event);
        if (event.kind === 'sent') keepAhead(room, { unsent: unsent(waiting(room), null) });
      },
      cancel: room.cancel,
      taking: (planned) => optionsFor(taking.get(keyOf(planned))),
    });
    finish(room, { plan, taking, waiver, list: address, outcome });
  } catch (error) {
    const { code } = asMokuhyoError(error);
    remember(room, () => ({ unsent: unsent(waiting(room), code) }));
    room.set({ submission: { kind: 'none' } });
    throw error;
  }
}

function optionsFor(taking: Taking | undefined): SubmitOptions {
  const { since = null, replaces = null } = taking ?? {};
  return { ...(since !== null && { since }), ...(replaces !== null && { replace: true }) };
}

function begin({ ports }: Room, plan: PushPlan): SendingProgress {
  return { since: ports.clock(), done: 0, total: plan.sheets.length, sheets: new Map(), cancelling: false };
}

function follow(room: Room, event: SheetEvent): void {
  const { planned, done, total } = event;
  const { submission } = room.state();
  if (submission.kind !== 'sending') return;
  const { progress } = submission;
  const now = event.kind === 'sent' ? { kind: event.kind, receipt: event.receipt } : { kind: event.kind };
  const sheets = new Map(progress.sheets).set(planned.checked.sheet.sheet, now);
  room.set({
    submission: { ...submission, progress: { ...progress, done, total, sheets } },
    status: { kind: 'sending', done, total },
  });
}

/** The sheets of the sending under way that did not arrive yet. */
function waiting({ state }: Room): readonly PlannedSheet[] {
  const { submission } = state();
  if (submission.kind !== 'sending') return [];
  const { plan, progress } = submission;
  return plan.sheets.filter(({ checked: { sheet } }) => progress.sheets.get(sheet.sheet)?.kind !== 'sent');
}

interface Sending extends Going {
  readonly waiver: Waiver | null;
  readonly list: string;
  readonly outcome: PushOutcome;
}

function finish(room: Room, { plan, taking, waiver, list, outcome }: Sending): void {
  const at = room.ports.clock();
  const { stopped, sheets } = outcome;
  const arrived = sheets.filter(({ outcome: { kind } }) => kind === 'sent');
  const open = sheets.filter(({ outcome: { kind } }) => kind !== 'sent');
  const failures = open.flatMap(({ outcome: each }) => (each.kind === 'failed' ? [causeOf(each.error)] : []));
  // A fault that somebody must see to counts before a sheet that its person has to look at once more.
  const because = stopped ? causeOf(stopped) : (failures.find((each) => !needsLook(each)) ?? failures[0] ?? null);
  const unsent = unsentOf(
    open.map(({ planned }) => planned),
    { because, taking, at },
  );
  const lastSubmission = {
    at: at.toISOString(),
    sheets: arrived.length,
    indicators: arrived.reduce((sum, { planned }) => sum + planned.submission.indicators.length, 0),
  };
  const replaced = new Map([...taking].flatMap(([key, { replaces }]) => (replaces ? [[key, replaces] as const] : [])));
  remember(room, () => ({ unsent, ...(arrived.length > 0 ? { lastSubmission } : {}) }));
  room.set({
    submission: { kind: 'sent', outcome, held: plan.held, waiver, replaced, list, at },
    waiverDraft: NO_DRAFT,
    status: { kind: 'sent', sheets: arrived.length, unsent: open.length },
    ...(stopped ? { trouble: stopped } : {}),
  });
}

interface Unsending extends Pick<Going, 'taking'> {
  /** What stopped them; null when a person did. */
  readonly because: string | null;
  readonly at: Date;
}

/** These as 未送信; null for none. */
function unsentOf(sheets: readonly PlannedSheet[], { because, taking, at }: Unsending): Unsent | null {
  if (sheets.length === 0) return null;
  return {
    at: at.toISOString(),
    because,
    sheets: sheets.map(({ submission: { sheet, indicators } }) => ({
      sheet: sheet.sheet,
      key: sheet.key,
      indicators: indicators.length,
      since: taking.get(sheet.key)?.since ?? null,
    })),
  };
}
