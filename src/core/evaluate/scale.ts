import type { Policy } from '../policy/schema';
import { indicatorsOf } from '../sheet/indicators';
import type { GoalSheet } from '../sheet/model';

/** The words, or signs, in which a sheet writes its 評価. */
export type Scale = Policy['scale']['words'];

/**
 * A sheet with a legend (○：達成) uses the legend's signs; one without, in which more 評価 are signs than words, the
 * policy's signs; any other the policy's words.
 */
export function scaleOf(sheet: GoalSheet, policy: Policy): Scale {
  const { words, signs } = policy.scale;
  return legendScale(sheet.legend, words) ?? (moreAre(signs, words, sheet) ? signs : words);
}

function legendScale(legend: GoalSheet['legend'], words: Scale): Scale | null {
  if (legend.size === 0) return null;
  const [reached, partly, missed] = [legend.get(words.reached), legend.get(words.partly), legend.get(words.missed)];
  return reached && partly && missed ? { reached, partly, missed } : null;
}

function moreAre(signs: Scale, words: Scale, sheet: GoalSheet): boolean {
  let more = 0;
  let last: string | null = null;
  for (const { cells, evaluation } of indicatorsOf(sheet)) {
    // The rows of a merged cell follow one another.
    if (evaluation === null || cells.evaluation === last) continue;
    last = cells.evaluation;
    const text = evaluation.trim();
    if (inScale(text, signs)) more++;
    if (inScale(text, words)) more--;
  }
  return more > 0;
}

/** Whether a text is, to the letter, a word of the scale. */
export function inScale(text: string, { reached, partly, missed }: Scale): boolean {
  return text === reached || text === partly || text === missed;
}

/** 達成, 一部未達成 or 未達成, whatever a sheet calls them. */
export type Grade = keyof Scale;

/** What a text says in a scale; null where it is, to the letter, none of its words. */
export function gradeIn(text: string, scale: Scale): Grade | null {
  return GRADES.find((grade) => scale[grade] === text) ?? null;
}

export const GRADES = ['reached', 'partly', 'missed'] as const satisfies readonly Grade[];
