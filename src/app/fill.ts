import type { Certainty, Evaluation } from '../core/evaluate/evaluation';
import { groupedBy, oneByOne } from '../core/grouped-by';
import type { CheckedSheet } from '../core/validate/validate';
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

interface Kept extends At {
  readonly cell: string;
  readonly current: string;
}

export interface Left extends At {
  readonly cell: string | null;
  /** `open`: the evaluation itself says why. `stale`: the cell changed meanwhile. */
  readonly because: 'open' | 'no-column' | 'stale' | Refusal;
}

/** What somebody wants to stand in an evaluation's cell; null for nothing. */
type Wanted = (sheet: CheckedSheet, evaluation: Evaluation) => string | null;

/** Certain proposals as they are, and discretionary ones if asked. */
export function byProposal(withDiscretionary: boolean): Wanted {
  return (_, { certainty, proposed }) =>
    certainty === 'certain' || (withDiscretionary && certainty === 'discretionary') ? proposed : null;
}

/** Plans to write what is wanted into empty cells. What a person wrote is kept. */
export function planFill(checked: CheckedWorkbook, wanted: Wanted): FillPlan {
  const fill: Filled[] = [];
  const kept: Kept[] = [];
  const left: Left[] = [];
  for (const sheet of checked.sheets) {
    for (const evaluation of sheet.evaluations) {
      const at = { sheet: sheet.sheet.sheet, evaluation };
      const { cell, certainty, current } = evaluation;
      const hindrance = hindranceOf(evaluation);
      const value = wanted(sheet, evaluation);
      if (cell === null) left.push({ ...at, cell, because: 'no-column' });
      else if (hindrance === 'filled') kept.push({ ...at, cell, current: current ?? '' });
      else if (hindrance !== null) left.push({ ...at, cell, because: hindrance });
      else if (value !== null) fill.push({ ...at, cell, value, certainty });
      else left.push({ ...at, cell, because: 'open' });
    }
  }
  return { fill, kept, left };
}

/** Why an 評価 cell may not be filled. */
export type Hindrance = 'no-column' | 'filled' | 'formula';

/**
 * Null where an 評価 may be written. Only what shows nothing is empty, not a lone dash; a formula that was never calculated
 * shows nothing, and is somebody's all the same.
 */
export function hindranceOf({ cell, current, judgements }: Evaluation): Hindrance | null {
  if (cell === null) return 'no-column';
  if (current !== null && current.trim() !== '') return 'filled';
  return judgements.some(({ indicator }) => indicator.uncalculated.includes('evaluation')) ? 'formula' : null;
}

/**
 * What of a shown plan still holds, at the cells where it belongs now: fillings whose indicators, numbers and value are what
 * they were. The others are left as `stale`, so that a row inserted or a result changed meanwhile never puts an 評価 where
 * nobody saw it.
 */
export function stillAsShown(shown: FillPlan, now: FillPlan): FillPlan {
  const next = oneByOne(groupedBy(now.fill, lookOf));
  const found = shown.fill.map((each) => ({ each, same: next(lookOf(each)) ?? null }));
  return {
    fill: found.flatMap(({ same }) => (same ? [same] : [])),
    kept: shown.kept,
    left: [...shown.left, ...found.flatMap(({ each, same }): Left[] => (same ? [] : [{ ...each, because: 'stale' }]))],
  };
}

/** All that a preview shows of a filling but its address. */
function lookOf({ sheet, value, evaluation }: Filled): string {
  const indicators = evaluation.judgements.map(({ indicator: { name, target, result } }) => [name, target, result]);
  return JSON.stringify([sheet, value, evaluation.current, indicators]);
}

/** Carries a plan out. A cell that could not be written moves to `left`. Throws what the host throws. */
export async function carryOut(plan: FillPlan, host: WorkbookHost): Promise<FillPlan> {
  const outcomes = await host.write(plan.fill.map(editOf));
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

/**
 * Takes edits back that were carried out: puts what stood there before into each cell that still holds what was written. The
 * others are left and reported; each outcome's edit is the one that takes back. Throws what the host throws.
 */
export async function takeBack(carriedOut: readonly CellEdit[], host: WorkbookHost): Promise<readonly EditOutcome[]> {
  return host.write(carriedOut.map(({ before, after, ...place }) => ({ ...place, before: after, after: before })));
}

/** What writes an 評価 into its cell. */
export function editOf({ sheet, cell, value, evaluation }: Filled): CellEdit {
  return { sheet, cell, before: evaluation.current, after: value };
}

function placeOf({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string {
  return `${sheet}!${cell}`;
}
