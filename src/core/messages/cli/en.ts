import { counted, oneLineUpTo } from '../phrases';
import type { CliWords } from './words';

const oneLine = oneLineUpTo(40);
const longLine = oneLineUpTo(80);

/** What the command line says in English. */
export const en: CliWords = {
  cli: {
    'check-summary-clean': ({ sheets, indicators }) =>
      `Nothing to fix (${counted(sheets, 'sheet')}, ${counted(indicators, 'indicator')} checked)`,
    'check-summary': ({ errors, warnings, sheets, indicators }) =>
      `${errors} to fix, ${warnings} to check (${counted(sheets, 'sheet')}, ${counted(indicators, 'indicator')} checked)`,
    'check-sheet': ({ sheet, phase, hidden }) => `[${sheet}]${hidden ? ' (hidden)' : ''} phase: ${phase}`,
    'check-counts': ({ indicators, evaluations, errors, warnings }) =>
      `  ${counted(indicators, 'indicator')}, ${counted(evaluations, 'evaluation')}, ${errors} to fix, ${warnings} to check`,
    'evaluations-heading': ({ counts, empty }) => `  Evaluations: ${counts}${empty ? ` (${empty} empty)` : ''}`,
    'evaluation-line': ({ cell, name, certainty, because }) => `    ${cell} ${name} ${certainty}: ${because}`,
    'finding-line': ({ severity, cell, message, number, beta }) =>
      `  ${severity}: ${cell ? `${cell} ` : ''}${message} [No. ${number}]${beta ? ` (${beta})` : ''}`,
    'finding-cells': ({ cells, more }) => `${cells} and ${more} more`,
    'advice-line': ({ advice }) => `    → ${advice}`,
    'skipped-line': ({ sheet, because }) => `[${sheet}] ${because}`,
    'read-sheet': ({ sheet, fiscalYear, department, section }) =>
      `[${sheet}] ${fiscalYear} ${oneLine(department)} ${oneLine(section)}`,
    'read-goal': ({ no, goal }) => `  No.${no} ${oneLine(goal)}`,
    'read-indicator': ({ name, target, result, evaluation }) =>
      `    ${oneLine(name)}: target ${oneLine(target)} → result ${oneLine(result)}, 評価 ${oneLine(evaluation)}`,
    'file-finding': ({ file, message, advice }) => `${file}: ${message} ${advice}`,
    'cells-sheet': ({ sheet, count, hidden }) => `[${sheet}]${hidden ? ' (hidden)' : ''} ${counted(count, 'cell')}`,
    'fill-summary': ({ filled, kept, left, discretionary, undecided, pending }) =>
      `Filled ${filled}, kept ${kept}, left out ${left} (${discretionary} to decide, ${undecided} undecided, ${pending} awaiting results)`,
    'fill-nothing': () => 'There was no 評価 to fill in. The copy is the same as the original.',
    'fill-filled': ({ sheet, cell, value, certainty }) => `  ${sheet} ${cell} ← ${value} (${certainty})`,
    'fill-kept': ({ sheet, cell, current, proposed }) =>
      `  ${sheet} ${cell} keeps “${oneLine(current)}”${proposed ? ` (proposal: ${proposed})` : ''}.`,
    'fill-left': ({ sheet, cell, name, because }) => `  ${sheet} ${cell} ${name} is left open. ${because}`,
    'fill-overwritten': ({ file }) => `${file} was overwritten.`,
    'fill-saved': ({ file }) => `Saved as ${file}. The original is unchanged.`,
    'push-summary': ({ created, updated, unchanged, withdrawn, failed, total }) =>
      `Receipt: ${created} created, ${updated} updated, ${unchanged} unchanged, ${withdrawn} withdrawn, ${failed} not sent (${counted(total, 'indicator')})`,
    'push-failed': ({ file, sheets, because }) => `  Not sent: ${file} ${sheets} ${because}`,
    'push-sheet': ({ sheet }) => `[${sheet}]`,
    'push-progress': ({ done, total, sheet }) => `Sending ${done}/${total}: ${sheet}`,
    'push-warnings': ({ count }) => `  ${count} to check (an empty 評価, for example). See npx mokuhyo check.`,
    'push-nothing': () => 'There was no goal sheet to send.',
    'push-has-errors': ({ count }) => `${count} to fix. See npx mokuhyo check, fix it and send it again.`,
    'push-duplicate-key': ({ first, second }) =>
      `Another sheet is the same section and year (${first}, ${second}). Send only one of them.`,
    'push-no-identity': () => 'Year, department or section is missing.',
    'push-key-too-long': () => 'The names or numbers are too long.',
    'push-other-workbook': ({ file, by, at }) =>
      `The list has the sheet of this year and section from another workbook, “${file}” (${at}${by ? `, ${by}` : ''}). If this workbook is the right one, send it with --replace; what was there stays in the history.`,
    'history-of': ({ key, name }) => `${key}  ${oneLine(name)}`,
    'history-created': ({ at, by, file, sheet }) => `${at} new  ${by ? `${by}  ` : ''}${file} [${sheet}]`,
    'history-updated': ({ at, by, file, sheet }) => `${at} changed  ${by ? `${by}  ` : ''}${file} [${sheet}]`,
    'history-returned': ({ at, by, file, sheet }) => `${at} returned  ${by ? `${by}  ` : ''}${file} [${sheet}]`,
    'history-withdrawn': ({ at }) => `${at} withdrawn  no longer in the sheet`,
    'history-sheet-withdrawn': ({ at, by }) => `${at} withdrawn  ${by ? `${by}  ` : ''}the whole sheet was taken back`,
    'history-change': ({ name, before, after }) => `    ${name}: ${longLine(before)} → ${longLine(after)}`,
    'history-nested': ({ name }) => `    ${name}: changed (see --format json)`,
    'history-nothing': () => '(empty)',
    'export-empty': () => 'There are no records yet.',
    'withdraw-done': ({ key, section, indicators }) =>
      `Withdrew ${key} (${oneLine(section)}, ${counted(indicators, 'indicator')}). It is no longer in the status page or in export. Its history stays, and pushing it again brings it back.`,
    'withdraw-before': ({ key, at }) => `${key} was withdrawn on ${at}. Nothing was changed.`,
    'manifest-saved': ({ file }) =>
      `Saved ${file}. It can be given out under Integrated apps in the Microsoft 365 admin centre.`,
  },
};
