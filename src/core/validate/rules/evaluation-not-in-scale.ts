import { inScale, type Scale, scaleOf } from '../../evaluate/scale';
import { indicatorsOf } from '../../sheet/indicators';
import { fold, isBlank, isErrorValue } from '../../sheet/text';
import type { Hit, Rule } from '../rule';

/** 評価 is not a word (or sign) of the sheet's scale: 〇 for ○, 「達成 」 with a space, a word of one's own. */
export const evaluationNotInScale: Rule = {
  id: 'evaluation-not-in-scale',
  number: '402',
  severity: 'error',
  standard: 'L2-04',
  check: ({ sheet, policy }) => {
    const scale = scaleOf(sheet, policy);
    const cells = new Map(indicatorsOf(sheet).map(({ cells, evaluation }) => [cells.evaluation, evaluation]));
    // A legend may explain more signs than the policy has words (◎：目標を上回って達成).
    const explained = new Set(sheet.legend.values());
    const isFine = (text: string) => isBlank(text) || isErrorValue(text) || inScale(text, scale) || explained.has(text);
    return [...cells].flatMap(([cell, text]) =>
      text === null || isFine(text) ? [] : [{ cell, ...describe(text, scale) }],
    );
  },
};

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
