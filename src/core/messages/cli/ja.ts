import { oneLineUpTo } from '../phrases';
import type { CliWords } from './words';

const oneLine = oneLineUpTo(30);
const longLine = oneLineUpTo(80);

/** What the command line says in Japanese. */
export const ja: CliWords = {
  cli: {
    'check-summary-clean': ({ sheets, indicators }) => `要修正はありません（${sheets}シート・${indicators}指標を点検）`,
    'check-summary': ({ errors, warnings, sheets, indicators }) =>
      `要修正 ${errors}件・要確認 ${warnings}件（${sheets}シート・${indicators}指標を点検）`,
    'check-sheet': ({ sheet, phase, hidden }) => `【${sheet}】${hidden ? '（非表示）' : ''} 時期：${phase}`,
    'check-counts': ({ indicators, evaluations, errors, warnings }) =>
      `  指標 ${indicators}・評価 ${evaluations}・要修正 ${errors}・要確認 ${warnings}`,
    'evaluations-heading': ({ counts, empty }) => `  評価（案）：${counts}${empty ? `（未記入 ${empty}）` : ''}`,
    'evaluation-line': ({ cell, name, certainty, because }) => `    ${cell} ${name} ${certainty}：${because}`,
    'finding-line': ({ severity, cell, message, number, beta }) =>
      `  ${severity} ${cell ? `${cell} ` : ''}${message}［点検番号${number}］${beta ? `（${beta}）` : ''}`,
    'finding-cells': ({ cells, more }) => `${cells}ほか${more}か所`,
    'advice-line': ({ advice }) => `    → ${advice}`,
    'skipped-line': ({ sheet, because }) => `【${sheet}】 ${because}`,
    'read-sheet': ({ sheet, fiscalYear, department, section }) =>
      `【${sheet}】 ${fiscalYear} ${oneLine(department)} ${oneLine(section)}`,
    'read-goal': ({ no, goal }) => `  No.${no} ${oneLine(goal)}`,
    'read-indicator': ({ name, target, result, evaluation }) =>
      `    ${oneLine(name)}：目標 ${oneLine(target)} → 結果 ${oneLine(result)}　評価 ${oneLine(evaluation)}`,
    'file-finding': ({ file, message, advice }) => `${file}：${message}${advice}`,
    'cells-sheet': ({ sheet, count, hidden }) => `【${sheet}】${hidden ? '（非表示）' : ''} ${count}セル`,
    'fill-summary': ({ filled, kept, left, discretionary, undecided, pending }) =>
      `入れた評価 ${filled}・記入済 ${kept}・入れないもの ${left}（判断 残り ${discretionary}・判定できません ${undecided}・結果待ち ${pending}）`,
    'fill-nothing': () => '入れる評価はありませんでした。元と同じ内容で保存しました。',
    'fill-filled': ({ sheet, cell, value, certainty }) => `  ${sheet} ${cell} ← ${value}（${certainty}）`,
    'fill-kept': ({ sheet, cell, current, proposed }) =>
      `  ${sheet} ${cell} は記入済の「${oneLine(current)}」のままです${proposed ? `（案：${proposed}）` : ''}。`,
    'fill-left': ({ sheet, cell, name, because }) => `  ${sheet} ${cell} ${name}は入れていません。${because}`,
    'fill-overwritten': ({ file }) => `${file} を上書きしました。`,
    'fill-saved': ({ file }) => `${file} に保存しました。元のファイルはそのままです。`,
    'push-summary': ({ created, updated, unchanged, withdrawn, failed, total }) =>
      `受付結果：新規 ${created}・変更 ${updated}・変更なし ${unchanged}・取下げ ${withdrawn}・未送信 ${failed}（指標 ${total}件）`,
    'push-failed': ({ file, sheets, because }) => `  未送信 ${file}${sheets} ${because}`,
    'push-sheet': ({ sheet }) => `【${sheet}】`,
    'push-progress': ({ done, total, sheet }) => `送信中 ${done}/${total}：${sheet}`,
    'push-warnings': ({ count }) =>
      `  要確認が${count}件あります（評価の空欄など）。npx mokuhyo check で確かめてください。`,
    'push-nothing': () => '送る組織目標管理シートがありませんでした。',
    'push-has-errors': ({ count }) =>
      `要修正が${count}件あります。npx mokuhyo check で確かめ、直してから送ってください。`,
    'push-duplicate-key': ({ first, second }) =>
      `同じ組織・年度のシートがほかにもあります（${first}、${second}）。どちらか一方だけを送ってください。`,
    'push-no-identity': () => '年度か組織名が空欄のため、どの組織の指標か決められません。',
    'push-key-too-long': () => '組織名か番号が長すぎるため、登録できません。',
    'push-other-workbook': ({ file, by, at }) =>
      `同じ年度・組織のシートが、別のブック「${file}」から提出されています（${at}${by ? `、${by}` : ''}）。どちらのブックが正しいか確かめ、このブックであれば --replace を付けて送ってください（前の内容は履歴に残ります）。`,
    'export-empty': () => '記録はまだありません。',
    'history-of': ({ key, name }) => `${key}　${oneLine(name)}`,
    'history-created': ({ at, by, file, sheet }) => `${at} 新規　${by ? `${by}　` : ''}${file}【${sheet}】`,
    'history-updated': ({ at, by, file, sheet }) => `${at} 変更　${by ? `${by}　` : ''}${file}【${sheet}】`,
    'history-returned': ({ at, by, file, sheet }) => `${at} 再提出　${by ? `${by}　` : ''}${file}【${sheet}】`,
    'history-withdrawn': ({ at }) => `${at} 取下げ　シートからなくなりました。`,
    'history-change': ({ name, before, after }) => `    ${name}：${longLine(before)} → ${longLine(after)}`,
    'history-nested': ({ name }) => `    ${name}：変わりました（内容は --format json で見られます）`,
    'history-nothing': () => '（空欄）',
    'serve-started': ({ url, dir }) => `受付サービスを開始しました：${url}\nデータの置き場所：${dir}`,
    'serve-origin': ({ origin }) => `利用者が開くアドレス：${origin}`,
    'serve-open': () =>
      'このパソコンの中だけで、合言葉（トークン）なしで使えます。\n止めるには Ctrl+C を押してください。',
    'serve-guarded': () => '使うには合言葉（トークン）が必要です。\n止めるには Ctrl+C を押してください。',
    'serve-stopping': () => '受付サービスを止めています。',
    'serve-stopped': () => '受付サービスを止めました。',
    'token-created': ({ name, id }) => `合言葉（トークン）「${name}」を作りました（ID：${id}）。`,
    'token-allows': ({ may, departments }) =>
      `できること：${may === 'read' ? '閲覧だけ' : '提出と閲覧'}　部・区：${departments || 'すべて'}`,
    'token-departments-new': ({ departments }) =>
      `まだ記録のない部・区です：${departments}。書き誤りではないか確かめてください。`,
    'token-once': () =>
      '合言葉を見られるのは今回だけです。いま控え、使う人だけに渡してください。なくしたら、取り消して作り直します。',
    'token-saved': ({ file }) =>
      `合言葉を ${file} に保存しました。ほかで見ることはできません。このファイルを --token-file で指定して使います。`,
    'token-list-empty': () => '合言葉（トークン）はまだありません。',
    'token-line': ({ name, id, revoked }) => `${name}（ID：${id}）${revoked ? ` 取消済み ${revoked}` : ''}`,
    'token-times': ({ created, used }) => `作成 ${created}　最後に使った日 ${used || 'なし'}`,
    'token-revoked': ({ name, id }) =>
      `合言葉（トークン）「${name}」（ID：${id}）を取り消しました。動いている受付サービスでも、いまから使えません。`,
    'token-already-revoked': ({ name, id }) =>
      `合言葉（トークン）「${name}」（ID：${id}）は、すでに取り消されています。`,
    'token-none-live': () =>
      '有効な合言葉（トークン）がなくなりました。新しく作るまで、だれも受付サービスを使えません。',
    'backup-saved': ({ file, sheets, indicators, until }) =>
      `バックアップを ${file} に保存しました（シート ${sheets}・指標 ${indicators}${until ? `、${until} までの受付分` : ''}）。`,
    'backup-advice': () =>
      '壊れていないことを確かめました。このサーバーとは別の場所に保管してください。戻すときは npx mokuhyo restore を使います。',
    'restore-done': ({ dir, file, sheets, indicators, until }) =>
      `${dir} のデータを、バックアップ ${file} の内容に戻しました（シート ${sheets}・指標 ${indicators}${until ? `、${until} までの受付分` : ''}）。`,
    'restore-changed': ({ changed }) => `内容が変わったシート：${changed}`,
    'restore-before': ({ file }) =>
      `戻す前の内容は ${file} に保存しました。元に戻すときは、これを restore してください。`,
    'restore-tokens-stay': () => '合言葉（トークン）と監査記録は、そのまま続いています。',
    'restore-tokens-back': () =>
      '合言葉（トークン）と監査記録も、バックアップのときのものです。npx mokuhyo token list を見て、その後に取り消した合言葉があれば、もう一度取り消してください。',
    'restore-damaged': ({ folder }) => `壊れていたデータは ${folder} に移しました。消さずに保管してください。`,
    'restore-next': ({ until }) =>
      `次にすること：${until ? `${until} より後に` : 'これまでに'}提出されたシートは、担当課にもう一度提出してもらってください。すでにあるシートを送っても重なりません。`,
    'restore-unverified': ({ count }) =>
      `このバックアップは、記録が監査記録と合わないところが${count}か所あります（--unverified のため戻しました）。`,
    'audit-line': ({ seq, at, event, subject, actor, detail }) =>
      `${seq} ${at} ${event}${subject ? ` ${subject}` : ''}${detail ? `（${detail}）` : ''}${actor ? ` ${actor}` : ''}`,
    'audit-actor': ({ actor }) => `操作：${actor}`,
    'audit-empty': () => '監査記録はまだありません。',
    'audit-sound': ({ entries, sheets, records }) =>
      `異常はありません。監査記録 ${entries}件はつながっており、シート ${sheets}・記録 ${records}件の内容と合っています。`,
    'audit-unsound': ({ count, entries, sheets, records }) =>
      `合わないところが${count}か所あります（監査記録 ${entries}件、シート ${sheets}・記録 ${records}件を確認）。データは何も変えていません。`,
    'audit-more': ({ count }) => `  ほか${count}か所（--format json ですべて見られます）`,
    'audit-next': () =>
      '次にすること：受付サービスを通さずにデータが変えられたおそれがあります。いまのデータを npx mokuhyo backup で保存し、情報セキュリティの担当に知らせてください。',
    'audit-head': ({ head }) =>
      `最後の監査記録のハッシュ：${head}\nこの値と今日の日付を、このサーバーとは別の場所に控えてください。後日 --expect ${head} を付けて確かめると、ここまでの監査記録が消されていないことが分かります。`,
    'audit-expected': ({ seq }) => `--expect のハッシュは ${seq}件目の監査記録です。そこまでは消されていません。`,
    'manifest-saved': ({ file }) => `${file} に保存しました。Microsoft 365 管理センターの［統合アプリ］から配れます。`,
  },

  help: {
    usage: '使い方',
    commandsTitle: 'コマンド',
    optionsTitle: '指定',
    file: 'ファイル',
    name: '名前',
    key: '記録の番号',
    product: '組織目標管理シートを点検し、評価（案）を入れ、提出先に送ります。',
    more: 'それぞれの指定は npx mokuhyo コマンド --help で見られます。',
    commands: {
      read: 'シートを読み取り、内容を出します。',
      cells: 'セルがどう読めているかを出します（問合せ用）。',
      check: 'シートを点検し、評価（案）と直すところを出します。',
      fill: '空欄の評価に案を入れた写しを作ります。',
      push: '点検して、提出先に送ります。何度送っても同じです。',
      export: '提出先にある記録を出します。',
      history: '1つの記録が、いつ・誰によって・どう変わったかを出します。',
      serve: '受付サービスを始めます。',
      'token create': '受付サービスの合言葉（トークン）を作ります。',
      'token list': '合言葉（トークン）の一覧を出します。',
      'token revoke': '名前かIDの合言葉（トークン）を取り消します。',
      backup: '提出先のデータのバックアップを取ります。受付サービスは止めなくてかまいません。',
      restore: '提出先のデータを、バックアップの内容に戻します。受付サービスは止めなくてかまいません。',
      'audit list': '監査記録（いつ・誰が・何をしたか）を出します。',
      'audit verify': '監査記録が書き換えられていないか、データと合っているかを確かめます。',
      manifest: 'Excelのアドインを配るためのマニフェストを作ります。',
    },
    options: {
      format: 'プログラム用の形式で出す',
      lang: '表示する言語',
      policy: '評価基準のファイル（JSON）',
      phase: '時期（目標設定・中間報告・年度末評価）を決める',
      output: '保存するファイルの名前',
      'with-discretionary': '担当課で判断する評価にも案を入れる',
      force: '同じ名前のファイルに上書きする',
      list: '提出先のアドレス',
      'allow-errors': '要修正があるシートも送る',
      replace: '別のブックから提出されたシートを、このブックの内容で置き換える',
      'token-file': '合言葉（トークン）を書いたファイル。なければ環境変数 MOKUHYO_TOKEN',
      kind: '出す記録の種類',
      host: '受け付けるアドレス（ふつうはこのパソコンの中だけ）',
      port: 'ポート番号（0 なら空いている番号）',
      data: 'データを置くフォルダ',
      'tls-cert': 'https で受け付けるときの証明書（PEM）',
      'tls-key': 'その証明書の鍵（PEM）',
      origin: '利用者が開く https のアドレス（manifest では pane フォルダを置いた所）',
      'trusted-proxy': '前に置くプロキシのアドレス。ほかからは受け付けない',
      'frame-ancestors': 'アドインを枠の中に出してよいページ（ふつうはWeb版のExcel）',
      departments: '使える部・区（ふつうはすべて）',
      may: '閲覧だけか、提出もできるか（ふつうは write：提出も）',
      unverified: '記録が監査記録と合わないバックアップでも戻す',
      expect: '前に控えた監査記録のハッシュ。そこまで消されていないかを確かめる',
      'support-url': '使い方や問合せ先のページのアドレス（https）',
      help: 'この説明を出す',
      version: '版を出す',
    },
  },

  audit: {
    events: {
      submitted: '提出',
      'token-created': '合言葉の作成',
      'token-revoked': '合言葉の取消し',
      restored: 'バックアップからの復元',
      migrated: '新しい版への切替え',
    },
    fields: {
      file: 'ファイル',
      pushedBy: '提出者',
      created: '新規',
      updated: '変更',
      withdrawn: '取下げ',
      name: '名前',
      may: '権限',
      departments: '部・区',
      sheets: 'シート',
      indicators: '指標',
      until: 'いつまでの受付分',
      before: '戻す前のバックアップ',
      damaged: '壊れていたデータ',
      from: '前の版',
      to: '今の版',
      backup: 'バックアップ',
    },
    faults: {
      'entry-changed': ({ seq }) => `監査記録 ${seq}件目：書き換えられています。`,
      'entries-missing': ({ from, to }) => `監査記録 ${from}件目から${to}件目まで：消されています。`,
      'entry-unlinked': ({ seq }) => `監査記録 ${seq}件目：一つ前の監査記録とつながりません。`,
      'expected-missing': ({ hash }) =>
        `--expect のハッシュ ${hash}：ありません。末尾の監査記録が消されたか、別のデータです。`,
      'sheet-changed': ({ key }) => `シート ${key}：最後の監査記録と内容が違います。`,
      'sheet-unlogged': ({ key }) => `シート ${key}：監査記録がありません。`,
      'sheet-gone': ({ key }) => `シート ${key}：監査記録があるのに、データから消されています。`,
      'record-changed': ({ key }) => `記録 ${key}：内容が直接書き換えられています。`,
    },
  },
};
