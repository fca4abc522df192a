import type { HeadField } from '../../sheet/model';
import type { InBoth, Sentence } from './words';

/** The workbench: the page around the pane, where a workbook is opened from a file, shown, and saved. */
export interface WorkbenchWords {
  readonly title: string;
  readonly brand: string;
  /** Where the page can send nothing at all, and where it does so when it is told to. */
  readonly staysHere: string;
  readonly open: string;
  readonly save: string;
  readonly saveAs: string;
  readonly close: string;
  readonly unchanged: string;
  readonly unsaved: Sentence;
  readonly savedAt: Sentence;
  readonly begin: {
    readonly title: string;
    readonly text: string;
    readonly choose: string;
    readonly sample: string;
    readonly sampleName: string;
    readonly promise: string;
    readonly promiseServed: string;
    readonly recent: string;
    readonly forget: string;
    readonly opening: Sentence;
    readonly drop: string;
    readonly goneOrRefused: Sentence;
    readonly noFile: string;
    readonly notChosen: string;
  };
  readonly saving: Readonly<Record<'downloaded' | 'changed' | 'gone' | 'denied' | 'held', Sentence>>;
  readonly leaving: {
    readonly title: string;
    readonly text: Sentence;
    readonly save: string;
    readonly discard: string;
    readonly stay: string;
  };
  readonly cell: {
    readonly bar: string;
    readonly none: string;
    readonly empty: string;
    readonly before: Sentence;
    readonly draft: Sentence;
    readonly edit: string;
    readonly text: Sentence;
    readonly hint: string;
    readonly enter: string;
    readonly cancel: string;
    readonly written: Sentence;
    readonly evaluation: string;
    readonly status: string;
    readonly target: string;
    readonly result: string;
    readonly head: Readonly<Record<HeadField, string>>;
  };
  readonly sides: { readonly label: string; readonly book: string; readonly pane: string; readonly width: string };
}

export const workbenchWords: InBoth<WorkbenchWords> = {
  ja: {
    title: '目標管理シートの点検',
    brand: '目標管理',
    staysHere: 'このPCの中だけで動いています',
    open: '開く',
    save: '保存',
    saveAs: '別の名前で保存',
    close: '閉じる',
    unchanged: '変更なし',
    unsaved: ({ count }) => `未保存 ${count}セル`,
    savedAt: ({ time }) => `${time}に保存しました`,
    begin: {
      title: '組織目標管理シートを点検します',
      text: 'Excelのブック（.xlsx、.xlsm）をこの画面に置くか、選んでください。開くだけでは、ブックは変わりません。',
      choose: 'ブックを選ぶ',
      sample: '見本で試す',
      sampleName: '見本_組織目標管理シート.xlsx',
      promise: 'このPCの中だけで動きます。ブックの内容は、どこにも送りません。',
      promiseServed: '点検はこのPCの中だけで行います。シートの内容を送るのは「提出する」を押したときだけです。',
      recent: '最近開いたブック',
      forget: '一覧を消す',
      opening: ({ file }) => `「${file}」を開いています`,
      drop: 'ここに置くと開きます',
      goneOrRefused: ({ file }) =>
        `「${file}」を開けません。移動したか削除されたか、ブラウザーで許可されませんでした。「ブックを選ぶ」から選び直してください。`,
      noFile: '開けるファイルがありません。Excelのブック（.xlsx、.xlsm）を1つ置いてください。',
      notChosen:
        '選んだものを開けません。移動したか削除されたか、ブラウザーで許可されませんでした。この画面に置いて開くこともできます。',
    },
    saving: {
      downloaded: ({ file }) =>
        `「${file}」をダウンロードに渡しました。ダウンロードのフォルダーを確かめてください。元のファイルは変わっていません。`,
      changed: ({ file }) =>
        `「${file}」は、開いたあとでほかの人が変更しました。保存していません。別の名前で保存するか、開き直してください。`,
      gone: ({ file }) =>
        `「${file}」が元の場所にありません（移動したか、削除されました）。保存していません。別の名前で保存してください。`,
      denied: ({ file }) =>
        `「${file}」への書き込みがブラウザーで許可されなかったため、保存していません。もう一度「保存」を押して許可するか、別の名前で保存してください。`,
      held: ({ file }) =>
        `「${file}」に書き込めませんでした。Excelなどで開いているときは、閉じてからもう一度「保存」を押してください。`,
    },
    leaving: {
      title: '保存していない変更があります',
      text: ({ file, count }) => `「${file}」の${count}セルの変更は、まだファイルに保存していません。`,
      save: '保存して進む',
      discard: '保存せずに進む',
      stay: 'やめる',
    },
    cell: {
      bar: '選んだセル',
      none: 'セルを選ぶと、ここに内容を表示します。',
      empty: '空欄',
      before: ({ text }) => `記入前：${text}`,
      draft: ({ text }) => `案：${text}`,
      edit: '文字を直す',
      text: ({ cell }) => `${cell}の文字`,
      hint: 'Enterで入れる・Alt+Enterで改行・Escでやめる',
      enter: '入れる',
      cancel: 'やめる',
      written: ({ cell }) => `${cell}を直しました。`,
      evaluation: '評価',
      status: '達成状況',
      target: '目標',
      result: '結果',
      head: {
        fiscalYear: '年度',
        department: '組織名（部）',
        section: '組織名（準部・課・機関名）',
        phone: '問合せ先',
        createdOn: '作成日',
        revisedOn: '修正日',
        evaluatedOn: '評価日',
        purpose: '組織の目的',
        policyIndicators: '政策指標',
        plan: '取り組みについて',
        outcome: '取り組みの結果について',
      },
    },
    sides: { label: '表示', book: 'シート', pane: '点検', width: '点検の画面の幅' },
  },
  en: {
    title: 'Goal sheet check',
    brand: 'Goal sheets',
    staysHere: 'Works on this computer only',
    open: 'Open',
    save: 'Save',
    saveAs: 'Save as',
    close: 'Close',
    unchanged: 'No changes',
    unsaved: ({ count }) => `${count} ${count === 1 ? 'cell' : 'cells'} not saved`,
    savedAt: ({ time }) => `Saved at ${time}`,
    begin: {
      title: 'Check goal sheets',
      text: 'Drop an Excel workbook (.xlsx or .xlsm) on this page, or choose one. Opening it changes nothing.',
      choose: 'Choose a workbook',
      sample: 'Try the sample',
      sampleName: 'Sample goal sheets.xlsx',
      promise: 'Works on this computer only. The contents of a workbook are sent nowhere.',
      promiseServed:
        'Checking happens on this computer only. The contents of the sheets are sent only when you press “Submit”.',
      recent: 'Recent workbooks',
      forget: 'Clear the list',
      opening: ({ file }) => `Opening ${file}`,
      drop: 'Drop it here to open it',
      goneOrRefused: ({ file }) =>
        `“${file}” cannot be opened: it was moved or deleted, or the browser was not allowed to. Use “Choose a workbook”.`,
      noFile: 'There is no file to open. Drop one Excel workbook (.xlsx or .xlsm).',
      notChosen:
        'What you chose cannot be opened: it was moved or deleted, or the browser was not allowed to. You can also drop it on this page.',
    },
    saving: {
      downloaded: ({ file }) =>
        `“${file}” was handed to the downloads. Look into the folder of downloads. The file that you opened is unchanged.`,
      changed: ({ file }) =>
        `Somebody has changed “${file}” since it was opened. Nothing was saved. Save under another name, or open it again.`,
      gone: ({ file }) =>
        `“${file}” is no longer where it was (moved or deleted). Nothing was saved. Save under another name.`,
      denied: ({ file }) =>
        `The browser was not allowed to write to “${file}”. Nothing was saved. Press “Save” again and allow it, or save under another name.`,
      held: ({ file }) =>
        `“${file}” could not be written. If it is open in Excel, close it there and press “Save” again.`,
    },
    leaving: {
      title: 'There are unsaved changes',
      text: ({ file, count }) =>
        `${count} changed ${count === 1 ? 'cell' : 'cells'} of “${file}” ${count === 1 ? 'is' : 'are'} not in the file yet.`,
      save: 'Save and go on',
      discard: 'Go on without saving',
      stay: 'Cancel',
    },
    cell: {
      bar: 'Selected cell',
      none: 'Select a cell to see what is in it.',
      empty: 'empty',
      before: ({ text }) => `Before: ${text}`,
      draft: ({ text }) => `Draft: ${text}`,
      edit: 'Edit text',
      text: ({ cell }) => `Text of ${cell}`,
      hint: 'Enter to finish · Alt+Enter for a new line · Esc to cancel',
      enter: 'Enter',
      cancel: 'Cancel',
      written: ({ cell }) => `${cell} was changed.`,
      evaluation: 'Rating (評価)',
      status: 'What was done (達成状況)',
      target: 'Target',
      result: 'Result',
      head: {
        fiscalYear: 'Fiscal year',
        department: 'Department',
        section: 'Section',
        phone: 'Contact',
        createdOn: 'Created on',
        revisedOn: 'Revised on',
        evaluatedOn: 'Evaluated on',
        purpose: 'Purpose',
        policyIndicators: 'Policy indicators',
        plan: 'Plan',
        outcome: 'Outcome',
      },
    },
    sides: { label: 'Show', book: 'Sheet', pane: 'Check', width: 'Width of the check' },
  },
};
