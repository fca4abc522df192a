import { type Mark, markOf } from '../../../app/progress';
import type { Evaluation } from '../../../core/evaluate/evaluation';
import type { CheckedSheet } from '../../../core/validate/validate';
import { intentOf } from '../../session/deciding';
import type { State } from '../../session/state';

/** What decides about the marks, beside the sheet itself. */
export type Deciding = Pick<State, 'decisions' | 'unticked' | 'policy'>;

/** How far an 評価 is, with what was chosen in the pane. */
export function markIn(state: Deciding, checked: CheckedSheet, evaluation: Evaluation): Mark {
  return markOf(evaluation, intentOf(state, checked, evaluation).kind === 'choice');
}
