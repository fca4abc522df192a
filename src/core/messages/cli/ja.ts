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
    'history-sheet-withdrawn': ({ at, by }) => `${at} 取下げ　${by ? `${by}　` : ''}シート全体を取り下げました。`,
    'history-change': ({ name, before, after }) => `    ${name}：${longLine(before)} → ${longLine(after)}`,
    'history-nested': ({ name }) => `    ${name}：変わりました（内容は --format json で見られます）`,
    'history-nothing': () => '（空欄）',
    'withdraw-done': ({ key, section, indicators }) =>
      `${key}（${oneLine(section)}、指標 ${indicators}件）を取り下げました。提出状況や export には出なくなります。履歴は残り、もう一度 push すれば戻ります。`,
    'withdraw-before': ({ key, at }) => `${key} は、${at}に取り下げられています。何も変えていません。`,
    'manifest-saved': ({ file }) => `${file} に保存しました。Microsoft 365 管理センターの［統合アプリ］から配れます。`,
  },
};
