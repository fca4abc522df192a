import { andMore } from '../phrases';
import type { InBoth, Sentence } from './words';

/** 点検結果, its report, and the banner over results that may be old. */
export interface FindingsWords {
  readonly title: string;
  readonly filters: {
    readonly label: string;
    readonly severities: string;
    readonly all: string;
    readonly search: string;
    readonly clear: string;
    readonly grouping: string;
    readonly bySheet: string;
    readonly byRule: string;
    readonly left: Sentence;
    readonly none: string;
    readonly noneAdvice: string;
  };
  readonly list: {
    readonly label: string;
    readonly wholeFile: string;
    /** 「評価が空欄です（9か所）。」 */
    readonly folded: Sentence;
    /** An indicator's whole name, and how many more one cell judges. */
    readonly indicators: Sentence;
    /** The first cells of several, and how many more. */
    readonly cells: Sentence;
    readonly proposal: Sentence;
    readonly together: string;
    readonly toEvaluations: string;
    readonly ruleNumber: Sentence;
    readonly separator: string;
    readonly handled: string;
  };
  readonly fix: {
    readonly replace: string;
    readonly replaceAll: Sentence;
    readonly becomes: string;
    readonly done: string;
    readonly partlyDone: Sentence;
    readonly notDone: Sentence;
    readonly takeBack: string;
    readonly takeAllBack: Sentence;
    /** How an odd character is called where it cannot be seen. */
    readonly characters: Readonly<Record<'space' | 'wide-space' | 'line-break' | 'tab' | 'invisible', string>>;
  };
  readonly zero: {
    readonly heading: string;
    readonly counts: Sentence;
    readonly stamp: string;
    readonly checkedTitle: string;
    readonly lines: Readonly<Record<'form' | 'dates' | 'values' | 'evaluations' | 'statuses', string>>;
    readonly amounts: Readonly<Record<'form' | 'dates' | 'values' | 'evaluations' | 'statuses', Sentence>>;
    readonly fine: string;
    readonly remain: Readonly<Record<'warning' | 'info', Sentence>>;
    readonly look: Readonly<Record<'warning' | 'info', string>>;
    readonly canSubmit: string;
    readonly nothingElse: string;
    readonly back: string;
    readonly toSubmit: string;
    readonly toEvaluations: string;
  };
  readonly report: {
    readonly open: string;
    readonly title: string;
    readonly copy: string;
    readonly save: string;
    readonly print: string;
    readonly preview: string;
    /** That it holds more than the list shows. */
    readonly whole: string;
    readonly workbook: string;
    readonly checkedAt: string;
    readonly ruleSet: string;
    readonly policy: string;
    readonly result: string;
    readonly outcome: Sentence;
    readonly columns: Readonly<Record<'severity' | 'cell' | 'finding' | 'number', string>>;
    readonly count: Sentence;
    readonly noFindings: string;
    readonly skipped: Sentence;
    readonly changed: string;
    readonly mended: string;
    /** One finding: its sentence, the indicator's name, and `mended`. */
    readonly line: Sentence;
    readonly onTrial: Sentence;
    /** As plain text: 「ブック：市民部.xlsx」, 「■ 市民課（要修正 2件）」, 「・要修正 K9 …」. */
    readonly fact: Sentence;
    readonly section: Sentence;
    readonly item: Sentence;
    readonly boxes: readonly string[];
    readonly fileName: Sentence;
  };
}

export const findingsWords: InBoth<FindingsWords> = {
  ja: {
    title: '点検結果',
    filters: {
      label: '検索とまとめ方',
      severities: '重要度で絞る',
      all: 'すべて',
      search: 'ことばで絞る',
      clear: '入力を消す',
      grouping: 'まとめ方',
      bySheet: 'シート別',
      byRule: '点検項目別',
      left: ({ left, total }) => `${total}件のうち${left}件を表示しています。`,
      none: '当てはまるものはありません。',
      noneAdvice: '絞り込んでいるため表示していないだけで、点検結果はほかにあります。',
    },
    list: {
      label: '点検結果の一覧',
      wholeFile: 'ブック全体',
      folded: ({ message, count }) => `${String(message).replace(/。$/, '')}（${count}か所）。`,
      indicators: andMore.ja,
      cells: ({ cells, more }) => `${cells}${Number(more) > 0 ? `ほか${more}` : ''}`,
      proposal: ({ proposed }) => `案：${proposed}`,
      together: '「評価（案）」でまとめて入れられます',
      toEvaluations: '評価（案）を開く',
      ruleNumber: ({ number }) => `点検番号 ${number}`,
      separator: '・',
      handled: '直しました',
    },
    fix: {
      replace: '置き換える',
      replaceAll: ({ count }) => `${count}か所すべて置き換える`,
      becomes: 'を次に置き換える',
      done: '直しました',
      partlyDone: ({ done, total }) => `${total}か所のうち${done}か所を直しました`,
      notDone: ({ because }) => `直していません。${because}`,
      takeBack: '元に戻す',
      takeAllBack: ({ count }) => `${count}か所を元に戻す`,
      characters: {
        space: '空白',
        'wide-space': '全角の空白',
        'line-break': '改行',
        tab: 'タブ',
        invisible: '見えない文字',
      },
    },
    zero: {
      heading: '要修正はありません',
      counts: ({ sheets, indicators }) => `${sheets}シート・${indicators}指標を点検`,
      stamp: '点検済',
      checkedTitle: '点検した内容',
      lines: {
        form: '年度・組織名・様式の見出し',
        dates: '作成日・修正日・評価日',
        values: '目標と結果（空欄・単位・桁）',
        evaluations: '評価（空欄・凡例・結果との差）',
        statuses: '達成状況',
      },
      amounts: {
        form: ({ count }) => `${count}シート`,
        dates: ({ count }) => `${count}か所`,
        values: ({ count }) => `${count}指標`,
        evaluations: ({ count }) => `${count}評価`,
        statuses: ({ count }) => `${count}か所`,
      },
      fine: '問題なし',
      remain: {
        warning: ({ count }) => `要確認が${count}件あります。`,
        info: ({ count }) => `参考が${count}件あります。`,
      },
      look: { warning: '要確認を見る', info: '参考を見る' },
      canSubmit: '提出はできます。',
      nothingElse: '要確認・参考もありません。',
      back: '点検した内容に戻る',
      toSubmit: '提出へ進む',
      toEvaluations: '評価（案）へ進む',
    },
    report: {
      open: '報告書',
      title: '点検結果（報告書）',
      copy: 'コピー',
      save: '保存',
      print: '印刷',
      preview: '報告書の内容',
      whole: '絞り込みにかかわらず、すべての指摘が入ります。',
      workbook: 'ブック',
      checkedAt: '点検日時',
      ruleSet: '点検項目の版',
      policy: '評価基準',
      result: '結果',
      outcome: ({ errors, warnings, infos, sheets, indicators }) =>
        `要修正 ${errors}件・要確認 ${warnings}件・参考 ${infos}件（${sheets}シート・${indicators}指標を点検）`,
      columns: { severity: '重要度', cell: 'セル', finding: '内容', number: '番号' },
      count: ({ severity, count }) => `${severity} ${count}件`,
      noFindings: '指摘なし',
      skipped: ({ sheets }) => `組織目標管理シートではないため、点検していないシート：${sheets}`,
      changed: '点検のあとで、ブックが変更されています。',
      mended: '（点検後に修正）',
      line: ({ message, indicator, mended }) => `${message}${indicator ? `［${indicator}］` : ''}${mended}`,
      onTrial: ({ severity, beta }) => `${severity}（${beta}）`,
      fact: ({ name, value }) => `${name}：${value}`,
      section: ({ name, counts }) => `■ ${name}（${counts}）`,
      item: ({ text }) => `・${text}`,
      boxes: ['担当', '課長'],
      fileName: ({ name, date }) => `点検結果_${name}_${date}.html`,
    },
  },
  en: {
    title: 'Findings',
    filters: {
      label: 'Filter and group',
      severities: 'Filter by severity',
      all: 'All',
      search: 'Filter by text',
      clear: 'Clear text',
      grouping: 'Group by',
      bySheet: 'By sheet',
      byRule: 'By rule',
      left: ({ left, total }) => `${left} of ${total} shown.`,
      none: 'Nothing matches.',
      noneAdvice: 'There are other findings; the filter hides them.',
    },
    list: {
      label: 'Findings',
      wholeFile: 'Whole workbook',
      folded: ({ message, count }) => `${String(message).replace(/\.$/, '')} (${count} places).`,
      indicators: andMore.en,
      cells: ({ cells, more }) => `${cells}${Number(more) > 0 ? ` and ${more} more` : ''}`,
      proposal: ({ proposed }) => `Proposal: ${proposed}`,
      together: 'Can be filled in together under Ratings',
      toEvaluations: 'Open Ratings',
      ruleNumber: ({ number }) => `Rule ${number}`,
      separator: ' · ',
      handled: 'Fixed',
    },
    fix: {
      replace: 'Replace',
      replaceAll: ({ count }) => `Replace all ${count}`,
      becomes: 'becomes',
      done: 'Fixed',
      partlyDone: ({ done, total }) => `${done} of ${total} places fixed`,
      notDone: ({ because }) => `Not fixed. ${because}`,
      takeBack: 'Put back',
      takeAllBack: ({ count }) => `Put all ${count} back`,
      characters: {
        space: 'space',
        'wide-space': 'full-width space',
        'line-break': 'line break',
        tab: 'tab',
        invisible: 'invisible character',
      },
    },
    zero: {
      heading: 'Nothing to fix',
      counts: ({ sheets, indicators }) => `${sheets} sheets and ${indicators} indicators checked`,
      stamp: '点検済',
      checkedTitle: 'What was checked',
      lines: {
        form: 'Year, organisation, headings',
        dates: 'Dates',
        values: 'Targets and results (empty, units, digits)',
        evaluations: '評価 (empty, legend, against results)',
        statuses: '達成状況',
      },
      amounts: {
        form: ({ count }) => `${count} sheets`,
        dates: ({ count }) => `${count} dates`,
        values: ({ count }) => `${count} indicators`,
        evaluations: ({ count }) => `${count} ratings`,
        statuses: ({ count }) => `${count} texts`,
      },
      fine: 'Nothing wrong',
      remain: {
        warning: ({ count }) => `${count} to check.`,
        info: ({ count }) => `Notes: ${count}.`,
      },
      look: { warning: 'Look at them', info: 'Look at them' },
      canSubmit: 'The workbook can be submitted.',
      nothingElse: 'There is nothing else to look at.',
      back: 'Back to what was checked',
      toSubmit: 'Go on to Submit',
      toEvaluations: 'Go on to Ratings',
    },
    report: {
      open: 'Report',
      title: 'Findings (report)',
      copy: 'Copy',
      save: 'Save',
      print: 'Print',
      preview: 'The report',
      whole: 'It holds every finding, whatever the list shows.',
      workbook: 'Workbook',
      checkedAt: 'Checked',
      ruleSet: 'Rule set',
      policy: 'Policy',
      result: 'Outcome',
      outcome: ({ errors, warnings, infos, sheets, indicators }) =>
        `${errors} to fix, ${warnings} to check, ${infos} notes (${sheets} sheets, ${indicators} indicators checked)`,
      columns: { severity: 'Severity', cell: 'Cell', finding: 'Finding', number: 'Rule' },
      count: ({ severity, count }) => `${severity} ${count}`,
      noFindings: 'no findings',
      skipped: ({ sheets }) => `Not checked, since they are no goal sheets: ${sheets}`,
      changed: 'The workbook has changed since the check.',
      mended: ' (fixed after the check)',
      line: ({ message, indicator, mended }) => `${message}${indicator ? ` [${indicator}]` : ''}${mended}`,
      onTrial: ({ severity, beta }) => `${severity} (${beta})`,
      fact: ({ name, value }) => `${name}: ${value}`,
      section: ({ name, counts }) => `${name} (${counts})`,
      item: ({ text }) => `- ${text}`,
      boxes: ['担当', '課長'],
      fileName: ({ name, date }) => `findings_${name}_${date}.html`,
    },
  },
};
