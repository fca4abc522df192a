import type { Policy } from '../core/policy/schema';
import { canonical } from '../core/record/canonical';

/** What judged a record: the program's version and the policy. `hash` gives a hexadecimal text. */
export function ruleSetOf(version: string, policy: Policy, hash: (text: string) => string): string {
  return `mokuhyo/${version} policy/${hash(canonical(policy)).slice(0, 12)}`;
}
