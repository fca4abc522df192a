import type { Lang, Sentence } from '../catalogue';
import { counted, oneLineUpTo } from '../phrases';

/** What `mokuhyo consolidate` says. */
export type ConsolidateSentence =
  | 'reading'
  | 'time-left'
  | 'writing'
  | 'files'
  | 'sheets'
  | 'indicators'
  | 'passed-over'
  | 'unidentified'
  | 'unidentified-sheet'
  | 'conflicts'
  | 'conflict'
  | 'conflict-counted'
  | 'conflict-other'
  | 'submitted'
  | 'missing'
  | 'missing-section'
  | 'unlisted'
  | 'more'
  | 'nothing'
  | 'saved'
  | 'saved-too'
  | 'decide';

const short = oneLineUpTo(40);

export const consolidateWords: Readonly<Record<Lang, Readonly<Record<ConsolidateSentence, Sentence>>>> = {
  ja: {
    reading: ({ done, total, left }) => `読んでいます ${done}/${total}${left}`,
    'time-left': ({ seconds }) =>
      `（残り 約${Number(seconds) >= 60 ? `${Math.round(Number(seconds) / 60)}分` : `${seconds}秒`}）`,
    writing: () => '書いています',
    files: ({ found, read, noSheet, failed, passedOver }) =>
      `ファイル ${found}：読み取りました ${read}・シートなし ${noSheet}・開けません ${failed}・Excelブックでない ${passedOver}`,
    sheets: ({ found, counted: own, copies, undecided, unidentified }) =>
      `シート ${found}：採用 ${own}・同じ内容 ${copies}・未決（採用していません） ${undecided}・組織や年度が読み取れません ${unidentified}`,
    indicators: ({ counted: own, errors, warnings }) => `指標 ${own}（要修正 ${errors}件・要確認 ${warnings}件）`,
    'passed-over': ({ count, first }) => `Excelブックでないファイル${count}件は読んでいません（${first} など）。`,
    unidentified: ({ count }) => `組織や年度が読み取れず、数えていないシート ${count}`,
    'unidentified-sheet': ({ path, sheet }) => `  ${path}【${sheet}】`,
    conflicts: ({ count }) => `未決 ${count}組（同じ組織・年度で内容の違うシート。新しいほうを仮に数えました）`,
    conflict: ({ year, department, section }) => `  ${year} ${short(department)} ${short(section)}`,
    'conflict-counted': ({ path, sheet, changed }) => `    採用 ${path}【${sheet}】 ${changed}`,
    'conflict-other': ({ path, sheet, changed }) => `    ほか ${path}【${sheet}】 ${changed}`,
    submitted: ({ year, listed, submitted, undecided, toMend, missing }) =>
      `提出状況 ${year}：名簿 ${listed}課のうち 提出済 ${submitted}・未決 ${undecided}・要修正あり ${toMend}・未提出 ${missing}`,
    missing: ({ count }) => `未提出 ${count}課`,
    'missing-section': ({ department, section }) => `  ${short(department)} ${short(section)}`,
    unlisted: ({ count }) => `名簿にない課のシート ${count}`,
    more: ({ count, sheet }) => `  ほか${count}件（「${sheet}」のシートにあります）`,
    nothing: () => '組織目標管理シートがありませんでした。フォルダーを確かめてください。',
    saved: ({ file }) => `${file} にまとめました。元のファイルはそのままです。`,
    'saved-too': ({ file }) => `${file} に列の説明があります。`,
    decide: () => '未決は、正しいほうを決め、もう一方をフォルダーから除いて、もう一度まとめてください。',
  },
  en: {
    reading: ({ done, total, left }) => `Reading ${done}/${total}${left}`,
    'time-left': ({ seconds }) =>
      ` (about ${Number(seconds) >= 60 ? `${Math.round(Number(seconds) / 60)} min` : `${seconds} s`} left)`,
    writing: () => 'Writing',
    files: ({ found, read, noSheet, failed, passedOver }) =>
      `${counted(found, 'file')}: ${read} read, ${noSheet} without goal sheets, ${failed} unreadable, ${passedOver} no workbooks`,
    sheets: ({ found, counted: own, copies, undecided, unidentified }) =>
      `${counted(found, 'sheet')}: ${own} counted, ${copies} copies, ${undecided} undecided (not counted), ${unidentified} without section or year`,
    indicators: ({ counted: own, errors, warnings }) =>
      `${counted(own, 'indicator')} (${errors} to fix, ${warnings} to check)`,
    'passed-over': ({ count, first }) => `${counted(count, 'file')} that are no workbooks were not read (${first} …).`,
    unidentified: ({ count }) => `Not counted, since section or year cannot be read: ${counted(count, 'sheet')}`,
    'unidentified-sheet': ({ path, sheet }) => `  ${path} [${sheet}]`,
    conflicts: ({ count }) =>
      `${counted(count, 'conflict')} (sheets of one section and year that differ; the newest counts for now)`,
    conflict: ({ year, department, section }) => `  ${year} ${short(department)} ${short(section)}`,
    'conflict-counted': ({ path, sheet, changed }) => `    counted ${path} [${sheet}] ${changed}`,
    'conflict-other': ({ path, sheet, changed }) => `    other   ${path} [${sheet}] ${changed}`,
    submitted: ({ year, listed, submitted, undecided, toMend, missing }) =>
      `${year}: of ${counted(listed, 'section')} ${submitted} submitted, ${undecided} undecided, ${toMend} with something to fix, ${missing} missing`,
    missing: ({ count }) => `${counted(count, 'section')} missing`,
    'missing-section': ({ department, section }) => `  ${short(department)} ${short(section)}`,
    unlisted: ({ count }) => `${counted(count, 'sheet')} of sections that are not on the list`,
    more: ({ count, sheet }) => `  and ${count} more (sheet ${sheet})`,
    nothing: () => 'There was no goal sheet. Look whether it is the right folder.',
    saved: ({ file }) => `Saved as ${file}. The originals are as they were.`,
    'saved-too': ({ file }) => `${file} tells what the columns mean.`,
    decide: () => 'Decide conflicts by taking the wrong workbook out of the folder, then consolidate again.',
  },
};
