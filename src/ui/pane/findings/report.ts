import { findingsOf } from '../../../app/check';
import { catalogue, type Lang } from '../../../core/messages/catalogue';
import { findingsWords } from '../../../core/messages/pane/findings';
import { nameOfFile } from '../../../core/sheet/file-name';
import { indicatorsOf } from '../../../core/sheet/indicators';
import { countBySeverity, SEVERITIES, type SeverityCounts } from '../../../core/validate/severity';
import { isMended } from '../../session/open-findings';
import type { Checked, State } from '../../session/state';
import { dateAndTimeOf } from '../format';
import { type Entry, entriesOf } from './entries';

/** 点検結果（報告書）, in words: what is copied, saved and printed, to be attached to a 決裁. */
export interface Report {
  readonly lang: Lang;
  readonly title: string;
  /** What it is about: ブック, 点検日時, 点検項目の版, 評価基準, 結果. */
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  /** Named boxes for a seal or a signature. */
  readonly boxes: readonly string[];
  readonly columns: Readonly<Record<keyof ReportLine, string>>;
  readonly sections: readonly ReportSection[];
  /** What else must be known: sheets that were not checked, a change since. */
  readonly notes: readonly string[];
}

export interface ReportSection {
  readonly name: string;
  /** 「要修正 2件・要確認 9件」. */
  readonly counts: string;
  readonly lines: readonly ReportLine[];
}

export interface ReportLine {
  readonly severity: string;
  readonly cell: string;
  readonly finding: string;
  /** 点検番号. */
  readonly number: string;
}

interface ReportSource extends Pick<State, 'mended' | 'policy'> {
  readonly checked: Checked;
}

/** All findings of the last 点検, whatever is filtered or folded on the screen. */
export function reportOf({ checked, mended, policy }: ReportSource, lang: Lang): Report {
  const { report: words, list } = findingsWords[lang];
  const { workbook, at, changed } = checked;
  const entries = entriesOf(checked, lang);
  const section = (sheet: string | null, name: string): ReportSection => {
    const own = entries.filter((entry) => entry.sheet === sheet);
    return {
      name,
      counts: countText(countBySeverity(own.map(({ finding }) => finding)), lang),
      lines: own.map((entry) => lineOf(entry, { mended }, lang)),
    };
  };
  const { error, warning, info } = countBySeverity(findingsOf(workbook));
  const outcome = words.outcome({
    errors: error,
    warnings: warning,
    infos: info,
    sheets: workbook.sheets.length,
    indicators: workbook.sheets.reduce((sum, { sheet }) => sum + indicatorsOf(sheet).length, 0),
  });
  return {
    lang,
    title: words.title,
    facts: [
      { name: words.workbook, value: nameOfFile(workbook.file) },
      { name: words.checkedAt, value: dateAndTimeOf(at, lang) },
      { name: words.ruleSet, value: policy.ruleSet },
      { name: words.policy, value: policy.policy.name },
      { name: words.result, value: outcome },
    ],
    boxes: words.boxes,
    columns: words.columns,
    sections: [
      ...(workbook.findings.length > 0 ? [section(null, list.wholeFile)] : []),
      ...workbook.sheets.map(({ sheet }) => section(sheet.sheet, sheet.sheet)),
    ],
    notes: [
      ...(changed.size > 0 ? [words.changed] : []),
      ...(workbook.skipped.length > 0 ? [words.skipped({ sheets: workbook.skipped.join(list.separator) })] : []),
    ],
  };
}

function countText(counts: SeverityCounts, lang: Lang): string {
  const { report, list } = findingsWords[lang];
  const { severity: words } = catalogue(lang).words;
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    report.count({ severity: words[severity], count: counts[severity] }),
  );
  return parts.length > 0 ? parts.join(list.separator) : report.noFindings;
}

function lineOf(entry: Entry, source: Pick<State, 'mended'>, lang: Lang): ReportLine {
  const { report } = findingsWords[lang];
  const { severity, beta } = catalogue(lang).words;
  const word = severity[entry.finding.severity];
  const { finding, message, indicator, number, key } = entry;
  return {
    severity: finding.beta ? report.onTrial({ severity: word, beta }) : word,
    cell: finding.cell ?? '',
    finding: report.line({ message, indicator, mended: isMended(source, key) ? report.mended : '' }),
    number,
  };
}

/** As plain text, tidy wherever it is pasted: no tabs, one finding a line. */
export function reportText({ title, facts, sections, notes, lang }: Report): string {
  const { list, report: words } = findingsWords[lang];
  const sayLine = ({ severity, cell, finding, number }: ReportLine) =>
    [severity, cell, finding, list.ruleNumber({ number })].filter((part) => part !== '').join(' ');
  const lines = [
    title,
    ...facts.map(words.fact),
    ...notes,
    ...sections.flatMap((section) => [
      '',
      words.section({ name: section.name, counts: section.counts }),
      ...section.lines.map((line) => words.item({ text: sayLine(line) })),
    ]),
  ];
  return `${lines.map(inOneLine).join('\n')}\n`;
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trimEnd();
