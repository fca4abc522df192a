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
    'history-change': ({ name, before, after }) => `    ${name}: ${longLine(before)} → ${longLine(after)}`,
    'history-nested': ({ name }) => `    ${name}: changed (see --format json)`,
    'history-nothing': () => '(empty)',
    'export-empty': () => 'There are no records yet.',
    'serve-started': ({ url, dir }) => `The service runs at ${url}\nData folder: ${dir}`,
    'serve-origin': ({ origin }) => `People open it at ${origin}`,
    'serve-open': () => 'On this computer it can be used without a token.\nPress Ctrl+C to stop it.',
    'serve-guarded': () => 'A token is needed to use it.\nPress Ctrl+C to stop it.',
    'serve-stopping': () => 'Stopping the service.',
    'serve-stopped': () => 'The service has stopped.',
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
    'audit-expected': ({ seq }) => `The hash of --expect is that of entry ${seq}. Nothing up to there was taken away.`,
    'manifest-saved': ({ file }) =>
      `Saved ${file}. It can be given out under Integrated apps in the Microsoft 365 admin centre.`,
  },

  help: {
    usage: 'Usage',
    commandsTitle: 'Commands',
    optionsTitle: 'Options',
    file: 'FILE',
    name: 'NAME',
    key: 'KEY',
    product: 'Checks goal sheets (組織目標管理シート), proposes and fills in 評価, and sends them to a shared list.',
    more: 'npx mokuhyo COMMAND --help tells the options of each.',
    commands: {
      read: 'Read the sheets and print what they say.',
      cells: 'Print how the cells are read (for support).',
      check: 'Check the sheets: proposed 評価 and what to fix.',
      fill: 'Make a copy with proposals in the empty 評価 cells.',
      push: 'Check, then send to the shared list. Sending again changes nothing.',
      export: 'Print the records of the shared list.',
      history: 'Print when, by whom and how one record changed.',
      serve: 'Start the service that keeps the shared list.',
      'token create': 'Make a token for the service.',
      'token list': 'List the tokens.',
      'token revoke': 'End a token, by its name or ID.',
      backup: 'Makes a backup of a list’s data. The service may go on running.',
      restore: 'Makes a list’s data again what it was in a backup. The service may go on running.',
      'audit list': 'Prints the audit log: when, who, what.',
      'audit verify': 'Checks that the audit log was not tampered with and agrees with the data.',
      manifest: 'Make the manifest with which the add-in is given out.',
    },
    options: {
      format: 'print for machines',
      lang: 'language',
      policy: 'policy file (JSON)',
      phase: 'set the phase of the year',
      output: 'name of the file to save',
      'with-discretionary': 'fill in what a person should decide, too',
      force: 'overwrite a file of that name',
      list: 'address of the shared list',
      'allow-errors': 'send sheets that have something to fix, too',
      replace: 'take the place of another workbook’s sheet',
      'token-file': 'file that holds the token; else the environment’s MOKUHYO_TOKEN',
      kind: 'kind of records',
      host: 'address to listen on (by default this computer only)',
      port: 'port (0: any free one)',
      data: 'folder for the data',
      'tls-cert': 'certificate (PEM) with which to answer by https',
      'tls-key': 'its key (PEM)',
      origin: 'https address that people open (manifest: where the folder pane stands)',
      'trusted-proxy': 'address of a proxy in front; nobody else is answered',
      'frame-ancestors': 'pages that may show the add-in in a frame (by default Excel on the web)',
      departments: 'departments that it is for (by default all)',
      may: 'whether it may read only, or submit, too (write, the default)',
      unverified: 'restore a backup that contradicts its audit log, too',
      expect: 'hash of an entry noted earlier: check that nothing up to it was taken away',
      'support-url': 'https address of a page with help',
      help: 'print this help',
      version: 'print the version',
    },
  },

  audit: {
    events: {
      submitted: 'submitted',
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
    },
  },
};
