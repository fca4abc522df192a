import { type ForeseenSheet, foresee } from '../../app/push/foresee';
import type { PlannedSheet, PushPlan } from '../../app/push/plan';
import { type ErrorCode, MokuhyoError } from '../../core/errors';
import type { SharedList } from '../../list/port';
import { keyOf } from './going';
import type { Foreseen, RefusedSheet, SubmissionState } from './state';

/** As much of a list as asking needs. */
export type Asked = Pick<SharedList, 'foresee' | 'capabilities'>;

/**
 * Asks the list sheet by sheet, as many at once as it likes: that it will not take one says nothing about the others. Throws
 * `MokuhyoError` where it cannot be asked at all.
 */
export async function foreseeEach(plan: PushPlan, list: Asked): Promise<KnownList> {
  const { together } = list.capabilities;
  const sheets: ForeseenSheet[] = [];
  const refused: RefusedSheet[] = [];
  for (let from = 0; from < plan.sheets.length; from += together) {
    const asked = plan.sheets.slice(from, from + together);
    for (const answer of await Promise.all(asked.map((planned) => foreseeOne(plan, planned, list)))) {
      if ('error' in answer) refused.push(answer);
      else sheets.push(...answer);
    }
  }
  return { kind: 'known', sheets, refused };
}

async function foreseeOne(
  plan: PushPlan,
  planned: PlannedSheet,
  list: Asked,
): Promise<readonly ForeseenSheet[] | RefusedSheet> {
  try {
    return await foresee({ ...plan, sheets: [planned] }, list);
  } catch (error) {
    if (!(error instanceof MokuhyoError) || !REFUSALS.includes(error.code)) throw error;
    return { planned, error };
  }
}

/** What is said of one sheet, not of the list. */
const REFUSALS: readonly ErrorCode[] = ['list-refused', 'list-record-too-long', 'list-duplicate', 'list-damaged'];

type KnownList = Extract<Foreseen, { kind: 'known' }>;

/** Which of the ticked sheets stay ticked: those of which exactly the same is foreseen as when they were. */
export function stillReplacing(before: SubmissionState, foreseen: Foreseen): ReadonlySet<string> {
  if (before.kind !== 'prepared') return new Set();
  const told = toldOf(before.foreseen);
  const now = toldOf(foreseen);
  return new Set([...before.replacing].filter((key) => now.has(key) && now.get(key) === told.get(key)));
}

/** What a person was told of each sheet, by its key. */
function toldOf(foreseen: Foreseen): ReadonlyMap<string, string> {
  if (foreseen.kind !== 'known') return new Map();
  return new Map(
    foreseen.sheets.map((each) => [
      keyOf(each.planned),
      JSON.stringify([each.version, each.otherWorkbook, each.changes]),
    ]),
  );
}
