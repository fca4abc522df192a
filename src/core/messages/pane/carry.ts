import { counted } from '../phrases';
import type { InBoth, Sentence } from './words';

/** 前年度から作成 in the pane; what every program says of it stands in `messages/carry`. */
export interface CarryScreenWords {
  readonly heading: string;
  /** What becomes of the open workbook. */
  readonly untouched: string;
  readonly done: {
    readonly title: string;
    readonly moved: string;
    readonly kept: string;
    readonly emptied: string;
    readonly advanced: string;
  };
  readonly form: {
    readonly title: string;
    readonly own: string;
    readonly hint: string;
    readonly choose: string;
    readonly chooseAnother: string;
    readonly backToOwn: string;
    readonly unreadable: string;
  };
  readonly make: string;
  readonly cancel: string;
  readonly steps: Readonly<Record<'reading' | 'making', string>>;
  readonly stepsTitle: string;
  readonly stepDone: string;
  readonly stepNow: string;
  /** How much of the workbook has come. */
  readonly parts: Sentence;
  readonly made: {
    readonly heading: string;
    readonly amount: Sentence;
    readonly years: Sentence;
    readonly name: string;
    readonly form: string;
    readonly bySheet: string;
    readonly indicators: Sentence;
    readonly nothing: string;
    readonly old: Sentence;
    readonly open: string;
    readonly opening: string;
    readonly save: string;
    readonly cannotOpen: string;
    readonly saved: Sentence;
    readonly handedOver: Sentence;
    readonly notSaved: string;
  };
  /** On a page of its own, where the new workbook becomes a file. */
  readonly toFile: {
    readonly untouched: string;
    readonly old: Sentence;
    readonly saved: Sentence;
    readonly handedOver: Sentence;
    readonly notSaved: string;
    readonly csv: string;
    readonly csvName: Sentence;
    readonly csvSaved: Sentence;
    readonly csvHandedOver: Sentence;
  };
  readonly opened: {
    readonly heading: string;
    readonly text: Sentence;
    readonly next: string;
    readonly find: string;
    readonly name: string;
    readonly copyName: string;
    readonly fill: string;
    readonly below: string;
  };
  readonly places: {
    readonly toCellOf: Sentence;
    /** Where a text stands in the new workbook, which has another form. */
    readonly inNew: Sentence;
    readonly copy: string;
    readonly separator: string;
    readonly sheetOf: Sentence;
  };
}

export const carryScreenWords: InBoth<CarryScreenWords> = {
  ja: {
    heading: '前年度から作成',
    untouched: '開いているブックは変わりません。新しいブックが別に開きます。',
    done: {
      title: '新しいブックの内容',
      moved: '結果は「実績」の欄へ移ります。',
      kept: '組織目標・指標・主な取組・補足は残ります。',
      emptied: '目標・結果・達成状況・評価・日付・取り組みの文は空欄になります。',
      advanced: '年度と見出しは1年進みます。',
    },
    form: {
      title: '様式',
      own: 'このブックの様式のまま',
      hint: '新しい様式が配られているときは、そのファイル（.xlsx）を選んでください。内容を書き写します。',
      choose: '新しい様式を選ぶ',
      chooseAnother: '選び直す',
      backToOwn: '様式を変えない',
      unreadable: 'ファイルを読み取れませんでした。Excelで開いていれば閉じて、もう一度選んでください。',
    },
    make: '内容を確認',
    cancel: '中止',
    stepsTitle: '作成の進み具合',
    steps: { reading: 'ブックを読み取る', making: '次の年度のブックを作る' },
    stepDone: '済み：',
    stepNow: '実行中：',
    parts: ({ done, total }) => `${done}／${total}`,
    made: {
      heading: '作成する内容の確認',
      amount: ({ sheets, indicators }) => `${sheets}シート・${indicators}指標`,
      years: ({ before, after }) => `${before} → ${after}`,
      name: '名前（案）',
      form: '様式',
      bySheet: 'シートごと',
      indicators: ({ count }) => `${count}指標`,
      nothing: '移らないものや、読み直しが要るところはありません。',
      old: ({ time }) => `確認のあとで、ブックが変更されました。このまま開くと、${time}の内容で作られます。`,
      open: '新しいブックで開く',
      opening: '開いています',
      save: 'ファイルに保存',
      cannotOpen: 'このExcelでは新しいブックを開けません。「ファイルに保存」で保存し、そのファイルを開いてください。',
      saved: ({ name }) => `「${name}」に保存しました。Excelで開いて、目標から書き入れてください。`,
      handedOver: ({ name }) =>
        `「${name}」をダウンロードに保存しました。見当たらないときは、このExcelは画面からの保存を受け付けません。別のパソコンのExcelで試してください。`,
      notSaved: 'この画面からは保存できません。別のパソコンのExcelで試してください。',
    },
    toFile: {
      untouched: '開いているブックは変わりません。新しいブックは、別のファイルに保存します。',
      old: ({ time }) => `確認のあとで、ブックが変更されました。このまま保存すると、${time}の内容で作られます。`,
      saved: ({ name }) => `「${name}」に保存しました。Excelで開いて、目標から書き入れてください。`,
      handedOver: ({ name }) => `「${name}」をダウンロードに渡しました。Excelで開いて、目標から書き入れてください。`,
      notSaved: '保存できませんでした。ブラウザーの設定でダウンロードが許可されているか確かめてください。',
      csv: '一覧を保存（CSV）',
      csvName: ({ name }) => `${name}_読み直すところ.csv`,
      csvSaved: ({ name }) => `「${name}」を保存しました。`,
      csvHandedOver: ({ name }) => `「${name}」をダウンロードに渡しました。`,
    },
    opened: {
      heading: '新しいブックを開きました',
      text: ({ file }) => `まだ保存されていません。「${file}」は変わっていません。`,
      next: 'このあとすること',
      find: '新しいブックへ切り替えます（前に出ていないときは、この画面の後ろにあります）。',
      name: '名前を付けて保存します。名前の案：',
      copyName: '名前をコピー',
      fill: '目標と取り組みを書き入れ、新しいブックで点検します。',
      below: '読み直すところは、下の一覧で確かめられます（該当セルは、元のブックで開きます）。',
    },
    places: {
      toCellOf: ({ sheet, cell }) => `該当セルへ：${sheet} ${cell}`,
      inNew: ({ sheet, cell }) => `新しいブックでは${sheet ? `「${sheet}」` : ''}${cell}`,
      copy: '一覧をコピー',
      separator: '・',
      sheetOf: ({ sheet, count }) => `${sheet}　${count}件`,
    },
  },
  en: {
    heading: 'Make next year’s workbook',
    untouched: 'The open workbook stays as it is. A new one opens beside it.',
    done: {
      title: 'What the new workbook holds',
      moved: 'Results move to the columns of earlier years.',
      kept: 'Goals, indicators, initiatives and notes stay.',
      emptied: 'Targets, results, status, ratings, dates and the two text blocks are empty.',
      advanced: 'The year and the headings are one year on.',
    },
    form: {
      title: 'Form',
      own: 'As in this workbook',
      hint: 'If you were given a new form, choose its file (.xlsx). The contents are copied into it.',
      choose: 'Choose a new form',
      chooseAnother: 'Choose another',
      backToOwn: 'Keep the form',
      unreadable: 'The file could not be read. Close it if it is open in Excel, and choose it again.',
    },
    make: 'Review',
    cancel: 'Cancel',
    stepsTitle: 'Progress',
    steps: { reading: 'Read the workbook', making: 'Make next year’s' },
    stepDone: 'Done:',
    stepNow: 'Now:',
    parts: ({ done, total }) => `${done} of ${total}`,
    made: {
      heading: 'Review before making it',
      amount: ({ sheets, indicators }) => `${counted(sheets, 'sheet')}, ${counted(indicators, 'indicator')}`,
      years: ({ before, after }) => `${before} → ${after}`,
      name: 'Suggested name',
      form: 'Form',
      bySheet: 'By sheet',
      indicators: ({ count }) => counted(count, 'indicator'),
      nothing: 'Everything finds its place, and nothing has to be read again.',
      old: ({ time }) => `The workbook has changed since. Opened now, the new one is as of ${time}.`,
      open: 'Open as new workbook',
      opening: 'Opening',
      save: 'Save as a file',
      cannotOpen: 'This Excel opens no new workbooks. Press “Save as a file” and open that file.',
      saved: ({ name }) => `Saved as “${name}”. Open it in Excel and fill in the targets.`,
      handedOver: ({ name }) =>
        `“${name}” is among your downloads. If it is not there, this Excel lets no pane save files: try Excel on another computer.`,
      notSaved: 'This pane cannot save files. Try Excel on another computer.',
    },
    toFile: {
      untouched: 'The open workbook stays as it is. The new one is saved as a file of its own.',
      old: ({ time }) => `The workbook has changed since. Saved now, the new one is as of ${time}.`,
      saved: ({ name }) => `Saved as “${name}”. Open it in Excel and fill in the targets.`,
      handedOver: ({ name }) => `“${name}” was handed to the downloads. Open it in Excel and fill in the targets.`,
      notSaved: 'It could not be saved. Check whether the browser allows downloads.',
      csv: 'Save list (CSV)',
      csvName: ({ name }) => `${name}_to_read_again.csv`,
      csvSaved: ({ name }) => `“${name}” was saved.`,
      csvHandedOver: ({ name }) => `“${name}” was handed to the downloads.`,
    },
    opened: {
      heading: 'The new workbook is open',
      text: ({ file }) => `It is not saved yet. “${file}” is as it was.`,
      next: 'What comes next',
      find: 'Go to the new workbook. If you do not see it, it is behind this window.',
      name: 'Save it under a name, for example:',
      copyName: 'Copy name',
      fill: 'Fill in targets and plan, and check the new workbook.',
      below: 'What to read again is listed below. The cells open in the original.',
    },
    places: {
      toCellOf: ({ sheet, cell }) => `Go to cell: ${sheet} ${cell}`,
      inNew: ({ sheet, cell }) => `in the new workbook ${sheet ? `“${sheet}” ` : ''}${cell}`,
      copy: 'Copy list',
      separator: ', ',
      sheetOf: ({ sheet, count }) => `${sheet} (${count})`,
    },
  },
};
