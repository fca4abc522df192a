import type { ErrorCode, ErrorParams } from '../../core/errors';
import { fold } from '../../core/sheet/text';
import { type Tally, tally } from '../progress';
import type { SheetSummary, WorkbookSummary } from './summary';

/** A file of the folder, and what came of it; null as long as it has not been read. */
export interface GatheredFile {
  /** Within the folder, with `/`. */
  readonly path: string;
  readonly outcome: FileOutcome | null;
}

export type FileOutcome =
  /** `order`: how many were done before. */
  | { readonly kind: 'read'; readonly order: number; readonly summary: WorkbookSummary }
  | { readonly kind: 'failed'; readonly order: number; readonly code: ErrorCode; readonly params: ErrorParams };

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
  /** Where the same content stands first; it counts there. */
  readonly copyOf: Where | null;
  /** Where another content stands for the same section and year. */
  readonly elsewhere: readonly Where[];
}

export interface Where {
  readonly path: string;
  readonly sheet: string;
}

export interface FileRow extends At {
  /** `no-sheet`: a workbook without any goal sheet. */
  readonly kind: 'failed' | 'no-sheet';
  readonly error: { readonly code: ErrorCode; readonly params: ErrorParams } | null;
}

/**
 * What comes next: 同じ内容のシート, 同じ組織が別のブックにも, 同じ組織のシートが2枚; then as in the pane 要修正を直す, 評価を入れる,
 * 判断する, 結果を待つ, 要確認を見る; and nothing, or nothing before the end of the year.
 */
const SHEET_STATES = [
  'copy',
  'elsewhere',
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
 * within each files and sheets in theirs.
 */
export function rowsOf(files: readonly GatheredFile[]): readonly Row[] {
  const sheets = sheetsOf(files);
  const first = new Map<string, Found>();
  for (const found of sheets) if (!first.has(found.summary.content)) first.set(found.summary.content, found);
  const originals = sheets.filter((found) => first.get(found.summary.content) === found);
  const rivals = rivalsByKey(originals);
  const ranks = departmentRanks(sheets);
  const ranked: { readonly rank: number; readonly row: Row }[] = sheets.map((found) => {
    const original = first.get(found.summary.content);
    const others = (rivals.get(keyOf(found) ?? '') ?? []).filter(({ file }) => file !== found.file);
    return {
      rank: ranks.get(groupOf(found)) ?? found.file,
      row: sheetRow(found, original === undefined || original === found ? null : original, others),
    };
  });
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
}

function sheetsOf(files: readonly GatheredFile[]): readonly Found[] {
  return files.flatMap(({ path, outcome }, file) => {
    if (outcome?.kind !== 'read') return [];
    const { order } = outcome;
    return outcome.summary.sheets.map((summary, at): Found => ({ file, path, order, at, summary }));
  });
}

/** Enough to name where else a section's sheet stands. */
const MOST_RIVALS = 4;

/** Sheets of one section and year that differ in content, by their key: one of each file, and not all of very many. */
function rivalsByKey(originals: readonly Found[]): ReadonlyMap<string, readonly Found[]> {
  const rivals = new Map<string, Found[]>();
  for (const found of originals) {
    const key = keyOf(found);
    if (key === null) continue;
    const known = rivals.get(key) ?? [];
    rivals.set(key, known);
    if (known.length < MOST_RIVALS && known.at(-1)?.file !== found.file) known.push(found);
  }
  return rivals;
}

function keyOf({ summary: { records } }: Found): string | null {
  return records.kind === 'records' ? records.key : null;
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

function sheetRow(found: Found, original: Found | null, others: readonly Found[]): SheetRow {
  const { file, path, order, at, summary } = found;
  const counts = tally(summary.marks);
  const isCopy = original !== null && original.file !== file;
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
    state: isCopy ? 'copy' : others.length > 0 ? 'elsewhere' : stateOf(summary, counts),
    copyOf: original && whereOf(original),
    elsewhere: isCopy ? [] : others.map(whereOf),
  };
}

function whereOf({ path, summary: { sheet } }: Found): Where {
  return { path, sheet };
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
  return outcome.summary.sheets.length === 0 ? { ...at, kind: 'no-sheet', error: null } : null;
}

/** Width, case and spaces make no difference. */
export function searchable(text: string): string {
  return fold(text).toLowerCase();
}
