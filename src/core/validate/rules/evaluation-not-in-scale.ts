import { inScale, type Scale } from '../../evaluate/scale';
import type { GoalSheet } from '../../sheet/model';
import { fold, isBlank, isErrorValue } from '../../sheet/text';
import type { Hit, Rule } from '../rule';

/** 評価 is not a word (or sign) of the sheet's scale: 〇 for ○, 「達成 」 with a space, a word of one's own. */
export const evaluationNotInScale: Rule = {
  id: 'evaluation-not-in-scale',
  number: '402',
  severity: 'error',
  standard: 'L2-04',
  check: ({ sheet: { legend }, indicators, scale }) => {
    const wrong = new Map<string | null, string>();
    for (const { cells, evaluation } of indicators) {
      if (evaluation !== null && !isFine(evaluation, scale, legend)) wrong.set(cells.evaluation, evaluation);
    }
    return [...wrong].map(([cell, text]) => ({ cell, ...describe(text, scale) }));
  },
};

/** A legend may explain more signs than the policy has words (◎：目標を上回って達成). */
function isFine(text: string, scale: Scale, legend: GoalSheet['legend']): boolean {
  return inScale(text, scale) || isBlank(text) || isErrorValue(text) || [...legend.values()].includes(text);
}

function describe(text: string, scale: Scale): Pick<Hit, 'params' | 'fix'> {
  const meant = meantBy(text, scale);
  const params = { text, scale: Object.values(scale).join('・') };
  if (meant === null) return { params: { ...params, variant: 'other' } };
  const variant = text.replace(/\s/g, '') === meant ? 'spaces' : 'similar';
  return { params: { ...params, variant, meant }, fix: meant };
}

/** Circles, crosses and triangles that look alike, each with the sign that scales use. */
const LOOK_ALIKES: ReadonlyArray<readonly [RegExp, string]> = [
  [/[〇◯⭕●o0]/giu, '○'],
  [/[▲▵∆]/gu, '△'],
  [/[✕✖╳❌x]/giu, '×'],
];

/** The word of the scale that was probably meant; for asking, never for deciding. */
function meantBy(text: string, scale: Scale): string | null {
  const words = Object.values(scale);
  const folded = fold(text);
  const sign = LOOK_ALIKES.reduce((sofar, [pattern, replacement]) => sofar.replace(pattern, replacement), folded);
  return words.find((word) => fold(word) === folded) ?? words.find((word) => fold(word) === fold(sign)) ?? null;
}
