import type { YearComparison } from '../compare/years';
import type { Evaluation } from '../evaluate/evaluation';
import type { Policy } from '../policy/schema';
import { rememberedOf } from '../remembered';
import { fromA1 } from '../sheet/address';
import type { GoalSheet, Phase } from '../sheet/model';
import type { Finding, Hit, Rule, RuleContext, SheetToCheck } from './rule';
import { contextOf } from './rule-context';
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
export function validateSheet(given: SheetToCheck): readonly Finding[] {
  const context = contextOf(given);
  const findings: Finding[] = [];
  for (const { rule, check } of rulesOf(given.policy)[given.phase]) {
    for (const hit of check(context)) findings.push(findingOf(rule, hit, context));
  }
  return findings.sort(byPlace);
}

/** The rules that look at the sheets of each phase. Every sheet of a city asks the same policy. */
const rulesOf = rememberedOf((policy: Policy) => {
  const of = (phase: Phase) =>
    RULES.filter((rule) => applies(rule, phase, policy)).map((rule) => ({ rule, check: rule.check }));
  return { goals: of('goals'), midyear: of('midyear'), yearend: of('yearend') };
});

function findingOf(rule: Rule, { cell, params, severity, fix }: Hit, { policy, sheet }: RuleContext): Finding {
  const before = cell === null ? undefined : sheet.typed.get(cell);
  return {
    rule: rule.id,
    severity: severityOf(rule, policy, severity),
    cell,
    params,
    beta: stateOf(rule.id, policy) === 'beta',
    fix: fix === undefined || before === undefined ? null : { before, after: fix },
  };
}

function byPlace(a: Finding, b: Finding): number {
  const place = ({ cell }: Finding) => fromA1(cell ?? 'A1') ?? { row: 0, column: 0 };
  const [p, q] = [place(a), place(b)];
  return p.row - q.row || p.column - q.column || byGravity(a, b);
}
