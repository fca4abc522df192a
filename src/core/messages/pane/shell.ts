import { counted } from '../phrases';
import type { InBoth, Sentence } from './words';

/** What stands around every screen: header, tabs, the action bar's status, what stops a person. */
export interface ShellWords {
  readonly tabs: Readonly<Record<'overview' | 'findings' | 'evaluations' | 'submit' | 'settings', string>>;
  readonly tabList: string;
  /** The finding count in the tab: 「要修正 4件」. */
  readonly errorBadge: Sentence;
  /** Of the goal sheets; `fiscalYear` as they print it and `year` as a number, where all have the same. */
  readonly counts: Sentence;
  /** The header before the first 点検, when nobody has asked for the workbook's name. */
  readonly title: string;
  readonly notChecked: string;
  readonly unsent: Sentence;
  /** The short form for the eye: the counts stand above. */
  readonly checkedAt: Sentence;
  readonly check: string;
  readonly checking: string;
  readonly checkingSheet: Sentence;
  /** While a cell is being edited in Excel. */
  readonly waiting: string;
  readonly close: string;
  readonly back: string;
  readonly toCell: string;
  /** For the keyboard: past a long list to the buttons below it. */
  readonly toActions: string;
  /** Between names of sheets. */
  readonly comma: string;
  readonly reload: string;
  readonly emptyTitle: string;
  readonly emptyText: string;
  readonly notKept: string;
  /** A policy's name with where it comes from. */
  readonly policyFrom: Readonly<Record<'built-in' | 'shipped' | 'list', Sentence>>;
  /** After a change in the workbook: which sheets, and how old what is shown is. */
  readonly changed: Sentence;
  /** The same in one line. */
  readonly changedBriefly: Sentence;
  /** Like the catalogue's, for someone who has a pane and no command line. `host` is the list's. */
  readonly trouble: Readonly<Record<ListTrouble | 'policy-invalid', Sentence>>;
  /** Refusals that need other words than 「受け付けませんでした」 with a reason. */
  readonly refused: Readonly<Record<'forbidden' | 'storage-full', Sentence>>;
  readonly status: Readonly<
    Record<
      | 'checked'
      | 'changed'
      | 'mended'
      | 'mendTakenBack'
      | 'written'
      | 'takenBack'
      | 'hiddenSheet'
      | 'hiddenRow'
      | 'hiddenColumn'
      | 'noSheet'
      | 'elsewhere'
      | 'marked'
      | 'unmarked'
      | 'prepared'
      | 'sending'
      | 'sent'
      | 'connected'
      | 'saved'
      | 'copied',
      Sentence
    >
  >;
}

type ListTrouble =
  | 'list-unreachable'
  | 'list-unauthorised'
  | 'list-refused'
  | 'list-answer'
  | 'list-busy'
  | 'list-insecure'
  | 'list-changed'
  | 'other-workbook';

export const shellWords: InBoth<ShellWords> = {
  ja: {
    tabs: { overview: '概要', findings: '点検結果', evaluations: '評価（案）', submit: '提出', settings: '設定' },
    tabList: '画面',
    errorBadge: ({ count }) => `要修正 ${count}件`,
    counts: ({ sheets, indicators, fiscalYear }) =>
      `${sheets}シート・${indicators}指標${fiscalYear ? `・${fiscalYear}` : ''}`,
    title: '組織目標管理シートの点検',
    notChecked: 'まだ点検していません',
    unsent: ({ count }) => `未送信 ${count}`,
    checkedAt: ({ time }) => `${time}に点検しました`,
    check: '点検する',
    checking: '点検しています',
    checkingSheet: ({ sheet, done, total }) => `${sheet}を点検しています（${done}／${total}シート）`,
    waiting: 'Excelの返事を待っています。セルを編集中のときは、Enterで確定してください。',
    close: '閉じる',
    back: '戻る',
    toCell: '該当セルへ',
    toActions: '一覧をとばして下のボタンへ',
    comma: '、',
    reload: '開き直す',
    emptyTitle: 'まだ点検していません',
    emptyText: '「点検する」を押すと、このブックの組織目標管理シートを読み取ります。ブックの内容は変わりません。',
    notKept:
      'このパソコンでは設定や選択を覚えておけません。この画面を閉じると、選んだ評価と理由は失われます（ブックに入れた評価は残ります）。',
    policyFrom: {
      'built-in': ({ name }) => `${name}（組み込み）`,
      shipped: ({ name }) => `${name}（管理者の配付）`,
      list: ({ name }) => `${name}（提出先の基準）`,
    },
    changed: ({ sheet, more, time }) =>
      `点検のあとで、ブックが変更されました${sheet ? `（${sheet}${Number(more) > 0 ? 'ほか' : ''}）` : ''}。表示は${time}の内容です。`,
    changedBriefly: ({ time }) => `変更あり。表示は${time}の内容です。`,
    trouble: {
      'list-unreachable': ({ host }) =>
        `提出先（${host}）につながりません。庁内ネットワークにつながっているか、設定のアドレスが正しいか確かめてください。`,
      'list-unauthorised': ({ host }) =>
        `提出先（${host}）に入れません。設定の「提出用の鍵（トークン）」を確かめてください。`,
      'list-refused': ({ host, because }) =>
        `提出先（${host}）が受け付けませんでした${because ? `（${because}）` : ''}。`,
      'list-answer': ({ host }) =>
        `提出先（${host}）の返事を読み取れません。設定のアドレスが提出先のものか確かめてください。`,
      'list-busy': ({ host }) => `提出先（${host}）が混み合っています。しばらく待って、もう一度試してください。`,
      'list-insecure': ({ host }) =>
        `提出先（${host}）のアドレスが http:// のため、鍵（トークン）を送れません。https:// のアドレスを管理者に確かめて、設定を変えてください。`,
      'list-changed': () =>
        '確認したあとに、ほかの人がこのシートを提出したため、送っていません。確認し直すと、違いが分かります。',
      'other-workbook': ({ file, when, who }) =>
        `別のブック「${file}」から提出されているため、送っていません（${when}${who ? `、${who}` : ''}）。確認し直すと、置き換えるかどうかを選べます。`,
      'policy-invalid': ({ from, detail }) =>
        `配られた評価基準（${from}）を読み取れないため、使っていません。いま使っている評価基準は、設定で確かめられます。情報担当にお知らせください（${detail}）。`,
    },
    refused: {
      forbidden: () =>
        'この鍵（トークン）では、このシートを提出できません。どの部の提出に使える鍵か、管理者に確かめてください。',
      'storage-full': ({ host }) =>
        `提出先（${host}）の空き容量がないため、受け付けられませんでした。提出先の担当にお知らせください。`,
    },
    status: {
      checked: ({ time, errors, warnings }) => `${time}に点検しました。要修正 ${errors}、要確認 ${warnings}`,
      changed: ({ time }) => `変更あり・${time}の結果`,
      mended: ({ mended, left }) =>
        left ? `${mended}件を直しました。${left}件は直していません。` : `${mended}件を直しました。`,
      mendTakenBack: () => '元に戻しました。',
      written: ({ time, written, left }) =>
        `${time}に${written}件を入れました。${left ? `${left}件は入れていません。` : ''}`,
      takenBack: ({ restored, left }) =>
        left ? `${restored}件を戻しました。${left}件はそのままです。` : `${restored}件を記入前に戻しました。`,
      hiddenSheet: ({ sheet }) =>
        `シート「${sheet}」は非表示です。シートを「再表示」してから、もう一度押してください。`,
      hiddenRow: ({ cell }) => `${cell}は非表示の行にあります。行を「再表示」してから、もう一度押してください。`,
      hiddenColumn: ({ cell }) => `${cell}は非表示の列にあります。列を「再表示」してから、もう一度押してください。`,
      noSheet: ({ sheet }) =>
        `シート「${sheet}」が見つかりません（名前が変わったか、削除されました）。点検し直してください。`,
      elsewhere: ({ file }) => `別のブックが前に出ています。「${file}」を表示してから、もう一度押してください。`,
      marked: ({ marked, refused }) =>
        refused
          ? `${marked}か所に印を付けました。保護されたシート（${refused}）には付けていません。`
          : `${marked}か所に印を付けました。`,
      unmarked: () => '印をすべて消しました。',
      prepared: ({ sheets, held, others }) =>
        [
          `${sheets}シートを提出できます。`,
          held ? `${held}シートは提出できません。` : '',
          others ? `${others}シートは、別のブックから提出されています。` : '',
        ].join(''),
      sending: ({ done, total }) => `${done}／${total}シート 受付済`,
      sent: ({ sheets, unsent }) =>
        unsent ? `${sheets}シートを提出しました。${unsent}シートは未送信です。` : `${sheets}シートを提出しました。`,
      connected: ({ time }) => `つながりました（${time}）。`,
      saved: () => '保存しました。',
      copied: () => 'コピーしました。',
    },
  },
  en: {
    tabs: { overview: 'Home', findings: 'Findings', evaluations: 'Ratings', submit: 'Submit', settings: 'Settings' },
    tabList: 'Screens',
    errorBadge: ({ count }) => `${count} to fix`,
    counts: ({ sheets, indicators, year }) =>
      `${counted(sheets, 'sheet')} · ${counted(indicators, 'indicator')}${year ? ` · FY${year}` : ''}`,
    title: 'Goal sheet check',
    notChecked: 'Not checked yet',
    unsent: ({ count }) => `${count} unsent`,
    checkedAt: ({ time }) => `Checked at ${time}`,
    check: 'Check workbook',
    checking: 'Checking',
    checkingSheet: ({ sheet, done, total }) => `Checking ${sheet} (${done} of ${total} sheets)`,
    waiting: 'Waiting for Excel. If a cell is being edited, press Enter to finish.',
    close: 'Close',
    back: 'Back',
    toCell: 'Go to cell',
    toActions: 'Skip the list to the buttons below',
    comma: ', ',
    reload: 'Open again',
    emptyTitle: 'Not checked yet',
    emptyText: 'Press “Check workbook” to read the goal sheets of this workbook. Nothing in it is changed.',
    notKept:
      'This computer does not let the pane keep settings or choices. Chosen ratings and reasons are lost when the pane closes; ratings in the workbook stay.',
    policyFrom: {
      'built-in': ({ name }) => `${name} (built in)`,
      shipped: ({ name }) => `${name} (from your administrator)`,
      list: ({ name }) => `${name} (from the list)`,
    },
    changed: ({ sheet, more, time }) =>
      `The workbook has changed since the check${sheet ? ` (${sheet}${Number(more) > 0 ? ' and others' : ''})` : ''}. What is shown is from ${time}.`,
    changedBriefly: ({ time }) => `Changed since. Shown: ${time}`,
    trouble: {
      'list-unreachable': ({ host }) =>
        `The list (${host}) cannot be reached. Check the network, and the address in the settings.`,
      'list-unauthorised': ({ host }) => `The list (${host}) does not let you in. Check the token in the settings.`,
      'list-refused': ({ host, because }) => `The list (${host}) refused${because ? ` (${because})` : ''}.`,
      'list-answer': ({ host }) =>
        `The answer of ${host} was not understood. Check in the settings whether it is the address of a list.`,
      'list-busy': ({ host }) => `The list (${host}) is busy. Wait a little and try again.`,
      'list-insecure': ({ host }) =>
        `The address of the list (${host}) begins with http://, so the token is not sent. Ask your administrator for its https:// address, and change the settings.`,
      'list-changed': () =>
        'Not sent: somebody else submitted this sheet after your review. Review again to see what differs.',
      'other-workbook': ({ file, when, who }) =>
        `Not sent: the list has it from another workbook, “${file}” (${when}${who ? `, by ${who}` : ''}). Review again to choose whether to replace it.`,
      'policy-invalid': ({ from, detail }) =>
        `The policy from ${from} cannot be read and is not used. The settings say which policy is. Tell your IT staff (${detail}).`,
    },
    refused: {
      forbidden: () =>
        'This token may not submit this sheet. Ask your administrator which departments the token is for.',
      'storage-full': ({ host }) => `The list (${host}) has no space left. Tell those who run it.`,
    },
    status: {
      checked: ({ time, errors, warnings }) => `Checked at ${time}. ${errors} to fix, ${warnings} to check`,
      changed: ({ time }) => `Changed since · results of ${time}`,
      mended: ({ mended, left }) => (left ? `${mended} fixed, ${left} left as they were.` : `${mended} fixed.`),
      mendTakenBack: () => 'Put back.',
      written: ({ time, written, left }) => `${written} entered at ${time}.${left ? ` ${left} left out.` : ''}`,
      takenBack: ({ restored, left }) =>
        left ? `${restored} taken back, ${left} left as they are.` : `${restored} taken back.`,
      hiddenSheet: ({ sheet }) => `The sheet “${sheet}” is hidden. Unhide it and try again.`,
      hiddenRow: ({ cell }) => `${cell} is in a hidden row. Unhide the row and try again.`,
      hiddenColumn: ({ cell }) => `${cell} is in a hidden column. Unhide the column and try again.`,
      noSheet: ({ sheet }) => `There is no sheet “${sheet}” (renamed or deleted). Check the workbook again.`,
      elsewhere: ({ file }) => `Another workbook is in front. Bring “${file}” to the front and try again.`,
      marked: ({ marked, refused }) =>
        refused ? `${marked} cells marked. Protected sheets (${refused}) have no marks.` : `${marked} cells marked.`,
      unmarked: () => 'All marks are gone.',
      prepared: ({ sheets, held, others }) =>
        [
          `${counted(sheets, 'sheet')} can be submitted${held ? `, ${held} cannot` : ''}.`,
          others ? ` The list has ${counted(others, 'sheet')} from another workbook.` : '',
        ].join(''),
      sending: ({ done, total }) => `${done} of ${total} sheets received`,
      sent: ({ sheets, unsent }) =>
        unsent ? `${sheets} sheets submitted, ${unsent} unsent.` : `${sheets} sheets submitted.`,
      connected: ({ time }) => `Connected (${time}).`,
      saved: () => 'Saved.',
      copied: () => 'Copied.',
    },
  },
};
