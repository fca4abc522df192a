import { type ForeseenSheet, foresee } from '../../app/push/foresee';
import type { PushPlan } from '../../app/push/plan';
import { MokuhyoError } from '../../core/errors';
import type { SharedList } from '../../list/port';
import { keyOf } from './going';
import type { Foreseen, RefusedSheet, SubmissionState } from './state';

/**
 * Asks the list sheet by sheet: that it will not take one says nothing about the others. Throws `MokuhyoError` where it
 * cannot be asked at all.
 */
export async function foreseeEach(plan: PushPlan, list: Pick<SharedList, 'foresee'>): Promise<KnownList> {
  const sheets: ForeseenSheet[] = [];
  const refused: RefusedSheet[] = [];
  for (const planned of plan.sheets) {
    try {
      sheets.push(...(await foresee({ ...plan, sheets: [planned] }, list)));
    } catch (error) {
      if (!(error instanceof MokuhyoError) || error.code !== 'list-refused') throw error;
      refused.push({ planned, error });
    }
  }
  return { kind: 'known', sheets, refused };
}

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
