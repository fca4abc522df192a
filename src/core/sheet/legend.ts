import { remembered } from '../remembered';
import { LEGEND_WORD } from './forms';
import { fold, withoutBrackets } from './text';

export interface LegendEntry {
  /** As written: ○ (U+25CB) is not 〇. */
  readonly sign: string;
  readonly word: string;
}

/** 「凡例」「評価の区分：」「※」: what may introduce a legend. */
const INTRODUCTION = /^(?:[※＊*:：([（［【「]|凡例[】\]］]?|評価の?(?:凡例|区分|基準)?[】\]］]?)+/;
/** 「○：達成」, 「Ａ…達成」, or 「○達成」 with a sign that is no letter. */
const ENTRY =
  /^(?:([○◯〇◎●△▲×✕✖☓□■☆★])[:：=＝…・→]*|([A-Za-zＡ-Ｚａ-ｚ\d０-９])[:：=＝…・→]+)((?:(?!〇)[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]){2,12})[、，,･・/／;；)\]）］】」。]*/u;

/**
 * The legend under the table: signs and the words they stand for, one or several to a cell and nothing else in it.
 * Null when the text is no legend.
 */
export function readLegendText(text: string): readonly LegendEntry[] | null {
  return text.length > LONGEST || !text.includes('達') ? null : readSigns(text);
}

const LONGEST = 100;

const readSigns = remembered((text: string): readonly LegendEntry[] | null => {
  const written = text.replace(/\s+/g, '');
  return readEntries(withoutBrackets(written)) ?? readEntries(written);
});

function readEntries(text: string): readonly LegendEntry[] | null {
  const entries: LegendEntry[] = [];
  let rest = text.replace(INTRODUCTION, '');
  while (rest !== '') {
    const [whole, mark, letter, word] = ENTRY.exec(rest) ?? [];
    const sign = mark ?? letter;
    if (!whole || !sign || !word) return null;
    entries.push({ sign, word: fold(word) });
    rest = rest.slice(whole.length);
  }
  return entries.some(({ word }) => LEGEND_WORD.test(word)) ? entries : null;
}
