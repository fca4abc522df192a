import { noteWords } from '../../../core/messages/pane/folder';
import type { CheckedSheet } from '../../../core/validate/validate';
import { entriesOf } from '../../pane/findings/entries';
import { type Group, groupsOf, type Item } from '../../pane/findings/groups';
import { nameInOneLine } from '../../pane/parts/one-line';

/** The findings of one sheet as the pane folds them: equal ones in one line. */
export function itemsOf(checked: CheckedSheet, lang: 'ja' | 'en'): readonly Item[] {
  const workbook = { file: '', sheets: [checked], skipped: [], findings: [] };
  const entries = entriesOf({ workbook, at: new Date(0), changed: new Set() }, lang);
  const groups: readonly Group[] = groupsOf(entries, 'sheet', lang);
  return groups.flatMap(({ items }) => items);
}

/** What the note is about: 要修正, and only where there is none 要確認; null where there is neither. */
export function subjectOf({
  findings,
}: CheckedSheet): { readonly severity: 'error' | 'warning'; readonly count: number } | null {
  for (const severity of ['error', 'warning'] as const) {
    const count = findings.filter((each) => each.severity === severity).length;
    if (count > 0) return { severity, count };
  }
  return null;
}

/** 連絡文 to the section that a sheet is from: each finding with its cells, what to write, and its 点検番号. */
export function noteOf(path: string, checked: CheckedSheet): string {
  const subject = subjectOf(checked);
  if (subject === null) return '';
  const { head, sheet } = checked.sheet;
  const section = nameInOneLine(head.section);
  const items = itemsOf(checked, 'ja').filter(({ entries }) => entries[0].finding.severity === subject.severity);
  const lines = [
    section === '' ? noteWords.toNobody : noteWords.to({ section }),
    '',
    noteWords.greeting,
    noteWords.about({ fiscalYear: nameInOneLine(head.fiscalYear), file: path, sheet }),
    noteWords.asks[subject.severity]({ count: subject.count }),
    '',
    ...items.flatMap((item, index) => [...itemLines(item, index + 1), '']),
    noteWords.closing,
  ];
  return `${lines.join('\n')}\n`;
}

function itemLines({ entries }: Item, index: number): readonly string[] {
  const [first] = entries;
  const cells = entries.flatMap(({ finding: { cell } }) => cell ?? []).join(noteWords.separator);
  const indicator = entries.length === 1 ? first.indicator : '';
  const message = entries.length === 1 ? first.message : first.gist;
  const number = noteWords.number({ number: first.number });
  return [noteWords.item({ index, cells, indicator, message }), noteWords.advice({ advice: first.advice, number })];
}
