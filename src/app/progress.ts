import type { Evaluation } from '../core/evaluate/evaluation';
import { hindranceOf } from './fill';

/** How far one 評価 is: 記入済; 案あり; 担当課で判断; or nothing can be done here now (結果待ち, 判定できません, no cell for it). */
export const MARKS = ['filled', 'draft', 'decide', 'waiting'] as const;
export type Mark = (typeof MARKS)[number];

/** `isChosen`: whether a person has chosen the 評価 that is to be written. */
export function markOf(evaluation: Evaluation, isChosen = false): Mark {
  const hindrance = hindranceOf(evaluation);
  if (hindrance !== null) return hindrance === 'filled' ? 'filled' : 'waiting';
  if (isChosen || evaluation.certainty === 'certain') return 'draft';
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
