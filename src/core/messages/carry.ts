import type { Unplaced } from '../carry/carry-sheet';
import type { Lang, Sentence } from './catalogue';
import { counted } from './phrases';

/** 前年度から作成: what the command line, the pane and the workbench say of it alike. */
export interface CarryWords {
  readonly name: string;
  /** One sheet: `sheet`, `before` and `after` (年度), `indicators`. */
  readonly sheet: Sentence;
  /** Headings of the three lists, with their `count`. */
  readonly titles: Readonly<Record<'unplaced' | 'left' | 'reread', Sentence>>;
  /** What is to be done with each list. */
  readonly hints: Readonly<Record<'unplaced' | 'left' | 'reread', string>>;
  /** Results of the earliest year, which no form of the next year has a place for: `count`. */
  readonly oldest: Sentence;
  /** What became of a form, sheet by sheet. */
  readonly form: Readonly<
    Record<'early' | 'into' | 'copied' | 'rows' | 'gaps' | 'blank' | 'skipped' | 'filled', Sentence>
  >;
  /** Why a text found no place. */
  readonly because: Readonly<Record<Unplaced['because'], string>>;
  /** Where the name of the sheet itself is to be read again. */
  readonly sheetName: string;
  readonly unchanged: string;
  /** What is empty now, and who fills it in. */
  readonly emptied: string;
  /** Of the lists as one table. */
  readonly columns: Readonly<Record<'list' | 'sheet' | 'cell' | 'indicator' | 'text' | 'reason', string>>;
  readonly lists: Readonly<Record<'unplaced' | 'left' | 'reread', string>>;
}

export const carryWords: Readonly<Record<Lang, CarryWords>> = {
  ja: {
    name: '前年度から作成',
    sheet: ({ sheet, indicators, before, after }) => `【${sheet}】 ${before} → ${after}　指標 ${indicators}`,
    titles: {
      unplaced: ({ count }) => `移す欄がなかった文字 ${count}件`,
      left: ({ count }) => `そのまま残したセル ${count}件`,
      reread: ({ count }) => `年度や行事の名前があり、読み直しが要るところ ${count}件`,
    },
    hints: {
      unplaced: '新しいブックには入っていません。要るものは、書き入れてください。',
      left: '書き換えられなかったセルです。新しいブックで直してください。',
      reread: '文はそのまま移しています。新しい年度に合うように直してください。',
    },
    oldest: ({ count }) => `いちばん古い年度の実績 ${count}件は、次の年度の様式に欄がないため載せていません。`,
    form: {
      early: () => '様式の年度が、前年度のシートより後ではありません。様式が正しいか確かめてください。',
      into: ({ from }) => `前年度のシート「${from}」から`,
      copied: ({ from, template }) => `前年度のシート「${from}」から（様式のシート「${template}」の写し）`,
      rows: ({ count }) => `表に${count}行を足しました`,
      gaps: ({ headings }) => `前年度のシートに値がない年度：${headings}`,
      blank: ({ sheets }) => `空欄のまま残した様式のシート：${sheets}。要らなければ削除してください。`,
      skipped: ({ sheet }) => `【${sheet}】 この課のシートも、課名のないひな形も様式にないため、移していません。`,
      filled: ({ sheet, into }) =>
        `【${sheet}】 様式のシート「${into}」はすでに記入されているため、上書きしていません。`,
    },
    because: {
      'no-column': '過去の実績の欄がない様式です',
      oldest: 'いちばん古い年度の実績です',
      shared: '結合された欄に、ほかの指標の文字が入ります',
      'no-year': 'この年度の実績の欄がない様式です',
      'no-field': 'この項目の欄がない様式です',
      'no-row': '様式の行が足りず、安全に増やせません',
      'no-sheet': 'この課のシートが様式にありません',
      filled: '様式のこの課のシートは、すでに記入されています',
      taken: '様式の欄に、別の文字が入っています',
      other: '様式の項目ではない欄の文字です',
      'not-written': '様式のセルに書き込めません（数式など）',
    },
    sheetName: 'シートの名前',
    unchanged: '元のブックは変更しません。',
    emptied: '目標・取り組みについて・作成日は空欄です。書き入れてから点検してください。',
    columns: {
      list: '区分',
      sheet: 'シート',
      cell: 'セル',
      indicator: '指標',
      text: '文字',
      reason: '理由・読み直す言葉',
    },
    lists: { unplaced: '移す欄がない', left: 'そのまま', reread: '読み直し' },
  },
  en: {
    name: 'Make next year’s',
    sheet: ({ sheet, indicators, before, after }) =>
      `[${sheet}] ${before} -> ${after}, ${counted(indicators, 'indicator')}`,
    titles: {
      unplaced: ({ count }) => `${counted(count, 'text')} found no place`,
      left: ({ count }) => `${counted(count, 'cell')} left as they are`,
      reread: ({ count }) => `${counted(count, 'text')} to be read again: they name a year or an event`,
    },
    hints: {
      unplaced: 'They are not in the new workbook. Write in what is needed.',
      left: 'They could not be written. Correct them in the new workbook.',
      reread: 'They were taken over as they are. Make them fit the new year.',
    },
    oldest: ({ count }) =>
      `${counted(count, 'result')} of the earliest year left the form, which has no column for them.`,
    form: {
      early: () => 'The form is not for a later year than the old sheet. See that it is the right one.',
      into: ({ from }) => `from last year's sheet "${from}"`,
      copied: ({ from, template }) => `from last year's sheet "${from}", in a copy of the form's "${template}"`,
      rows: ({ count }) => `${counted(count, 'row')} put into the table`,
      gaps: ({ headings }) => `years of which the old sheet has no results: ${headings}`,
      blank: ({ sheets }) => `Sheets of the form left blank: ${sheets}. Delete them if nobody needs them.`,
      skipped: ({ sheet }) =>
        `[${sheet}] not carried: the form has no sheet for this section, and no blank one without a section.`,
      filled: ({ sheet, into }) => `[${sheet}] not carried: the form's sheet "${into}" is filled in already.`,
    },
    because: {
      'no-column': 'the form has no column for results of earlier years',
      oldest: 'it is of the earliest year',
      shared: 'the merged cell takes another indicator’s text',
      'no-year': 'the form has no column for results of that year',
      'no-field': 'the form has no place for it',
      'no-row': 'the form has too few rows, and more cannot be put in safely',
      'no-sheet': 'the form has no sheet for the section',
      filled: 'the section’s sheet in the form is filled in already',
      taken: 'the form says something else there',
      other: 'it stands in no field of the sheet',
      'not-written': 'the form’s cell cannot be written to (a formula, for one)',
    },
    sheetName: 'Name of the sheet',
    unchanged: 'The original stays as it is.',
    emptied: 'Targets, plan and 作成日 are empty. Fill them in, then check the workbook.',
    columns: {
      list: 'List',
      sheet: 'Sheet',
      cell: 'Cell',
      indicator: 'Indicator',
      text: 'Text',
      reason: 'Reason, or words to look at',
    },
    lists: { unplaced: 'no place', left: 'left as it is', reread: 'to be read again' },
  },
};
