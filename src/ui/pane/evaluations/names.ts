import { type Evaluation, liveOf } from '../../../core/evaluate/evaluation';
import type { EvaluationsWords } from '../../../core/messages/pane/evaluations';
import type { GoalSheet, Indicator } from '../../../core/sheet/model';
import type { Row } from './rows';

type Words = EvaluationsWords['row'];

/** A cell's text in one line: its lines one after the other, bullets left out. */
export function inOneLine(text: string | null): string {
  return linesOf(text).join('・').replace(BEFORE_REMARK, '');
}

/** A name in one line. Only where its lines are a list they are told apart; any other was broken to fit its cell. */
export function nameOf({ name }: Indicator, words: Words): string {
  const isList = /^\s*[・･]|[)）]\s*\n/m.test(name ?? '');
  return (isList ? inOneLine(name) : linesOf(name).join('')) || words.nameless;
}

const BEFORE_REMARK = /・(?=[（(〔【※])/g;

function linesOf(text: string | null): readonly string[] {
  const lines = (text ?? '').split('\n').map((line) => line.trim().replace(/^[・･]\s*/, ''));
  return lines.filter(Boolean);
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
