import { type ErrorCode, MokuhyoError } from '../../core/errors';
import { type ChangeCounts, sumOfCounts } from '../../core/record/change';
import type { ListCapabilities, Receipt, SharedList, SubmitOptions } from '../../list/port';
import { type Failure, failuresOf, type PlannedSheet, type PushPlan } from './plan';
import { together } from './together';

/** Counts indicators; `failed` has one entry for each that did not arrive, and one for a sheet without any. */
export interface PushOutcome extends ChangeCounts {
  /** What was held back, then what the list did not take. What a person cancelled did not fail; see `sheets`. */
  readonly failed: readonly Failure[];
  readonly total: number;
  /** Set when the list could not be reached or used at all: what was not sent yet is in `failed`. */
  readonly stopped: MokuhyoError | null;
  /** What became of each planned sheet, in the plan's order. */
  readonly sheets: readonly SentSheet[];
}

export interface SentSheet {
  readonly planned: PlannedSheet;
  readonly outcome:
    | { readonly kind: 'sent'; readonly receipt: Receipt }
    | { readonly kind: 'failed'; readonly error: MokuhyoError }
    /** Never tried: cancelled, or the list was gone. */
    | { readonly kind: 'unsent' };
}

/**
 * One step of sending. `done`: sheets that were tried so far, this one too once it is sent or failed. Where several are on
 * their way at once, they end in any order.
 */
export type SheetEvent = { readonly planned: PlannedSheet; readonly done: number; readonly total: number } & (
  | { readonly kind: 'sending' }
  | { readonly kind: 'sent'; readonly receipt: Receipt }
  | { readonly kind: 'failed'; readonly error: MokuhyoError }
);

export interface SendOptions {
  readonly onSheet?: (event: SheetEvent) => void;
  /** Looked at before each sheet: what is on its way then is finished, so that its receipt is known. */
  readonly cancel?: { readonly aborted: boolean };
  /** How the list is to take each sheet. */
  readonly taking?: (planned: PlannedSheet) => SubmitOptions;
}

/** As much of a list as sending needs. */
export type Taker = Pick<SharedList, 'submit' | 'forMany'> & {
  readonly capabilities?: Pick<ListCapabilities, 'together'>;
};

/**
 * Sends the planned sheets, begun in their order, as many at once as is best for the list. Sending the same again changes
 * nothing.
 */
export async function send(plan: PushPlan, list: Taker, options: SendOptions = {}): Promise<PushOutcome> {
  const { onSheet, cancel, taking = () => ({}) } = options;
  const total = plan.sheets.length;
  const taker = list.forMany?.(plan.sheets.map(({ submission }) => submission.sheet.key)) ?? list;
  let done = 0;
  let stopped: MokuhyoError | null = null;
  const trySheet = async (planned: PlannedSheet) => {
    onSheet?.({ kind: 'sending', planned, done, total });
    const outcome = await submit(planned, taker, taking(planned));
    onSheet?.({ ...outcome, planned, done: ++done, total });
    if (outcome.kind === 'failed' && isFinal(outcome.error)) stopped ??= outcome.error;
    return outcome;
  };
  const outcomes = await together(plan.sheets, {
    most: list.capabilities?.together ?? 1,
    goesOn: () => stopped === null && !cancel?.aborted,
    work: trySheet,
  });
  const sheets = plan.sheets.map(
    (planned, at): SentSheet => ({ planned, outcome: outcomes[at] ?? { kind: 'unsent' } }),
  );
  const failed = [...plan.held.flatMap(({ failures }) => failures), ...sheets.flatMap((each) => lost(each, stopped))];
  const counts = sumOfCounts(sheets.flatMap(({ outcome }) => (outcome.kind === 'sent' ? [outcome.receipt] : [])));
  return { ...counts, failed, total: plan.total, stopped, sheets };
}

async function submit(
  { submission }: PlannedSheet,
  list: Pick<SharedList, 'submit'>,
  options: SubmitOptions,
): Promise<Exclude<SentSheet['outcome'], { kind: 'unsent' }>> {
  try {
    return { kind: 'sent', receipt: await list.submit(submission, options) };
  } catch (error) {
    if (error instanceof MokuhyoError) return { kind: 'failed', error };
    throw error;
  }
}

/** A list that cannot be reached, entered or used at all will not take the next sheet either. */
const FINAL: readonly ErrorCode[] = [
  'list-unreachable',
  'list-unauthorised',
  'list-busy',
  'list-answer',
  'list-missing',
  'list-differs',
  'list-full',
  'list-newer',
  'site-missing',
  'sign-in-unset',
  'sign-in-needed',
  'sign-in-cancelled',
  'sign-in-blocked',
  'sign-in-unreachable',
  'sign-in-failed',
  'consent-needed',
];

function isFinal({ code }: MokuhyoError): boolean {
  return FINAL.includes(code);
}

/** The indicators of a sheet that was to arrive and did not. */
function lost({ planned, outcome }: SentSheet, stopped: MokuhyoError | null): readonly Failure[] {
  const error = outcome.kind === 'failed' ? outcome.error : outcome.kind === 'unsent' ? stopped : null;
  return error ? failuresOf({ ...planned, key: planned.submission.sheet.key }, error.code, error.params) : [];
}
