import type { Lang, Sentence } from '../catalogue';
import { counted } from '../phrases';

/** What the commands about the service and its data say: serve, token, backup, restore, audit. */
export interface ServiceWords {
  readonly say: Readonly<Record<ServiceSentence, Sentence>>;
  readonly audit: AuditWords;
}

export type ServiceSentence =
  | 'serve-started'
  | 'serve-everywhere'
  | 'serve-origin'
  | 'serve-open'
  | 'serve-guarded'
  | 'serve-stopping'
  | 'serve-stopped'
  | 'list-made'
  | 'token-created'
  | 'token-allows'
  | 'token-departments-new'
  | 'token-once'
  | 'token-saved'
  | 'token-list-empty'
  | 'token-line'
  | 'token-times'
  | 'token-revoked'
  | 'token-already-revoked'
  | 'token-none-live'
  | 'backup-saved'
  | 'backup-advice'
  | 'restore-done'
  | 'restore-changed'
  | 'restore-before'
  | 'restore-tokens-stay'
  | 'restore-tokens-back'
  | 'restore-damaged'
  | 'restore-next'
  | 'restore-unverified'
  | 'audit-line'
  | 'audit-actor'
  | 'audit-empty'
  | 'audit-sound'
  | 'audit-unsound'
  | 'audit-more'
  | 'audit-next'
  | 'audit-head'
  | 'audit-expected';

/** What `mokuhyo audit` says of entries and of what is wrong with them. */
export interface AuditWords {
  readonly events: Readonly<Record<AuditEvent, string>>;
  /** Names of what an entry tells more, as far as a person wants to read it. */
  readonly fields: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<AuditFault, Sentence>>;
}

type AuditEvent = 'submitted' | 'withdrawn' | 'token-created' | 'token-revoked' | 'restored' | 'migrated';

type AuditFault =
  | 'entry-changed'
  | 'entries-missing'
  | 'entry-unlinked'
  | 'expected-missing'
  | 'sheet-changed'
  | 'sheet-unlogged'
  | 'sheet-gone'
  | 'record-changed'
  | 'source-changed'
  | 'token-changed'
  | 'token-unlogged'
  | 'token-gone';

export const serviceWords: Readonly<Record<Lang, ServiceWords>> = {
  ja: {
    say: {
      'serve-started': ({ url, dir }) => `受付サービスを開始しました：${url}\nデータの置き場所：${dir}`,
      'serve-everywhere': () =>
        'このコンピューターのどのアドレスでも受け付けます。利用者には、証明書にある名前のアドレスを伝えてください。',
      'serve-origin': ({ origin }) => `利用者が開くアドレス：${origin}`,
      'serve-open': () =>
        'このパソコンの中だけで、提出用の鍵（トークン）なしで使えます。\n止めるには Ctrl+C を押してください。',
      'serve-guarded': () => '使うには提出用の鍵（トークン）が必要です。\n止めるには Ctrl+C を押してください。',
      'serve-stopping': () => '受付サービスを止めています。',
      'serve-stopped': () => '受付サービスを止めました。',
      'list-made': ({ dir }) =>
        `「${dir}」に一覧がなかったので、新しく作りました。前からある一覧のつもりだったときは、--data を確かめてください。`,
      'token-created': ({ name, id }) => `提出用の鍵（トークン）「${name}」を作りました（ID：${id}）。`,
      'token-allows': ({ may, departments }) =>
        `できること：${may === 'read' ? '閲覧だけ' : '提出と閲覧'}　部・区：${departments || 'すべて'}`,
      'token-departments-new': ({ departments }) =>
        `まだ記録のない部・区です：${departments}。書き誤りではないか確かめてください。`,
      'token-once': () =>
        '提出用の鍵を見られるのは今回だけです。いま控え、使う人だけに渡してください。なくしたら、取り消して作り直します。',
      'token-saved': ({ file }) =>
        `提出用の鍵を ${file} に保存しました。ほかで見ることはできません。このファイルを --token-file で指定して使います。`,
      'token-list-empty': () => '提出用の鍵（トークン）はまだありません。',
      'token-line': ({ name, id, revoked }) => `${name}（ID：${id}）${revoked ? ` 取消済み ${revoked}` : ''}`,
      'token-times': ({ created, used }) => `作成 ${created}　最後に使った日 ${used || 'なし'}`,
      'token-revoked': ({ name, id }) =>
        `提出用の鍵（トークン）「${name}」（ID：${id}）を取り消しました。動いている受付サービスでも、いまから使えません。`,
      'token-already-revoked': ({ name, id }) =>
        `提出用の鍵（トークン）「${name}」（ID：${id}）は、すでに取り消されています。`,
      'token-none-live': () =>
        '有効な提出用の鍵（トークン）がなくなりました。新しく作るまで、だれも受付サービスを使えません。',
      'backup-saved': ({ file, sheets, indicators, until }) =>
        `バックアップを ${file} に保存しました（シート ${sheets}・指標 ${indicators}${until ? `、${until} までの受付分` : ''}）。`,
      'backup-advice': () =>
        '壊れていないことを確かめました。このサーバーとは別の場所に保管してください。戻すときは npx mokuhyo restore を使います。',
      'restore-done': ({ dir, file, sheets, indicators, until }) =>
        `${dir} のデータを、バックアップ ${file} の内容に戻しました（シート ${sheets}・指標 ${indicators}${until ? `、${until} までの受付分` : ''}）。`,
      'restore-changed': ({ changed }) => `内容が変わったシート：${changed}`,
      'restore-before': ({ file }) =>
        `戻す前の内容は ${file} に保存しました。元に戻すときは、これを restore してください。`,
      'restore-tokens-stay': () => '提出用の鍵（トークン）と監査記録は、そのまま続いています。',
      'restore-tokens-back': () =>
        '提出用の鍵（トークン）と監査記録も、バックアップのときのものです。npx mokuhyo token list を見て、その後に取り消した提出用の鍵があれば、もう一度取り消してください。',
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
    },
    audit: {
      events: {
        submitted: '提出',
        withdrawn: '取下げ',
        'token-created': '提出用の鍵の作成',
        'token-revoked': '提出用の鍵の取消し',
        restored: 'バックアップからの復元',
        migrated: '新しい版への切替え',
      },
      fields: {
        file: 'ファイル',
        pushedBy: '提出者',
        created: '新規',
        updated: '変更',
        withdrawn: '取下げ',
        reason: '理由',
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
        'source-changed': ({ key }) => `シート ${key}：提出したブックか人の名前が、監査記録と違います。`,
        'token-changed': ({ id }) => `提出用の鍵 ${id}：できることか取消しが、監査記録と違います。`,
        'token-unlogged': ({ id }) => `提出用の鍵 ${id}：監査記録がありません。`,
        'token-gone': ({ id }) => `提出用の鍵 ${id}：監査記録があるのに、データから消されています。`,
      },
    },
  },
  en: {
    say: {
      'serve-started': ({ url, dir }) => `The service runs at ${url}\nData folder: ${dir}`,
      'serve-everywhere': () =>
        'It answers on every address of this computer. Tell people the address that names what the certificate names.',
      'serve-origin': ({ origin }) => `People open it at ${origin}`,
      'serve-open': () => 'On this computer it can be used without a token.\nPress Ctrl+C to stop it.',
      'serve-guarded': () => 'A token is needed to use it.\nPress Ctrl+C to stop it.',
      'serve-stopping': () => 'Stopping the service.',
      'serve-stopped': () => 'The service has stopped.',
      'list-made': ({ dir }) =>
        `There was no list in ${dir}: a new one was made. If you meant a list that exists, check --data.`,
      'token-created': ({ name, id }) => `Made the token “${name}” (ID ${id}).`,
      'token-allows': ({ may, departments }) =>
        `It may ${may === 'read' ? 'read only' : 'submit and read'}; departments: ${departments || 'all'}`,
      'token-departments-new': ({ departments }) => `There are no records yet of: ${departments}. Check the spelling.`,
      'token-once': () =>
        'The token is shown this once only. Keep it now, and give it to nobody but who uses it. If it is lost, revoke it and make another.',
      'token-saved': ({ file }) =>
        `The token is saved in ${file} and can be seen nowhere else. Name that file with --token-file to use it.`,
      'token-list-empty': () => 'There are no tokens yet.',
      'token-line': ({ name, id, revoked }) => `${name} (ID ${id})${revoked ? ` revoked ${revoked}` : ''}`,
      'token-times': ({ created, used }) => `made ${created}, last used ${used || 'never'}`,
      'token-revoked': ({ name, id }) =>
        `The token “${name}” (ID ${id}) is revoked. A service that runs refuses it from now on.`,
      'token-already-revoked': ({ name, id }) => `The token “${name}” (ID ${id}) was revoked before.`,
      'token-none-live': () => 'No token is valid any more. Nobody can use the service until a new one is made.',
      'backup-saved': ({ file, sheets, indicators, until }) =>
        `Saved the backup to ${file} (${counted(sheets, 'sheet')}, ${counted(indicators, 'indicator')}${until ? `, submitted until ${until}` : ''}).`,
      'backup-advice': () =>
        'It was checked and is sound. Keep it somewhere else than on this server; npx mokuhyo restore brings it back.',
      'restore-done': ({ dir, file, sheets, indicators, until }) =>
        `The list in ${dir} is again what it was in the backup ${file} (${counted(sheets, 'sheet')}, ${counted(indicators, 'indicator')}${until ? `, submitted until ${until}` : ''}).`,
      'restore-changed': ({ changed }) => `Sheets that are different now: ${changed}`,
      'restore-before': ({ file }) => `The list as it was before is saved in ${file}; restore that to undo this.`,
      'restore-tokens-stay': () => 'Tokens and audit log go on as they were.',
      'restore-tokens-back': () =>
        'Tokens and audit log are those of the backup, too. Look at npx mokuhyo token list, and revoke again what was revoked since.',
      'restore-damaged': ({ folder }) => `The damaged data is now in ${folder}. Keep it.`,
      'restore-next': ({ until }) =>
        `Next: have the sheets that were submitted ${until ? `after ${until}` : 'so far'} submitted once more. Sending one that is there does no harm.`,
      'restore-unverified': ({ count }) =>
        `This backup contradicts its own audit log (${count}×); it was restored because of --unverified.`,
      'audit-line': ({ seq, at, event, subject, actor, detail }) =>
        `${seq} ${at} ${event}${subject ? ` ${subject}` : ''}${detail ? ` (${detail})` : ''}${actor ? ` ${actor}` : ''}`,
      'audit-actor': ({ actor }) => `by ${actor}`,
      'audit-empty': () => 'The audit log has no entries yet.',
      'audit-sound': ({ entries, sheets, records }) =>
        `Nothing is wrong. The audit log is unbroken (entries: ${entries}), and what it says agrees with the data (sheets: ${sheets}, records: ${records}).`,
      'audit-unsound': ({ count, entries, sheets, records }) =>
        `Something is wrong in ${counted(count, 'place')} (checked entries: ${entries}, sheets: ${sheets}, records: ${records}). Nothing was changed.`,
      'audit-more': ({ count }) => `  and ${count} more (--format json tells all)`,
      'audit-next': () =>
        'Next: the data may have been changed without the service. Save it as it is by npx mokuhyo backup, and tell whoever answers for information security.',
      'audit-head': ({ head }) =>
        `Hash of the last entry: ${head}\nNote it and the date somewhere else than on this server. Later, --expect ${head} tells whether any entry up to here was taken away.`,
      'audit-expected': ({ seq }) =>
        `The hash of --expect is that of entry ${seq}. Nothing up to there was taken away.`,
    },
    audit: {
      events: {
        submitted: 'submitted',
        withdrawn: 'withdrawn',
        'token-created': 'token created',
        'token-revoked': 'token revoked',
        restored: 'restored from a backup',
        migrated: 'brought to a new version',
      },
      fields: {
        file: 'file',
        pushedBy: 'sent by',
        created: 'new',
        updated: 'changed',
        withdrawn: 'withdrawn',
        reason: 'reason',
        name: 'name',
        may: 'may',
        departments: 'departments',
        sheets: 'sheets',
        indicators: 'indicators',
        until: 'submitted until',
        before: 'backup of before',
        damaged: 'damaged data',
        from: 'from version',
        to: 'to version',
        backup: 'backup',
      },
      faults: {
        'entry-changed': ({ seq }) => `Entry ${seq} was changed.`,
        'entries-missing': ({ from, to }) => `Entries ${from} to ${to} were taken away.`,
        'entry-unlinked': ({ seq }) => `Entry ${seq} does not go on from the one before it.`,
        'expected-missing': ({ hash }) =>
          `The hash of --expect, ${hash}, is not there: entries were taken away at the end, or this is another list.`,
        'sheet-changed': ({ key }) => `Sheet ${key} is not what its last entry says.`,
        'sheet-unlogged': ({ key }) => `Sheet ${key} has no entry.`,
        'sheet-gone': ({ key }) => `Sheet ${key} has entries and was deleted from the data.`,
        'record-changed': ({ key }) => `Record ${key} was rewritten directly.`,
        'source-changed': ({ key }) => `Sheet ${key}: its file or person is not that of the audit log.`,
        'token-changed': ({ id }) => `Token ${id}: what it allows, or its end, is not what the audit log says.`,
        'token-unlogged': ({ id }) => `Token ${id}: the audit log does not know it.`,
        'token-gone': ({ id }) => `Token ${id}: the audit log knows it, and it is gone from the data.`,
      },
    },
  },
};
