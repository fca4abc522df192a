import type { Policy } from '../core/policy/schema';
import { canonical } from '../core/record/content';
import type { SharedList } from '../list/port';
import type { CheckedWorkbook } from './check';
import { type PushSettings, planPush } from './push/plan';
import { type PushOutcome, type SendOptions, send } from './push/send';

/** Plans and sends in one go: every sheet that may be sent, one after the other. */
export function push(
  workbooks: readonly CheckedWorkbook[],
  list: SharedList,
  settings: PushSettings & SendOptions,
): Promise<PushOutcome> {
  return send(planPush(workbooks, settings), list, settings);
}

/** What judged a record: the program's version and the policy. `hash` gives a hexadecimal text. */
export function ruleSetOf(version: string, policy: Policy, hash: (text: string) => string): string {
  return `mokuhyo/${version} policy/${hash(canonical(policy)).slice(0, 12)}`;
}
