import { type Hindrance, hindranceOf } from '../../../app/fill';
import { evaluationId } from '../../../core/decisions/decisions';
import { type Certainty, type Evaluation, liveOf } from '../../../core/evaluate/evaluation';
import type { Judgement } from '../../../core/evaluate/indicator';
import type { CheckedSheet } from '../../../core/validate/validate';
import { type Intent, intentOf, textToWrite } from '../../session/deciding';
import type { State } from '../../session/state';

/** What an evaluation's row is about: how it was judged, or that its cell is filled in. Each has a filter. */
export type Category = Certainty | 'filled';
export const CATEGORIES = ['certain', 'discretionary', 'undecided', 'pending', 'filled'] as const satisfies Category[];

/** One 評価 as the list shows it. */
export interface Row {
  /** The same after another 点検, as `evaluationId`. */
  readonly id: string;
  readonly checked: CheckedSheet;
  readonly evaluation: Evaluation;
  /** The judgements that count: with a target or a result. */
  readonly live: readonly Judgement[];
  readonly category: Category;
  /** Why its cell can take nothing, other than being filled. */
  readonly blocked: Exclude<Hindrance, 'filled'> | null;
}

/** Every evaluation of a workbook, in the order of its sheets. */
export function rowsOf(sheets: readonly CheckedSheet[]): readonly Row[] {
  return sheets.flatMap((checked) => checked.evaluations.map((evaluation) => rowOf(checked, evaluation)));
}

function rowOf(checked: CheckedSheet, evaluation: Evaluation): Row {
  const hindrance = hindranceOf(evaluation);
  return {
    id: evaluationId(checked.sheet, evaluation),
    checked,
    evaluation,
    live: liveOf(evaluation),
    category: hindrance === 'filled' ? 'filled' : evaluation.certainty,
    blocked: hindrance === 'filled' ? null : hindrance,
  };
}

/** What a person chooses: 担当課で判断, and 判定できません. Each is counted by itself, everywhere. */
export const PERSONS = ['discretionary', 'undecided'] as const satisfies Category[];
export type Persons = (typeof PERSONS)[number];

/** Whether a person chooses this row's 評価. */
export function isChosenByPerson({ category, blocked }: Row): boolean {
  return blocked === null && PERSONS.some((each) => each === category);
}

/** What is to be written for each row, by its id. */
export type Intents = ReadonlyMap<string, Intent>;

export function intentsOf(rows: readonly Row[], state: Pick<State, 'decisions' | 'unticked' | 'policy'>): Intents {
  return new Map(rows.map(({ id, checked, evaluation }) => [id, intentOf(state, checked, evaluation)]));
}

/** Whether a person has yet to choose, or to say why. */
export function isAwaiting(row: Row, intents: Intents): boolean {
  const kind = intents.get(row.id)?.kind;
  return isChosenByPerson(row) && (kind === 'unchosen' || kind === 'reason-missing');
}

export interface Totals {
  /** What writing would write now. */
  readonly fill: number;
  /** What a person has yet to choose, or to explain. */
  readonly left: Readonly<Record<Persons, number>>;
}

export function totalsOf(rows: readonly Row[], intents: Intents): Totals {
  const writes = ({ id, category, blocked }: Row) => {
    const intent = intents.get(id);
    return category !== 'filled' && blocked === null && intent !== undefined && textToWrite(intent) !== null;
  };
  const { discretionary, undecided } = countsOf(rows.filter((row) => isAwaiting(row, intents)));
  return { fill: rows.filter(writes).length, left: { discretionary, undecided } };
}

export function countsOf(rows: readonly Row[]): Readonly<Record<Category, number>> {
  const counts = { certain: 0, discretionary: 0, undecided: 0, pending: 0, filled: 0 };
  for (const { category } of rows) counts[category]++;
  return counts;
}
