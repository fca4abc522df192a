import type { YearComparison } from '../compare/years';
import type { Evaluation } from '../evaluate/evaluation';
import type { Scale } from '../evaluate/scale';
import type { Policy } from '../policy/schema';
import type { GoalSheet, Indicator, Phase } from '../sheet/model';
import type { SheetDates } from './dates-of';
import type { QuantityPair } from './quantity-pairs';
import type { Severity } from './severity';
import type { Tidied } from './tidy';

/** A goal sheet that is to be checked, by what, and beside which. */
export interface SheetToCheck {
  readonly sheet: GoalSheet;
  readonly phase: Phase;
  readonly evaluations: readonly Evaluation[];
  readonly policy: Policy;
  /** Goal sheets that come before this one in the workbook, hidden ones too. */
  readonly earlier: readonly GoalSheet[];
  /** The sheet beside that of the year before, where there is one to compare with. */
  readonly years?: YearComparison | null;
}

/** What a rule may look at: the sheet, and what several rules would find out about it. */
export interface RuleContext extends Required<SheetToCheck> {
  /** Every indicator, in the order of its rows. */
  readonly indicators: readonly Indicator[];
  /** The words or signs in which this sheet writes its 評価. */
  readonly scale: Scale;
  readonly dates: SheetDates;
  /** The indicators whose target and result are one quantity each. */
  readonly pairs: readonly QuantityPair[];
  /** Cells that would say the same in a tidy text. */
  readonly tidied: readonly Tidied[];
}

/** One place where a rule fires. */
export interface Hit {
  /** A1 address; null where the sheet has no such cell. */
  readonly cell: string | null;
  /** Values for the rule's sentences. `variant`, where a rule has several sentences, chooses among them. */
  readonly params: Readonly<Record<string, string | number>>;
  /** Instead of the rule's own severity. */
  readonly severity?: Severity;
  /** What the cell's text would be if the fault were mended, where that is safe: nothing changes its meaning. */
  readonly fix?: string;
}

/** A check, with an id that never changes. */
export interface Rule {
  readonly id: string;
  /** 点検番号, short enough to quote by telephone. Never reused. */
  readonly number: string;
  readonly severity: Severity;
  /** Phases in which it applies; all where left out. */
  readonly phases?: readonly Phase[];
  /** The rule of デジタル庁「行政データにおける機械可読性に関するルール」 that it serves, where there is one. */
  readonly standard?: string;
  readonly check: (context: RuleContext) => readonly Hit[];
}

/** A fault, where it is. Its sentences come from the catalogue by `rule` and `params`. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly cell: string | null;
  readonly params: Hit['params'];
  /** 試行中の点検: found by a rule that the policy is trying out. */
  readonly beta: boolean;
  /** What would mend it in one go: the cell's text as it was seen, and what to write. Null where a person must think. */
  readonly fix: { readonly before: string; readonly after: string } | null;
}
