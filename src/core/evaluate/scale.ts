import type { Policy } from '../policy/schema';
import type { GoalSheet } from '../sheet/model';

/** The words, or signs, in which a sheet writes its 評価. */
export type Scale = Policy['scale']['words'];

/**
 * A sheet with a legend (○：達成) uses the legend's signs; one without, that is filled in with signs, the policy's signs;
 * any other the policy's words.
 */
export function scaleOf(sheet: GoalSheet, policy: Policy): Scale {
  const { words, signs } = policy.scale;
  const [reached, partly, missed] = [words.reached, words.partly, words.missed].map((word) => sheet.legend.get(word));
  if (reached && partly && missed) return { reached, partly, missed };
  return usesSigns(sheet, Object.values(signs)) ? signs : words;
}

function usesSigns(sheet: GoalSheet, signs: readonly string[]): boolean {
  return sheet.goals.some(({ indicators }) =>
    indicators.some(({ evaluation }) => evaluation !== null && signs.includes(evaluation.trim())),
  );
}

/** Whether a text is, to the letter, a word of the scale. */
export function inScale(text: string, scale: Scale): boolean {
  return Object.values(scale).includes(text);
}
