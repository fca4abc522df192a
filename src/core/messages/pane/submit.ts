import { counted } from '../phrases';
import type { InBoth, Sentence } from './words';

type Kind = 'created' | 'updated' | 'unchanged' | 'withdrawn';

type HeldCode = 'has-errors' | 'duplicate-key' | 'no-identity' | 'key-too-long' | 'other-workbook';

/** 提出: what will be sent, the chief's word, progress, receipt, and what is 未送信. */
export interface SubmitWords {
  readonly idle: {
    readonly heading: string;
    readonly text: string;
    readonly working: string;
    readonly last: Sentence;
  };
  readonly look: string;
  readonly lookAgain: string;
  readonly looking: string;
  readonly facts: Readonly<Record<'list' | 'account' | 'checked' | 'policy' | 'person', string>>;
  readonly checkedAt: Sentence;
  readonly thisComputer: string;
  readonly noList: string;
  readonly toSettings: string;
  readonly toFindings: string;
  readonly toEvaluations: string;
  /** 「7シート・31指標」 */
  readonly amount: Sentence;
  readonly kinds: Readonly<Record<Kind, string>>;
  /** 「新規 1」 in a line of several. */
  readonly kindCount: Sentence;
  readonly separator: string;
  /** A thing, and what is said of it: 「受付　新規 1・変更 4」. */
  readonly beside: Sentence;
  readonly prepared: {
    readonly heading: string;
    readonly differences: string;
    readonly noDifferences: string;
    readonly unchangedToo: Sentence;
    readonly warnings: Sentence;
    readonly differs: string;
    readonly changed: string;
    readonly unknown: string;
    readonly noListText: string;
    readonly nothing: string;
    readonly noGoalSheet: string;
    readonly reasonsLeft: Sentence;
    readonly listDiffers: string;
    readonly send: Sentence;
    readonly reading: string;
    readonly sendsAll: string;
    readonly sendsWithout: Sentence;
    readonly sendsNone: string;
    readonly unsentToo: Sentence;
  };
  /** Sheets that the list has from another workbook. */
  readonly others: {
    readonly heading: Sentence;
    readonly workbook: string;
    readonly submitted: string;
    /** When, and by whom where that is known. */
    readonly by: Sentence;
    readonly meaning: string;
    readonly replace: string;
    readonly replaceSheet: Sentence;
    readonly replaceAll: Sentence;
    readonly differences: string;
    readonly differencesOf: Sentence;
    readonly ifWaived: string;
    readonly noneChosen: string;
    readonly replaced: Sentence;
  };
  /** Where nothing can be sent from: a page that was opened from a disk. */
  readonly notHere: { readonly heading: string; readonly text: string; readonly service: string };
  /** Rows of a list of records. */
  readonly record: {
    readonly indicator: Sentence;
    readonly gone: Sentence;
    readonly sheet: string;
  };
  readonly held: {
    readonly errors: Sentence;
    readonly cannot: Sentence;
    readonly more: Sentence;
    readonly toCell: Sentence;
    readonly reasons: Readonly<Record<HeldCode, Sentence>>;
  };
  readonly chief: {
    readonly heading: string;
    readonly kept: string;
    readonly adds: Sentence;
    readonly name: string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly nameMissing: string;
    readonly reasonMissing: string;
    readonly send: Sentence;
    readonly passed: Sentence;
  };
  readonly sending: {
    readonly heading: string;
    readonly indicators: Sentence;
    readonly remaining: Sentence;
    readonly minutes: Sentence;
    readonly seconds: Sentence;
    readonly goOn: string;
    readonly sheets: string;
    readonly received: string;
    readonly now: string;
    readonly waiting: string;
    readonly failed: string;
    readonly ifCancelled: string;
    /** Where a list takes a sheet piece by piece. */
    readonly notAtOnce: string;
    readonly cancel: string;
    readonly cancelling: string;
  };
  /** Why the list has to be waited for, and how long. */
  readonly pause: Readonly<Record<'busy' | 'pace', string>> & { readonly left: Sentence };
  readonly signIn: Readonly<Record<'button' | 'giveUp', string>>;
  readonly receipt: {
    readonly heading: string;
    readonly stamp: string;
    readonly by: Sentence;
    readonly results: string;
    readonly notSubmitted: Sentence;
    readonly notSubmittedSheet: Sentence;
    readonly title: Sentence;
    readonly receivedAt: string;
    readonly columns: Readonly<Record<'kind' | 'record', string>>;
    readonly file: Sentence;
    readonly keep: string;
    readonly print: string;
    readonly save: string;
    readonly copy: string;
  };
  readonly unsent: {
    readonly heading: string;
    readonly cancelled: string;
    readonly earlier: Sentence;
    readonly count: Sentence;
    readonly mark: string;
    readonly notKept: string;
    readonly sheets: string;
    readonly sheet: Sentence;
    readonly refused: string;
    /** The heading where nothing is broken: somebody has to look once more. */
    readonly toLookAt: string;
    readonly again: string;
    readonly ifItGoesOn: string;
    readonly call: string;
    readonly number: Sentence;
    readonly copyNumber: string;
  };
}

export const submitWords: InBoth<SubmitWords> = {
  ja: {
    idle: {
      heading: '提出の準備',
      text: '「提出内容を確認」を押すと、ブックを読み直して点検し、提出先にある内容と比べます。まだ何も送りません。ブックの内容も変わりません。',
      working: 'ブックを読み直して点検し、提出先にある内容と比べています。まだ何も送っていません。',
      last: ({ when, sheets, indicators }) => `前回の提出：${when}（${sheets}シート・${indicators}指標）`,
    },
    look: '提出内容を確認',
    lookAgain: '提出内容を確認し直す',
    looking: '確認しています',
    facts: { list: '提出先', account: 'サインイン', checked: '点検', policy: '評価基準', person: '担当者' },
    checkedAt: ({ time }) => `${time} に点検し直しました`,
    thisComputer: 'このパソコンの提出先',
    noList: '設定されていません',
    toSettings: '設定を開く',
    toFindings: '点検結果へ',
    toEvaluations: '評価（案）へ',
    amount: ({ sheets, indicators }) => `${sheets}シート・${indicators}指標`,
    kinds: { created: '新規', updated: '変更', unchanged: '変更なし', withdrawn: '取下げ' },
    kindCount: ({ kind, count }) => `${kind} ${count}`,
    separator: '・',
    beside: ({ thing, said }) => `${thing}　${said}`,
    prepared: {
      heading: '提出する内容',
      differences: '提出先にある内容との違いを見る',
      noDifferences: '提出先にある内容と同じです。提出しても変わりません。',
      unchangedToo: ({ count }) => `ほか変更なし ${count}指標`,
      warnings: ({ count }) => `要確認が ${count}件あります。このままでも提出できます。`,
      differs:
        '送る内容が、確認したときと変わるため、まだ何も送っていません。下の内容を確かめて、もう一度押してください。',
      listDiffers:
        '提出先の内容が、確認したときから変わったため、まだ何も送っていません。下の内容を確かめて、もう一度押してください。',
      changed: '確認したあとに、ブックが変わりました。確認し直してから提出してください。',
      unknown:
        '新規・変更などの数は、いまは分かりません。このまま「提出する」を押すこともできます。届かなかったものは「未送信」として残り、あとで送れます。',
      noListText: '提出先が設定されていません。アドレスを設定すると、ここから提出できます。',
      nothing: '提出できるシートがありません。下の理由を確かめて、直してください。',
      noGoalSheet: 'このブックには、組織目標管理シートがありません。提出するブックを開いているか確かめてください。',
      reasonsLeft: ({ count }) =>
        `目標か結果が変わったため、前に書いた理由 ${count}件は付きません。理由を付けるときは、評価のセルを空欄にして、選び直してください。`,
      send: ({ sheets }) => `提出する（${sheets}シート）`,
      reading: '読み直しています',
      unsentToo: ({ when, sheets }) => `${when} に送れなかった${sheets}シートも、あわせて送ります。`,
      sendsAll: 'すべてのシートを送ります',
      sendsWithout: ({ held, more }) => `${held}${Number(more) > 0 ? `ほか${more}シート` : ''}は送りません`,
      sendsNone: '置き換えるシートを選んでください',
    },
    others: {
      heading: ({ sheet, count }) => `${sheet ? sheet : `${count}シート`}は、別のブックから提出されています`,
      workbook: 'ブック',
      submitted: '提出',
      by: ({ when, who }) => `${when}${who ? `　${who}` : ''}`,
      meaning:
        'チェックを付けて提出すると、提出先の内容がこのブックの内容に置き換わります。元の内容は、提出先の履歴に残ります。チェックのないシートは送りません。',
      replace: 'このブックで置き換える',
      replaceSheet: ({ sheet }) => `${sheet}をこのブックで置き換える`,
      replaceAll: ({ count }) => `すべて置き換える（${count}シート）`,
      differences: '違い',
      differencesOf: ({ sheet, counts }) => `${sheet}の違い ${counts}`,
      ifWaived: '要修正があるため、課長が確認して提出するときだけ送ります。',
      noneChosen: '送るシートが、まだ選ばれていません。',
      replaced: ({ file }) => `「${file}」から提出された内容を置き換えました`,
    },
    notHere: {
      heading: 'この画面からは提出できません',
      text: 'ファイルとして開いたこの画面は、どこにもつながりません。ブックを保存し、決められた方法（共有フォルダーやメール）で企画部門へ渡してください。',
      service: '提出先のサービスがあるときは、そのアドレスでこの画面を開くと、ここから提出できます。',
    },
    record: {
      indicator: ({ no, name }) => `${no ? `No.${no} ` : ''}${name || '（項目名なし）'}`,
      gone: ({ no, name }) => `${no ? `No.${no} ` : ''}${name || '（項目名なし）'}（シートからなくなりました）`,
      sheet: 'シート全体の欄（組織名、日付、取り組みについて など）',
    },
    held: {
      errors: ({ sheet, count }) => `${sheet}は、要修正が ${count}件あるため提出できません`,
      cannot: ({ sheet }) => `${sheet}は、提出できません`,
      more: ({ count }) => `ほか ${count}件`,
      toCell: ({ sheet, cell }) => `${sheet} ${cell} 該当セルへ`,
      reasons: {
        'has-errors': ({ count }) => `要修正 ${count}件`,
        'duplicate-key': ({ first, second }) =>
          `同じ組織・年度のシートがほかにもあります（${first}、${second}）。どちらか一方だけにしてください。`,
        'no-identity': () => '年度か組織名が空欄のため、どの組織の指標か決められません。シートの上部に書いてください。',
        'key-too-long': () => '組織名か番号が長すぎるため、登録できません。短くしてください。',
        'other-workbook': ({ file }) => `別のブック「${file}」から提出された内容を残しました`,
      },
    },
    chief: {
      heading: '課長が確認して提出する場合',
      kept: '氏名と理由は、提出先の記録に残ります。',
      adds: ({ sheets, indicators }) => `上の内容に、${sheets}シート・${indicators}指標が加わります。`,
      name: '課長氏名',
      reason: '理由',
      reasonHint: '要修正を残したまま提出する理由を書いてください。',
      nameMissing: '課長の氏名を書いてください。',
      reasonMissing: '理由を書いてください。',
      send: ({ sheets }) => `課長確認済として提出（${sheets}シート）`,
      passed: ({ by }) => `課長確認済（${by}）`,
    },
    sending: {
      heading: '提出しています',
      indicators: ({ done, total }) => `${done}／${total}指標`,
      remaining: ({ time }) => `残り 約${time}。`,
      minutes: ({ count }) => `${count}分`,
      seconds: ({ count }) => `${count}秒`,
      goOn: '送っている間も、そのまま作業を続けられます。',
      sheets: 'シートごとの状況',
      received: '受付',
      now: '送信中',
      waiting: '待ち',
      failed: '未送信',
      ifCancelled: '中止しても、受付済のシートはそのまま残ります。残りは「未送信」の印を付け、あとで送れます。',
      notAtOnce: 'Microsoft Listsへの提出が途中で止まったシートは、もう一度提出すると完了します。',
      cancel: '中止する',
      cancelling: '中止しています',
    },
    pause: {
      busy: '提出先が混み合っているため、待っています。',
      pace: '提出先に負担をかけないよう、間をあけて送っています。',
      left: ({ time }) => `続きまで 約${time}`,
    },
    signIn: { button: 'サインイン', giveUp: 'サインインをやめる' },
    receipt: {
      heading: '受け付けました',
      stamp: '受付',
      by: ({ person }) => `担当者 ${person}`,
      results: '受付結果',
      notSubmitted: ({ sheets, indicators }) => `未提出 ${sheets}シート（${indicators}指標）`,
      notSubmittedSheet: ({ sheet, because }) => `${sheet}：${because}`,
      title: ({ file }) => `受付結果　${file}`,
      receivedAt: '受付日時',
      columns: { kind: '区分', record: '指標' },
      file: ({ name, date }) => `受付結果_${name}_${date}.html`,
      keep: '受付結果を残す',
      print: '印刷',
      save: '保存',
      copy: 'コピー',
    },
    unsent: {
      heading: '送れませんでした',
      cancelled: '中止しました',
      earlier: ({ when }) => `${when} に送れなかったものがあります`,
      count: ({ indicators }) => `未送信 ${indicators}指標`,
      notKept: 'このパソコンには覚えておけません。この画面を閉じる前に送ってください。ブックの内容は変わっていません。',
      mark: 'このパソコンに「未送信」の印を残しました。ブックの内容は変わっていません。送るときは、ブックを読み直して点検してから送ります。',
      sheets: 'シートごと',
      sheet: ({ indicators }) => `未送信　${indicators}指標`,
      refused: '受け付けられませんでした',
      toLookAt: '確認し直すシートがあります',
      again: 'もう一度送る',
      ifItGoesOn: '続くとき',
      call: '提出先の担当に、下の番号をお知らせください。',
      number: ({ number }) => `連絡番号 ${number}`,
      copyNumber: '番号をコピー',
    },
  },
  en: {
    idle: {
      heading: 'Before submitting',
      text: 'Press “Review submission” to read and check the workbook again and compare it with the list. This sends nothing, and changes nothing in the workbook.',
      working: 'Reading and checking the workbook, and comparing it with the list. Nothing has been sent.',
      last: ({ when, sheets, indicators }) =>
        `Last submission: ${when} (${counted(sheets, 'sheet')}, ${counted(indicators, 'indicator')})`,
    },
    look: 'Review submission',
    lookAgain: 'Review again',
    looking: 'Reviewing',
    facts: { list: 'List', account: 'Signed in', checked: 'Checked', policy: 'Policy', person: 'From' },
    checkedAt: ({ time }) => `again at ${time}`,
    thisComputer: 'The list on this computer',
    noList: 'not set',
    toSettings: 'Open settings',
    toFindings: 'To the findings',
    toEvaluations: 'To the evaluations',
    amount: ({ sheets, indicators }) => `${counted(sheets, 'sheet')} · ${counted(indicators, 'indicator')}`,
    kinds: { created: 'New', updated: 'Changed', unchanged: 'Unchanged', withdrawn: 'Withdrawn' },
    kindCount: ({ kind, count }) => `${count} ${String(kind).toLowerCase()}`,
    separator: ', ',
    beside: ({ thing, said }) => `${thing}: ${said}`,
    prepared: {
      heading: 'To be submitted',
      differences: 'See what differs from the list',
      noDifferences: 'The list has all of this already. Submitting changes nothing.',
      unchangedToo: ({ count }) => `and ${count} unchanged`,
      warnings: ({ count }) => `${count} to check. You can submit all the same.`,
      differs:
        'Nothing has been sent, because it would no longer be what you reviewed. Look at what is below and press again.',
      listDiffers:
        'Nothing has been sent, because the list has changed since you reviewed. Look at what is below and press again.',
      changed: 'The workbook changed after your review. Review it again before submitting.',
      unknown:
        'What is new or changed cannot be told now. You can press “Submit” all the same: what does not arrive stays marked as unsent and can be sent later.',
      noListText: 'No list is set. Once its address is in the settings, you can submit from here.',
      nothing: 'No sheet can be submitted. See below why, and fix it.',
      noGoalSheet: 'This workbook has no goal sheet. Is it the one to submit?',
      reasonsLeft: ({ count }) =>
        `A target or result has changed, so ${counted(count, 'reason')} given before ${Number(count) === 1 ? 'does' : 'do'} not go along. To give one, empty the 評価 cell and choose again.`,
      send: ({ sheets }) => `Submit (${counted(sheets, 'sheet')})`,
      reading: 'Reading again',
      unsentToo: ({ when, sheets }) => `Includes ${counted(sheets, 'sheet')} not sent on ${when}.`,
      sendsAll: 'Sends every sheet',
      sendsWithout: ({ held, more }) => `Without ${held}${Number(more) > 0 ? ` and ${more} more` : ''}`,
      sendsNone: 'Choose what to replace',
    },
    others: {
      heading: ({ sheet, count }) => `The list has ${sheet ? sheet : counted(count, 'sheet')} from another workbook`,
      workbook: 'Workbook',
      submitted: 'Submitted',
      by: ({ when, who }) => `${when}${who ? `, by ${who}` : ''}`,
      meaning:
        'If ticked, what the list has is replaced by what this workbook says when you submit. What was there stays in the list’s history. Sheets that are not ticked are not sent.',
      replace: 'Replace with this workbook',
      replaceSheet: ({ sheet }) => `${sheet}: replace with this workbook`,
      replaceAll: ({ count }) => `Replace all ${count} sheets`,
      differences: 'Differences',
      differencesOf: ({ sheet, counts }) => `What differs in ${sheet}: ${counts}`,
      ifWaived: 'Goes only with the chief’s word, because there is something to fix.',
      noneChosen: 'No sheet is chosen yet.',
      replaced: ({ file }) => `replaced what came from “${file}”`,
    },
    notHere: {
      heading: 'Nothing can be submitted from here',
      text: 'This page was opened as a file and connects to nothing. Save the workbook, and hand it to the planning division the way that was agreed (shared folder, mail).',
      service: 'Where there is a list, open this page at the address of its service, and you can submit from here.',
    },
    record: {
      indicator: ({ no, name }) => `${no ? `No. ${no} ` : ''}${name || '(no name)'}`,
      gone: ({ no, name }) => `${no ? `No. ${no} ` : ''}${name || '(no name)'} (no longer in the sheet)`,
      sheet: 'The sheet’s own fields (section, dates, texts)',
    },
    held: {
      errors: ({ sheet, count }) => `${sheet} cannot be submitted: ${count} to fix`,
      cannot: ({ sheet }) => `${sheet} cannot be submitted`,
      more: ({ count }) => `${count} more`,
      toCell: ({ sheet, cell }) => `Go to cell ${cell} of ${sheet}`,
      reasons: {
        'has-errors': ({ count }) => `${count} to fix`,
        'duplicate-key': ({ first, second }) =>
          `There are several sheets of this section and year (${first}, ${second}). Keep one of them.`,
        'no-identity': () => 'Year, department or section is empty, so nobody could tell whose indicators these are.',
        'key-too-long': () => 'The name of the section, or a number, is too long to be registered.',
        'other-workbook': ({ file }) => `what came from another workbook, “${file}”, was kept`,
      },
    },
    chief: {
      heading: 'If the chief answers for it',
      kept: 'Name and reason are recorded in the list.',
      adds: ({ sheets, indicators }) =>
        `Adds ${counted(sheets, 'sheet')} and ${counted(indicators, 'indicator')} to the above.`,
      name: 'Name of the chief',
      reason: 'Reason',
      reasonHint: 'Why this is submitted although something is left to fix.',
      nameMissing: 'Enter the name of the chief.',
      reasonMissing: 'Enter the reason.',
      send: ({ sheets }) => `Submit with the chief’s word (${counted(sheets, 'sheet')})`,
      passed: ({ by }) => `passed by ${by}`,
    },
    sending: {
      heading: 'Submitting',
      indicators: ({ done, total }) => `${done} of ${counted(total, 'indicator')}`,
      remaining: ({ time }) => `About ${time} left.`,
      minutes: ({ count }) => counted(count, 'minute'),
      seconds: ({ count }) => counted(count, 'second'),
      goOn: 'You can go on working meanwhile.',
      sheets: 'Sheet by sheet',
      received: 'Received',
      now: 'Sending',
      waiting: 'Waiting',
      failed: 'Unsent',
      ifCancelled:
        'If you stop, sheets already received stay received. The rest is marked as unsent and can be sent later.',
      notAtOnce: ' A sheet that stops on its way to Microsoft Lists is completed by submitting it again.',
      cancel: 'Stop',
      cancelling: 'Stopping',
    },
    pause: {
      busy: 'Waiting, because the list is busy.',
      pace: 'Going slowly, so as not to burden the list.',
      left: ({ time }) => `About ${time} until it goes on.`,
    },
    signIn: { button: 'Sign in', giveUp: 'Cancel signing in' },
    receipt: {
      heading: 'Received',
      stamp: '受付',
      by: ({ person }) => `from ${person}`,
      results: 'What the list did',
      notSubmitted: ({ sheets, indicators }) =>
        `Not submitted: ${counted(sheets, 'sheet')} (${counted(indicators, 'indicator')})`,
      notSubmittedSheet: ({ sheet, because }) => `${sheet}: ${because}`,
      title: ({ file }) => `Receipt for ${file}`,
      receivedAt: 'Received',
      columns: { kind: 'What', record: 'Indicator' },
      file: ({ name, date }) => `receipt_${name}_${date}.html`,
      keep: 'Keep the receipt',
      print: 'Print',
      save: 'Save',
      copy: 'Copy',
    },
    unsent: {
      heading: 'Not sent',
      cancelled: 'Stopped',
      earlier: ({ when }) => `Not sent on ${when}`,
      count: ({ indicators }) => `${counted(indicators, 'indicator')} unsent`,
      notKept:
        'This computer cannot remember what is unsent: send it before you close the pane. Nothing in the workbook has changed.',
      mark: 'This computer remembers what is unsent. Nothing in the workbook has changed. Before sending, the workbook is read and checked again.',
      sheets: 'Sheet by sheet',
      sheet: ({ indicators }) => `Unsent, ${counted(indicators, 'indicator')}`,
      refused: 'Refused',
      toLookAt: 'Some sheets need another look',
      again: 'Send again',
      ifItGoesOn: 'If it goes on',
      call: 'Give this number to those who run the list.',
      number: ({ number }) => `Number ${number}`,
      copyNumber: 'Copy the number',
    },
  },
};
