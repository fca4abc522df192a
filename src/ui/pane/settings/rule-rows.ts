import type { Policy } from '../../../core/policy/schema';
import type { Severity } from '../../../core/validate/rule';
import { RULES } from '../../../core/validate/rules';

/** A 点検項目 as the policy has it. */
export interface RuleRow {
  readonly id: string;
  readonly number: string;
  readonly severity: Severity;
  readonly state: 'on' | 'off' | 'beta';
}

/** Every rule by its 点検番号. On trial none is more than 要確認. */
export function ruleRows({ rules }: Pick<Policy, 'rules'>): readonly RuleRow[] {
  const rows = RULES.map(({ id, number, severity: own }): RuleRow => {
    const { state = 'on', severity = own } = rules[id] ?? {};
    return { id, number, state, severity: state === 'beta' && severity === 'error' ? 'warning' : severity };
  });
  return [...rows].sort((a, b) => a.number.localeCompare(b.number));
}

/** How many are on, on trial and off. */
export function countStates(rows: readonly RuleRow[]): Readonly<Record<RuleRow['state'], number>> {
  const count = (state: RuleRow['state']) => rows.filter((row) => row.state === state).length;
  return { on: count('on'), beta: count('beta'), off: count('off') };
}
