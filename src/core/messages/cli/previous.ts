import type { Lang, Sentence } from '../catalogue';
import { counted } from '../phrases';

/** What is said of `check --previous`. */
export type PreviousSentence = 'undecided' | 'none' | 'progress' | 'compared' | 'not-found';

export const previousWords: Readonly<Record<Lang, Readonly<Record<PreviousSentence, Sentence>>>> = {
  ja: {
    undecided: ({ sheet, first, second }) =>
      `前年度の【${sheet}】が2つあり、内容が違います（${first}、${second}）。どちらとも比べていません。古いほうを除いてやり直してください。`,
    none: ({ from }) => `${from} に、比べられる前年度のシートがありませんでした。`,
    progress: ({ done, total, file }) => `前年度を読んでいます ${done}/${total}：${file}`,
    compared: ({ file, sheet, indicators }) => `  前年度と比べました：${file}【${sheet}】（同じ指標 ${indicators}）`,
    'not-found': () => '  前年度のシートが見つからないため、比べていません。',
  },
  en: {
    undecided: ({ sheet, first, second }) =>
      `There are two sheets [${sheet}] of last year that differ (${first}, ${second}). Neither was compared with. Take the older one away and try again.`,
    none: ({ from }) => `${from} has no sheet of last year to compare with.`,
    progress: ({ done, total, file }) => `Reading last year ${done}/${total}: ${file}`,
    compared: ({ file, sheet, indicators }) =>
      `  Compared with last year: ${file} [${sheet}] (${counted(indicators, 'indicator')} the same)`,
    'not-found': () => '  Not compared: no sheet of last year was found.',
  },
};
