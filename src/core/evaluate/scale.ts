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
  const [reached, partly, missed] = [words.reached, words.partly, words.missed].map((word) => sheet.legend.get(word));
  if (reached && partly && missed) return { reached, partly, missed };
  const written = [
    ...new Map(indicatorsOf(sheet).map(({ cells, evaluation }) => [cells.evaluation, evaluation])).values(),
  ];
  const count = (scale: Scale) => written.filter((text) => text !== null && inScale(text.trim(), scale)).length;
  return count(signs) > count(words) ? signs : words;
}

/** Whether a text is, to the letter, a word of the scale. */
export function inScale(text: string, scale: Scale): boolean {
  return Object.values(scale).includes(text);
}
