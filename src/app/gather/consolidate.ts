import { csvOf } from '../../core/record/csv';
import type { GatheredFile, Row, SheetRow } from './rows';

/** 統合した表: a line for each indicator of every sheet that can be told from the others; and what is not in it. */
export interface Consolidated {
  readonly sheets: number;
  readonly indicators: number;
  /** Sheets that are in it beside another one of the same section and year, with other content. */
  readonly disputed: number;
  readonly leftOut: LeftOut;
}

export interface LeftOut {
  /** Files that could not be opened. */
  readonly failed: number;
  /** Workbooks without a goal sheet. */
  readonly noSheet: number;
  /** Files that nobody read: reading was stopped, or is going on. */
  readonly unread: number;
  /** Sheets whose content is in it already. */
  readonly copies: number;
  /** Sheets without year, department or section, or with names that are too long for a key. */
  readonly noIdentity: number;
}

export function consolidate(files: readonly GatheredFile[], rows: readonly Row[]): Consolidated {
  const sheets = rows.filter((row) => row.kind === 'sheet');
  const originals = sheets.filter(({ copyOf }) => copyOf === null);
  const included = includedIn(rows);
  const count = (kind: Row['kind']) => rows.filter((row) => row.kind === kind).length;
  return {
    sheets: included.length,
    indicators: included.reduce((sum, { summary }) => sum + summary.indicators, 0),
    disputed: included.filter(({ elsewhere }) => elsewhere.length > 0).length,
    leftOut: {
      failed: count('failed'),
      noSheet: count('no-sheet'),
      unread: files.filter(({ outcome }) => outcome === null).length,
      copies: sheets.length - originals.length,
      noIdentity: originals.length - included.length,
    },
  };
}

/** The table as a file's text, in the order of the rows. */
export function consolidatedCsv(rows: readonly Row[]): string {
  const parts = includedIn(rows).map(({ summary: { records } }) => (records.kind === 'records' ? records.csv : ''));
  return csvOf('indicator', parts);
}

function includedIn(rows: readonly Row[]): readonly SheetRow[] {
  return rows.filter(
    (row) => row.kind === 'sheet' && row.copyOf === null && row.summary.records.kind === 'records',
  ) as readonly SheetRow[];
}
