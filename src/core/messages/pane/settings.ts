import type { InBoth, Sentence } from './words';

/** 設定: where sheets go, by what they are judged, marks, what is remembered, how the pane looks. */
export interface SettingsWords {
  readonly list: {
    readonly heading: string;
    readonly address: string;
    readonly placeholder: string;
    readonly badAddress: string;
    readonly shipped: string;
    readonly own: string;
    readonly useShipped: string;
    readonly unencrypted: string;
    readonly token: string;
    readonly tokenHint: string;
    readonly tokenSet: string;
    readonly replace: string;
    readonly forget: string;
    readonly keepOld: string;
    readonly badToken: string;
    readonly insecureToken: string;
    readonly tokenKept: string;
    readonly connect: string;
    readonly connecting: string;
    readonly connected: Sentence;
    readonly notConnected: Sentence;
    readonly none: string;
    /** Where nothing can be sent from. */
    readonly notHere: string;
  };
  /** 提出先 where it is a site with Microsoft Lists. */
  readonly microsoft: {
    readonly about: string;
    readonly account: string;
    readonly nobody: string;
    readonly looking: string;
    readonly signIn: string;
    readonly signOut: string;
    readonly window: string;
    readonly waiting: string;
    readonly giveUp: string;
    readonly kept: string;
    readonly check: string;
    readonly noApp: string;
    readonly enter: string;
    readonly clientId: string;
    readonly tenant: string;
    readonly tenantHint: string;
    readonly badApp: string;
  };
  readonly person: { readonly heading: string; readonly name: string; readonly hint: string };
  readonly policy: {
    readonly heading: string;
    readonly name: string;
    readonly ruleSet: string;
    readonly scale: string;
    /** A word of the scale and the sign that stands for it. */
    readonly grade: Sentence;
    readonly contents: string;
    readonly notHere: string;
    readonly missedAll: string;
    readonly missedAllIs: Readonly<Record<'ask' | 'missed', string>>;
    readonly ratio: string;
    readonly ratioIs: Sentence;
    readonly noRatio: string;
    readonly directions: string;
    readonly direction: Sentence;
    readonly noDirections: string;
    readonly aliases: string;
    readonly alias: Sentence;
    readonly noAliases: string;
    readonly rules: string;
    readonly rulesCount: Sentence;
    readonly off: string;
    readonly onTrial: Sentence;
    readonly separator: string;
  };
  readonly marks: {
    readonly heading: string;
    readonly label: string;
    readonly promise: string;
    readonly truth: string;
    /** The same where marks are no part of the workbook. */
    readonly onScreen: string;
  };
  readonly memory: {
    readonly heading: string;
    readonly counts: Sentence;
    readonly none: string;
    readonly notChecked: string;
    readonly look: string;
    readonly kept: string;
    readonly choice: Sentence;
    readonly direction: Sentence;
    readonly pairs: Sentence;
    readonly lost: Sentence;
    readonly forget: string;
    readonly sure: string;
    readonly yes: string;
    readonly no: string;
  };
  readonly display: {
    readonly heading: string;
    readonly lang: string;
    readonly asOffice: string;
    readonly colours: string;
  };
  readonly version: Sentence;
  readonly guide: string;
}

export const settingsWords: InBoth<SettingsWords> = {
  ja: {
    list: {
      heading: '提出先',
      address: 'アドレス',
      placeholder: 'https://',
      badAddress: 'アドレスとして使えません。https:// から、利用者名やパスワードを入れずに書いてください。',
      shipped: '管理者が配付した設定です。',
      own: 'あなたが設定したアドレスです。',
      useShipped: '配付された設定に戻す',
      unencrypted:
        'http:// のアドレスでは、内容が暗号化されずに送られます。https:// のアドレスがないか、管理者に確かめてください。',
      token: '提出用の鍵（トークン）',
      tokenHint: '管理者から受け取った文字を、そのまま貼り付けます。',
      tokenSet: '設定済み',
      replace: '替える',
      forget: '消す',
      keepOld: 'やめる',
      badToken: '鍵は、空白を入れずに半角の英数字と記号で書いてください。',
      insecureToken: 'http:// のアドレスには、鍵を送れません。管理者に確かめて、https:// のアドレスを書いてください。',
      tokenKept:
        'このパソコンに、この提出先だけのものとして保存します。ブックには入らず、画面に表示することもありません。',
      connect: '保存して確かめる',
      connecting: '確かめています',
      connected: ({ time }) => `つながりました（${time}）`,
      notConnected: ({ time }) => `保存しましたが、つながりませんでした（${time}）`,
      none: '提出先がなくても、点検と評価（案）は使えます。',
      notHere: 'ファイルとして開いたこの画面からは提出できません。提出先のサービスのアドレスで開いてください。',
    },
    microsoft: {
      about: 'Microsoft Lists（SharePointのサイト）に提出します。',
      account: 'サインイン',
      nobody: 'サインインしていません',
      looking: '確かめています',
      signIn: 'サインイン',
      signOut: 'サインアウト',
      window: '別の画面が開きます。職場のMicrosoft 365のアカウントを使います。',
      waiting: '開いた画面で、サインインを続けてください。',
      giveUp: 'やめる',
      kept: 'サインインの情報は、この画面を開いている間だけ使い、ブックには入りません。サインアウトしても、Officeやブラウザーのサインインはそのままです。',
      check: '接続を確認',
      noApp:
        'このサイトに入るためのアプリの登録が、まだ配られていません。情報担当に「Microsoft ListsのクライアントIDとテナントの配付」を依頼してください。',
      enter: 'クライアントIDとテナントを受け取った場合',
      clientId: 'クライアントID',
      tenant: 'テナント',
      tenantHint: 'テナントIDか、組織のドメイン名です。',
      badApp: 'クライアントIDは「xxxxxxxx-xxxx-…」の形です。テナントは、その形かドメイン名です。',
    },
    person: {
      heading: '担当者',
      name: '氏名',
      hint: '提出すると、この氏名が提出先の記録に残ります。空欄でも提出できます。',
    },
    policy: {
      heading: '評価基準と点検項目',
      name: '評価基準',
      ruleSet: '版',
      scale: '評価の語',
      grade: ({ word, sign }) => `${word}（${sign}）`,
      contents: '評価基準の内容を見る',
      notHere:
        '評価基準は、この画面では変えられません。ブックから変わることもありません。変えるのは、提出先か配付の管理者です。',
      missedAll: 'どの目標にも届かないとき',
      missedAllIs: { ask: '担当課で判断（案は未達成）', missed: '未達成と判定' },
      ratio: '達成の割合',
      ratioIs: ({ percent }) => `目標の${percent}％以上なら、案を一部未達成とする`,
      noRatio: '使わない',
      directions: '多い・少ないの向き',
      direction: ({ name, better }) => `名称に「${name}」：${better}`,
      noDirections: '決めていない（目標や名称の語から判定）',
      aliases: '組織名の読み替え',
      alias: ({ name, also }) => `${also} → ${name}`,
      noAliases: 'なし',
      rules: '点検項目の一覧を見る',
      rulesCount: ({ on, beta, off }) =>
        [`${on}項目`, Number(beta) > 0 ? `試行中 ${beta}` : '', Number(off) > 0 ? `使わない ${off}` : '']
          .filter(Boolean)
          .join('・'),
      off: '使わない',
      onTrial: ({ rule }) => `${rule}（試行中）`,
      separator: '・',
    },
    marks: {
      heading: 'シートの印',
      label: '点検結果のセルに印を付ける',
      promise: 'セルの色や書式は変えません。いつでも消せます。',
      truth: '印は条件付き書式です。付けたまま保存するとブックに残り、ほかの人にも見えます。切ると、すべて消えます。',
      onScreen: '印は画面に出るだけです。ブックには保存されません。',
    },
    memory: {
      heading: 'このブックについて覚えたこと',
      counts: ({ choices, directions, pairs }) =>
        `選んだ評価 ${choices}・向きの変更 ${directions}・対応の直し ${pairs}`,
      none: '覚えたことはありません。',
      notChecked: '点検すると、このブックについて覚えたことを表示します。',
      look: '見る・消す',
      kept: 'ブックの名前ごとに、このパソコンに覚えています。ブックには入りません。',
      choice: ({ sheet, cell, value, reason }) =>
        `${sheet} ${cell}：評価「${value}」${reason ? `　理由：${reason}` : ''}`,
      direction: ({ sheet, name, better }) => `${sheet}「${name}」：${better}`,
      pairs: ({ sheet, name, count }) => `${sheet}「${name}」：目標と結果の対応 ${count}組`,
      lost: ({ count }) =>
        `このうち ${count}件は、いまのブックに見当たりません。シートや指標の名前、目標、結果が変わると、選び直しが要ります。`,
      forget: 'すべて消す',
      sure: '選んだ評価と理由、向きの変更、対応の直しを消します。ブックに入れた評価はそのままです。',
      yes: '消す',
      no: 'やめる',
    },
    display: {
      heading: '表示',
      lang: '言語',
      asOffice: 'Officeに合わせる',
      colours: '色と明るさは、Office（なければWindowsなど）の設定に合わせます。',
    },
    version: ({ version }) => `版 ${version}`,
    guide: 'はじめの案内を見る',
  },
  en: {
    list: {
      heading: 'Shared list',
      address: 'Address',
      placeholder: 'https://',
      badAddress: 'This cannot be used as an address. Begin with https://, without user name or password.',
      shipped: 'Set by your administrator.',
      own: 'Set by you.',
      useShipped: 'Use the administrator’s again',
      unencrypted: 'With http:// contents are sent without encryption. Ask your administrator for an https:// address.',
      token: 'Token',
      tokenHint: 'Paste what your administrator gave you, all of it.',
      tokenSet: 'Set',
      replace: 'Replace',
      forget: 'Forget',
      keepOld: 'Cancel',
      badToken: 'A token has letters, digits and signs of ASCII, and no spaces.',
      insecureToken: 'No token is sent to an http:// address. Ask your administrator for its https:// address.',
      tokenKept: 'Kept on this computer for this list only. It is never put into a workbook, and never shown.',
      connect: 'Save and try',
      connecting: 'Trying',
      connected: ({ time }) => `Connected (${time})`,
      notConnected: ({ time }) => `Saved, but not connected (${time})`,
      none: 'Checking and ratings work without a list, too.',
      notHere: 'This page was opened as a file and cannot submit. Open it at the address of the list’s service.',
    },
    microsoft: {
      about: 'Submits to Microsoft Lists (a SharePoint site).',
      account: 'Signed in',
      nobody: 'Nobody is signed in',
      looking: 'Looking',
      signIn: 'Sign in',
      signOut: 'Sign out',
      window: 'A window opens. Use your work account of Microsoft 365.',
      waiting: 'Go on in the window that opened.',
      giveUp: 'Cancel',
      kept: 'Used while this page is open, and never put into a workbook. Signing out here leaves Office and the browser signed in.',
      check: 'Check connection',
      noApp:
        'No app registration was given out for this site yet. Ask your IT staff for the client id and tenant for Microsoft Lists.',
      enter: 'If you were given a client id and tenant',
      clientId: 'Client id',
      tenant: 'Tenant',
      tenantHint: 'Its id, or a domain of your organisation.',
      badApp: 'A client id looks like xxxxxxxx-xxxx-…; a tenant like that, or like a domain.',
    },
    person: {
      heading: 'You',
      name: 'Name',
      hint: 'Recorded in the list when you submit. You can leave it empty.',
    },
    policy: {
      heading: 'Policy and rules',
      name: 'Policy',
      ruleSet: 'Version',
      scale: 'Ratings',
      grade: ({ word, sign }) => `${word} (${sign})`,
      contents: 'See the policy',
      notHere: 'The policy cannot be changed here, nor by a workbook: only by whoever runs the list or ships the pane.',
      missedAll: 'When every target is missed',
      missedAllIs: { ask: 'a person decides (suggested: missed)', missed: 'judged as missed' },
      ratio: 'Share of the target',
      ratioIs: ({ percent }) => `from ${percent} % of the target, partly missed is suggested`,
      noRatio: 'not used',
      directions: 'Larger or smaller is better',
      direction: ({ name, better }) => `name with “${name}”: ${better}`,
      noDirections: 'none set (told from targets and names)',
      aliases: 'Other names of sections',
      alias: ({ name, also }) => `${also} → ${name}`,
      noAliases: 'none',
      rules: 'See all rules',
      rulesCount: ({ on, beta, off }) =>
        [`${on} rules`, Number(beta) > 0 ? `${beta} on trial` : '', Number(off) > 0 ? `${off} off` : '']
          .filter(Boolean)
          .join(', '),
      off: 'off',
      onTrial: ({ rule }) => `${rule} (on trial)`,
      separator: ', ',
    },
    marks: {
      heading: 'Marks in the sheet',
      label: 'Mark the cells of findings',
      promise: 'Colours and formats of cells stay as they are. Marks can be taken away at any time.',
      truth:
        'A mark is a conditional format. If you save with marks on, they stay in the workbook and others see them. Off takes all of them away.',
      onScreen: 'Marks are on this screen only. They are not saved in the workbook.',
    },
    memory: {
      heading: 'Remembered of this workbook',
      counts: ({ choices, directions, pairs }) =>
        `${choices} ratings chosen, ${directions} directions turned, ${pairs} matchings corrected`,
      none: 'Nothing is remembered.',
      notChecked: 'Check the workbook to see what is remembered of it.',
      look: 'See or forget',
      kept: 'Kept on this computer by the name of the workbook, never in the workbook.',
      choice: ({ sheet, cell, value, reason }) => `${sheet} ${cell}: “${value}”${reason ? `. Reason: ${reason}` : ''}`,
      direction: ({ sheet, name, better }) => `${sheet} “${name}”: ${better}`,
      pairs: ({ sheet, name, count }) => `${sheet} “${name}”: ${count} targets matched with results`,
      lost: ({ count }) =>
        `${count} of these not found in the workbook as it is now. Where a name, a target or a result has changed, choose again.`,
      forget: 'Forget all of it',
      sure: 'Chosen ratings with reasons, directions and matchings will be forgotten. Ratings in the workbook stay.',
      yes: 'Forget',
      no: 'Cancel',
    },
    display: {
      heading: 'Display',
      lang: 'Language',
      asOffice: 'As in Office',
      colours: 'Colours follow Office, or the system where Office tells none.',
    },
    version: ({ version }) => `Version ${version}`,
    guide: 'See the guide',
  },
};
