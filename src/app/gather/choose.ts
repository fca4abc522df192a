import { type Row, type SheetRow, searchable } from './rows';

/** すべて, 要修正あり, 判断が残る, 未決, 開けない. */
export const FILTERS = ['all', 'errors', 'decide', 'undecided', 'failed'] as const;
export type Filter = (typeof FILTERS)[number];

/** 部区の順, 要修正の多い順, 読んだ順. */
export const SORTS = ['department', 'errors', 'read'] as const;
export type Sort = (typeof SORTS)[number];

export interface Choice {
  readonly filter: Filter;
  readonly search: string;
  readonly sort: Sort;
}

/** The rows that are to be shown, in the order that is asked for; `rows` as `rowsOf` gives them. */
export function chosenRows(rows: readonly Row[], { filter, search, sort }: Choice): readonly Row[] {
  const wanted = searchable(search.trim());
  const left = rows.filter((row) => passes(row, filter) && row.haystack.includes(wanted));
  switch (sort) {
    case 'department':
      return left;
    case 'errors':
      return [...left].sort((a, b) => findingsOf(b, 'error') - findingsOf(a, 'error') || lesser(a, b));
    case 'read':
      return [...left].sort((a, b) => a.order - b.order);
  }
}

function lesser(a: Row, b: Row): number {
  return findingsOf(b, 'warning') - findingsOf(a, 'warning');
}

/** A file that cannot be opened comes after those with 要修正; a workbook without a goal sheet is one 要確認. */
function findingsOf(row: Row, severity: 'error' | 'warning'): number {
  if (row.kind === 'sheet') return counts(row) ? row.summary.findings[severity] : 0;
  if (row.kind === 'failed') return severity === 'error' ? 0.5 : 0;
  return severity === 'warning' ? 1 : 0;
}

function passes(row: Row, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'errors':
      return row.kind === 'sheet' && counts(row) && row.summary.findings.error > 0;
    case 'decide':
      return row.kind === 'sheet' && counts(row) && row.summary.phase === 'yearend' && row.tally.decide > 0;
    case 'undecided':
      return row.kind === 'sheet' && (row.state === 'provisional' || row.state === 'superseded');
    case 'failed':
      return row.kind === 'failed';
  }
}

/** What is said of another workbook's copy is said of the one that counts; of what was set aside, nobody asks. */
function counts({ state }: SheetRow): boolean {
  return state !== 'copy' && state !== 'set-aside';
}

/** How many there are of each; `all` counts sheets of the same content once. */
export interface RowCounts extends Readonly<Record<Filter, number>> {
  /** Sheets whose content stands somewhere else already. */
  readonly copies: number;
  /** Workbooks without a goal sheet. */
  readonly noSheet: number;
}

export function countRows(rows: readonly Row[]): RowCounts {
  const count = (test: (row: Row) => boolean) => rows.filter(test).length;
  const copies = count((row) => row.kind === 'sheet' && row.copyOf !== null);
  return {
    all: count(({ kind }) => kind === 'sheet') - copies,
    errors: count((row) => passes(row, 'errors')),
    decide: count((row) => passes(row, 'decide')),
    undecided: count((row) => passes(row, 'undecided')),
    failed: count((row) => passes(row, 'failed')),
    copies,
    noSheet: count(({ kind }) => kind === 'no-sheet'),
  };
}
