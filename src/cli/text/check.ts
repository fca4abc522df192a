import { type CheckedWorkbook, findingsOf } from '../../app/check';
import type { YearComparison } from '../../core/compare/years';
import { type Certainty, currentOf, type Evaluation } from '../../core/evaluate/evaluation';
import { groupedBy } from '../../core/grouped-by';
import { catalogue, type Lang } from '../../core/messages/catalogue';
import { previousWords } from '../../core/messages/cli/previous';
import { cliWords } from '../../core/messages/cli/words';
import { sayEvaluation, sayFinding, sayIndicators } from '../../core/messages/say';
import { indicatorsOf } from '../../core/sheet/indicators';
import type { Finding } from '../../core/validate/rule';
import { numberOf } from '../../core/validate/rules';
import { countBySeverity } from '../../core/validate/severity';
import type { CheckedSheet } from '../../core/validate/validate';

/** What a check found, for a person to read from top to bottom: sheet by sheet, then the sum. */
export function checkText(checked: CheckedWorkbook, lang: Lang): string {
  const { cli } = cliWords(lang);
  const { skipped } = catalogue(lang);
  const lines = [
    ...grouped(checked.findings, lang).flatMap((group) => findingLines(group, lang)),
    ...checked.sheets.flatMap((sheet) => [...sheetLines(sheet, lang), '']),
    ...checked.skipped.map((sheet) => cli['skipped-line']({ sheet, because: skipped({}) })),
    ...(checked.skipped.length > 0 ? [''] : []),
    summary(checked, lang),
  ];
  return `${lines.join('\n')}\n`;
}

function summary(checked: CheckedWorkbook, lang: Lang): string {
  const { cli } = cliWords(lang);
  const counts = countsOf(findingsOf(checked));
  const params = {
    ...counts,
    sheets: checked.sheets.length,
    indicators: sum(checked.sheets.map(({ sheet }) => indicatorsOf(sheet).length)),
  };
  const clean = counts.errors === 0 && counts.warnings === 0 && checked.sheets.length > 0;
  return cli[clean ? 'check-summary-clean' : 'check-summary'](params);
}

function sheetLines(checked: CheckedSheet, lang: Lang): readonly string[] {
  const { cli } = cliWords(lang);
  const { words } = catalogue(lang);
  const { sheet, phase, evaluations, findings, years } = checked;
  return [
    cli['check-sheet']({ sheet: sheet.sheet, phase: words.phase[phase], hidden: sheet.hidden ? 1 : 0 }),
    cli['check-counts']({
      indicators: indicatorsOf(sheet).length,
      evaluations: evaluations.length,
      ...countsOf(findings),
    }),
    ...(years === undefined ? [] : [previousLine(years, lang)]),
    ...grouped(findings, lang).flatMap((group) => findingLines(group, lang)),
    ...evaluationLines(evaluations, lang),
  ];
}

function previousLine(years: YearComparison | null, lang: Lang): string {
  const words = previousWords[lang];
  if (years === null) return words['not-found']({});
  const { file, sheet } = years.previous;
  return words.compared({ file, sheet, indicators: years.pairs.length });
}

/** Findings that say the same of several cells are said once, with all their cells. */
function grouped(findings: readonly Finding[], lang: Lang): readonly (readonly Finding[])[] {
  const saying = (finding: Finding) => {
    const { message, advice } = sayFinding(finding, lang);
    return `${finding.severity}\n${message}\n${advice}`;
  };
  return [...groupedBy(findings, saying).values()];
}

function findingLines(group: readonly Finding[], lang: Lang): readonly string[] {
  const [first] = group;
  if (!first) return [];
  const { cli } = cliWords(lang);
  const { words } = catalogue(lang);
  const { message, advice } = sayFinding(first, lang);
  return [
    cli['finding-line']({
      severity: words.severity[first.severity],
      cell: cellsOf(group, lang),
      message,
      number: numberOf(first.rule),
      beta: first.beta ? words.beta : '',
    }),
    cli['advice-line']({ advice }),
  ];
}

/** Hundreds of notes stay one line: the first cells stand for the others. What must be mended is named cell by cell. */
const MOST_NOTED = 5;

function cellsOf(group: readonly Finding[], lang: Lang): string {
  const cells = group.flatMap(({ cell }) => cell ?? []);
  const joined = (some: readonly string[]) => some.join(lang === 'ja' ? '・' : ', ');
  if (group[0]?.severity !== 'info' || cells.length <= MOST_NOTED) return joined(cells);
  const shown = cells.slice(0, MOST_NOTED - 1);
  return cliWords(lang).cli['finding-cells']({ cells: joined(shown), more: cells.length - shown.length });
}

const CERTAINTIES: readonly Certainty[] = ['certain', 'discretionary', 'undecided', 'pending'];

/** The counts of all, and a line for each empty 評価 that a person has to decide. */
function evaluationLines(evaluations: readonly Evaluation[], lang: Lang): readonly string[] {
  if (evaluations.length === 0) return [];
  const { cli } = cliWords(lang);
  const { words } = catalogue(lang);
  const counts = CERTAINTIES.flatMap((certainty) => {
    const count = evaluations.filter((each) => each.certainty === certainty).length;
    return count > 0 ? [`${words.certainty[certainty]} ${count}`] : [];
  });
  const empty = evaluations.filter((each) => currentOf(each) === null);
  const open = empty.filter(isForPerson);
  return [
    cli['evaluations-heading']({ counts: counts.join(lang === 'ja' ? '・' : ', '), empty: empty.length }),
    ...open.map((each) =>
      cli['evaluation-line']({
        cell: each.cell ?? '',
        name: sayIndicators(each, lang),
        certainty: words.certainty[each.certainty],
        because: sayEvaluation(each, lang).because,
      }),
    ),
  ];
}

function isForPerson({ certainty }: Evaluation): boolean {
  return certainty === 'discretionary' || certainty === 'undecided';
}

function countsOf(findings: readonly Finding[]) {
  const { error, warning } = countBySeverity(findings);
  return { errors: error, warnings: warning };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
