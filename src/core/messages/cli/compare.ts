import type { Lang, Sentence } from '../catalogue';
import { counted, oneLineUpTo } from '../phrases';

/** What `mokuhyo diff` says. */
export type CompareSentence =
  | 'same'
  | 'summary'
  | 'sheet'
  | 'moved-sheet'
  | 'sheet-appeared'
  | 'sheet-vanished'
  | 'changed'
  | 'of-goal'
  | 'of-indicator'
  | 'renamed'
  | 'appeared'
  | 'vanished'
  | 'said'
  | 'other'
  | 'nothing'
  | 'heading'
  | 'passed-over'
  | 'progress';

const long = oneLineUpTo(80);
const short = oneLineUpTo(30);

export const compareWords: Readonly<Record<Lang, Readonly<Record<CompareSentence, Sentence>>>> = {
  ja: {
    same: ({ sheets }) => `違いはありません（${sheets}シートを比べました）。`,
    summary: ({ changed, same, appeared, vanished, changes }) =>
      `変わったシート ${changed}（${changes}か所）・同じシート ${same}・新しいシート ${appeared}・なくなったシート ${vanished}`,
    sheet: ({ sheet, changes }) => `【${sheet}】 ${changes}か所`,
    'moved-sheet': ({ before, after }) => `  ${before} → ${after}`,
    'sheet-appeared': ({ sheet, section }) => `【${sheet}】${section ? ` ${short(section)}` : ''} 新しいシートです。`,
    'sheet-vanished': ({ sheet, section }) => `【${sheet}】${section ? ` ${short(section)}` : ''} なくなりました。`,
    changed: ({ cell, of, field, before, after }) =>
      `  ${cell ? `${cell} ` : ''}${of ? `${of}の` : ''}${field}：${long(before)} → ${long(after)}`,
    'of-goal': ({ no }) => `目標No.${no}`,
    'of-indicator': ({ no, name }) => `目標No.${no}「${short(name)}」`,
    renamed: ({ percent }) => `（同じ指標と見ました。名称の一致 ${percent}%）`,
    appeared: ({ cell, of }) => `  ${cell ? `${cell} ` : ''}新しい行：${of}`,
    vanished: ({ cell, of }) => `  （元の${cell}）なくなった行：${of}`,
    said: ({ field, text }) => `    ${field}：${long(text)}`,
    other: () => '表の外の文字',
    nothing: () => '（空欄）',
    heading: ({ name, heading }) => `${name}（${heading}）`,
    'passed-over': ({ count, first }) => `Excelブックでないファイル${count}件は比べていません（${first} など）。`,
    progress: ({ done, total, file }) => `比べています ${done}/${total}：${file}`,
  },
  en: {
    same: ({ sheets }) => `No differences (${counted(sheets, 'sheet')} compared).`,
    summary: ({ changed, same, appeared, vanished, changes }) =>
      `${counted(changed, 'sheet')} changed (${counted(changes, 'place')}), ${same} the same, ${appeared} new, ${vanished} gone`,
    sheet: ({ sheet, changes }) => `[${sheet}] ${counted(changes, 'place')}`,
    'moved-sheet': ({ before, after }) => `  ${before} -> ${after}`,
    'sheet-appeared': ({ sheet, section }) => `[${sheet}]${section ? ` ${short(section)}` : ''} is a new sheet.`,
    'sheet-vanished': ({ sheet, section }) => `[${sheet}]${section ? ` ${short(section)}` : ''} is gone.`,
    changed: ({ cell, of, field, before, after }) =>
      `  ${cell ? `${cell} ` : ''}${of ? `${of}, ` : ''}${field}: ${long(before)} -> ${long(after)}`,
    'of-goal': ({ no }) => `goal ${no}`,
    'of-indicator': ({ no, name }) => `goal ${no}, "${short(name)}"`,
    renamed: ({ percent }) => ` (taken for the same indicator; the names are ${percent}% alike)`,
    appeared: ({ cell, of }) => `  ${cell ? `${cell} ` : ''}new row: ${of}`,
    vanished: ({ cell, of }) => `  (was ${cell}) row gone: ${of}`,
    said: ({ field, text }) => `    ${field}: ${long(text)}`,
    other: () => 'text outside the table',
    nothing: () => '(empty)',
    heading: ({ name, heading }) => `${name} (${heading})`,
    'passed-over': ({ count, first }) =>
      `${counted(count, 'file')} that are no workbooks were not compared (${first} …).`,
    progress: ({ done, total, file }) => `Comparing ${done}/${total}: ${file}`,
  },
};
