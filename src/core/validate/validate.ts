import type { YearComparison } from '../compare/years';
import type { Evaluation } from '../evaluate/evaluation';
import { fromA1 } from '../sheet/address';
import type { GoalSheet, Phase } from '../sheet/model';
import type { Finding, Rule, RuleContext } from './rule';
import { applies, severityOf, stateOf } from './rule-in-policy';
import { RULES } from './rules';
import { byGravity } from './severity';

/** A goal sheet with everything that was found out about it. */
export interface CheckedSheet {
  readonly sheet: GoalSheet;
  readonly phase: Phase;
  readonly evaluations: readonly Evaluation[];
  readonly findings: readonly Finding[];
  /** Beside the sheet of the year before; null where there is none, left out where nobody asked. */
  readonly years?: YearComparison | null;
}

/** All findings of one sheet, in the order in which a person meets their cells. */
export function validateSheet(context: RuleContext): readonly Finding[] {
  return RULES.flatMap((rule) => runRule(rule, context)).sort(byPlace);
}

function runRule(rule: Rule, context: RuleContext): readonly Finding[] {
  const { phase, policy, sheet } = context;
  if (!applies(rule, phase, policy)) return [];
  return rule.check(context).map(({ cell, params, severity, fix }) => {
    const before = cell === null ? undefined : sheet.typed.get(cell);
    return {
      rule: rule.id,
      severity: severityOf(rule, policy, severity),
      cell,
      params,
      beta: stateOf(rule.id, policy) === 'beta',
      fix: fix === undefined || before === undefined ? null : { before, after: fix },
    };
  });
}

function byPlace(a: Finding, b: Finding): number {
  const place = ({ cell }: Finding) => fromA1(cell ?? 'A1') ?? { row: 0, column: 0 };
  const [p, q] = [place(a), place(b)];
  return p.row - q.row || p.column - q.column || byGravity(a, b);
}
