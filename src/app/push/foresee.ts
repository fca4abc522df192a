import type { Foreseen, ListCapabilities, SharedList } from '../../list/port';
import type { PlannedSheet, PushPlan } from './plan';
import { together } from './together';

/** What sending a sheet would do to the list. */
export interface ForeseenSheet extends Foreseen {
  readonly planned: PlannedSheet;
}

/** As much of a list as asking needs. */
type Asked = Pick<SharedList, 'foresee'> & { readonly capabilities?: Pick<ListCapabilities, 'together'> };

/**
 * What sending the plan would do to the list as it is now, in the plan's order; reads only. Asks for as many sheets at once as
 * is best for the list. Throws what the list throws.
 */
export async function foresee(plan: PushPlan, list: Asked): Promise<readonly ForeseenSheet[]> {
  const foreseen = await together(plan.sheets, {
    most: list.capabilities?.together ?? 1,
    work: async (planned) => ({ planned, ...(await list.foresee(planned.submission)) }),
  });
  return foreseen.filter((each) => each !== undefined);
}
