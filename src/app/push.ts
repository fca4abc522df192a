import type { CheckedWorkbook } from './check';
import { type PushSettings, planPush } from './push/plan';
import { type PushOutcome, type SendOptions, send, type Taker } from './push/send';

// Pushing in three steps, each in a file of its own: plan, foresee what the list will do, send.
export { type ForeseenSheet, foresee } from './push/foresee';
export {
  type Failure,
  type HeldSheet,
  type PlannedSheet,
  type PushPlan,
  type PushSettings,
  planPush,
} from './push/plan';
export { type PushOutcome, type SendOptions, type SentSheet, type SheetEvent, send } from './push/send';

/** Plans and sends in one go: every sheet that may be sent, one after the other. */
export function push(
  workbooks: readonly CheckedWorkbook[],
  list: Taker,
  settings: PushSettings & SendOptions,
): Promise<PushOutcome> {
  return send(planPush(workbooks, settings), list, settings);
}
