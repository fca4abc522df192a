import { type Evaluation, liveOf } from '../../../core/evaluate/evaluation';
import type { EvaluationsWords } from '../../../core/messages/pane/evaluations';
import type { GoalSheet, Indicator } from '../../../core/sheet/model';
import { nameInOneLine } from '../parts/one-line';
import type { Row } from './rows';

type Words = EvaluationsWords['row'];

/** An indicator's name in one line, or that it has none. */
export function nameOf({ name }: Indicator, words: Words): string {
  return nameInOneLine(name) || words.nameless;
}

/** An evaluation by its first indicator, and how many more there are. */
export function namesOf(evaluation: Evaluation, words: Words): string {
  const [first, ...more] = liveOf(evaluation);
  const name = first ? nameOf(first.indicator, words) : words.nameless;
  return words.namedMore({ name, more: more.length });
}

/** What a row is headed by: its indicator, or of several the numbers of their goals. */
export function titleOf({ checked: { sheet }, evaluation, live }: Row, words: Words): string {
  const numbers = live.length > 1 ? goalNumbers(sheet, evaluation) : [];
  return numbers.length > 0 ? words.goals({ numbers: numbers.join('・') }) : namesOf(evaluation, words);
}

function goalNumbers({ goals }: GoalSheet, { judgements }: Evaluation): readonly string[] {
  const own = new Set(judgements.map(({ indicator }) => indicator));
  return goals
    .filter(({ indicators }) => indicators.some((each) => own.has(each)))
    .flatMap(({ no }) => (no?.trim() ? [no.trim()] : []));
}

/** A list with each thing's place in it: where nothing else tells two of them apart. */
export function numbered<T>(list: readonly T[]): ReadonlyArray<{ readonly at: number; readonly each: T }> {
  return list.map((each, at) => ({ at, each }));
}
