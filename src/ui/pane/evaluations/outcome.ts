import { type Filled, type FillPlan, hindranceOf, type Left } from '../../../app/fill';
import type { Certainty } from '../../../core/evaluate/evaluation';
import { GRADES, type Grade, gradeIn, scaleOf } from '../../../core/evaluate/scale';
import type { Unwritten } from '../../../core/messages/catalogue';
import type { Policy } from '../../../core/policy/schema';
import type { EditOutcome } from '../../../host/port';
import type { State } from '../../session/state';
import { bySheet } from './preview-groups';
import { countsOf, type Intents, type Row, totalsOf } from './rows';

/** A cell that was to be written and was not. */
export interface Unfilled {
  readonly left: Left & { readonly cell: string };
  readonly because: Unwritten;
  /** What stands there now; null for nothing, or nobody knows. */
  readonly now: string | null;
}

/** What the plan held and the host did not write. What was never to be written is not among it. */
export function unfilledOf({ left }: FillPlan, rows: readonly Row[]): readonly Unfilled[] {
  return left.flatMap((each): readonly Unfilled[] => {
    const { because, cell, sheet, evaluation } = each;
    if (because === 'open' || because === 'no-column' || cell === null) return [];
    if (because === 'formula' && hindranceOf(evaluation) === 'formula') return [];
    const now = rows.find((row) => row.checked.sheet.sheet === sheet && row.evaluation.cell === cell);
    return [{ left: { ...each, cell }, because, now: now?.evaluation.current?.trim() || null }];
  });
}

/** What is still to be done about the 評価, and how much of it. */
export interface Step {
  readonly kind: Certainty;
  readonly count: number;
}

/** In the order in which they are best done. */
export function stepsOf(rows: readonly Row[], intents: Intents): readonly Step[] {
  const open = rows.filter(({ blocked }) => blocked === null);
  const counts = countsOf(open);
  const { discretionary, undecided } = totalsOf(rows, intents).left;
  const steps: readonly Step[] = [
    { kind: 'certain', count: counts.certain },
    { kind: 'discretionary', count: discretionary },
    { kind: 'undecided', count: undecided },
    { kind: 'pending', count: counts.pending },
  ];
  return steps.filter(({ count }) => count > 0);
}

export interface SheetCounts {
  readonly sheet: string;
  readonly counts: Readonly<Record<Grade, number>>;
}

/** How many of each 評価 were written, sheet by sheet, whatever words or signs a sheet has for them. */
export function writtenBySheet(
  fills: readonly Filled[],
  sheets: NonNullable<State['checked']>['workbook']['sheets'],
  policy: Policy,
): readonly SheetCounts[] {
  return bySheet(fills).map(({ sheet, fills: own }) => {
    const found = sheets.find((each) => each.sheet.sheet === sheet);
    const scale = found ? scaleOf(found.sheet, policy) : policy.scale.words;
    const { words, signs } = policy.scale;
    const count = (grade: Grade) => own.filter(({ value }) => gradeOf(value, [scale, words, signs]) === grade);
    const counts = Object.fromEntries(GRADES.map((grade) => [grade, count(grade).length]));
    return { sheet, counts: counts as Record<Grade, number> };
  });
}

function gradeOf(value: string, scales: readonly Policy['scale']['words'][]): Grade | null {
  return scales.map((scale) => gradeIn(value, scale)).find((grade) => grade !== null) ?? null;
}

/** Cells that taking back left as they are. */
export function notTakenBack(outcomes: readonly EditOutcome[]) {
  return outcomes.filter((each) => each.kind !== 'written');
}
