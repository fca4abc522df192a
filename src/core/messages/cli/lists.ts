import type { Lang, Sentence } from '../catalogue';
import { counted } from '../phrases';

/** What the command line says of Microsoft Lists: signing in, waiting, `list create` and `list check`. */
export interface ListsWords {
  readonly say: Readonly<Record<ListsSentence, Sentence>>;
  /** In which way a site differs from what is needed. */
  readonly differences: Readonly<Record<DifferenceKind, Sentence>>;
}

export type ListsSentence =
  | 'sign-in-browser'
  | 'sign-in-no-browser'
  | 'sign-in-device'
  | 'sign-in-page-done'
  | 'sign-in-page-failed'
  | 'proxy-none'
  | 'proxy-unused'
  | 'proxy-old'
  | 'proxy-used'
  | 'waiting-pace'
  | 'waiting-busy'
  | 'time-left'
  | 'unfinished-before'
  | 'unfinished-nothing'
  | 'history-as-kept'
  | 'list-step'
  | 'list-made'
  | 'list-nothing-to-do'
  | 'list-mended'
  | 'list-left'
  | 'list-because'
  | 'list-next'
  | 'list-may-not-create'
  | 'list-sound'
  | 'list-differs'
  | 'list-advice'
  | 'list-by-hand';

type DifferenceKind =
  | 'list-missing'
  | 'list-unnamed'
  | 'column-missing'
  | 'column-unnamed'
  | 'column-type'
  | 'column-not-indexed'
  | 'column-not-unique'
  | 'choices-missing'
  | 'choices-closed';

export const listsWords: Readonly<Record<Lang, ListsWords>> = {
  ja: {
    say: {
      'sign-in-browser': ({ address }) =>
        `ブラウザで Microsoft 365 にサインインしてください（やめるには Ctrl+C）。ブラウザが開かないときは、このパソコンのブラウザで次のアドレスを開いてください。\n${address}`,
      'sign-in-no-browser': () => 'このパソコンのブラウザを開けないため、コードを使ってサインインします。',
      'sign-in-device': ({ url, code }) =>
        `ブラウザ（ほかの機器でもかまいません）で ${url} を開き、コード ${code} を入れて、Microsoft 365 にサインインしてください（やめるには Ctrl+C）。`,
      'sign-in-page-done': () => 'サインインできました。この画面を閉じて、元の画面に戻ってください。',
      'sign-in-page-failed': () => 'サインインできませんでした。この画面を閉じて、元の画面を見てください。',
      'proxy-none': () =>
        'プロキシを通るネットワークでは、環境変数 HTTPS_PROXY にプロキシのアドレスを、NODE_USE_ENV_PROXY に 1 を設定してください。',
      'proxy-unused': () =>
        '環境変数 HTTPS_PROXY のプロキシは、まだ使われていません。NODE_USE_ENV_PROXY に 1 を設定してください。',
      'proxy-old': () =>
        '環境変数 HTTPS_PROXY のプロキシを使うには、Node.js 22.21 以降（24 の系統では 24.5 以降）が要ります。配布物に入っている Node.js は使えます。',
      'proxy-used': () =>
        '環境変数 HTTPS_PROXY のプロキシを通しています。そのアドレスと、通してよい行き先を確かめてください。',
      'waiting-pace': ({ seconds, left }) =>
        `Microsoft Lists の制限に合わせて ${seconds}秒待っています${left ? `（${left}）` : ''}`,
      'waiting-busy': ({ seconds, left }) =>
        `提出先が混み合っているため、${seconds}秒待っています${left ? `（${left}）` : ''}`,
      'time-left': ({ seconds }) => (Number(seconds) < 60 ? `残り 約${seconds}秒` : `残り 約${Number(seconds) / 60}分`),
      'unfinished-before': ({ key }) =>
        `「${key}」の提出が途中のままのため、その前に提出された内容を出しました。もう一度提出すると、そろいます。`,
      'unfinished-nothing': ({ key }) =>
        `「${key}」の提出が途中のままのため、出していません。もう一度提出すると、そろいます。`,
      'history-as-kept': () => 'Microsoft Lists がサイトの設定で残している版だけを出しています。',
      'list-step': ({ done, total }) => `リストを整えています ${done}/${total}`,
      'list-made': ({ url, count }) => `サイト ${url} のリストを整えました（${count}か所）。`,
      'list-nothing-to-do': ({ url }) => `サイト ${url} のリストは、そのまま使えます。何も変えていません。`,
      'list-mended': ({ what }) => `  ${what}`,
      'list-left': ({ count }) => `直せないところが${count}か所あります。`,
      'list-because': ({ because }) => `    SharePoint の返事：${because}`,
      'list-next': ({ url }) =>
        `次にすること：使う人がサイトに入れることを確かめ、npx mokuhyo push ファイル --list ${url} で送ってください。`,
      'list-may-not-create': () =>
        'リストを作るには、サイトの所有者であることと、アプリに Sites.Manage.All の許可が要ります。',
      'list-sound': ({ url }) => `サイト ${url} のリストに、違うところはありません。`,
      'list-differs': ({ url, count }) => `サイト ${url} のリストに、違うところが${count}か所あります。`,
      'list-advice': ({ url }) => `次にすること：npx mokuhyo list create --site ${url} で直せます。`,
      'list-by-hand': () =>
        '種類の違う列は直せません。リストを開いて、その列を別の名前に変えるのではなく削除してから、もう一度 list create を行ってください（列の内容は消えます）。',
    },
    differences: {
      'list-missing': ({ list }) => `リスト ${list} がない`,
      'list-unnamed': ({ list }) => `リスト ${list} に日本語の名前が付いていない`,
      'column-missing': ({ list, column }) => `${list} に列 ${column} がない`,
      'column-unnamed': ({ list, column }) => `${list} の列 ${column} に日本語の名前が付いていない`,
      'column-type': ({ list, column, detail }) => `${list} の列 ${column} の種類が違う（${detail}）`,
      'column-not-indexed': ({ list, column }) => `${list} の列 ${column} にインデックスがない`,
      'column-not-unique': ({ list, column }) => `${list} の列 ${column} が、同じ値を許している`,
      'choices-missing': ({ list, column, detail }) => `${list} の列 ${column} の選択肢に「${detail}」がない`,
      'choices-closed': ({ list, column }) => `${list} の列 ${column} が、選択肢のほかの値を許していない`,
    },
  },
  en: {
    say: {
      'sign-in-browser': ({ address }) =>
        `Sign in to Microsoft 365 in the browser (Ctrl+C to cancel). If none opens, open this address in a browser on this computer:\n${address}`,
      'sign-in-no-browser': () => 'No browser can be opened here: sign in with a code.',
      'sign-in-device': ({ url, code }) =>
        `Open ${url} in a browser (on any device), enter the code ${code} and sign in to Microsoft 365 (Ctrl+C to cancel).`,
      'sign-in-page-done': () => 'You are signed in. Close this page and go back.',
      'sign-in-page-failed': () => 'Signing in failed. Close this page and go back.',
      'proxy-none': () =>
        'On a network with a proxy, set the environment variables HTTPS_PROXY, to its address, and NODE_USE_ENV_PROXY, to 1.',
      'proxy-unused': () =>
        'The proxy in the environment variable HTTPS_PROXY is not used yet. Set NODE_USE_ENV_PROXY to 1.',
      'proxy-old': () =>
        'To use the proxy in the environment variable HTTPS_PROXY takes Node.js 22.21 or later (of 24, 24.5 or later); the one in the release archives does.',
      'proxy-used': () =>
        'The proxy in the environment variable HTTPS_PROXY is used. Check its address, and where it lets through to.',
      'waiting-pace': ({ seconds, left }) =>
        `Waiting ${seconds} s to keep to the limits of Microsoft Lists${left ? ` (${left})` : ''}`,
      'waiting-busy': ({ seconds, left }) => `The list is busy: waiting ${seconds} s${left ? ` (${left})` : ''}`,
      'time-left': ({ seconds }) =>
        Number(seconds) < 60 ? `about ${seconds} s left` : `about ${Number(seconds) / 60} min left`,
      'unfinished-before': ({ key }) =>
        `The submission of “${key}” has not come to its end: what was submitted before is given. Submit it again to complete it.`,
      'unfinished-nothing': ({ key }) =>
        `The submission of “${key}” has not come to its end: it is left out. Submit it again to complete it.`,
      'history-as-kept': () => 'Only versions that the settings of the site let Microsoft Lists keep.',
      'list-step': ({ done, total }) => `Making the lists ${done}/${total}`,
      'list-made': ({ url, count }) => `The lists of ${url} are ready (${counted(count, 'change')}).`,
      'list-nothing-to-do': ({ url }) => `The lists of ${url} are ready as they are. Nothing was changed.`,
      'list-mended': ({ what }) => `  ${what}`,
      'list-left': ({ count }) => `${counted(count, 'difference')} could not be mended.`,
      'list-because': ({ because }) => `    SharePoint said: ${because}`,
      'list-next': ({ url }) =>
        `Next: see that people may use the site, and send with npx mokuhyo push FILE --list ${url}.`,
      'list-may-not-create': () =>
        'Making lists takes an owner of the site, and the consent Sites.Manage.All for the app.',
      'list-sound': ({ url }) => `The lists of ${url} are as they should be.`,
      'list-differs': ({ url, count }) => `The lists of ${url} differ in ${counted(count, 'place')}.`,
      'list-advice': ({ url }) => `Next: npx mokuhyo list create --site ${url} mends it.`,
      'list-by-hand': () =>
        'A column of another type cannot be mended. Delete it in the list (renaming does not help) and run list create again; what stands in the column is lost.',
    },
    differences: {
      'list-missing': ({ list }) => `no list ${list}`,
      'list-unnamed': ({ list }) => `list ${list} has no Japanese name`,
      'column-missing': ({ list, column }) => `${list}: no column ${column}`,
      'column-unnamed': ({ list, column }) => `${list}: column ${column} has no Japanese name`,
      'column-type': ({ list, column, detail }) => `${list}: column ${column} is of another type (${detail})`,
      'column-not-indexed': ({ list, column }) => `${list}: column ${column} has no index`,
      'column-not-unique': ({ list, column }) => `${list}: column ${column} allows the same value twice`,
      'choices-missing': ({ list, column, detail }) => `${list}: the choices of column ${column} lack ${detail}`,
      'choices-closed': ({ list, column }) => `${list}: column ${column} takes nothing but its choices`,
    },
  },
};
