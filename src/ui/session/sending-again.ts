import type { ForeseenSheet } from '../../app/push/foresee';
import type { PushPlan } from '../../app/push/plan';
import type { OtherWorkbook, Submission } from '../../list/port';
import { type Asked, foreseeEach } from './foreseeing';
import { keyOf, type Taking } from './going';
import type { Unsent } from './notebook';
import type { SubmissionState } from './state';

type Sent = Extract<SubmissionState, { kind: 'sent' }>;

/**
 * How each sheet that is 未送信 is to be taken now, by its key; null where the list has something else of one than what was
 * foreseen. An attempt whose answer was lost may have arrived: what it brought is no change by somebody else.
 */
export async function takingAgain(
  part: PushPlan,
  { unsent, sent }: { readonly unsent: Unsent; readonly sent: Sent | null },
  list: Asked,
): Promise<ReadonlyMap<string, Taking> | null> {
  const { sheets, refused } = await foreseeEach(part, list);
  if (refused.length > 0) return null;
  const since = new Map(unsent.sheets.map((each) => [each.key, each.since]));
  const attempts = new Map(sent?.outcome.sheets.map(({ planned }) => [keyOf(planned), planned.submission]));
  const takings = new Map<string, Taking>();
  for (const foreseen of sheets) {
    const key = keyOf(foreseen.planned);
    const before = {
      since: since.get(key) ?? null,
      replaces: sent?.replaced.get(key) ?? null,
      attempt: attempts.get(key) ?? null,
    };
    const taking = await takingNow(foreseen, before, list);
    if (taking === null) return null;
    takings.set(key, taking);
  }
  return takings;
}

interface Before extends Taking {
  /** What was sent of the sheet; null when that was before the pane was opened. */
  readonly attempt: Submission | null;
}

async function takingNow(
  foreseen: ForeseenSheet,
  { since, replaces, attempt }: Before,
  list: Asked,
): Promise<Taking | null> {
  const { version, otherWorkbook } = foreseen;
  if (version === since) return replacedOnPurpose(otherWorkbook, replaces) ? { since, replaces } : null;
  if (otherWorkbook) return null;
  if (since === null) return { since, replaces };
  const hasArrived = changesNothing(foreseen) || (attempt !== null && changesNothing(await list.foresee(attempt)));
  return hasArrived ? { since: version, replaces } : null;
}

/** The same version is the same sheet, so whoever ticked it has seen this other workbook's. */
function replacedOnPurpose(otherWorkbook: OtherWorkbook | null, replaces: OtherWorkbook | null): boolean {
  return otherWorkbook === null || replaces !== null;
}

function changesNothing({ changes }: Pick<ForeseenSheet, 'changes'>): boolean {
  return changes.every(({ kind }) => kind === 'unchanged');
}
