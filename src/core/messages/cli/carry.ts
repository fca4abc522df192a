import { carryWords as shared } from '../carry';
import type { Lang, Sentence } from '../catalogue';
import { counted, oneLineUpTo } from '../phrases';

/** What `mokuhyo carry` says beside what every program says of 前年度から作成. */
export type CarrySentence =
  | 'sheet'
  | 'unplaced-title'
  | 'unplaced-sheet'
  | 'unplaced-reason'
  | 'unplaced-field'
  | 'unplaced-line'
  | 'oldest'
  | 'left-title'
  | 'left-line'
  | 'reread-title'
  | 'reread-line'
  | 'reread-name'
  | 'saved'
  | 'next';

export interface CarryCliWords {
  readonly say: Readonly<Record<CarrySentence, Sentence>>;
  /** Why a text found no place. */
  readonly unplaced: (typeof shared)[Lang]['because'];
}

const short = oneLineUpTo(30);
const long = oneLineUpTo(60);

const alike = (lang: Lang) => {
  const { sheet, titles, oldest } = shared[lang];
  return {
    sheet,
    'unplaced-title': titles.unplaced,
    oldest,
    'left-title': titles.left,
    'reread-title': titles.reread,
  };
};

export const carryWords: Readonly<Record<Lang, CarryCliWords>> = {
  ja: {
    say: {
      ...alike('ja'),
      'unplaced-sheet': ({ sheet, count }) => `  【${sheet}】 ${count}件`,
      'unplaced-reason': ({ because, count, fields }) => `    ${because} ${count}件${fields ? `：${fields}` : ''}`,
      'unplaced-field': ({ field, count }) => `「${short(field)}」${count}`,
      'unplaced-line': ({ cell, field, name, text }) =>
        `      ${cell} ${field ? `［${short(field)}］ ` : ''}${name ? `「${short(name)}」` : ''}${long(text)}`,
      'left-line': ({ sheet, cell, text, because }) => `  ${sheet} ${cell} ${long(text)}：${because}`,
      'reread-line': ({ sheet, cell, words, text }) => `  ${sheet} ${cell} ［${words}］ ${long(text)}`,
      'reread-name': ({ sheet, words }) => `  シートの名前「${sheet}」［${words}］`,
      saved: ({ file, sheets }) =>
        `${file} に次の年度のブックを保存しました（${sheets}シート）。元のファイルはそのままです。`,
      next: () => '目標・取り組みについて・作成日は空欄です。書き入れてから npx mokuhyo check で確かめてください。',
    },
    unplaced: shared.ja.because,
  },
  en: {
    say: {
      ...alike('en'),
      'unplaced-sheet': ({ sheet, count }) => `  [${sheet}] ${counted(count, 'text')}`,
      'unplaced-reason': ({ because, count, fields }) => `    ${because}: ${count}${fields ? ` (${fields})` : ''}`,
      'unplaced-field': ({ field, count }) => `"${short(field)}" ${count}`,
      'unplaced-line': ({ cell, field, name, text }) =>
        `      ${cell} ${field ? `[${short(field)}] ` : ''}${name ? `"${short(name)}" ` : ''}${long(text)}`,
      'left-line': ({ sheet, cell, text, because }) => `  ${sheet} ${cell} ${long(text)}: ${because}`,
      'reread-line': ({ sheet, cell, words, text }) => `  ${sheet} ${cell} [${words}] ${long(text)}`,
      'reread-name': ({ sheet, words }) => `  name of the sheet "${sheet}" [${words}]`,
      saved: ({ file, sheets }) =>
        `Saved next year's workbook as ${file} (${counted(sheets, 'sheet')}). The original is as it was.`,
      next: () => 'Targets, plan and 作成日 are empty. Fill them in, then see npx mokuhyo check.',
    },
    unplaced: shared.en.because,
  },
};
