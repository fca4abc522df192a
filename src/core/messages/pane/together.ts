import { consolidatedWords } from '../consolidated';
import { counted } from '../phrases';
import type { InBoth, Sentence } from './words';

type State = 'submitted' | 'undecided' | 'to-mend' | 'missing' | 'unlisted' | 'other-year';
type Fate = 'counted' | 'chosen' | 'provisional' | 'superseded' | 'set-aside' | 'copy' | 'unidentified' | 'other';
type FileState = 'read' | 'no-sheet' | 'failed' | 'passed-over' | 'unread';

/** まとめ: a folder as one. What is undecided, who has submitted, what came in, and other ways to save it. */
export interface TogetherWords {
  readonly tabs: {
    readonly label: string;
    readonly sheets: string;
    readonly together: string;
    readonly undecided: Sentence;
  };
  readonly yet: string;
  readonly conflicts: {
    readonly title: Sentence;
    readonly none: string;
    readonly hint: string;
    /** Where all are decided. */
    readonly settledHint: string;
    readonly of: Sentence;
    readonly sheet: Sentence;
    readonly facts: Sentence;
    readonly alsoIn: Sentence;
    readonly marks: Readonly<Record<'provisional' | 'chosen', string>>;
    readonly undo: string;
    readonly undoOf: Sentence;
    readonly decided: Sentence;
    readonly undone: string;
    readonly more: Sentence;
    readonly differences: string;
    readonly comparing: string;
    readonly hide: string;
    readonly differ: Sentence;
    readonly nothing: string;
    /** A goal by its `no`, an indicator by its `name` besides; each may be empty. */
    readonly known: Sentence;
    readonly change: Sentence;
    readonly appeared: Sentence;
    readonly vanished: Sentence;
    readonly elsewhere: string;
  };
  readonly submission: {
    readonly title: Sentence;
    readonly hint: string;
    readonly choose: string;
    readonly another: string;
    readonly remove: string;
    readonly taken: Sentence;
    readonly states: Readonly<Record<State, string>>;
    readonly filter: string;
    readonly all: string;
    readonly count: Sentence;
    readonly table: string;
    readonly columns: Readonly<Record<'department' | 'section' | 'state' | 'file', string>>;
    readonly more: Sentence;
    readonly copy: string;
    readonly copied: Sentence;
    readonly notCopied: string;
    readonly text: string;
  };
  readonly receipt: {
    readonly title: string;
    readonly hint: string;
    readonly files: string;
    readonly sheets: string;
    readonly indicators: string;
    readonly ofSheets: string;
    readonly ofFiles: string;
    readonly sum: string;
    readonly fates: Readonly<Record<Fate, string>>;
    readonly fileStates: Readonly<Record<FileState, string>>;
  };
  readonly formats: {
    readonly title: string;
    readonly hint: string;
    readonly csv: string;
    readonly dictionary: string;
    readonly json: string;
  };
}

export const togetherWords: InBoth<TogetherWords> = {
  ja: {
    tabs: {
      label: '表示',
      sheets: 'シート',
      together: 'まとめ',
      undecided: ({ count }) => `未決 ${count}組`,
    },
    yet: 'まだ読み終えていません。ここまでに読んだブックのまとめです。',
    conflicts: {
      title: ({ count }) => `未決 ${count}組`,
      none: '未決のシートはありません。',
      hint: '同じ組織・年度で内容の違うシートです。正しいほうを選んでください。選ぶまでは更新日時が新しいシートを仮に入れ、「未決」と書きます。',
      settledHint: '同じ組織・年度で内容の違うシートは、すべて決めてあります。「未決に戻す」で取り消せます。',
      of: ({ year, department, section }) => [year, department, section].filter(Boolean).join('　'),
      sheet: ({ path, sheet }) => `${path}（シート「${sheet}」）`,
      facts: ({ changed, indicators, errors }) =>
        `${changed ? `${changed} 更新・` : ''}${indicators}指標・要修正 ${errors}`,
      alsoIn: ({ count }) => `・同じ内容 ほかに${count}`,
      marks: { provisional: '仮に採用', chosen: '採用' },
      undo: '未決に戻す',
      undoOf: ({ section }) => `未決に戻す：${section}`,
      decided: ({ path, left }) => `「${path}」に決めました。未決 残り${left}組。`,
      undone: '未決に戻しました。更新日時が新しいシートを仮に入れています。',
      more: ({ count }) => `ほか${count}組を表示`,
      differences: '違うところを見る',
      comparing: '比べています',
      hide: '違うところを閉じる',
      differ: ({ path, count }) => `新しいシートと「${path}」の違い ${count}か所（古い → 新しい）`,
      nothing: '（空欄）',
      known: ({ no, name }) => `${no ? `No.${no}` : ''}${name ? `「${name}」` : ''}`,
      change: ({ cell, of, field, before, after }) =>
        `${cell ? `${cell}　` : ''}${of ? `${of}の` : ''}${field}：${before} → ${after}`,
      appeared: ({ of }) => `新しいシートだけにある行：${of}`,
      vanished: ({ of }) => `古いシートだけにある行：${of}`,
      elsewhere: '表の外や書き方だけが違います。',
    },
    submission: {
      title: ({ year }) => `提出状況${year ? `　${year}` : ''}`,
      hint: '課の名簿（CSV）を選ぶと、まだ届いていない課が分かります。この画面に置いても構いません。「部」と「課」の列がある表です。Excelで保存したCSVをそのまま使えます。',
      choose: '課の名簿を選ぶ',
      another: '別の名簿を選ぶ',
      remove: '名簿を外す',
      taken: ({ file, count, missing }) => `名簿「${file}」の${count}課と比べました。未提出 ${missing}課。`,
      states: {
        submitted: '提出済',
        undecided: '未決',
        'to-mend': '要修正あり',
        missing: '未提出',
        unlisted: '名簿にない',
        'other-year': '別の年度',
      },
      filter: '状態で絞る',
      all: 'すべて',
      count: ({ state, count }) => `${state} ${count}`,
      table: '課ごとの提出状況',
      columns: { department: '部区', section: '課・機関', state: '状態', file: 'ブック' },
      more: ({ count }) => `ほか${count}行を表示`,
      copy: 'この一覧を写す',
      copied: ({ count }) => `${count}行を写しました。Excelやメールに貼り付けてください。`,
      notCopied: 'ブラウザーで許可されなかったため、写せませんでした。次の文を選んで写してください。',
      text: '課の一覧',
    },
    receipt: {
      title: '受付',
      hint: '見つけたファイル・シート・指標が、どこに入ったかです。',
      files: 'ファイル',
      sheets: 'シート',
      indicators: '指標',
      ofSheets: 'シートの扱い',
      ofFiles: 'ファイルの状態',
      sum: '合計',
      fates: consolidatedWords.fates,
      fileStates: consolidatedWords.fileStates,
    },
    formats: {
      title: 'ほかの形で保存',
      hint: '分析やほかのシステムのための形です。中身は一覧ブックの「指標一覧」「データ項目」と同じで、JSONには全部が入ります。',
      csv: '指標一覧（CSV）',
      dictionary: 'データ項目（CSV）',
      json: 'すべて（JSON）',
    },
  },
  en: {
    tabs: {
      label: 'View',
      sheets: 'Sheets',
      together: 'Overview',
      undecided: ({ count }) => `${counted(count, 'conflict')} undecided`,
    },
    yet: 'Not everything has been read yet. This is what was read so far.',
    conflicts: {
      title: ({ count }) => `Undecided: ${count}`,
      none: 'Nothing is undecided.',
      hint: 'Sheets of one section and year that differ. Choose the right one. Until then the newest is taken and marked as undecided.',
      settledHint: 'Sheets of one section and year that differ: all are decided. Each choice can be undone.',
      of: ({ year, department, section }) => [year, department, section].filter(Boolean).join(' '),
      sheet: ({ path, sheet }) => `${path} (sheet “${sheet}”)`,
      facts: ({ changed, indicators, errors }) =>
        `${changed ? `changed ${changed} · ` : ''}${counted(indicators, 'indicator')} · ${errors} to fix`,
      alsoIn: ({ count }) => ` · same content in ${count} more`,
      marks: { provisional: 'taken for now', chosen: 'taken' },
      undo: 'Undo the choice',
      undoOf: ({ section }) => `Undo the choice: ${section}`,
      decided: ({ path, left }) => `“${path}” was chosen. ${counted(left, 'conflict')} left.`,
      undone: 'The choice was undone. The newest sheet is taken for now.',
      more: ({ count }) => `Show ${count} more`,
      differences: 'Show differences',
      comparing: 'Comparing',
      hide: 'Hide differences',
      differ: ({ path, count }) => `Newest sheet and “${path}”: ${counted(count, 'difference')} (old → new)`,
      nothing: '(empty)',
      known: ({ no, name }) => `${no ? `no. ${no}` : ''}${no && name ? ' ' : ''}${name ? `“${name}”` : ''}`,
      change: ({ cell, of, field, before, after }) =>
        `${cell ? `${cell} ` : ''}${of ? `${of}, ` : ''}${field}: ${before} → ${after}`,
      appeared: ({ of }) => `Only in the newest: ${of}`,
      vanished: ({ of }) => `Only in the older one: ${of}`,
      elsewhere: 'They differ only outside the table, or in how they are written.',
    },
    submission: {
      title: ({ year }) => `Submissions${year ? ` ${year}` : ''}`,
      hint: 'Choose a list of sections (CSV) to see which ones are missing. You can also drop it on this page. It is a table with the columns 部 and 課; a CSV file saved by Excel will do.',
      choose: 'Choose a list of sections',
      another: 'Choose another list',
      remove: 'Remove the list',
      taken: ({ file, count, missing }) =>
        `Compared with the ${counted(count, 'section')} of “${file}”. Missing: ${missing}.`,
      states: {
        submitted: 'Submitted',
        undecided: 'Undecided',
        'to-mend': 'To fix',
        missing: 'Missing',
        unlisted: 'Not on the list',
        'other-year': 'Another year',
      },
      filter: 'Filter by status',
      all: 'All',
      count: ({ state, count }) => `${state}: ${count}`,
      table: 'Submissions by section',
      columns: { department: 'Department', section: 'Section', state: 'Status', file: 'Workbook' },
      more: ({ count }) => `Show ${counted(count, 'more row')}`,
      copy: 'Copy this list',
      copied: ({ count }) => `${counted(count, 'row')} copied. Paste them into Excel or a mail.`,
      notCopied: 'The browser did not allow copying. Select the text below and copy it.',
      text: 'Sections',
    },
    receipt: {
      title: 'What came in',
      hint: 'Where every file, sheet and indicator went.',
      files: 'Files',
      sheets: 'Sheets',
      indicators: 'Indicators',
      ofSheets: 'What became of sheets',
      ofFiles: 'What became of files',
      sum: 'Total',
      fates: {
        counted: 'Taken',
        chosen: 'Taken (decided)',
        provisional: 'Undecided (taken for now)',
        superseded: 'Undecided (not taken)',
        'set-aside': 'Not taken (decided)',
        copy: 'Same content elsewhere',
        unidentified: 'Section or year cannot be read',
        other: 'No goal sheet',
      },
      fileStates: {
        read: 'Read',
        'no-sheet': 'Without a goal sheet',
        failed: 'Cannot be opened',
        'passed-over': 'No workbook',
        unread: 'Not read yet',
      },
    },
    formats: {
      title: 'Save in other formats',
      hint: 'For analysis and other systems. The CSV files are the sheets 指標一覧 and データ項目; the JSON file has everything.',
      csv: 'Indicators (CSV)',
      dictionary: 'Columns (CSV)',
      json: 'Everything (JSON)',
    },
  },
};
