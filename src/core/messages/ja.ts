import { isSharePoint } from '../address';
import type { Catalogue, Params } from './catalogue';
import { hasEnding, oneLineUpTo } from './phrases';
import { japanTime } from './time';

const oneLine = oneLineUpTo(30);
const DATES: Readonly<Record<string, string>> = { createdOn: '作成日', revisedOn: '修正日', evaluatedOn: '評価日' };
const NOT_CALCULATED_ADVICE = 'Excelで開き、計算されたことを確かめて保存し直してください。';

const FIELDS: Readonly<Record<string, string>> = { target: '目標', result: '結果', evaluation: '評価' };
const field = (params: Params) => FIELDS[String(params.field)] ?? '';
const proposal = ({ proposed }: Params) => `案：${proposed}`;
const smaller = (params: Params) => (params.smaller ? '少ないほどよい指標として判定しました。' : '');
const missed = ({ reason, total }: Params) => reason || `目標に${total}件届いていません。`;
const ofName = ({ name }: Params) => (name ? `「${oneLine(name)}」の` : '');

const BOUNDS: Readonly<Record<string, string>> = { min: '以上', max: '以下', over: '超', under: '未満' };
const CHANGES: Readonly<Record<string, string>> = { up: '増', down: '減' };

/** What is wrong with a command line; without a `problem`, a value of an option. */
function usage({ problem, command, option, value, expected }: Params): string {
  switch (problem) {
    case 'no-command':
      return `何をするかを指定してください。使い方は npx mokuhyo --help で見られます。`;
    case 'unknown-command':
      return `「${command}」というコマンドはありません。使い方は npx mokuhyo --help で見られます。`;
    case 'unknown-option':
      return `${option} という指定はありません${expected ? `（${expected} ではありませんか）` : ''}。使い方は npx mokuhyo ${command} --help で見られます。`;
    case 'missing-option':
      return `${option} を指定してください。使い方は npx mokuhyo ${command} --help で見られます。`;
    case 'missing-value':
      return `${option} の後に値を書いてください。`;
    case 'bad-address':
      return `${option} の「${value}」はアドレスではありません。http:// から書いてください（例：http://127.0.0.1:3000）。`;
    case 'bad-site':
      return `${option} の「${value}」は SharePoint のサイトのアドレスではありません（例：https://city.sharepoint.com/sites/kikaku）。`;
    case 'no-file':
      return `ファイルを指定してください。例：npx mokuhyo ${command} 市民課.xlsx${command === 'fill' ? ' -o 市民課_評価案.xlsx' : ''}`;
    case 'one-file':
      return `ファイルは1つだけ指定してください。写しの名前は -o の後に書きます。`;
    case 'no-argument':
      return `npx mokuhyo ${command} にファイルの指定はいりません（${value}）。`;
    case 'no-action':
      return `npx mokuhyo ${command} の後に、何をするか（${expected}）を書いてください。使い方は npx mokuhyo ${command} --help で見られます。`;
    case 'no-operand':
      return `npx mokuhyo ${command} の後に、対象を書いてください。使い方は npx mokuhyo ${command} --help で見られます。`;
    case 'one-operand':
      return `npx mokuhyo ${command} の対象は1つだけ指定してください（${value}）。空白を含む名前は " で囲みます。`;
    case 'two-operands':
      return `npx mokuhyo ${command} の後に、元のファイルかフォルダーと、新しいファイルかフォルダーの2つを書いてください。`;
    case 'wrong-ending':
      return `写しの名前「${value}」は、元のファイルと同じ ${expected} で終えてください。`;
    default:
      return `${option} の値「${value}」は使えません${expected ? `（使える値：${expected}）` : ''}。`;
  }
}

/** Why a data folder cannot be used, and what an administrator does about it. */
function dataUnusable({ dir, because, file, detail }: Params): string {
  switch (because) {
    case 'missing':
      return `${dir}：提出先のデータ（mokuhyo.db）がありません。--data のフォルダを確認してください。`;
    case 'newer-version':
      return `${dir}：新しい版のプログラムのデータです。データはそのままです。新しい版のプログラムで動かしてください。`;
    case 'older-version':
      return `${dir}：前の版のプログラムのデータです。この版の受付サービスを一度始めると、バックアップを取ってから新しくなります。`;
    case 'in-use':
      return `${dir}：受付サービスなど、ほかのプログラムが使用中です。止めてからやり直してください。データはそのままです。`;
    case 'busy':
      return `${dir}：ほかのプログラムが書込み中で、待っても終わりませんでした。データはそのままです。少し待ってからやり直してください。`;
    case 'damaged':
      return `${dir}：データが壊れていて開けません。受付サービスを止め、npx mokuhyo restore でバックアップから戻してください（自動のバックアップは、このフォルダの中の backups にあります）。`;
    case 'full':
      return `${dir}：ディスクの空き容量がありません。データはそのままです。空きを作ってからやり直してください。`;
    case 'read-only':
      return `${dir}：書き込めません。データはそのままです。フォルダとファイルのアクセス権を確認してください。`;
    case 'no-backup':
      return `先にバックアップを ${file} に取れなかったため、何も変えていません。空き容量とアクセス権を確認してからやり直してください。`;
    case 'database':
      return `${dir}：データを開けません（${detail}）。データはそのままです。ディスクに異常がないか確認し、この文を添えて管理者に知らせてください。`;
    default:
      return `${dir}：データの置き場所として使えません。フォルダのアクセス権を確認してください。`;
  }
}

/** Why a file is not restored. The list is as it was. */
function backupInvalid({ file, because, count }: Params): string {
  switch (because) {
    case 'missing':
      return `${file}：ファイルが見つかりません。バックアップ（.db）の名前と場所を確認してください。`;
    case 'damaged':
      return `${file}：バックアップが壊れているため、戻していません。データはそのままです。別のバックアップを指定してください。`;
    case 'newer-version':
      return `${file}：新しい版のプログラムで取ったバックアップです。データはそのままです。新しい版のプログラムで戻してください。`;
    case 'audit':
      return `${file}：記録が監査記録と合わないところが${count}か所あるため、戻していません。データはそのままです。別のバックアップを指定するか、分かったうえで戻すときは --unverified を付けてください。`;
    case 'live':
      return `${file}：いま使っているデータそのものです。バックアップを指定してください。`;
    default:
      return `${file}：提出先のバックアップではありません。データはそのままです。mokuhyo backup で取ったファイルを指定してください。`;
  }
}

/** A value within a sentence: a number stands as it is, a longer text in 「」. */
function quoted(text: string | number | undefined): string {
  const line = oneLine(text);
  return line.length > 10 || /\s/.test(line) ? `「${line}」` : line;
}

/** Every Japanese sentence. Short, official, and never 「エラー」 at a person. */
export const ja: Catalogue = {
  findings: {
    'header-missing': {
      message: ({ heading }) => `「${heading}」の見出しが見つかりません。`,
      advice: ({ heading }) => `表の見出しの行に「${heading}」と書いてください。`,
    },
    'fiscal-year-missing': {
      message: ({ variant, text }) =>
        variant === 'unreadable' ? `年度「${oneLine(text)}」から年を読み取れません。` : '年度が空欄です。',
      advice: () => '「令和4年度」のように書いてください。',
    },
    'fiscal-year-mismatch': {
      message: ({ fiscalYear, heading }) => `年度は${oneLine(fiscalYear)}、見出しは「${oneLine(heading)}」です。`,
      advice: () => '前年度の様式ではありませんか。年度か見出しを直してください。',
    },
    'department-missing': {
      message: () => '組織名（部）が空欄です。',
      advice: () => '部・区の名前を書いてください。',
    },
    'section-missing': {
      message: () => '組織名（準部・課・機関名）が空欄です。',
      advice: () => '課・機関の名前を書いてください。',
    },
    'duplicate-sheet': {
      message: ({ section, other, variant, count }) =>
        `「${section}」のシートが${count}枚あります（先のシートは${variant === 'hidden' ? '非表示の' : ''}「${other}」）。`,
      advice: () => '1枚だけ残し、ほかは削除してください。',
    },
    'goal-number-duplicate': {
      message: ({ no }) => `No.${no}がほかの組織目標と重なっています。`,
      advice: ({ first }) => `重ならない番号に直してください（同じ番号が${first}にもあります）。`,
    },
    'date-invalid': {
      message: ({ variant, field, text }) =>
        variant === 'no-such-day'
          ? `${DATES[String(field)]}「${oneLine(text)}」は存在しない日付です。`
          : `${DATES[String(field)]}「${oneLine(text)}」を日付として読み取れません。`,
      advice: () => '「令和4年4月1日」のように、実在する日付を書いてください。',
    },
    'date-order': {
      message: ({ field }) => `${DATES[String(field)]}が作成日より前です。`,
      advice: () => 'どちらの日付が正しいか確かめて直してください。',
    },
    'column-unread': {
      message: ({ heading }) => `「${oneLine(heading)}」の列は、様式にない見出しのため読み取っていません。`,
      advice: () => '様式の列なら、見出しを様式のとおりに直してください。',
    },
    'target-missing': {
      message: (params) => `${ofName(params)}結果がありますが、目標が空欄です。`,
      advice: () => '目標を書いてください。目標を定めない指標なら、結果は補足・参考指標の欄に移してください。',
    },
    'result-missing': {
      message: (params) => `${ofName(params)}${oneLine(params.heading)}が空欄です。`,
      advice: () => '結果を書いてください。実施しなかった場合は「未実施」と書き、理由を達成状況に書いてください。',
    },
    'status-missing': {
      message: (params) => `${ofName(params)}達成状況が空欄です。`,
      advice: () => '取り組んだ内容を書いてください。',
    },
    'formula-not-calculated': {
      message: (params) => `${ofName(params)}${field(params)}の数式が計算されていません。`,
      advice: () => NOT_CALCULATED_ADVICE,
    },
    'hidden-indicator': {
      message: ({ name }) => `非表示の行に指標「${oneLine(name)}」があります。`,
      advice: () => '使わない指標なら行を削除し、使う指標なら行を再表示してください。',
    },
    'error-value': {
      message: (params) => `${ofName(params)}${field(params)}が「${params.text}」になっています。`,
      advice: () => '数式を直すか、値を書いてください。',
    },
    'stray-space': {
      message: () => '数値や日付に余分な空白か改行があります。',
      advice: () => '空白や改行を消してください。',
    },
    'unit-mismatch': {
      message: ({ target, result }) => `目標の単位は「${target}」、結果の単位は「${result}」です。`,
      advice: () => '単位を確認し、同じ単位で書いてください。',
    },
    'scale-mismatch': {
      message: ({ target, result }) => `目標${quoted(target)}に対し結果${quoted(result)}です。桁が合っていません。`,
      advice: () => '％の表示や桁を確認してください。',
    },
    'fullwidth-number': {
      message: () => '全角の数字があります。',
      advice: () => '半角の数字で書いてください。',
    },
    'evaluation-missing': {
      message: (params) =>
        params.variant === 'proposed' ? `評価が空欄です（${proposal(params)}）。` : '評価が空欄です。',
      advice: () => '評価を書いてください。',
    },
    'evaluation-not-in-scale': {
      message: ({ variant, text, meant, scale }) => {
        if (variant === 'spaces') return `評価「${meant}」に余分な空白か改行があります。`;
        if (variant === 'similar') return `「${oneLine(text)}」は評価の「${meant}」と別の文字です。`;
        return `評価「${oneLine(text)}」は、決められた書き方（${scale}）ではありません。`;
      },
      advice: ({ variant, meant, scale }) =>
        variant === 'other' ? `${scale}のどれかで書いてください。` : `「${meant}」に置き換えてください。`,
    },
    'evaluation-contradicts-result': {
      message: ({ variant, target, result, current, total, reached }) => {
        if (variant === 'one')
          return `目標${quoted(target)}に対し結果${quoted(result)}ですが、評価は「${current}」です。`;
        return reached === 0
          ? `${total}件とも目標に達していませんが、評価は「${current}」です。`
          : `${total}件中${reached}件が目標に達していますが、評価は「${current}」です。`;
      },
      advice: (params) =>
        `${smaller(params)}評価を見直すか（${proposal(params)}）、「${params.current}」とした理由を達成状況に書いて課長確認を受けてください。`,
    },
    'history-differs': {
      message: (params) =>
        params.shown
          ? `${ofName(params)}${oneLine(params.heading)}は「${oneLine(params.shown)}」ですが、前年度のシートの結果は「${oneLine(params.before)}」です。`
          : `${ofName(params)}${oneLine(params.heading)}が空欄ですが、前年度のシートの結果は「${oneLine(params.before)}」です。`,
      advice: () =>
        'どちらが正しいか確かめ、前年度の結果を書いてください。確定値に直したときは、そのままでかまいません。',
    },
    'indicator-vanished': {
      message: ({ name, no }) =>
        `前年度の指標「${oneLine(name)}」${no ? `（目標No.${oneLine(no)}）` : ''}がありません。`,
      advice: () => 'やめた指標でなければ、書き加えてください。',
    },
    'indicator-appeared': {
      message: ({ name }) => `指標「${oneLine(name)}」は、前年度にはありません。`,
      advice: () => '新しい指標でなければ、前年度と同じ名称にしてください。',
    },
    'indicator-renamed': {
      message: ({ name, before, percent }) =>
        `指標「${oneLine(name)}」は、前年度の「${oneLine(before)}」と同じ指標と見ました（名称の一致 ${percent}%）。`,
      advice: () => '同じ指標なら、名称をそろえると年度をまたいで比べられます。',
    },
    'no-goal-sheet': {
      message: () => '組織目標管理シートが1枚も見つかりません。',
      advice: () => '別のファイルではないか、表題が「組織目標管理シート」であるかを確認してください。',
    },
  },

  verdicts: {
    'nothing-set': () => '目標も結果もありません。',
    'no-target': () => '目標がないため、判定しません。',
    'no-result-yet': () => '結果がまだありません。',
    'result-awaited': ({ result }) => `結果が「${oneLine(result)}」のため、まだ判定しません。`,
    'not-calculated': () => `数式が計算されていません。${NOT_CALCULATED_ADVICE}`,
    'error-value': () => '数式が正しく計算されていない（#REF!など）ため、判定しません。',
    reached: (params) =>
      `目標${quoted(params.target)}に対し結果${quoted(params.result)}で、達しています。${smaller(params)}`,
    missed: (params) =>
      `目標${quoted(params.target)}に対し結果${quoted(params.result)}で、達していません。${smaller(params)}`,
    'partly-reached': ({ reached, total }) => `${total}つの目標のうち${reached}つに達しています。`,
    'same-in-words': () => '結果が目標の文と同じです。',
    'said-not-done': ({ result }) => `結果が「${oneLine(result)}」のため、達していないものとしました。`,
    'words-differ': () => '文字の目標のため、自動では判定しません。',
    'result-in-words': ({ result }) => `結果「${oneLine(result)}」を数値として読み取れません。`,
    'unclear-numbers': () => '数値の読み方が一つに決まらないため、自動では判定しません。',
    'units-differ': () => '目標と結果の単位が違うため、比べられません。',
    'labels-differ': () => '目標と結果で数えているものが違うようです。',
    'parts-missing': () => '複数の目標のうち、対応する結果が見つからないものがあります。',
    'parts-unclear': () => '結果を合計するのか、それぞれ比べるのかが分かりません。',
    'relative-target': () => '目標が前年度などに対する割合で、結果とそのまま比べられません。',
    'change-differs': () => '増減の書き方が目標と結果で違うため、比べられません。',
    'scale-unclear': () => '単位の桁か％の表示がはっきりしないため、比べられません。',
    'nearly-equal': () => '「約」などの幅や範囲のある数値で、達したかどうかを決められません。',
    'direction-unclear': () => '多いほどよいのか、少ないほどよいのかが分かりません。',
  },

  evaluations: {
    'all-reached': (params) =>
      `${params.reason || `${params.total}件すべてが目標に達しています。${smaller(params)}`}${proposal(params)}`,
    'some-reached': (params) =>
      `${params.total}件中${params.reached}件が目標に達しています。${smaller(params)}${proposal(params)}`,
    'all-missed': (params) => `${missed(params)}${proposal(params)}。評価を選んでください。`,
    'all-missed-softened': (params) =>
      `${missed(params)}達成状況に「${oneLine(params.words)}」とあります。${proposal(params)}。評価を選んでください。`,
    'all-missed-partly': (params) => `目標の一部に達しています。${proposal(params)}。評価を選んでください。`,
    'all-missed-near': (params) =>
      `目標に${params.total}件届いていませんが、評価基準の割合には達しています。${proposal(params)}。評価を選んでください。`,
    'direction-matters': (params) =>
      `名称の「${params.word}」から、${params.better === 'smaller' ? '少ない' : '多い'}ほどよい指標として判定しました。逆なら評価が変わります。${proposal(params)}。評価を選んでください。`,
    'some-unknown': ({ reason }) => `${reason}`,
    'some-pending': ({ total, done }) =>
      total === 1
        ? '結果がまだありません。'
        : done === 0
          ? `${total}つの目標とも、結果がまだありません。`
          : `${total}つの目標のうち、結果があるのは${done}つです。`,
  },

  directions: {
    person: ({ better }) => `${better}（あなたが選びました）`,
    policy: ({ better, word }) => `${better}（評価基準の「${word}」から）`,
    target: ({ better, word }) => `${better}（目標の${word ? `「${word}」` : '書き方'}から）`,
    zero: ({ better }) => `${better}（目標が0のため）`,
    name: ({ better, word }) => `${better}（名称の「${word}」から）`,
    default: ({ better }) => `${better}（決まった語がないため）`,
  },

  errors: {
    'not-found': ({ file }) =>
      `${file}：ファイルが見つかりません。名前${hasEnding(file) ? '' : '（.xlsx まで）'}と場所を確認してください。`,
    'not-a-file': ({ file }) => `${file}：ファイルではありません（フォルダなど）。ファイルを指定してください。`,
    'link-loop': ({ file }) =>
      `${file}：リンクが輪になっていて、どのファイルにも行き着きません。元のファイルを指定してください。`,
    'no-permission': ({ file }) => `${file}：開く権限がありません。アクセス権を確認してください。`,
    'file-locked': ({ file }) => `${file}：ほかのプログラムが使用中です。閉じてからやり直してください。`,
    'owner-file': ({ file }) =>
      `${file}：Excelが開いている間だけ置かれる一時ファイルです。「~$」のない元のファイルを指定してください。`,
    'file-empty': ({ file }) => `${file}：中身のないファイルです（0バイト）。元のファイルをもう一度もらってください。`,
    'not-a-workbook': ({ file }) =>
      `${file}：Excelのブック（.xlsx）ではありません。Excelで開けるときは、.xlsxとして保存し直してください。`,
    'legacy-xls': ({ file }) => `${file}：古い形式（.xls）です。Excelで開き、.xlsxとして保存し直してください。`,
    'password-protected': ({ file, by }) =>
      by === 'label'
        ? `${file}：秘密度ラベルで暗号化されています。Excelで開き、暗号化しないラベルに変えて保存してください。`
        : `${file}：パスワードで保護されています。Excelで開き、パスワードを外して保存してください。`,
    damaged: ({ file }) =>
      `${file}：ファイルが壊れています。Excelで開いて「修復」できるか試すか、元のファイルをもう一度もらってください。`,
    'too-large': ({ file }) => `${file}：大きすぎて扱えません。不要なシートや行を削除してください。`,
    unsupported: ({ file }) => `${file}：この形式は扱えません。Excelで開き、.xlsxとして保存し直してください。`,
    'form-without-goal-sheet': ({ file }) =>
      `${file}：組織目標管理シートが1枚もないため、様式として使えません。新しい年度の様式のファイルを選んでください。`,
    'form-not-blank': ({ file }) =>
      `${file}：前年度の内容を入れられるシート（同じ課の空欄のシートか、課名のないひな形）がありません。記入前の様式を選んでください。`,
    'not-copyable': ({ file, sheet, part }) =>
      `${file}：シート「${sheet}」は、写しを作れないもの（${part}）を含むため、課ごとに増やせません。Excelでシートを必要な枚数に増やしてから、様式として選んでください。`,
    'nothing-to-carry': ({ file }) =>
      `${file}：組織目標管理シートが1枚も見つからないため、次の年度のブックは作っていません。別のファイルではないか確認してください。`,
    'output-exists': ({ file }) =>
      `${file}：すでにあります。別の名前にするか、上書きするときは --force を付けてください。`,
    'output-is-input': ({ file }) => `${file}：元のファイルと同じです。上書きするときは --force を付けてください。`,
    'output-is-source': ({ file }) =>
      `${file}：前年度のブックか、様式のブックです。元のブックが失われないように、別の名前にしてください。`,
    'output-among-inputs': ({ file }) =>
      `${file}：まとめるブックの1つです。上書きしないように、別の名前にしてください。`,
    'sections-invalid': ({ file, because }) =>
      because === 'encoding'
        ? `${file}：文字コードが分かりません。ExcelでUTF-8のCSVとして保存し直してください。`
        : `${file}：見出しに${because === 'department' ? '「組織名（部）」か「部」' : '「組織名（課）」か「課」'}の列がありません。1行目に見出しを書いてください。`,
    'output-is-data': ({ file }) =>
      `${file}：提出先のデータそのものの名前です。別の名前で、できれば別のディスクに保存してください。`,
    'folder-missing': ({ file }) => `${file}：保存先のフォルダがありません。フォルダを作るか、場所を確認してください。`,
    'not-writable': ({ file }) => `${file}：この場所には保存できません。アクセス権を確認してください。`,
    'write-failed': ({ file }) => `${file}：書き込めませんでした。空き容量とアクセス権を確認してください。`,
    'file-changed': ({ file }) =>
      `${file}：作業中に、ほかで上書き保存されました。何も書き込んでいません。もう一度やり直してください。`,
    'cell-editing': () => 'セルの編集を確定（Enter）してから、もう一度押してください。',
    'excel-refused': ({ code }) =>
      `Excelがこの操作を受け付けませんでした（${code}）。ブックを編集できるか（閲覧のみ・保護ではないか）確認し、もう一度押してください。`,
    'copy-unsupported': () =>
      'このExcelは、開いているブックをアドインにファイルとして渡せません。パソコンに入っているExcelで開き直すか、ブラウザー版（mokuhyo.html）でブックを選んでください。',
    'copy-denied': ({ code }) =>
      `Excelがブックの読み取りを許可しませんでした（${code}）。秘密度ラベルやIRMで保護されているときは、保護のないブックを開いてください。`,
    'copy-failed': ({ code }) =>
      `Excelからブックを受け取れませんでした（${code}）。ブックを保存して開き直し、もう一度押してください。続くときは、ブラウザー版（mokuhyo.html）でブックを選んでください。`,
    'open-refused': ({ code }) =>
      `Excelが新しいブックを開けませんでした（${code}）。「ファイルに保存」で保存し、そのファイルを開いてください。`,
    usage: (params) => usage(params),
    'policy-invalid': ({ file, detail }) =>
      `${file}：評価基準として読み取れません（${detail}）。docs/policy.md の例にならって直してください。`,
    'defaults-invalid': ({ detail }) =>
      `配布された初期設定（defaults.json）を読み取れないため、使っていません（${detail}）。情報担当にお知らせください。`,
    'token-invalid': ({ source }) =>
      `${source}：提出用の鍵（トークン）が空か、使えない文字を含んでいます。半角の英数字と記号だけで書いてください。`,
    'host-not-loopback': ({ host }) =>
      `${host} では起動しません。ほかのパソコンから届くところでは、証明書（--tls-cert と --tls-key）か、前に置くプロキシのアドレス（--trusted-proxy と --origin）を指定してください。このパソコンの中だけで使うなら --host 127.0.0.1 を指定してください。`,
    'host-unusable': ({ host }) =>
      `${host} はこのパソコンのアドレスではありません。--host にはこのパソコンのアドレスを指定してください（全部なら 0.0.0.0）。`,
    'proxy-without-origin': () =>
      '--trusted-proxy を使うときは、利用者が開くアドレスを --origin で指定してください（例：--origin https://mokuhyo.city.example.lg.jp）。',
    'reachable-without-token': ({ dir }) =>
      `ほかのパソコンから届くのに、有効な提出用の鍵（トークン）が1つもないため、起動しません。先に npx mokuhyo token create 名前 --data "${dir}" で作ってください。`,
    'token-name-taken': ({ name }) =>
      `「${name}」という名前の提出用の鍵（トークン）はすでにあります。別の名前にするか、先に npx mokuhyo token revoke で取り消してください。`,
    'token-unknown': ({ token }) =>
      `「${token}」という提出用の鍵（トークン）はありません。npx mokuhyo token list で名前かIDを確かめてください。`,
    'port-in-use': ({ port }) => `ポート${port}は使用中か、使えない番号です。--port で別の番号を指定してください。`,
    'data-unusable': (params) => dataUnusable(params),
    'backup-invalid': (params) => backupInvalid(params),
    'tls-invalid': ({ detail }) =>
      `--tls-cert の証明書と --tls-key の鍵を使えません（${detail}）。対になったPEM形式のファイルを指定してください。`,
    'engine-unusable': ({ detail }) =>
      `データベースの部品（SQLite）を読み込めません（${detail}）。WindowsではMicrosoft Visual C++ 再頒布可能パッケージ（x64）を入れてください。ほかでは、このコンピューター用の配布物か確かめてください。`,
    'part-missing': () =>
      '画面の一部を読み込めませんでした。ネットワークにつながっているか確かめ、この画面を閉じて開き直してください。',
    unexpected: ({ file, detail }) =>
      `${file ? `${file}：` : ''}プログラムの不具合で続けられませんでした（${detail}）。この文を添えて管理者に知らせてください。`,
    'list-unreachable': ({ url }) =>
      `提出先 ${url} につながりません。アドレス、ネットワーク、提出先のサービスが動いているかを確認してください。`,
    'list-refused': ({ url, code }) =>
      `提出先 ${url} が受け付けませんでした${code ? `（${ja.refusals[code] ?? code}）` : ''}。`,
    'list-unauthorised': ({ url }) =>
      isSharePoint(String(url))
        ? `サイト ${url} を使う権限がありません。サイトのメンバーになっているかと、アプリにこのサイトの使用が許可されているかを、SharePointの管理者に確認してください。`
        : `提出先 ${url} に入る権限がありません。MOKUHYO_TOKEN か --token-file を確認してください。`,
    'list-insecure': ({ url }) =>
      `提出先 ${url} は暗号化されていない（http）ため、トークンを送りません。https のアドレスを管理者に確認してください。`,
    'list-busy': ({ url }) => `提出先 ${url} が混み合っています。しばらく待って、もう一度送ってください。`,
    'list-changed': ({ url }) =>
      `提出先 ${url} のこのシートは、確認したあとに別の人が提出しました。内容を確認し直してください。`,
    'other-workbook': ({ file, pushedBy, pushedAt }) =>
      `同じ年度・組織のシートが、別のブック「${file}」から提出されています（${japanTime(String(pushedAt))}${pushedBy ? `、${pushedBy}` : ''}）。どちらが正しいかを確かめてください。`,
    'list-missing': ({ url, list }) =>
      `サイト ${url} に、リスト「${list}」がありません。mokuhyo list create で作ってください。`,
    'list-differs': ({ url, columns }) =>
      `サイト ${url} のリストに、足りない列か種類の違う列があります（${columns}）。mokuhyo list check で確かめてください。`,
    'list-duplicate': ({ url, key }) =>
      `サイト ${url} のリストに、同じ番号の記録が2つあります（${key}）。何も書いていません。リストを開いて、余分な1つを消してください。`,
    'list-full': ({ url }) =>
      `サイト ${url} の空き容量がないため、書けませんでした。SharePointの管理者に知らせてください。`,
    'list-record-too-long': ({ key, limit }) =>
      `記録「${key}」は、1件に入る長さ（${limit}文字）を超えるため、送っていません。文章を短くしてください。`,
    'list-newer': ({ url }) =>
      `サイト ${url} のリストは、新しい版のプログラムで書かれています。このプログラムを新しい版にしてください。`,
    'list-damaged': ({ url, list, item }) =>
      `サイト ${url} のリスト「${list}」の項目（ID ${item}）は、手で変えられていて読めません。リストのバージョン履歴で元に戻すか、その項目を消してから、もう一度送ってください。`,
    'site-missing': ({ url }) =>
      `サイト ${url} がないか、使う権限がありません。アドレスを確かめ、正しければSharePointの管理者に知らせてください。`,
    'sign-in-unset': () =>
      'Microsoft Lists に入るためのアプリの登録（クライアントID）が決まっていません。MOKUHYO_CLIENT_ID と MOKUHYO_TENANT を設定してください。',
    'sign-in-needed': () => 'Microsoft 365 へのサインインが必要です。',
    'sign-in-cancelled': () => 'サインインを取りやめたため、何も送っていません。',
    'sign-in-blocked': () => 'サインインの画面を開けませんでした。',
    'sign-in-unreachable': () =>
      'サインインの行き先（login.microsoftonline.com）につながりません。ネットワークとプロキシの設定を確かめてください。',
    'sign-in-failed': ({ reason }) => `Microsoft 365 にサインインできませんでした（${reason}）。`,
    'consent-needed': ({ reason }) =>
      `このアプリは、組織の管理者がまだ許可していません（${reason}）。Microsoft 365 の管理者に、同意を依頼してください。`,
    'record-unknown': ({ key, url }) =>
      `提出先 ${url} に、番号「${key}」の記録はありません。番号は export で確かめられます。`,
    'list-answer': ({ url }) => `提出先 ${url} の応答を読み取れません。アドレスが提出先のものか確認してください。`,
  },

  skipped: () => '組織目標管理シートではないため、点検していません。',
  unwritten: {
    stale: '書き込む前に内容が変わっていました。',
    formula: '数式のセルのため、書き込みません。',
    'merged-away': '結合されたセルの一部になっていたため、書き込みません。',
    'no-sheet': 'シートが見つかりません（名前が変わったか、削除されました）。',
    locked: 'シートの保護でロックされているため、書き込めません。',
    'table-heading': 'テーブルの見出しか集計行のため、書き込みません。',
    signed: '電子署名の付いたブックのため、書き込みません。Excelで署名を削除してから、やり直してください。',
  },

  refusals: {
    'key-taken': '別のシートの記録と番号が重なっています',
    'key-mismatch': '記録の番号とシートの番号が合いません',
    'invalid-record': '記録の形が提出先と合いません。プログラムの版を確認してください',
    'invalid-request': '依頼の形が提出先と合いません。プログラムの版を確認してください',
    'not-json': '依頼の形が提出先と合いません。プログラムの版を確認してください',
    'too-large': '一度に送れる大きさを超えています',
    'host-refused': 'サービスが自分のものと知らない名前で呼ばれています。管理者に知らせてください（serve の --origin）',
    'proxy-only': '中継サーバーを通らずに送られました。管理者が知らせたアドレスを使ってください',
    'not-secure': '暗号化されていない経路で送られました。https のアドレスを使ってください',
    'cross-site': '別のサイトから送られました。管理者が知らせたアドレスの画面から送ってください',
    forbidden: 'このトークンでは、この部の記録を送れません',
    'storage-full': '提出先の空き容量がありません。管理者に知らせてください',
  },

  words: {
    severity: { error: '要修正', warning: '要確認', info: '参考' },
    certainty: {
      certain: '数値で判定',
      discretionary: '担当課で判断',
      undecided: '判定できません',
      pending: '結果待ち',
    },
    verdict: { reached: '達', missed: '未達', pending: '結果待ち', unknown: '判定不可', none: '対象外' },
    better: { larger: '多いほどよい', smaller: '少ないほどよい' },
    phase: { goals: '目標設定', midyear: '中間報告', yearend: '年度末評価' },
    beta: '試行中の点検',
    indicators: ({ name, more }) => `「${oneLine(name)}」${Number(more) > 0 ? `ほか${more}件` : ''}`,
    quantity: ({ label, about, number, upTo, unit, bound, change }) =>
      `${label ? `${label} ` : ''}${about ? '約' : ''}${number}${upTo ? `～${upTo}` : ''}${unit}${BOUNDS[String(bound)] ?? ''}${CHANGES[String(change)] ?? ''}`,
  },
};
