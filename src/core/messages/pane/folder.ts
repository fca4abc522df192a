import { counted } from '../phrases';
import type { InBoth, Sentence } from './words';

/** A whole folder on the workbench: every sheet of a city in one table. */
export interface FolderWords {
  readonly choose: string;
  /** In the title bar: another folder than the one that is open. */
  readonly another: string;
  /** Instead of a folder's name, where files were given one by one. */
  readonly many: string;
  readonly books: Sentence;
  readonly back: string;
  readonly progress: {
    readonly label: string;
    readonly listing: string;
    readonly reading: Sentence;
    readonly stopped: Sentence;
    readonly done: Sentence;
    /** `seconds`; from 60 on they are whole minutes. */
    readonly left: Sentence;
    readonly stop: string;
    readonly goOn: string;
    readonly nothing: string;
    readonly nothingAdvice: string;
  };
  readonly filters: {
    readonly label: string;
    readonly names: Readonly<Record<'errors' | 'decide' | 'undecided' | 'failed', Sentence>> & {
      readonly all: Sentence;
    };
    readonly search: string;
    readonly clear: string;
    readonly sort: string;
    readonly sorts: Readonly<Record<'department' | 'errors' | 'read', string>>;
    readonly left: Sentence;
    readonly none: string;
    readonly noneYet: string;
    readonly noneAdvice: string;
  };
  readonly table: {
    readonly label: string;
    readonly columns: Readonly<
      Record<'department' | 'section' | 'phase' | 'indicators' | 'evaluations' | 'error' | 'warning' | 'state', string>
    >;
    readonly none: string;
    readonly noDepartment: string;
    readonly noSection: Sentence;
    readonly states: Readonly<
      Record<
        | 'copy'
        | 'provisional'
        | 'superseded'
        | 'set-aside'
        | 'twin'
        | 'mend'
        | 'evaluate'
        | 'decide'
        | 'wait'
        | 'look'
        | 'later'
        | 'complete',
        string
      >
    >;
    readonly noSheet: Sentence;
  };
  readonly sum: {
    readonly read: Sentence;
    readonly copies: Sentence;
    readonly failed: Sentence;
    readonly noSheet: Sentence;
    readonly owner: Sentence;
    readonly other: Sentence;
    readonly separator: string;
  };
  readonly beside: {
    readonly label: string;
    readonly facts: Sentence;
    readonly nothing: string;
    readonly reading: string;
    readonly close: string;
    readonly tabs: Readonly<Record<'findings' | 'evaluations' | 'indicators', string>>;
    readonly tabList: string;
    readonly none: Readonly<Record<'findings' | 'evaluations' | 'indicators', string>>;
    readonly copyOf: Sentence;
    readonly current: Sentence;
    readonly target: Sentence;
    readonly result: Sentence;
    readonly evaluation: Sentence;
    readonly nothingThere: string;
    readonly unchanged: string;
    readonly openBook: string;
  };
  readonly tell: {
    readonly title: string;
    readonly hint: Sentence;
    readonly copy: string;
    readonly copied: string;
    readonly notCopied: string;
    readonly text: string;
    readonly phone: Sentence;
  };
  readonly save: {
    readonly button: string;
    /** 一覧ブック; 指標一覧 and データ項目 as CSV; everything as JSON. */
    readonly fileNames: Readonly<Record<'xlsx' | 'csv' | 'dictionary' | 'json', Sentence>>;
    readonly making: Readonly<Record<'xlsx' | 'csv' | 'dictionary' | 'json', string>>;
    readonly makingLabel: string;
    readonly stop: string;
    readonly stopped: string;
    readonly saved: Sentence;
    readonly handedOver: Sentence;
    readonly refused: string;
    readonly nothing: string;
    readonly contents: Sentence;
    readonly undecided: Sentence;
    readonly toDecide: string;
    /** Where the workbook must lie for its links to lead to the files of the `folder` (empty for files that were given one by one). */
    readonly links: Readonly<Record<'beside' | 'within', Sentence>>;
    readonly leftOut: Sentence;
    readonly reasons: Readonly<Record<'failed' | 'noSheet' | 'unread' | 'copies' | 'unidentified', Sentence>>;
    readonly separator: string;
    /** Between two sentences. */
    readonly space: string;
    readonly close: string;
  };
}

export const folderWords: InBoth<FolderWords> = {
  ja: {
    choose: 'フォルダーを選ぶ',
    another: 'フォルダー',
    many: '選んだファイル',
    books: ({ count }) => `${count}ブック`,
    back: '一覧に戻る',
    progress: {
      label: '読み込みの進み具合',
      listing: 'フォルダーの中を調べています',
      reading: ({ done, total }) => `${done}／${total}ブックを読みました`,
      stopped: ({ done, total }) => `${done}／${total}ブックで中止しました`,
      done: ({ total }) => `${total}ブックを読み終えました`,
      left: ({ seconds }) => (Number(seconds) < 60 ? `残り 約${seconds}秒` : `残り 約${Number(seconds) / 60}分`),
      stop: '中止する',
      goOn: '続きを読む',
      nothing: 'このフォルダーには、Excelのブックがありません。',
      nothingAdvice: 'シートを集めたフォルダーを選び直してください。下のフォルダーの中も調べています。',
    },
    filters: {
      label: '一覧の絞り込み',
      names: {
        all: ({ count }) => `すべて ${count}シート`,
        errors: ({ count }) => `要修正あり ${count}`,
        decide: ({ count }) => `判断が残る ${count}`,
        undecided: ({ count }) => `未決 ${count}シート`,
        failed: ({ count }) => `開けない ${count}`,
      },
      search: '組織名で絞る',
      clear: '入力を消す',
      sort: '並べ方',
      sorts: { department: '部区の順', errors: '要修正の多い順', read: '読んだ順' },
      left: ({ left, total }) => `${total}行のうち${left}行を表示しています。`,
      none: '当てはまるシートはありません。',
      noneYet: 'まだ読んだシートがありません。',
      noneAdvice: '絞り込んでいるため表示していないだけで、シートはほかにあります。',
    },
    table: {
      label: 'シートの一覧',
      columns: {
        department: '部区',
        section: '課・機関',
        phase: '時期',
        indicators: '指標',
        evaluations: '評価（1マス 1件）',
        error: '要修正',
        warning: '要確認',
        state: '状態',
      },
      none: '―',
      noDepartment: '（空欄）',
      noSection: ({ sheet }) => `（空欄）シート「${sheet}」`,
      states: {
        copy: '同じ内容が別にあります',
        provisional: '未決（仮に採用）',
        superseded: '未決（採用せず）',
        'set-aside': '採用しません',
        twin: '同じ組織が2枚以上',
        mend: '要修正を直す',
        evaluate: '評価を入れる',
        decide: '判断が残っています',
        wait: '結果待ちなど',
        look: '要確認を見る',
        later: '評価は年度末',
        complete: 'そろっています',
      },
      noSheet: ({ file }) => `${file}：組織目標管理シートが1枚も見つかりません。`,
    },
    sum: {
      read: ({ count }) => `読んだブック ${count}`,
      copies: ({ count }) => `同じ内容の重なり ${count}`,
      failed: ({ count }) => `開けないもの ${count}`,
      noSheet: ({ count }) => `目標管理シートのないブック ${count}`,
      owner: ({ count }) => `Excelの一時ファイル（~$） ${count}`,
      other: ({ count }) => `ブック以外のファイル ${count}`,
      separator: '・',
    },
    beside: {
      label: '選んだシート',
      facts: ({ file, indicators, phase }) => `${file}・${indicators}指標・${phase}`,
      nothing: '一覧の行を選ぶと、ここに点検結果を表示します。',
      reading: '読んでいます',
      close: '閉じる',
      tabs: { findings: '点検結果', evaluations: '評価（案）', indicators: '指標' },
      tabList: '選んだシートの内容',
      none: {
        findings: '指摘はありません。',
        evaluations: '評価の対象になる指標がありません。',
        indicators: '指標がありません。',
      },
      copyOf: ({ path, sheet }) =>
        `「${path}」の「${sheet}」と同じ内容です。数と一覧ブックには、そちらだけを入れています。`,
      current: ({ current }) => `記入済：${current}`,
      target: ({ text }) => `目標 ${text}`,
      result: ({ text }) => `結果 ${text}`,
      evaluation: ({ text }) => `評価 ${text}`,
      nothingThere: '空欄',
      unchanged: 'ファイルは変更しません',
      openBook: 'ブックを開く',
    },
    tell: {
      title: '担当課に伝える',
      hint: ({ severity, count }) => `${severity} ${count}件を、セル番号と点検番号を付けた文にします。`,
      copy: '連絡文を写す',
      copied: '写しました。メールなどに貼り付けてください。',
      notCopied: 'ブラウザーで許可されなかったため、写せませんでした。次の文を選んで写してください。',
      text: '連絡文',
      phone: ({ phone }) => `電話　${phone}（シートの問合せ先）`,
    },
    save: {
      button: '一覧ブックを保存',
      fileNames: {
        xlsx: ({ name }) => `${name}_一覧.xlsx`,
        csv: ({ name }) => `${name}_指標一覧.csv`,
        dictionary: ({ name }) => `${name}_指標一覧_データ項目.csv`,
        json: ({ name }) => `${name}_一覧.json`,
      },
      making: {
        xlsx: '一覧ブックを作っています',
        csv: '指標一覧（CSV）を作っています',
        dictionary: 'データ項目（CSV）を作っています',
        json: 'JSONを作っています',
      },
      makingLabel: '作成の進み具合',
      stop: '中止する',
      stopped: '作成を中止しました。何も保存していません。',
      saved: ({ name }) => `「${name}」を保存しました。`,
      handedOver: ({ name }) => `「${name}」をダウンロードに渡しました。`,
      refused: '保存できませんでした。ブラウザーの設定でダウンロードが許可されているか確かめてください。',
      nothing: '一覧に入れるシートがまだありません。',
      contents: ({ sheets, indicators }) => `${sheets}シートの${indicators}指標が入っています。`,
      undecided: ({ count }) => `未決の${count}組は、更新日時が新しいシートを仮に入れています。`,
      toDecide: '未決を決める',
      links: {
        beside: ({ folder }) =>
          folder
            ? `フォルダー「${folder}」と同じ場所に置くと、リンクから元のセルが開きます。`
            : '元のブックと同じフォルダーに置くと、リンクから元のセルが開きます。',
        within: () => 'このまま動かさなければ、リンクから元のセルが開きます。',
      },
      leftOut: ({ reasons }) => `入っていないもの：${reasons}。`,
      reasons: {
        failed: ({ count }) => `開けないファイル ${count}`,
        noSheet: ({ count }) => `目標管理シートのないブック ${count}`,
        unread: ({ count }) => `まだ読んでいないブック ${count}`,
        copies: ({ count }) => `同じ内容のシート ${count}`,
        unidentified: ({ count }) => `年度か組織名が分からないシート ${count}`,
      },
      separator: '、',
      space: '',
      close: '閉じる',
    },
  },
  en: {
    choose: 'Choose a folder',
    another: 'Folder',
    many: 'Chosen files',
    books: ({ count }) => counted(count, 'workbook'),
    back: 'Back to the list',
    progress: {
      label: 'Reading progress',
      listing: 'Looking through the folder',
      reading: ({ done, total }) => `${done} of ${counted(total, 'workbook')} read`,
      stopped: ({ done, total }) => `Stopped after ${done} of ${counted(total, 'workbook')}`,
      done: ({ total }) => `All ${counted(total, 'workbook')} read`,
      left: ({ seconds }) =>
        Number(seconds) < 60 ? `about ${seconds} s left` : `about ${Number(seconds) / 60} min left`,
      stop: 'Stop',
      goOn: 'Continue',
      nothing: 'There is no Excel workbook in this folder.',
      nothingAdvice: 'Choose the folder that holds the sheets. Folders within it are searched, too.',
    },
    filters: {
      label: 'Filter the list',
      names: {
        all: ({ count }) => `All: ${counted(count, 'sheet')}`,
        errors: ({ count }) => `To fix: ${count}`,
        decide: ({ count }) => `Ratings to decide: ${count}`,
        undecided: ({ count }) => `Undecided: ${counted(count, 'sheet')}`,
        failed: ({ count }) => `Cannot be opened: ${count}`,
      },
      search: 'Filter by name',
      clear: 'Clear',
      sort: 'Order',
      sorts: { department: 'By department', errors: 'Most to fix first', read: 'As they were read' },
      left: ({ left, total }) => `Showing ${left} of ${counted(total, 'row')}.`,
      none: 'No sheet matches.',
      noneYet: 'No sheet has been read yet.',
      noneAdvice: 'They are only filtered out; there are other sheets.',
    },
    table: {
      label: 'List of sheets',
      columns: {
        department: 'Department',
        section: 'Section',
        phase: 'Phase',
        indicators: 'Ind.',
        evaluations: 'Ratings (a square each)',
        error: 'Fix',
        warning: 'Check',
        state: 'Status',
      },
      none: '–',
      noDepartment: '(empty)',
      noSection: ({ sheet }) => `(empty) Sheet “${sheet}”`,
      states: {
        copy: 'Same content elsewhere',
        provisional: 'Undecided (taken)',
        superseded: 'Undecided (not taken)',
        'set-aside': 'Not taken',
        twin: 'Section has several sheets',
        mend: 'Fix first',
        evaluate: 'Enter ratings',
        decide: 'Decisions left',
        wait: 'Waiting for results',
        look: 'Worth a check',
        later: 'Rated at year end',
        complete: 'Complete',
      },
      noSheet: ({ file }) => `${file}: there is no goal sheet in it.`,
    },
    sum: {
      read: ({ count }) => `${counted(count, 'workbook')} read`,
      copies: ({ count }) => `same content: ${count}`,
      failed: ({ count }) => `cannot be opened: ${count}`,
      noSheet: ({ count }) => `without a goal sheet: ${count}`,
      owner: ({ count }) => `temporary files of Excel (~$): ${count}`,
      other: ({ count }) => `other files: ${count}`,
      separator: ' · ',
    },
    beside: {
      label: 'Selected sheet',
      facts: ({ file, indicators, phase }) => `${file} · ${counted(indicators, 'indicator')} · ${phase}`,
      nothing: 'Select a row of the list to see its findings here.',
      reading: 'Reading',
      close: 'Close',
      tabs: { findings: 'Findings', evaluations: 'Ratings', indicators: 'Indicators' },
      tabList: 'Contents of the selected sheet',
      none: {
        findings: 'There are no findings.',
        evaluations: 'There is no indicator to be rated.',
        indicators: 'There are no indicators.',
      },
      copyOf: ({ path, sheet }) =>
        `Same content as “${sheet}” in “${path}”. Only that one is counted and stands in the overview.`,
      current: ({ current }) => `Entered: ${current}`,
      target: ({ text }) => `Target ${text}`,
      result: ({ text }) => `Result ${text}`,
      evaluation: ({ text }) => `Rating ${text}`,
      nothingThere: 'empty',
      unchanged: 'The file is not changed',
      openBook: 'Open workbook',
    },
    tell: {
      title: 'Tell the section',
      hint: ({ severity, count }) => `Makes a note in Japanese of ${count} × ${severity}, with cells and rule numbers.`,
      copy: 'Copy the note',
      copied: 'Copied. Paste it into a mail.',
      notCopied: 'The browser did not allow copying. Select the text below and copy it.',
      text: 'Note',
      phone: ({ phone }) => `Telephone ${phone} (contact on the sheet)`,
    },
    save: {
      button: 'Save overview',
      fileNames: {
        xlsx: ({ name }) => `${name}_overview.xlsx`,
        csv: ({ name }) => `${name}_indicators.csv`,
        dictionary: ({ name }) => `${name}_indicators_columns.csv`,
        json: ({ name }) => `${name}_overview.json`,
      },
      making: {
        xlsx: 'Making the overview',
        csv: 'Making the list of indicators (CSV)',
        dictionary: 'Making the list of columns (CSV)',
        json: 'Making the JSON file',
      },
      makingLabel: 'Progress',
      stop: 'Stop',
      stopped: 'Stopped. Nothing was saved.',
      saved: ({ name }) => `“${name}” was saved.`,
      handedOver: ({ name }) => `“${name}” was handed to the downloads.`,
      refused: 'It could not be saved. Check whether the browser allows downloads.',
      nothing: 'There is no sheet for the overview yet.',
      contents: ({ sheets, indicators }) =>
        `It has ${counted(indicators, 'indicator')} of ${counted(sheets, 'sheet')}.`,
      undecided: ({ count }) => `${counted(count, 'conflict')} undecided: the newest sheet is taken for now.`,
      toDecide: 'Decide now',
      links: {
        beside: ({ folder }) =>
          folder
            ? `Put it beside the folder “${folder}”, and its links open the original cells.`
            : 'Put it beside the workbooks, and its links open the original cells.',
        within: () => 'Leave it where it is, and its links open the original cells.',
      },
      leftOut: ({ reasons }) => `Not in it: ${reasons}.`,
      reasons: {
        failed: ({ count }) => `${counted(count, 'file')} that cannot be opened`,
        noSheet: ({ count }) => `${counted(count, 'workbook')} without a goal sheet`,
        unread: ({ count }) => `${counted(count, 'workbook')} not read yet`,
        copies: ({ count }) => `${counted(count, 'sheet')} of the same content`,
        unidentified: ({ count }) => `${counted(count, 'sheet')} without year or organisation`,
      },
      separator: ', ',
      space: ' ',
      close: 'Close',
    },
  },
};

/** 連絡文: what planning writes to a section about its sheet. In Japanese, whatever language the page is in. */
export interface NoteWords {
  readonly to: Sentence;
  readonly toNobody: string;
  readonly greeting: string;
  readonly about: Sentence;
  readonly asks: Readonly<Record<'error' | 'warning', Sentence>>;
  readonly item: Sentence;
  readonly advice: Sentence;
  readonly number: Sentence;
  readonly closing: string;
  readonly separator: string;
}

export const noteWords: NoteWords = {
  to: ({ section }) => `${section}　御担当者様`,
  toNobody: '御担当者様',
  greeting: 'お世話になっております。',
  about: ({ fiscalYear, file, sheet }) =>
    `${fiscalYear ? `${fiscalYear}の` : ''}組織目標管理シート（${file}　シート「${sheet}」）を点検しました。`,
  asks: {
    error: ({ count }) => `次の${count}件について、修正をお願いいたします。`,
    warning: ({ count }) => `次の${count}件について、御確認をお願いいたします。`,
  },
  item: ({ index, cells, indicator, message }) =>
    `${index}　${[cells ? `セル ${cells}` : '', indicator ? `「${indicator}」` : ''].filter(Boolean).join('　')}${cells || indicator ? '：' : ''}${message}`,
  advice: ({ advice, number }) => `　　${advice}${number}`,
  number: ({ number }) => `（点検番号 ${number}）`,
  closing: '御不明な点は、点検番号を添えてお問い合わせください。よろしくお願いいたします。',
  separator: '・',
};
