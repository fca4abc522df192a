import { groupedBy } from '../../../core/grouped-by';
import type { Lang } from '../../../core/messages/catalogue';
import { findingsWords } from '../../../core/messages/pane/findings';
import { ruleNames } from '../../../core/messages/pane/rules';
import type { Finding } from '../../../core/validate/rule';
import { byGravity, countBySeverity, type SeverityCounts } from '../../../core/validate/severity';
import type { State } from '../../session/state';
import { type Entry, leftOf } from './entries';

export type Grouping = 'sheet' | 'rule';

/** A sheet, or a 点検項目, with its findings. */
export interface Group {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Item[];
}

/** One line: a finding, or equal findings of a sheet folded into one. */
export interface Item {
  readonly id: string;
  /** At least one. */
  readonly entries: readonly [Entry, ...Entry[]];
}

/** Groups in the order of the workbook, or of severity and 点検番号; in each, 要修正 first. */
export function groupsOf(entries: readonly Entry[], grouping: Grouping, lang: Lang): readonly Group[] {
  const groups = [...groupedBy(entries, grouping === 'sheet' ? bySheet : byRule)].map(
    ([id, own]): Group => ({ id, title: titleOf(own[0], grouping, lang), items: itemsOf(own) }),
  );
  return grouping === 'sheet' ? groups : groups.sort(byUrgency);
}

/** The id of a sheet's group. */
export function sheetGroup(sheet: string | null): string {
  return sheet === null ? 'file' : `sheet ${sheet}`;
}

const bySheet = ({ sheet }: Entry): string => sheetGroup(sheet);
const byRule = ({ finding }: Entry): string => `rule ${finding.rule}`;

function titleOf({ sheet, finding, number }: Entry, grouping: Grouping, lang: Lang): string {
  const { list } = findingsWords[lang];
  if (grouping === 'sheet') return sheet ?? list.wholeFile;
  return ruleNames[lang][finding.rule] ?? list.ruleNumber({ number });
}

function itemsOf(entries: readonly Entry[]): readonly Item[] {
  return [...groupedBy(entries, likenessOf)]
    .map(([id, equal]): Item => ({ id, entries: equal }))
    .sort((a, b) => byGravity(findingOf(a), findingOf(b)));
}

function likenessOf({ sheet, finding, gist, advice }: Entry): string {
  return JSON.stringify([sheet, finding.rule, finding.severity, finding.beta, gist, advice]);
}

function byUrgency(a: Group, b: Group): number {
  const [first, second] = [a.items[0], b.items[0]];
  if (!first || !second) return 0;
  const number = ({ entries }: Item) => entries[0].number;
  return byGravity(findingOf(first), findingOf(second)) || (number(first) < number(second) ? -1 : 1);
}

/** What the findings of a line have in common, its first one has. */
export function findingOf({ entries: [first] }: Item): Finding {
  return first.finding;
}

export function entriesIn({ items }: Group): readonly Entry[] {
  return items.flatMap(({ entries }) => entries);
}

/** How many are left, by severity; what was mended is left no more. */
export function countLeft(entries: readonly Entry[], state: Pick<State, 'mended'>): SeverityCounts {
  return countBySeverity(leftOf(entries, state).map(({ finding }) => finding));
}
