import type { Certainty, Evaluation } from '../core/evaluate/evaluation';
import type { CellEdit, EditOutcome, Refusal, WorkbookHost } from '../host/port';
import type { CheckedWorkbook } from './check';

/** What filling would do to each 評価 cell. */
export interface FillPlan {
  readonly fill: readonly Filled[];
  /** Filled in already; never written over. */
  readonly kept: readonly Kept[];
  readonly left: readonly Left[];
}

interface At {
  readonly sheet: string;
  readonly evaluation: Evaluation;
}

export interface Filled extends At {
  readonly cell: string;
  readonly value: string;
  readonly certainty: Certainty;
}

export interface Kept extends At {
  readonly cell: string;
  readonly current: string;
}

export interface Left extends At {
  readonly cell: string | null;
  /** `open`: the evaluation itself says why. `stale`: the cell changed meanwhile. */
  readonly because: 'open' | 'no-column' | 'stale' | Refusal;
}

/** Plans to write certain proposals, and discretionary ones if asked, into empty cells. */
export function planFill(checked: CheckedWorkbook, withDiscretionary: boolean): FillPlan {
  const fill: Filled[] = [];
  const kept: Kept[] = [];
  const left: Left[] = [];
  for (const { sheet, evaluations } of checked.sheets) {
    for (const evaluation of evaluations) {
      const at = { sheet: sheet.sheet, evaluation };
      const { cell, proposed, certainty } = evaluation;
      const current = written(evaluation);
      const wanted = certainty === 'certain' || (withDiscretionary && certainty === 'discretionary');
      if (cell === null) left.push({ ...at, cell, because: 'no-column' });
      else if (current !== null) kept.push({ ...at, cell, current });
      else if (isFormula(evaluation)) left.push({ ...at, cell, because: 'formula' });
      else if (wanted && proposed !== null) fill.push({ ...at, cell, value: proposed, certainty });
      else left.push({ ...at, cell, because: 'open' });
    }
  }
  return { fill, kept, left };
}

/** What stands in the cell, be it a lone dash: only what shows nothing may be filled. */
function written({ current }: Evaluation): string | null {
  return current !== null && current.trim() !== '' ? current : null;
}

/** A formula that was never calculated shows nothing, and is somebody's all the same. */
function isFormula({ judgements }: Evaluation): boolean {
  return judgements.some(({ indicator }) => indicator.uncalculated.includes('evaluation'));
}

/** Carries a plan out. A cell that could not be written moves to `left`. Throws what the host throws. */
export async function carryOut(plan: FillPlan, host: WorkbookHost): Promise<FillPlan> {
  const outcomes = await host.write(plan.fill.map(toEdit));
  const refused = new Map(
    outcomes.flatMap((each) => (each.kind === 'written' ? [] : [[placeOf(each.edit), whyNot(each)]])),
  );
  const notWritten = plan.fill.flatMap((each): Left[] => {
    const because = refused.get(placeOf(each));
    return because ? [{ ...each, because }] : [];
  });
  return {
    fill: plan.fill.filter((each) => !refused.has(placeOf(each))),
    kept: plan.kept,
    left: [...plan.left, ...notWritten],
  };
}

function whyNot(outcome: Exclude<EditOutcome, { kind: 'written' }>): Left['because'] {
  return outcome.kind === 'stale' ? 'stale' : outcome.because;
}

function toEdit({ sheet, cell, value, evaluation }: Filled): CellEdit {
  return { sheet, cell, before: evaluation.current, after: value };
}

function placeOf({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string {
  return `${sheet}!${cell}`;
}
