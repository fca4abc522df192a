import type { Failure, HeldSheet, PushPlan } from '../../../app/push/plan';
import { type Decisions, outdatedChoice } from '../../../core/decisions/decisions';
import { indicatorsOf } from '../../../core/sheet/indicators';
import type { Finding } from '../../../core/validate/rule';
import { countBySeverity, errorsIn } from '../../../core/validate/severity';
import type { Unsent } from '../../session/notebook';

/** A sheet that is not sent, and what would have to be mended. */
export interface Held {
  readonly sheet: string;
  readonly indicators: number;
  readonly code: Failure['code'];
  readonly params: Failure['params'];
  /** Its 要修正; empty where something else holds it back. */
  readonly errors: readonly Finding[];
}

export function heldOf({ checked, failures }: HeldSheet): Held {
  const { code, params } = failures[0] ?? { code: 'unexpected', params: {} };
  return {
    sheet: checked.sheet.sheet,
    indicators: indicatorsOf(checked.sheet).length,
    code,
    params,
    errors: code === 'has-errors' ? errorsIn(checked.findings) : [],
  };
}

/** What a chief's word adds to what goes anyway; null where it helps nothing. */
export function addedByChief(plan: PushPlan, ifWaived: PushPlan | null): { sheets: number; indicators: number } | null {
  if (ifWaived === null) return null;
  const sheets = ifWaived.sheets.length - plan.sheets.length;
  return sheets > 0 ? { sheets, indicators: indicatorsIn(ifWaived) - indicatorsIn(plan) } : null;
}

export function indicatorsIn({ sheets }: Pick<PushPlan, 'sheets'>): number {
  return sheets.reduce((sum, { submission }) => sum + submission.indicators.length, 0);
}

/** How many of the sheets that are 未送信 go with this plan. */
export function unsentIn({ sheets }: Pick<PushPlan, 'sheets'>, unsent: Unsent | null): number {
  const names = new Set(sheets.map(({ checked }) => checked.sheet.sheet));
  return (unsent?.sheets ?? []).filter(({ sheet }) => names.has(sheet)).length;
}

/** Reasons that do not go with the 評価 they were given for, since target or result have changed: nobody said them of these. */
export function reasonsLeft({ sheets }: Pick<PushPlan, 'sheets'>, decisions: Decisions): number {
  const left = sheets.flatMap(({ checked: { sheet, evaluations } }) =>
    evaluations.filter((evaluation) => {
      const choice = outdatedChoice(decisions, sheet, evaluation);
      return choice?.value === evaluation.current && (choice.reason ?? '').trim() !== '';
    }),
  );
  return left.length;
}

/** 要確認 of the sheets that go: they hold nothing back. */
export function warningsIn({ sheets }: Pick<PushPlan, 'sheets'>): number {
  return countBySeverity(sheets.flatMap(({ checked }) => checked.findings)).warning;
}
