import type { Policy } from '../policy/schema';
import type { Phase } from '../sheet/model';
import type { Rule } from './rule';
import type { Severity } from './severity';

/** Whether a rule looks at the sheets of a phase: not where the policy has it off. */
export function applies({ id, phases }: Rule, phase: Phase, policy: Policy): boolean {
  return stateOf(id, policy) !== 'off' && (phases === undefined || phases.includes(phase));
}

/** On, off, or `beta`: 試行中の点検. */
export function stateOf(id: string, { rules }: Pick<Policy, 'rules'>): 'on' | 'off' | 'beta' {
  return rules[id]?.state ?? 'on';
}

/** The policy's severity before a hit's own, before the rule's. On trial none is more than 要確認. */
export function severityOf(rule: Rule, policy: Pick<Policy, 'rules'>, ofHit?: Severity): Severity {
  const severity = policy.rules[rule.id]?.severity ?? ofHit ?? rule.severity;
  return severity === 'error' && stateOf(rule.id, policy) === 'beta' ? 'warning' : severity;
}
