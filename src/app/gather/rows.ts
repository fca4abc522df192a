import type { ErrorCode, ErrorParams } from '../../core/errors';
import { fold } from '../../core/sheet/text';
import type { Consolidation, Received, Where } from '../consolidate/receive';
import { type Tally, tally } from '../progress';
import type { SheetSummary, WorkbookSummary } from './summary';

/** A file of the folder, and what came of it; null as long as it has not been read. */
export interface GatheredFile {
  /** Within the folder, with `/`. */
  readonly path: string;
  /** When it was changed last, in ms since 1970; null where nobody can say, or it has not been read. */
  readonly changed: number | null;
  readonly outcome: FileOutcome | null;
}

export type FileOutcome =
  /** `order`: how many were done before. */
  | { readonly kind: 'read'; readonly order: number; readonly summary: WorkbookSummary }
  | { readonly kind: 'failed'; readonly order: number; readonly code: ErrorCode; readonly params: ErrorParams }
  /** The list of sections, which a person keeps in the same folder: nothing that was submitted. */
  | { readonly kind: 'aside'; readonly order: number };

/** What the table shows in one line: a goal sheet, or a file that gives none. */
export type Row = SheetRow | FileRow;

interface At {
  /** The same as long as the folder is. */
  readonly id: string;
  /** Which of the files, counted in the folder's order. */
  readonly file: number;
  readonly path: string;
  /** When its file was done. */
  readonly order: number;
  /** What a search looks through. */
  readonly haystack: string;
}

export interface SheetRow extends At {
  readonly kind: 'sheet';
  /** Which of its file's goal sheets. */
  readonly at: number;
  readonly summary: SheetSummary;
  readonly tally: Tally;
  readonly state: SheetState;
  /** Where the same content counts. */
  readonly copyOf: Where | null;
  /** Where another content stands for the same section and year, newest first. */
  readonly rivals: readonly Where[];
}

export interface FileRow extends At {
  /** `no-sheet`: a workbook without any goal sheet. */
  readonly kind: 'failed' | 'no-sheet';
  readonly error: { readonly code: ErrorCode; readonly params: ErrorParams } | null;
}

/**
 * What comes next: 同じ内容のシート, 未決（仮に採用）, 未決（採用していません）, 採用しません, 同じ組織のシートが2枚; then as in the pane
 * 要修正を直す, 評価を入れる, 判断する, 結果を待つ, 要確認を見る; and nothing, or nothing before the end of the year.
 */
const SHEET_STATES = [
  'copy',
  'provisional',
  'superseded',
  'set-aside',
  'twin',
  'mend',
  'evaluate',
  'decide',
  'wait',
  'look',
  'later',
  'complete',
] as const;
export type SheetState = (typeof SHEET_STATES)[number];

/**
 * Every sheet that was read so far and every file that gives none: departments in the order in which the folder has them,
 * within each files and sheets in theirs. What counts of them, the consolidation of the same files says.
 */
export function rowsOf(files: readonly GatheredFile[], consolidation: Consolidation): readonly Row[] {
  const sheets = sheetsOf(files, consolidation.received);
  const rivals = rivalsOf(consolidation);
  const ranks = departmentRanks(sheets);
  const ranked: { readonly rank: number; readonly row: Row }[] = sheets.map((found) => ({
    rank: ranks.get(groupOf(found)) ?? found.file,
    row: sheetRow(found, rivals.get(found.received) ?? []),
  }));
  files.forEach(({ path, outcome }, file) => {
    const row = outcome && fileRow(path, file, outcome);
    if (row) ranked.push({ rank: file, row });
  });
  // Sheets of a file are in their order already, and sorting keeps it.
  return ranked.sort((a, b) => a.rank - b.rank || a.row.file - b.row.file).map(({ row }) => row);
}

interface Found {
  readonly file: number;
  readonly path: string;
  readonly order: number;
  /** Which of the file's goal sheets. */
  readonly at: number;
  readonly summary: SheetSummary;
  readonly received: Received;
}

/** Both are in the order of files and sheets. */
function sheetsOf(files: readonly GatheredFile[], received: readonly Received[]): readonly Found[] {
  let next = 0;
  return files.flatMap(({ path, outcome }, file) => {
    if (outcome?.kind !== 'read') return [];
    const { order } = outcome;
    return outcome.summary.sheets.map((summary, at): Found => {
      return { file, path, order, at, summary, received: received[next++] as Received };
    });
  });
}

/** Sheets of the same section and year that say something else, of each sheet that has such. */
function rivalsOf({ conflicts, settled }: Consolidation): ReadonlyMap<Received, readonly Received[]> {
  return new Map(
    [...conflicts, ...settled].flatMap(({ sheets }) =>
      sheets.map((each) => [each, sheets.filter((other) => other !== each)] as const),
    ),
  );
}

/** A sheet without a department stays with its file. */
function groupOf({ file, summary }: Found): string {
  return summary.departmentKey || `file ${file}`;
}

/** The first file in which each department occurs. */
function departmentRanks(sheets: readonly Found[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const found of sheets) if (!ranks.has(groupOf(found))) ranks.set(groupOf(found), found.file);
  return ranks;
}

function sheetRow({ file, path, order, at, summary, received }: Found, rivals: readonly Received[]): SheetRow {
  const counts = tally(summary.marks);
  const { fate, instead } = received;
  // Of a copy within one workbook, the workbook's own finding tells.
  const isCopy = fate === 'copy' && instead?.path !== path;
  return {
    kind: 'sheet',
    id: `${file}/${at}`,
    file,
    at,
    path,
    order,
    haystack: searchable(`${summary.department ?? ''}\n${summary.section ?? ''}\n${summary.sheet}\n${path}`),
    summary,
    tally: counts,
    state: isCopy ? 'copy' : isDisputed(fate) ? fate : stateOf(summary, counts),
    copyOf: fate === 'copy' ? instead : null,
    rivals: rivals.map(({ path: of, sheet }) => ({ path: of, sheet: sheet.sheet })),
  };
}

function isDisputed(fate: Received['fate']): fate is 'provisional' | 'superseded' | 'set-aside' {
  return fate === 'provisional' || fate === 'superseded' || fate === 'set-aside';
}

function stateOf({ findings, isTwin, phase }: SheetSummary, { draft, decide, waiting }: Tally): SheetState {
  if (isTwin) return 'twin';
  if (findings.error > 0) return 'mend';
  if (phase === 'yearend') {
    if (draft > 0) return 'evaluate';
    if (decide > 0) return 'decide';
    if (waiting > 0) return 'wait';
  }
  if (findings.warning > 0) return 'look';
  return phase === 'yearend' ? 'complete' : 'later';
}

function fileRow(path: string, file: number, outcome: FileOutcome): FileRow | null {
  const at = { id: `${file}`, file, path, order: outcome.order, haystack: searchable(path) };
  if (outcome.kind === 'failed') {
    const { code, params } = outcome;
    return { ...at, kind: 'failed', error: { code, params } };
  }
  const isEmpty = outcome.kind === 'read' && outcome.summary.sheets.length === 0;
  return isEmpty ? { ...at, kind: 'no-sheet', error: null } : null;
}

/** Width, case and spaces make no difference. */
export function searchable(text: string): string {
  return fold(text).toLowerCase();
}
