import { changesOf, type RecordChange } from '../../core/record/change';
import { contentOf } from '../../core/record/content';
import type { ListRecord } from '../../core/record/schema';
import type { SharedList } from '../../list/port';
import type { PlannedSheet, PushPlan } from './plan';

/** What sending a sheet would do to each record. */
export interface ForeseenSheet {
  readonly planned: PlannedSheet;
  readonly changes: readonly RecordChange[];
}

/**
 * What sending the plan would do to the list as it is now; reads only. A sheet that the list would refuse for another
 * sheet's key is not seen. Throws what the list throws.
 */
export async function foresee(plan: PushPlan, list: Pick<SharedList, 'records'>): Promise<readonly ForeseenSheet[]> {
  const foreseen: ForeseenSheet[] = [];
  for (const planned of plan.sheets) {
    const { sheet, indicators } = planned.submission;
    const there = await list.records({ sheet: sheet.key, withdrawn: true });
    const known = there.map((record) => ({ ...keyed(record), withdrawn: record.withdrawnAt !== null }));
    foreseen.push({ planned, changes: changesOf([sheet, ...indicators].map(keyed), known) });
  }
  return foreseen;
}

function keyed(record: ListRecord): { readonly key: string; readonly content: string } {
  return { key: record.key, content: contentOf(record) };
}
