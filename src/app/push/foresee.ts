import type { Foreseen, SharedList } from '../../list/port';
import type { PlannedSheet, PushPlan } from './plan';

/** What sending a sheet would do to the list. */
export interface ForeseenSheet extends Foreseen {
  readonly planned: PlannedSheet;
}

/** What sending the plan would do to the list as it is now; reads only. Throws what the list throws. */
export async function foresee(plan: PushPlan, list: Pick<SharedList, 'foresee'>): Promise<readonly ForeseenSheet[]> {
  const foreseen: ForeseenSheet[] = [];
  for (const planned of plan.sheets) foreseen.push({ planned, ...(await list.foresee(planned.submission)) });
  return foreseen;
}
