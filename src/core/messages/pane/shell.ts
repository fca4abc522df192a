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
  /** The same of Microsoft Lists. `site` is its SharePoint site. */
  readonly microsoft: Readonly<Record<MicrosoftTrouble, Sentence>>;
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
      | 'signedIn'
      | 'signedOut'
      | 'nextMade'
      | 'nextOpened'
      | 'nextCancelled'
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

type MicrosoftTrouble =
  | 'list-unreachable'
  | 'list-unauthorised'
  | 'list-missing'
  | 'list-differs'
  | 'list-duplicate'
  | 'list-full'
  | 'list-record-too-long'
  | 'list-newer'
  | 'list-damaged'
  | 'site-missing'
  | 'sign-in-unset'
  | 'sign-in-needed'
  | 'sign-in-cancelled'
  | 'sign-in-blocked'
  | 'sign-in-unreachable'
  | 'sign-in-failed'
  | 'consent-needed';

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
    microsoft: {
      'list-unreachable': () =>
        'Microsoft 365（graph.microsoft.com）につながりません。ネットワークを確かめ、続くときは情報担当にお知らせください。',
      'list-unauthorised': ({ site }) =>
        `サインインした人は、このサイト（${site}）のリストを使えません。サイトの管理者に、リストの権限を依頼してください。`,
      'list-missing': ({ site }) =>
        `サイト（${site}）に、提出先のリストがありません。設定のアドレスを確かめ、合っていれば情報担当にお知らせください。`,
      'list-differs': ({ site, columns }) =>
        `サイト（${site}）のリストの列が、この版に合いません（${columns}）。情報担当にお知らせください。`,
      'list-duplicate': ({ site, key }) =>
        `サイト（${site}）のリストに、同じ記録が2つあるため、送っていません（${key}）。情報担当にお知らせください。`,
      'list-full': ({ site }) =>
        `サイト（${site}）の空き容量がないため、受け付けられませんでした。情報担当にお知らせください。`,
      'list-record-too-long': ({ limit }) =>
        `文章が長すぎる欄があるため、送っていません（1件に入るのは${limit}文字まで）。短くしてください。`,
      'list-newer': ({ site }) =>
        `サイト（${site}）のリストは、この画面より新しい版で書かれています。画面を開き直し、直らなければ情報担当にお知らせください。`,
      'list-damaged': ({ site }) =>
        `サイト（${site}）のリストに、手で書き換えられて読み取れない記録があります。情報担当にお知らせください。`,
      'site-missing': ({ site }) =>
        `サイト（${site}）がないか、サインインした人には使えません。設定のアドレスを確かめ、合っていればサイトの管理者に権限を依頼してください。`,
      'sign-in-unset': () =>
        'Microsoft Lists に入るためのアプリの登録が配られていないため、提出できません。情報担当に「クライアントIDとテナントの配付」を依頼してください。',
      'sign-in-needed': () => '提出先に入るには、サインインが要ります。「サインイン」を押してください。',
      'sign-in-cancelled': () => 'サインインを取りやめました。続けるときは、もう一度「サインイン」を押してください。',
      'sign-in-blocked': () =>
        'サインインの画面を開けませんでした。ポップアップを許可してから、もう一度「サインイン」を押してください。',
      'sign-in-unreachable': () =>
        'サインインの行き先（login.microsoftonline.com）につながりません。ネットワークを確かめ、続くときは情報担当にお知らせください。',
      'sign-in-failed': ({ reason }) =>
        `サインインできませんでした。もう一度試し、続くときは、この番号を情報担当にお知らせください（${reason}）。`,
      'consent-needed': ({ reason }) =>
        `このアプリの利用が、まだ組織で許可されていません。情報担当に「アプリへの管理者の同意」を依頼してください（${reason}）。`,
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
      signedIn: ({ name }) => `${name}としてサインインしました。`,
      signedOut: () => 'サインアウトしました。',
      nextMade: ({ unplaced, reread }) =>
        `作る内容を確かめてください。${unplaced ? `移らないもの ${unplaced}、` : ''}読み直し ${reread}`,
      nextOpened: () => '新しいブックを開きました。',
      nextCancelled: () => '中止しました。',
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
    microsoft: {
      'list-unreachable': () =>
        'Microsoft 365 (graph.microsoft.com) cannot be reached. Check the network; if it goes on, tell your IT staff.',
      'list-unauthorised': ({ site }) =>
        `Who is signed in may not use the lists of ${site}. Ask whoever runs the site for the right.`,
      'list-missing': ({ site }) =>
        `The site ${site} has no list to submit to. Check the address in the settings; if it is right, tell your IT staff.`,
      'list-differs': ({ site, columns }) =>
        `The columns of the lists of ${site} do not fit this version (${columns}). Tell your IT staff.`,
      'list-duplicate': ({ site, key }) =>
        `Not sent: the lists of ${site} have two of one record (${key}). Tell your IT staff.`,
      'list-full': ({ site }) => `The site ${site} has no space left. Tell your IT staff.`,
      'list-record-too-long': ({ limit }) =>
        `Not sent: a text is too long (a record holds ${limit} characters). Shorten it.`,
      'list-newer': ({ site }) =>
        `The lists of ${site} were written by a newer version than this. Open the pane again; if that does not help, tell your IT staff.`,
      'list-damaged': ({ site }) =>
        `The lists of ${site} hold a record that was changed by hand and cannot be read. Tell your IT staff.`,
      'site-missing': ({ site }) =>
        `There is no site ${site}, or who is signed in may not use it. Check the address in the settings; if it is right, ask whoever runs the site for the right.`,
      'sign-in-unset': () =>
        'Nothing can be submitted to Microsoft Lists, because no app registration was given out. Ask your IT staff for its client id and tenant.',
      'sign-in-needed': () => 'Sign in to submit. Press “Sign in”.',
      'sign-in-cancelled': () => 'Signing in was cancelled. Press “Sign in” to try again.',
      'sign-in-blocked': () => 'The window for signing in could not open. Allow pop-ups, then press “Sign in” again.',
      'sign-in-unreachable': () =>
        'login.microsoftonline.com, where one signs in, cannot be reached. Check the network; if it goes on, tell your IT staff.',
      'sign-in-failed': ({ reason }) =>
        `Signing in failed. Try again; if it goes on, give this number to your IT staff (${reason}).`,
      'consent-needed': ({ reason }) =>
        `Your organisation has not consented to this app yet. Ask your IT staff for an administrator’s consent (${reason}).`,
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
      signedIn: ({ name }) => `Signed in as ${name}.`,
      signedOut: () => 'Signed out.',
      nextMade: ({ unplaced, reread }) =>
        `Review the new workbook. ${unplaced ? `${unplaced} without a place, ` : ''}${reread} to read again`,
      nextOpened: () => 'The new workbook is open.',
      nextCancelled: () => 'Cancelled.',
      saved: () => 'Saved.',
      copied: () => 'Copied.',
    },
  },
};
