import type { EvaluationsWords } from '../../../core/messages/pane/evaluations';
import type { Row } from './rows';

/** Why nothing can be entered; all but `nothing` are as they should be, and something else comes next. */
export type NothingToEnter = keyof Pick<
  EvaluationsWords['bar'],
  'nothing' | 'atYearend' | 'nothingYet' | 'nothingLeft' | 'allFilled'
>;

/** For rows of which none will be written now. */
export function nothingToEnter(rows: readonly Row[]): NothingToEnter {
  const empty = rows.filter(({ category }) => category !== 'filled');
  const open = empty.filter(({ blocked }) => blocked === null);
  if (open.length === 0) return empty.length === 0 ? 'allFilled' : 'nothingLeft';
  if (open.some(({ category }) => category !== 'pending')) return 'nothing';
  return open.some(({ checked }) => checked.phase === 'yearend') ? 'nothingYet' : 'atYearend';
}
