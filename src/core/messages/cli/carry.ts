import type { Lang, Sentence } from '../catalogue';
import { counted, oneLineUpTo } from '../phrases';

/** What `mokuhyo carry` says. */
export interface CarryWords {
  readonly say: Readonly<Record<CarrySentence, Sentence>>;
  /** Why a text found no place. */
  readonly unplaced: Readonly<Record<'no-column' | 'oldest' | 'shared', string>>;
}

export type CarrySentence =
  | 'sheet'
  | 'unplaced-title'
  | 'unplaced-line'
  | 'oldest'
  | 'left-title'
  | 'left-line'
  | 'reread-title'
  | 'reread-line'
  | 'reread-name'
  | 'saved'
  | 'next';

const short = oneLineUpTo(30);
const long = oneLineUpTo(60);

export const carryWords: Readonly<Record<Lang, CarryWords>> = {
  ja: {
    say: {
      sheet: ({ sheet, indicators, before, after }) => `【${sheet}】 ${before} → ${after}　指標 ${indicators}`,
      'unplaced-title': ({ count }) => `移す欄がなかった文字 ${count}件`,
      'unplaced-line': ({ sheet, cell, name, text, because }) =>
        `  ${sheet} ${cell} ${name ? `「${short(name)}」` : ''}${long(text)}（${because}）`,
      oldest: ({ count }) => `いちばん古い年度の実績 ${count}件は、次の年度の様式に欄がないため載せていません。`,
      'left-title': ({ count }) => `そのまま残したセル ${count}件`,
      'left-line': ({ sheet, cell, text, because }) => `  ${sheet} ${cell} ${long(text)}：${because}`,
      'reread-title': ({ count }) => `年度や行事の名前があり、読み直しが要るところ ${count}件`,
      'reread-line': ({ sheet, cell, words, text }) => `  ${sheet} ${cell} ［${words}］ ${long(text)}`,
      'reread-name': ({ sheet, words }) => `  シートの名前「${sheet}」［${words}］`,
      saved: ({ file, sheets }) =>
        `${file} に次の年度のブックを保存しました（${sheets}シート）。元のファイルはそのままです。`,
      next: () => '目標・取り組みについて・作成日は空欄です。書き入れてから npx mokuhyo check で確かめてください。',
    },
    unplaced: {
      'no-column': '過去の実績の欄がない様式です',
      oldest: 'いちばん古い年度の実績です',
      shared: '結合された欄に、ほかの指標の実績が入ります',
    },
  },
  en: {
    say: {
      sheet: ({ sheet, indicators, before, after }) =>
        `[${sheet}] ${before} -> ${after}, ${counted(indicators, 'indicator')}`,
      'unplaced-title': ({ count }) => `${counted(count, 'text')} found no place`,
      'unplaced-line': ({ sheet, cell, name, text, because }) =>
        `  ${sheet} ${cell} ${name ? `"${short(name)}" ` : ''}${long(text)} (${because})`,
      oldest: ({ count }) =>
        `${counted(count, 'result')} of the earliest year left the form, which has no column for them.`,
      'left-title': ({ count }) => `${counted(count, 'cell')} left as they are`,
      'left-line': ({ sheet, cell, text, because }) => `  ${sheet} ${cell} ${long(text)}: ${because}`,
      'reread-title': ({ count }) => `${counted(count, 'text')} to be read again: they name a year or an event`,
      'reread-line': ({ sheet, cell, words, text }) => `  ${sheet} ${cell} [${words}] ${long(text)}`,
      'reread-name': ({ sheet, words }) => `  name of the sheet "${sheet}" [${words}]`,
      saved: ({ file, sheets }) =>
        `Saved next year's workbook as ${file} (${counted(sheets, 'sheet')}). The original is as it was.`,
      next: () => 'Targets, plan and 作成日 are empty. Fill them in, then see npx mokuhyo check.',
    },
    unplaced: {
      'no-column': 'the form has no column for results of earlier years',
      oldest: 'it is of the earliest year',
      shared: 'the merged cell takes another indicator’s result',
    },
  },
};
