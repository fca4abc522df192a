import { isSharePoint } from '../address';
import type { Catalogue, Params } from './catalogue';
import { counted, hasEnding, oneLineUpTo } from './phrases';
import { japanTime } from './time';

const oneLine = oneLineUpTo(40);
const DATES: Readonly<Record<string, string>> = {
  createdOn: '作成日 (created on)',
  revisedOn: '修正日 (revised on)',
  evaluatedOn: '評価日 (evaluated on)',
};
const NOT_CALCULATED_ADVICE = 'Open it in Excel, see that it is calculated, and save it again.';

const proposal = ({ proposed }: Params) => `Proposal: ${proposed}`;
const smaller = (params: Params) => (params.smaller ? ' Judged as smaller is better.' : '');
const missed = ({ reason, total }: Params) => reason || `${counted(total, 'target')} missed.`;
const ofName = ({ name }: Params) => (name ? ` of “${oneLine(name)}”` : '');

const BOUNDS: Readonly<Record<string, string>> = { min: 'at least ', max: 'at most ', over: 'over ', under: 'under ' };
const CHANGES: Readonly<Record<string, string>> = { up: 'up ', down: 'down ' };

/** What is wrong with a command line; without a `problem`, a value of an option. */
function usage({ problem, command, option, value, expected }: Params): string {
  switch (problem) {
    case 'no-command':
      return 'Say what to do; npx mokuhyo --help lists the commands.';
    case 'unknown-command':
      return `There is no command “${command}”; npx mokuhyo --help lists the commands.`;
    case 'unknown-option':
      return `There is no option ${option}${expected ? ` (did you mean ${expected}?)` : ''}; see npx mokuhyo ${command} --help.`;
    case 'missing-option':
      return `Give ${option}; see npx mokuhyo ${command} --help.`;
    case 'missing-value':
      return `Give a value after ${option}.`;
    case 'bad-address':
      return `${option} “${value}” is no address. Begin with http:// (for example http://127.0.0.1:3000).`;
    case 'bad-site':
      return `${option} “${value}” is no address of a SharePoint site (for example https://city.sharepoint.com/sites/planning).`;
    case 'no-file':
      return `Name a file, for example: npx mokuhyo ${command} section.xlsx${command === 'fill' ? ' -o copy.xlsx' : ''}`;
    case 'one-file':
      return 'Name one file only; the copy’s name comes behind -o.';
    case 'no-argument':
      return `npx mokuhyo ${command} takes no file (${value}).`;
    case 'no-action':
      return `Say what npx mokuhyo ${command} is to do (${expected}); see npx mokuhyo ${command} --help.`;
    case 'no-operand':
      return `Say what npx mokuhyo ${command} is about; see npx mokuhyo ${command} --help.`;
    case 'one-operand':
      return `npx mokuhyo ${command} is about one thing only (${value}). Put a name with spaces in quotation marks.`;
    case 'two-operands':
      return `Name two files or folders behind npx mokuhyo ${command}: the old one, then the new one.`;
    case 'wrong-ending':
      return `The copy “${value}” must end in ${expected} like the original.`;
    default:
      return `${option} cannot be “${value}”${expected ? ` (possible: ${expected})` : ''}.`;
  }
}

/** Why a data folder cannot be used, and what an administrator does about it. */
function dataUnusable({ dir, because, file, detail }: Params): string {
  switch (because) {
    case 'missing':
      return `${dir}: holds no list (mokuhyo.db). Check the folder behind --data.`;
    case 'newer-version':
      return `${dir}: holds the data of a newer version of the program. Nothing was changed. Use the newer version.`;
    case 'older-version':
      return `${dir}: holds the data of an earlier version of the program. Start the service of this version once; it makes a backup and brings the data up to date.`;
    case 'in-use':
      return `${dir}: is in use by another program, such as the service. Nothing was changed. Stop it and try again.`;
    case 'busy':
      return `${dir}: another program was writing for too long. Nothing was changed. Wait a moment and try again.`;
    case 'damaged':
      return `${dir}: the data is damaged and cannot be opened. Stop the service and bring a backup back by npx mokuhyo restore (automatic ones are in the folder backups within).`;
    case 'full':
      return `${dir}: the disk is full. Nothing was changed. Make room and try again.`;
    case 'read-only':
      return `${dir}: cannot be written to. Nothing was changed. Check the access rights of the folder and its files.`;
    case 'no-backup':
      return `Nothing was changed, because the backup before it could not be made: ${file}. Check the free space and the access rights, and try again.`;
    case 'database':
      return `${dir}: the data cannot be opened (${detail}). Nothing was changed. Check the disk, and send this line to your administrator.`;
    default:
      return `${dir}: cannot hold the data. Check the access rights of the folder.`;
  }
}

/** Why a file is not restored. The list is as it was. */
function backupInvalid({ file, because, count }: Params): string {
  switch (because) {
    case 'missing':
      return `${file}: there is no such file. Check the name and place of the backup (.db).`;
    case 'damaged':
      return `${file}: is damaged and was not restored. Nothing was changed. Name another backup.`;
    case 'newer-version':
      return `${file}: was made by a newer version of the program. Nothing was changed. Restore it with that version.`;
    case 'audit':
      return `${file}: was not restored: it contradicts its own audit log (${count}×). Nothing was changed. Name another backup, or add --unverified if you know what you do.`;
    case 'live':
      return `${file}: is the data in use itself. Name a backup.`;
    default:
      return `${file}: is no backup of a list. Nothing was changed. Name a file that mokuhyo backup made.`;
  }
}

/** Every English sentence. Words of the form stay Japanese, since they are what stands in the cells. */
export const en: Catalogue = {
  findings: {
    'header-missing': {
      message: ({ heading }) => `The heading “${heading}” was not found.`,
      advice: ({ heading }) => `Write “${heading}” into the row of headings.`,
    },
    'fiscal-year-missing': {
      message: ({ variant, text }) =>
        variant === 'unreadable' ? `年度 “${oneLine(text)}” names no year.` : '年度 (fiscal year) is empty.',
      advice: () => 'Write it like 令和4年度.',
    },
    'fiscal-year-mismatch': {
      message: ({ fiscalYear, heading }) => `年度 is ${oneLine(fiscalYear)}, but the heading is “${oneLine(heading)}”.`,
      advice: () => 'Is this last year’s form? Correct 年度 or the headings.',
    },
    'department-missing': {
      message: () => '組織名（部） (department) is empty.',
      advice: () => 'Write the name of the department or ward.',
    },
    'section-missing': {
      message: () => '組織名（準部・課・機関名） (section) is empty.',
      advice: () => 'Write the name of the section.',
    },
    'duplicate-sheet': {
      message: ({ section, other, variant, count }) =>
        `There are ${count} sheets of “${section}” (the first is ${variant === 'hidden' ? 'the hidden sheet ' : ''}“${other}”).`,
      advice: () => 'Keep one and delete the others.',
    },
    'goal-number-duplicate': {
      message: ({ no }) => `No.${no} is the number of another goal too.`,
      advice: ({ first }) => `Renumber it (the same number stands at ${first}).`,
    },
    'date-invalid': {
      message: ({ variant, field, text }) =>
        variant === 'no-such-day'
          ? `${DATES[String(field)]} “${oneLine(text)}” is no day of the calendar.`
          : `${DATES[String(field)]} “${oneLine(text)}” cannot be read as a date.`,
      advice: () => 'Write a date like 令和4年4月1日.',
    },
    'date-order': {
      message: ({ field }) => `${DATES[String(field)]} is before 作成日 (created on).`,
      advice: () => 'See which date is right and correct the other.',
    },
    'column-unread': {
      message: ({ heading }) => `The column “${oneLine(heading)}” is not read, since no form has this heading.`,
      advice: () => 'If it is a column of the form, correct its heading.',
    },
    'target-missing': {
      message: (params) => `There is a result${ofName(params)}, but no target.`,
      advice: () => 'Write the target. If the indicator has none, move the result to 補足・参考指標.',
    },
    'result-missing': {
      message: (params) => `${oneLine(params.heading)}${ofName(params)} is empty.`,
      advice: () => 'Write the result. If it was not done, write 未実施 and give the reason in 達成状況.',
    },
    'status-missing': {
      message: (params) => `達成状況${ofName(params)} is empty.`,
      advice: () => 'Write what was done.',
    },
    'formula-not-calculated': {
      message: (params) => `The formula in the ${params.field}${ofName(params)} is not calculated.`,
      advice: () => NOT_CALCULATED_ADVICE,
    },
    'hidden-indicator': {
      message: ({ name }) => `The indicator “${oneLine(name)}” stands in a hidden row.`,
      advice: () => 'Delete the row if it is not used, unhide it if it is.',
    },
    'error-value': {
      message: (params) => `The ${params.field}${ofName(params)} shows “${params.text}”.`,
      advice: () => 'Fix the formula, or write the value.',
    },
    'stray-space': {
      message: () => 'There are stray spaces or line breaks around or in a number or date.',
      advice: () => 'Remove them.',
    },
    'unit-mismatch': {
      message: ({ target, result }) => `The target is in “${target}”, the result in “${result}”.`,
      advice: () => 'Check the units and use one of them.',
    },
    'scale-mismatch': {
      message: ({ target, result }) =>
        `The target is ${oneLine(target)}, the result ${oneLine(result)}: the digits do not fit.`,
      advice: () => 'Check percent signs and digits.',
    },
    'fullwidth-number': {
      message: () => 'There are full-width digits.',
      advice: () => 'Write half-width digits.',
    },
    'evaluation-missing': {
      message: (params) => `評価 is empty${params.variant === 'proposed' ? ` (${proposal(params)})` : ''}.`,
      advice: () => 'Write the 評価.',
    },
    'evaluation-not-in-scale': {
      message: ({ variant, text, meant, scale }) => {
        if (variant === 'spaces') return `There are spaces or line breaks around or in 評価 “${meant}”.`;
        if (variant === 'similar') return `“${oneLine(text)}” is another character than “${meant}”.`;
        return `評価 “${oneLine(text)}” is not one of ${scale}.`;
      },
      advice: ({ variant, meant, scale }) =>
        variant === 'other' ? `Write one of ${scale}.` : `Replace it by “${meant}”.`,
    },
    'evaluation-contradicts-result': {
      message: ({ variant, target, result, current, total, reached }) =>
        variant === 'one'
          ? `The target is ${oneLine(target)} and the result ${oneLine(result)}, but 評価 is “${current}”.`
          : `${reached} of ${counted(total, 'target')} reached, but 評価 is “${current}”.`,
      advice: (params) =>
        `${smaller(params).trim()} Reconsider it (${proposal(params)}), or write into 達成状況 why it is “${params.current}” and have the section chief confirm it.`.trim(),
    },
    'history-differs': {
      message: (params) =>
        params.shown
          ? `${oneLine(params.heading)}${ofName(params)} is ${oneLine(params.shown)}, but last year's sheet shows the result ${oneLine(params.before)}.`
          : `${oneLine(params.heading)}${ofName(params)} is empty, but last year's sheet shows the result ${oneLine(params.before)}.`,
      advice: () => 'See which is right, and write last year’s result. Leave a figure that was finally corrected.',
    },
    'indicator-vanished': {
      message: ({ name, no }) =>
        `Last year's indicator “${oneLine(name)}”${no ? ` (goal ${oneLine(no)})` : ''} is not here.`,
      advice: () => 'Add it unless it was given up.',
    },
    'indicator-appeared': {
      message: ({ name }) => `Last year's sheet has no indicator “${oneLine(name)}”.`,
      advice: () => 'Unless it is new, give it the name that it had.',
    },
    'indicator-renamed': {
      message: ({ name, before, percent }) =>
        `“${oneLine(name)}” is taken for last year's “${oneLine(before)}” (the names are ${percent}% alike).`,
      advice: () => 'If it is, one name lets both years be compared.',
    },
    'no-goal-sheet': {
      message: () => 'There is no 組織目標管理シート (goal sheet) in this workbook.',
      advice: () => 'Is it another file? The title of a goal sheet is 組織目標管理シート.',
    },
  },

  verdicts: {
    'nothing-set': () => 'Neither target nor result.',
    'no-target': () => 'Not judged, since there is no target.',
    'no-result-yet': () => 'No result yet.',
    'result-awaited': ({ result }) => `Not judged yet, since the result is “${oneLine(result)}”.`,
    'not-calculated': () => `A formula is not calculated. ${NOT_CALCULATED_ADVICE}`,
    'error-value': () => 'Not judged, since a formula failed (#REF! or the like).',
    reached: (params) =>
      `Target ${oneLine(params.target)}, result ${oneLine(params.result)}: reached.${smaller(params)}`,
    missed: (params) => `Target ${oneLine(params.target)}, result ${oneLine(params.result)}: missed.${smaller(params)}`,
    'partly-reached': ({ reached, total }) => `${reached} of ${counted(total, 'target')} reached.`,
    'same-in-words': () => 'The result says the same as the target.',
    'said-not-done': ({ result }) => `Taken as missed, since the result is “${oneLine(result)}”.`,
    'words-differ': () => 'A target in words is not judged automatically.',
    'result-in-words': ({ result }) => `The result “${oneLine(result)}” cannot be read as a number.`,
    'unclear-numbers': () => 'Not judged, since the numbers can be read in more than one way.',
    'units-differ': () => 'Target and result have different units.',
    'labels-differ': () => 'Target and result seem to count different things.',
    'parts-missing': () => 'Not every one of the targets has its result.',
    'parts-unclear': () => 'It is not said whether the results add up or stand each for itself.',
    'relative-target': () => 'The target is a share of another figure and cannot be compared with the result.',
    'change-differs': () => 'Target and result say increase and decrease differently.',
    'scale-unclear': () => 'Not judged, since a percent sign or a multiplier such as 千 is unclear.',
    'nearly-equal': () => 'Not judged, since the numbers are approximate and too close to tell.',
    'direction-unclear': () => 'Not judged, since it is unclear whether more or less is better.',
  },

  evaluations: {
    'all-reached': (params) =>
      `${params.reason || `All of ${counted(params.total, 'target')} reached.${smaller(params)}`} ${proposal(params)}`,
    'some-reached': (params) =>
      `${params.reached} of ${counted(params.total, 'target')} reached.${smaller(params)} ${proposal(params)}`,
    'all-missed': (params) => `${missed(params)} ${proposal(params)}. Choose the 評価.`,
    'all-missed-softened': (params) =>
      `${missed(params)} The status says “${oneLine(params.words)}”. ${proposal(params)}. Choose the 評価.`,
    'all-missed-partly': (params) => `A part of the target was reached. ${proposal(params)}. Choose the 評価.`,
    'all-missed-near': (params) =>
      `${counted(params.total, 'target')} missed, but within the share that the policy names. ${proposal(params)}. Choose the 評価.`,
    'direction-matters': (params) =>
      `Judged as ${params.better} is better, because of “${params.word}” in the name; the other way the 評価 would differ. ${proposal(params)}. Choose the 評価.`,
    'some-unknown': ({ reason }) => `${reason}`,
    'some-pending': ({ total, done }) =>
      total === 1 || done === 0 ? 'No result yet.' : `Of ${counted(total, 'target')}, ${done} have a result.`,
  },

  directions: {
    person: ({ better }) => `${better} (you chose this)`,
    policy: ({ better, word }) => `${better} (the policy names “${word}”)`,
    target: ({ better, word }) => `${better} (the target says ${word ? `“${word}”` : 'so'})`,
    zero: ({ better }) => `${better} (the target is 0)`,
    name: ({ better, word }) => `${better} (because of “${word}” in the name)`,
    default: ({ better }) => `${better} (no word says otherwise)`,
  },

  errors: {
    'not-found': ({ file }) => `${file}: not found. Check name${hasEnding(file) ? '' : ' (with .xlsx)'} and place.`,
    'not-a-file': ({ file }) => `${file}: not a file (a folder?). Name a file.`,
    'link-loop': ({ file }) => `${file}: a link that leads in a circle, to no file. Name the file itself.`,
    'no-permission': ({ file }) => `${file}: no permission. Check the access rights.`,
    'file-locked': ({ file }) => `${file}: in use by another program. Close it and try again.`,
    'owner-file': ({ file }) => `${file}: a temporary file of an open workbook. Name the file without “~$”.`,
    'file-empty': ({ file }) => `${file}: an empty file (0 bytes). Get the original again.`,
    'not-a-workbook': ({ file }) => `${file}: not an Excel workbook (.xlsx). If Excel opens it, save it as .xlsx.`,
    'legacy-xls': ({ file }) => `${file}: the old format (.xls). Open it in Excel and save it as .xlsx.`,
    'password-protected': ({ file, by }) =>
      by === 'label'
        ? `${file}: encrypted by a sensitivity label. Open it in Excel, choose a label that does not encrypt and save it.`
        : `${file}: protected by a password. Open it in Excel, remove the password and save it.`,
    damaged: ({ file }) => `${file}: damaged. Try to repair it in Excel, or get the original again.`,
    'too-large': ({ file }) => `${file}: too large. Remove sheets or rows that are not needed.`,
    unsupported: ({ file }) => `${file}: this format is not supported. Open it in Excel and save it as .xlsx.`,
    'form-without-goal-sheet': ({ file }) =>
      `${file}: it has no 組織目標管理シート, so it is no form. Choose the file of the new year's form.`,
    'form-not-blank': ({ file }) =>
      `${file}: it has no sheet into which last year's could go: neither a blank one of the same section nor a blank one without a section. Choose the form as it was before it was filled in.`,
    'not-copyable': ({ file, sheet, part }) =>
      `${file}: the sheet "${sheet}" holds what cannot be copied (${part}). Copy the sheet in Excel as often as it is needed, then choose that workbook as the form.`,
    'nothing-to-carry': ({ file }) =>
      `${file}: has no goal sheet, so no workbook was made of it. See whether it is the right file.`,
    'output-exists': ({ file }) => `${file}: exists already. Choose another name, or --force to overwrite it.`,
    'output-is-input': ({ file }) => `${file}: the same file as the input. Use --force to overwrite it.`,
    'output-is-source': ({ file }) =>
      `${file}: last year’s workbook, or the form. Choose another name, so that it is not lost.`,
    'output-among-inputs': ({ file }) =>
      `${file}: one of the workbooks that are to be consolidated. Choose another name.`,
    'sections-invalid': ({ file, because }) =>
      because === 'encoding'
        ? `${file}: unknown encoding. Save it from Excel as a CSV in UTF-8.`
        : `${file}: no column is headed ${because === 'department' ? '組織名（部） or 部' : '組織名（課） or 課'}. The first line must hold the headings.`,
    'output-is-data': ({ file }) =>
      `${file}: is the name of the list’s own data. Save under another name, best on another disk.`,
    'folder-missing': ({ file }) => `${file}: there is no such folder. Make it, or check the place.`,
    'not-writable': ({ file }) => `${file}: cannot be saved there. Check the access rights.`,
    'write-failed': ({ file }) => `${file}: could not be written. Check free space and access rights.`,
    'file-changed': ({ file }) => `${file}: was saved by somebody meanwhile; nothing was written. Try again.`,
    'cell-editing': () => 'Finish editing the cell (Enter), then press again.',
    'excel-refused': ({ code }) =>
      `Excel refused this (${code}). Check that the workbook can be edited (not read-only or protected), then press again.`,
    'copy-unsupported': () =>
      'This Excel does not hand the open workbook to add-ins as a file. Open it in Excel for Windows or Mac, or choose it in mokuhyo.html.',
    'copy-denied': ({ code }) =>
      `Excel does not let the workbook be read (${code}). If it is protected by a sensitivity label or IRM, open one without.`,
    'copy-failed': ({ code }) =>
      `The workbook could not be taken from Excel (${code}). Save it, open it again, and press once more. If it goes on, choose it in mokuhyo.html.`,
    'open-refused': ({ code }) =>
      `Excel could not open the new workbook (${code}). Press “Save as a file” and open that file.`,
    usage: (params) => usage(params),
    'policy-invalid': ({ file, detail }) =>
      `${file}: not a valid policy (${detail}). See the example in docs/policy.md.`,
    'defaults-invalid': ({ detail }) =>
      `The defaults shipped with the pane (defaults.json) cannot be read and are not used (${detail}). Tell your IT staff.`,
    'token-invalid': ({ source }) =>
      `${source}: the token is empty or has characters that cannot be sent. Use visible ASCII characters only.`,
    'host-not-loopback': ({ host }) =>
      `The service does not start on ${host}: others could read along. Give a certificate (--tls-cert and --tls-key) or the address of a proxy in front of it (--trusted-proxy and --origin), or use --host 127.0.0.1 for this computer only.`,
    'host-unusable': ({ host }) =>
      `${host} is no address of this computer. Give one with --host (0.0.0.0 for all of them).`,
    'proxy-without-origin': () =>
      '--trusted-proxy needs the address that people open: --origin https://mokuhyo.city.example.lg.jp, for example.',
    'reachable-without-token': ({ dir }) =>
      `The service does not start: others can reach it, and there is no token that is valid. Make one first: npx mokuhyo token create NAME --data "${dir}"`,
    'token-name-taken': ({ name }) =>
      `There is a token “${name}” already. Choose another name, or revoke it first with npx mokuhyo token revoke.`,
    'token-unknown': ({ token }) => `There is no token “${token}”; npx mokuhyo token list shows names and IDs.`,
    'port-in-use': ({ port }) => `Port ${port} is in use or not allowed. Choose another one with --port.`,
    'data-unusable': (params) => dataUnusable(params),
    'backup-invalid': (params) => backupInvalid(params),
    'tls-invalid': ({ detail }) =>
      `The certificate of --tls-cert and the key of --tls-key cannot be used (${detail}). Name two PEM files that belong together.`,
    'engine-unusable': ({ detail }) =>
      `The database engine (SQLite) cannot be loaded (${detail}). On Windows, install the Microsoft Visual C++ Redistributable (x64). Elsewhere, see whether this is the archive for this kind of computer.`,
    'part-missing': () =>
      'Part of the pane could not be loaded. See that the network is there, then close the pane and open it again.',
    unexpected: ({ file, detail }) =>
      `${file ? `${file}: ` : ''}A fault of the program stopped this (${detail}). Please tell your administrator.`,
    'list-unreachable': ({ url }) =>
      `The list ${url} cannot be reached. Check the address, the network, and whether the service runs.`,
    'list-refused': ({ url, code }) => `The list ${url} refused${code ? ` (${en.refusals[code] ?? code})` : ''}.`,
    'list-unauthorised': ({ url }) =>
      isSharePoint(String(url))
        ? `No right to use the site ${url}. Ask whoever runs SharePoint whether you are a member of it, and whether the app may use it.`
        : `No right to use the list ${url}. Check MOKUHYO_TOKEN or --token-file.`,
    'list-insecure': ({ url }) =>
      `The list ${url} is not encrypted (http), so the token is not sent. Ask your administrator for its https address.`,
    'list-busy': ({ url }) => `The list ${url} is busy. Wait a moment and send again.`,
    'list-changed': ({ url }) =>
      `Somebody else submitted this sheet to the list ${url} after you looked. Look at it again.`,
    'other-workbook': ({ file, pushedBy, pushedAt }) =>
      `The list has the sheet of this year and section from another workbook, “${file}” (${japanTime(String(pushedAt))}${pushedBy ? `, ${pushedBy}` : ''}). Find out which one is right.`,
    'list-missing': ({ url, list }) => `The site ${url} has no list “${list}”. Make it with mokuhyo list create.`,
    'list-differs': ({ url, columns }) =>
      `Columns of the lists of ${url} are missing or of another type (${columns}). See mokuhyo list check.`,
    'list-duplicate': ({ url, key }) =>
      `The lists of ${url} have two records with one key (${key}). Nothing was written. Open the list and delete the one too many.`,
    'list-full': ({ url }) => `There is no room left on the site ${url}. Tell whoever runs SharePoint.`,
    'list-record-too-long': ({ key, limit }) =>
      `The record “${key}” is longer than one may be (${limit} characters) and was not sent. Shorten its texts.`,
    'list-newer': ({ url }) =>
      `The lists of ${url} were written by a newer version of this program. Use the newer version.`,
    'list-damaged': ({ url, list, item }) =>
      `Item ${item} of the list “${list}” of ${url} was changed by hand and cannot be read. Restore it from its version history, or delete it, then send again.`,
    'site-missing': ({ url }) =>
      `There is no site ${url}, or you have no right to use it. Check the address; if it is right, tell whoever runs SharePoint.`,
    'sign-in-unset': () =>
      'No app registration (client id) for Microsoft Lists is set. Set MOKUHYO_CLIENT_ID and MOKUHYO_TENANT.',
    'sign-in-needed': () => 'Sign in to Microsoft 365 first.',
    'sign-in-cancelled': () => 'Signing in was cancelled. Nothing was sent.',
    'sign-in-blocked': () => 'The window for signing in could not be opened.',
    'sign-in-unreachable': () =>
      'login.microsoftonline.com, where one signs in, cannot be reached. Check network and proxy.',
    'sign-in-failed': ({ reason }) => `Signing in to Microsoft 365 failed (${reason}).`,
    'consent-needed': ({ reason }) =>
      `Your organisation has not consented to this app yet (${reason}). Ask an administrator of Microsoft 365 to consent.`,
    'record-unknown': ({ key, url }) => `The list ${url} has no record “${key}”. See export for the keys.`,
    'list-answer': ({ url }) => `The answer of ${url} was not understood. Is it the address of a list?`,
  },

  skipped: () => 'Not checked, since it is no 組織目標管理シート (goal sheet).',
  unwritten: {
    stale: 'The cell changed meanwhile.',
    formula: 'The cell holds a formula.',
    'merged-away': 'The cell has become part of a merged one.',
    'no-sheet': 'The sheet is gone (renamed or deleted).',
    locked: "The sheet's protection locks the cell.",
    'table-heading': 'The cell is a heading or a total of a table.',
    signed: 'The workbook bears a digital signature, which writing would make invalid. Remove it in Excel first.',
  },

  refusals: {
    'key-taken': 'a key belongs to another sheet’s record',
    'key-mismatch': 'the keys do not belong together',
    'invalid-record': 'a record does not fit; check the program’s version',
    'invalid-request': 'the request does not fit; check the program’s version',
    'not-json': 'the request does not fit; check the program’s version',
    'too-large': 'too much at once',
    'host-refused': 'it was asked by a name that it does not know as its own; tell your administrator (serve --origin)',
    'proxy-only': 'it was reached past its proxy; use the address that your administrator gave you',
    'not-secure': 'it was reached without encryption; use the https address',
    'cross-site': 'it was sent from another site; use the page at the address that your administrator gave you',
    forbidden: 'this token may not send records of this department',
    'storage-full': 'the list has no space left; tell your administrator',
  },

  words: {
    severity: { error: 'To fix', warning: 'To check', info: 'Note' },
    certainty: {
      certain: 'judged by number',
      discretionary: 'to be decided',
      undecided: 'cannot be judged',
      pending: 'awaiting results',
    },
    verdict: {
      reached: 'reached',
      missed: 'missed',
      pending: 'awaiting the result',
      unknown: 'cannot be judged',
      none: 'not judged',
    },
    better: { larger: 'More is better', smaller: 'Less is better' },
    phase: { goals: 'goal setting', midyear: 'mid-year report', yearend: 'year-end evaluation' },
    beta: 'rule on trial',
    indicators: ({ name, more }) => `“${oneLine(name)}”${Number(more) > 0 ? ` and ${more} more` : ''}`,
    quantity: ({ label, about, number, upTo, unit, bound, change }) =>
      `${label ? `${label} ` : ''}${BOUNDS[String(bound)] ?? ''}${about ? 'about ' : ''}${CHANGES[String(change)] ?? ''}${number}${upTo ? ` to ${upTo}` : ''}${unit}`,
  },
};
