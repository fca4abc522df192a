import type { Evaluation } from '../evaluate/evaluation';
import { fromA1 } from '../sheet/address';
import type { GoalSheet, Phase } from '../sheet/model';
import type { Finding, Rule, RuleContext, Severity } from './rule';
import { RULES } from './rules';

/** A goal sheet with everything that was found out about it. */
export interface CheckedSheet {
  readonly sheet: GoalSheet;
  readonly phase: Phase;
  readonly evaluations: readonly Evaluation[];
  readonly findings: readonly Finding[];
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** All findings of one sheet, in the order in which a person meets their cells. */
export function validateSheet(context: RuleContext): readonly Finding[] {
  return RULES.flatMap((rule) => runRule(rule, context)).sort(byPlace);
}

function runRule(rule: Rule, context: RuleContext): readonly Finding[] {
  const setting = context.policy.rules[rule.id];
  if (setting?.state === 'off') return [];
  if (rule.phases && !rule.phases.includes(context.phase)) return [];
  const beta = setting?.state === 'beta';
  return rule.check(context).map(({ cell, params, severity, fix }) => {
    const own = setting?.severity ?? severity ?? rule.severity;
    const before = cell === null ? undefined : context.sheet.typed.get(cell);
    return {
      rule: rule.id,
      severity: beta && own === 'error' ? 'warning' : own,
      cell,
      params,
      beta,
      fix: fix === undefined || before === undefined ? null : { before, after: fix },
    };
  });
}

function byPlace(a: Finding, b: Finding): number {
  const place = ({ cell }: Finding) => fromA1(cell ?? 'A1') ?? { row: 0, column: 0 };
  const [p, q] = [place(a), place(b)];
  return p.row - q.row || p.column - q.column || RANK[a.severity] - RANK[b.severity];
}
