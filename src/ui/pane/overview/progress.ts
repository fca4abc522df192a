import { hindranceOf } from '../../../app/fill';
import type { Evaluation } from '../../../core/evaluate/evaluation';
import type { CheckedSheet } from '../../../core/validate/validate';
import { intentOf } from '../../session/deciding';
import type { State } from '../../session/state';

/** How far one 評価 is: 記入済; 案あり; 担当課で判断; or nothing can be done here now (結果待ち, 判定できません, no cell for it). */
export const MARKS = ['filled', 'draft', 'decide', 'waiting'] as const;
export type Mark = (typeof MARKS)[number];

/** What decides about the marks, beside the sheet itself. */
export type Deciding = Pick<State, 'decisions' | 'unticked' | 'policy'>;

export function markOf(state: Deciding, checked: CheckedSheet, evaluation: Evaluation): Mark {
  const hindrance = hindranceOf(evaluation);
  if (hindrance !== null) return hindrance === 'filled' ? 'filled' : 'waiting';
  if (evaluation.certainty === 'certain') return 'draft';
  if (intentOf(state, checked, evaluation).kind === 'choice') return 'draft';
  return evaluation.certainty === 'discretionary' ? 'decide' : 'waiting';
}

export type Tally = Readonly<Record<Mark, number>> & { readonly total: number };

export function tally(marks: readonly Mark[]): Tally {
  const count = (mark: Mark) => marks.filter((each) => each === mark).length;
  return {
    filled: count('filled'),
    draft: count('draft'),
    decide: count('decide'),
    waiting: count('waiting'),
    total: marks.length,
  };
}
