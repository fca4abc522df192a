import type { Policy } from '../policy/schema';
import { rememberedOf } from '../remembered';
import { indicatorsOf } from '../sheet/indicators';
import type { GoalSheet } from '../sheet/model';

/** The words, or signs, in which a sheet writes its 評価. */
export type Scale = Policy['scale']['words'];

/**
 * A sheet with a legend (○：達成) uses the legend's signs; one without, in which more 評価 are signs than words, the
 * policy's signs; any other the policy's words.
 */
export function scaleOf(sheet: GoalSheet, policy: Policy): Scale {
  return scalesBy(policy)(sheet);
}

const scalesBy = rememberedOf((policy: Policy) => rememberedOf((sheet: GoalSheet) => findScale(sheet, policy)));

function findScale(sheet: GoalSheet, policy: Policy): Scale {
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
  return gradeIn(text, scale) !== null;
}

/** 達成, 一部未達成 or 未達成, whatever a sheet calls them. */
export type Grade = keyof Scale;

/** What a text says in a scale; null where it is, to the letter, none of its words. */
export function gradeIn(text: string, scale: Scale): Grade | null {
  return GRADES.find((grade) => scale[grade] === text) ?? null;
}

export const GRADES = ['reached', 'partly', 'missed'] as const satisfies readonly Grade[];
