import type { Policy } from '../../../core/policy/schema';
import { severityOf, stateOf } from '../../../core/validate/rule-in-policy';
import { RULES } from '../../../core/validate/rules';
import type { Severity } from '../../../core/validate/severity';

/** A 点検項目 as the policy has it. */
export interface RuleRow {
  readonly id: string;
  readonly number: string;
  readonly severity: Severity;
  readonly state: 'on' | 'off' | 'beta';
}

/** Every rule by its 点検番号. */
export function ruleRows(policy: Pick<Policy, 'rules'>): readonly RuleRow[] {
  const rows = RULES.map((rule): RuleRow => {
    const { id, number } = rule;
    return { id, number, state: stateOf(id, policy), severity: severityOf(rule, policy) };
  });
  return rows.sort((a, b) => a.number.localeCompare(b.number));
}

/** How many are on, on trial and off. */
export function countStates(rows: readonly RuleRow[]): Readonly<Record<RuleRow['state'], number>> {
  const count = (state: RuleRow['state']) => rows.filter((row) => row.state === state).length;
  return { on: count('on'), beta: count('beta'), off: count('off') };
}
