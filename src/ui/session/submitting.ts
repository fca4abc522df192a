import type { CheckedWorkbook } from '../../app/check';
import { foresee } from '../../app/push/foresee';
import { type PlannedSheet, type PushPlan, planPush } from '../../app/push/plan';
import { type PushOutcome, type SheetEvent, send } from '../../app/push/send';
import { asMokuhyoError, type MokuhyoError } from '../../core/errors';
import type { Policy } from '../../core/policy/schema';
import { sheetKey, type Waiver } from '../../core/record/build';
import { errorsIn } from '../../core/validate/severity';
import type { CheckedSheet } from '../../core/validate/validate';
import type { SharedList } from '../../list/port';
import { readAndCheck } from './checking';
import { refreshPolicy } from './connecting';
import type { Unsent } from './notebook';
import { busyWith, keepAhead, NO_DRAFT, type Room, remember } from './room';
import { isAnswered, partOf, samePlan } from './same-plan';
import type { Foreseen, Prepared, SendingProgress } from './state';
import { tokenFor } from './tokens';

/** Checks again, by the list's policy of now, and finds out what sending would do. Works without a list up to there. */
export async function prepare(room: Room): Promise<void> {
  await busyWith(room, { kind: 'comparing' }, async () => {
    const silence = await askForPolicy(room);
    await showPlan(room, await readAndCheck(room), { silence });
  });
}

/** Why the list does not answer; null when it does. One whose policy cannot be used takes sheets all the same. */
async function askForPolicy(room: Room): Promise<MokuhyoError | null> {
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

/**
 * 提出する: reads and checks once more, then sends, provided that it still is what was shown; else it is shown anew, and
 * nothing goes. With a waiver the chief answers for every sheet that is held back for its 要修正. What does not arrive is
 * remembered as 未送信.
 */
export async function submit(room: Room, waiver: Waiver | null): Promise<void> {
  const planNow = (workbook: CheckedWorkbook) => {
    const { submission } = room.state();
    return submission.kind === 'prepared' && isAsShown(room, workbook, submission, waiver)
      ? planOf(room, workbook, waiver)
      : null;
  };
  await busyWith(room, { kind: 'sending' }, () => sendIf(room, waiver, planNow));
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

/** もう一度送る: the sheets that are 未送信, as they are now; shown anew where one of them can no longer be sent. */
export async function sendAgain(room: Room): Promise<void> {
  const { submission } = room.state();
  const sent = submission.kind === 'sent' ? submission : null;
  const waiver = sent?.waiver ?? null;
  const planNow = (workbook: CheckedWorkbook) => {
    const { unsent } = room.state();
    const part = unsent && partOf(planOf(room, workbook, waiver), unsent);
    const before = sent?.outcome.sheets.map(({ planned }) => planned) ?? [];
    return part && isAnswered(part, before) ? part : null;
  };
  await busyWith(room, { kind: 'sending' }, async () => {
    const silence = await askForPolicy(room);
    if (silence) throw silence;
    await sendIf(room, waiver, planNow);
  });
}

async function sendIf(
  room: Room,
  waiver: Waiver | null,
  planNow: (workbook: CheckedWorkbook) => PushPlan | null,
): Promise<void> {
  const { list: address } = room.state().settings;
  const list = await openList(room);
  if (list === null || address === null) return;
  const workbook = await readAndCheck(room);
  const plan = planNow(workbook);
  if (plan === null) return showPlan(room, workbook, { differs: true });
  room.cancel = { aborted: false };
  room.set({ submission: { kind: 'sending', plan, progress: begin(room, plan) } });
  // A pane that is closed meanwhile must know at its next opening what did not arrive.
  keepAhead(room, { unsent: unsentOf(plan.sheets, null, room.ports.clock()) });
  try {
    const outcome = await send(plan, list, { onSheet: (event) => follow(room, event), cancel: room.cancel });
    finish(room, { plan, waiver, list: address, outcome });
  } catch (error) {
    const { code } = asMokuhyoError(error);
    remember(room, () => ({ unsent: unsentOf(waiting(room), code, room.ports.clock()) }));
    room.set({ submission: { kind: 'none' } });
    throw error;
  }
}

interface Showing {
  /** Why the list did not answer just now: it is not asked again. */
  readonly silence?: MokuhyoError | null;
  readonly differs?: boolean;
}

async function showPlan(
  room: Room,
  workbook: CheckedWorkbook,
  { silence = null, differs = false }: Showing,
): Promise<void> {
  const at = room.state().checked?.at ?? room.ports.clock();
  const plan = planOf(room, workbook, null);
  const mayBeWaived = plan.held.some(({ failures }) => failures.some(({ code }) => code === 'has-errors'));
  const ifWaived = mayBeWaived ? planOf(room, workbook, ANY_CHIEF) : null;
  const foreseen = silence ? { kind: 'unknown' as const, error: silence } : await foreseeSafely(room, plan);
  room.set({
    submission: { kind: 'prepared', plan, ifWaived, foreseen, at, differs },
    status: { kind: 'prepared', sheets: plan.sheets.length, held: plan.held.length },
  });
}

/** To see what a chief's word would let pass, before it is given. */
const ANY_CHIEF: Waiver = { by: '-', reason: '-' };

function planOf(room: Room, workbook: CheckedWorkbook, waiver: Waiver | null): PushPlan {
  const { policy, decisions, settings } = room.state();
  const waived = waiver ? waivable(workbook, policy.policy).map(({ sheet }) => [sheet.sheet, waiver] as const) : [];
  return planPush([workbook], {
    policy: policy.policy,
    allowErrors: false,
    decisions,
    waivers: new Map(waived),
    origin: {
      pushedBy: settings.person,
      pushedAt: room.ports.clock().toISOString(),
      ruleSet: policy.ruleSet,
    },
  });
}

/** Sheets that a chief can answer for. Of two of the same section and year, nobody can say which one counts. */
function waivable({ sheets }: CheckedWorkbook, { aliases }: Policy): readonly CheckedSheet[] {
  const keys = sheets.map(({ sheet }) => sheetKey(sheet, aliases));
  const isAlone = (key: string | null | undefined) => keys.filter((each) => each === key).length === 1;
  return sheets.filter(({ findings }, index) => errorsIn(findings).length > 0 && isAlone(keys[index]));
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
  const { progress } = submission;
  const now = event.kind === 'sent' ? { kind: event.kind, receipt: event.receipt } : { kind: event.kind };
  const sheets = new Map(progress.sheets).set(planned.checked.sheet.sheet, now);
  room.set({
    submission: { ...submission, progress: { ...progress, done, total, sheets } },
    status: { kind: 'sending', done, total },
  });
  if (event.kind === 'sent') keepAhead(room, { unsent: unsentOf(waiting(room), null, progress.since) });
}

/** The sheets of the sending under way that did not arrive yet. */
function waiting({ state }: Room): readonly PlannedSheet[] {
  const { submission } = state();
  if (submission.kind !== 'sending') return [];
  const { plan, progress } = submission;
  return plan.sheets.filter(({ checked: { sheet } }) => progress.sheets.get(sheet.sheet)?.kind !== 'sent');
}

interface Sending {
  readonly plan: PushPlan;
  readonly waiver: Waiver | null;
  readonly list: string;
  readonly outcome: PushOutcome;
}

function finish(room: Room, { plan, waiver, list, outcome }: Sending): void {
  const at = room.ports.clock();
  const { stopped, sheets } = outcome;
  const arrived = sheets.filter(({ outcome: { kind } }) => kind === 'sent');
  const open = sheets.filter(({ outcome: { kind } }) => kind !== 'sent');
  const refusal = open.flatMap(({ outcome: each }) => (each.kind === 'failed' ? [each.error] : []))[0];
  const unsent = unsentOf(
    open.map(({ planned }) => planned),
    (stopped ?? refusal)?.code ?? null,
    at,
  );
  const lastSubmission = {
    at: at.toISOString(),
    sheets: arrived.length,
    indicators: arrived.reduce((sum, { planned }) => sum + planned.submission.indicators.length, 0),
  };
  remember(room, () => ({ unsent, ...(arrived.length > 0 ? { lastSubmission } : {}) }));
  room.set({
    submission: { kind: 'sent', outcome, held: plan.held, waiver, list, at },
    waiverDraft: NO_DRAFT,
    status: { kind: 'sent', sheets: arrived.length, unsent: open.length },
    ...(stopped ? { trouble: stopped } : {}),
  });
}

/** These as 未送信, and what stopped them (null: a person did); null for none. */
function unsentOf(sheets: readonly PlannedSheet[], because: string | null, at: Date): Unsent | null {
  if (sheets.length === 0) return null;
  return {
    at: at.toISOString(),
    because,
    sheets: sheets.map(({ submission: { sheet, indicators } }) => ({
      sheet: sheet.sheet,
      key: sheet.key,
      indicators: indicators.length,
    })),
  };
}
