import { type Conflict, countedOf, receiptSums } from '../../app/consolidate/receive';
import type { SubmissionState } from '../../app/consolidate/submission';
import type { Lang } from '../../core/messages/catalogue';
import { consolidateWords } from '../../core/messages/cli/consolidate';
import { consolidatedWords } from '../../core/messages/consolidated';
import { japanTime } from '../../core/messages/time';
import type { Told } from '../commands/consolidate';

/** So many of each are named; the rest stand in the workbook. */
const MOST = 20;

/** A receipt: what came together, what is missing or undecided, and where it is. */
export function consolidateText({ output, consolidation, submissions, hasList }: Told, lang: Lang): string {
  const words = consolidateWords[lang];
  const sums = receiptSums(consolidation);
  const { counted, received, conflicts, years } = consolidation;
  const sum = (severity: 'error' | 'warning') =>
    counted.reduce((total, { sheet }) => total + sheet.findings[severity], 0);
  const count = (state: SubmissionState) => submissions.rows.filter((row) => row.state === state).length;
  const unidentified = received.filter(({ fate }) => fate === 'unidentified');
  const missing = submissions.rows.filter(({ state }) => state === 'missing');
  const passed = consolidation.files.filter(({ outcome }) => outcome.kind === 'passed-over');
  const lines = [
    words.files({
      found: sums.files.found,
      read: sums.files.read,
      noSheet: sums.files['no-sheet'],
      failed: sums.files.failed,
      passedOver: sums.files['passed-over'],
    }),
    words.sheets({
      found: received.length,
      counted: counted.length,
      copies: sums.sheets.copy,
      undecided: sums.sheets.superseded,
      unidentified: sums.sheets.unidentified,
    }),
    words.indicators({
      counted: countedOf(sums.indicators),
      errors: sum('error'),
      warnings: sum('warning'),
    }),
    ...(passed[0] ? [words['passed-over']({ count: passed.length, first: passed[0].path })] : []),
    ...(unidentified.length > 0 ? [words.unidentified({ count: unidentified.length })] : []),
    ...some(unidentified, consolidatedWords.sheets.receipt, lang, ({ path, sheet }) => [
      words['unidentified-sheet']({ path, sheet: sheet.sheet }),
    ]),
    ...(conflicts.length > 0 ? [words.conflicts({ count: conflicts.length })] : []),
    ...some(conflicts, consolidatedWords.sheets.receipt, lang, (conflict) => conflictLines(conflict, lang)),
    ...(hasList
      ? [
          words.submitted({
            year: years.get(submissions.year ?? 0) ?? '',
            listed: submissions.rows.length - count('unlisted') - count('other-year'),
            submitted: count('submitted'),
            undecided: count('undecided'),
            toMend: count('to-mend'),
            missing: missing.length,
          }),
        ]
      : []),
    ...(missing.length > 0 ? [words.missing({ count: missing.length })] : []),
    ...some(missing, consolidatedWords.sheets.submission, lang, ({ department, section }) => [
      words['missing-section']({ department, section }),
    ]),
    ...(count('unlisted') > 0 ? [words.unlisted({ count: count('unlisted') })] : []),
    ...(received.length === 0 ? [words.nothing({})] : []),
    words.saved({ file: output.file }),
    ...(output.dictionary === null ? [] : [words['saved-too']({ file: output.dictionary })]),
    ...(conflicts.length > 0 ? [words.decide({})] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function some<T>(
  all: readonly T[],
  sheet: string,
  lang: Lang,
  linesOf: (each: T) => readonly string[],
): readonly string[] {
  const more = all.length - MOST;
  return [
    ...all.slice(0, MOST).flatMap(linesOf),
    ...(more > 0 ? [consolidateWords[lang].more({ count: more, sheet })] : []),
  ];
}

function conflictLines({ sheets }: Conflict, lang: Lang): readonly string[] {
  const words = consolidateWords[lang];
  const [first] = sheets;
  const { fiscalYear, department, section } = first?.sheet ?? { fiscalYear: '', department: '', section: '' };
  return [
    words.conflict({ year: fiscalYear ?? '', department: department ?? '', section: section ?? '' }),
    ...sheets.map(({ path, sheet, changed, fate }) => {
      const time = changed === null ? '' : japanTime(new Date(changed).toISOString());
      const params = { path, sheet: sheet.sheet, changed: time };
      return fate === 'provisional' ? words['conflict-counted'](params) : words['conflict-other'](params);
    }),
  ];
}
