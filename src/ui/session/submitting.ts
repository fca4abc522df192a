import type { CheckedWorkbook } from '../../app/check';
import { foresee } from '../../app/push/foresee';
import { type PushPlan, planPush } from '../../app/push/plan';
import { type PushOutcome, type SheetEvent, send } from '../../app/push/send';
import { asMokuhyoError } from '../../core/errors';
import type { Waiver } from '../../core/record/build';
import { indicatorsOf } from '../../core/sheet/indicators';
import { errorsIn } from '../../core/validate/severity';
import type { SharedList } from '../../list/port';
import { readAndCheck } from './checking';
import type { Unsent } from './notebook';
import { busyWith, NO_DRAFT, type Room, remember } from './room';
import { partOf, samePlan } from './same-plan';
import { tokenFor } from './settings';
import type { Foreseen, SendingProgress } from './state';

/** Checks again, and finds out what sending would do. Works without a list up to there. */
export async function prepare(room: Room): Promise<void> {
  await busyWith(room, { kind: 'comparing' }, async () => showPlan(room, await readAndCheck(room), false));
}

/**
 * 提出する: reads and checks once more, then sends, provided that it still is what was shown; else it is shown anew, and
 * nothing goes. With a waiver the chief answers for every sheet that is held back for its 要修正. What does not arrive is
 * remembered as 未送信.
 */
export async function submit(room: Room, waiver: Waiver | null): Promise<void> {
  await sendIf(room, waiver, (workbook) => {
    const { submission } = room.state();
    const isAsShown = submission.kind === 'prepared' && samePlan(submission.plan, planOf(room, workbook, null));
    return isAsShown ? planOf(room, workbook, waiver) : null;
  });
}

/** もう一度送る: the sheets that are 未送信, as they are now; shown anew where one of them can no longer be sent. */
export async function sendAgain(room: Room): Promise<void> {
  const { submission, unsent } = room.state();
  if (unsent === null) return;
  const waiver = submission.kind === 'sent' ? submission.waiver : null;
  await sendIf(room, waiver, (workbook) => partOf(planOf(room, workbook, waiver), unsent));
}

async function sendIf(
  room: Room,
  waiver: Waiver | null,
  planNow: (workbook: CheckedWorkbook) => PushPlan | null,
): Promise<void> {
  await busyWith(room, { kind: 'sending' }, async () => {
    const list = await openList(room);
    if (list === null) return;
    const workbook = await readAndCheck(room);
    const plan = planNow(workbook);
    if (plan === null) return showPlan(room, workbook, true);
    const before = room.state().submission;
    room.cancel = { aborted: false };
    room.set({ submission: { kind: 'sending', plan, progress: begin(room, plan) } });
    try {
      const outcome = await send(plan, list, { onSheet: (event) => follow(room, event), cancel: room.cancel });
      finish(room, plan, waiver, outcome);
    } catch (error) {
      room.set({ submission: before });
      throw error;
    }
  });
}

async function showPlan(room: Room, workbook: CheckedWorkbook, differs: boolean): Promise<void> {
  const at = room.state().checked?.at ?? room.ports.clock();
  const plan = planOf(room, workbook, null);
  const mayBeWaived = plan.held.some(({ failures }) => failures.some(({ code }) => code === 'has-errors'));
  const ifWaived = mayBeWaived ? planOf(room, workbook, ANY_CHIEF) : null;
  const foreseen = await foreseeSafely(room, plan);
  room.set({
    submission: { kind: 'prepared', plan, ifWaived, foreseen, at, differs },
    status: { kind: 'prepared', sheets: plan.sheets.length, held: plan.held.length },
  });
}

/** To see what a chief's word would let pass, before it is given. */
const ANY_CHIEF: Waiver = { by: '-', reason: '-' };

function planOf(room: Room, workbook: CheckedWorkbook, waiver: Waiver | null): PushPlan {
  const { policy, decisions, settings } = room.state();
  const waivers = workbook.sheets.flatMap(({ sheet, findings }) =>
    waiver && errorsIn(findings).length > 0 ? [[sheet.sheet, waiver] as const] : [],
  );
  return planPush([workbook], {
    policy: policy.policy,
    allowErrors: false,
    decisions,
    waivers: new Map(waivers),
    origin: {
      pushedBy: settings.person,
      pushedAt: room.ports.clock().toISOString(),
      ruleSet: policy.ruleSet,
    },
  });
}

async function foreseeSafely(room: Room, plan: PushPlan): Promise<Foreseen> {
  try {
    const list = await openList(room);
    if (list === null) return { kind: 'no-list' };
    return { kind: 'known', sheets: await foresee(plan, list) };
  } catch (error) {
    return { kind: 'unknown', error: asMokuhyoError(error) };
  }
}

/** Null when no list is set. */
async function openList({ ports, state }: Room): Promise<SharedList | null> {
  const { list } = state().settings;
  return list === null || ports.lists === null
    ? null
    : ports.lists.connect({ url: list, token: tokenFor(ports.store, list) });
}

function begin({ ports }: Room, plan: PushPlan): SendingProgress {
  return { since: ports.clock(), done: 0, total: plan.sheets.length, sheets: new Map(), cancelling: false };
}

function follow(room: Room, event: SheetEvent): void {
  const { planned, done, total } = event;
  const { submission } = room.state();
  if (submission.kind !== 'sending') return;
  const now = event.kind === 'sent' ? { kind: event.kind, receipt: event.receipt } : { kind: event.kind };
  const sheets = new Map(submission.progress.sheets).set(planned.checked.sheet.sheet, now);
  room.set({
    submission: { ...submission, progress: { ...submission.progress, done, total, sheets } },
    status: { kind: 'sending', done, total },
  });
}

function finish(room: Room, plan: PushPlan, waiver: Waiver | null, outcome: PushOutcome): void {
  const at = room.ports.clock();
  const arrived = outcome.sheets.filter(({ outcome: { kind } }) => kind === 'sent');
  const unsent = unsentOf(outcome, at);
  remember(room, {
    unsent,
    ...(arrived.length > 0
      ? {
          lastSubmission: {
            at: at.toISOString(),
            sheets: arrived.length,
            indicators: arrived.reduce((sum, { planned }) => sum + planned.submission.indicators.length, 0),
          },
        }
      : {}),
  });
  room.set({
    submission: { kind: 'sent', outcome, held: plan.held, waiver, at },
    waiverDraft: NO_DRAFT,
    status: { kind: 'sent', sheets: arrived.length, unsent: unsent?.sheets.length ?? 0 },
    trouble: outcome.stopped,
  });
}

/** What was to arrive and did not, and the first reason for it. */
function unsentOf({ sheets, stopped }: PushOutcome, at: Date): Unsent | null {
  const open = sheets.filter(({ outcome: { kind } }) => kind !== 'sent');
  if (open.length === 0) return null;
  const refusal = open.flatMap(({ outcome }) => (outcome.kind === 'failed' ? [outcome.error] : []))[0];
  return {
    at: at.toISOString(),
    because: (stopped ?? refusal)?.code ?? null,
    sheets: open.map(({ planned: { checked } }) => ({
      sheet: checked.sheet.sheet,
      indicators: indicatorsOf(checked.sheet).length,
    })),
  };
}
