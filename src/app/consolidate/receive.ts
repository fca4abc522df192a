import type { ErrorCode } from '../../core/errors';
import { groupedBy } from '../../core/grouped-by';
import { fold } from '../../core/sheet/text';
import type { KeptSheet, KeptWorkbook } from './kept';

/** A file of the folder, and what came of it. */
export interface InputFile {
  /** Within the folder, with `/`. */
  readonly path: string;
  /** When it was changed last, in ms since 1970; null where nobody can say. */
  readonly changed: number | null;
  readonly outcome: InputOutcome;
}

export type InputOutcome =
  | { readonly kind: 'read'; readonly workbook: KeptWorkbook }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly message: string }
  /** No workbook: a note, a picture, what Excel keeps beside an open workbook. */
  | { readonly kind: 'passed-over' }
  /** Nobody looked into it: reading was stopped before its turn. */
  | { readonly kind: 'unread' };

/** What becomes of a file: 読み取りました, 組織目標管理シートがありません, 開けません, Excelブックではありません, まだ読んでいません. */
export const FILE_STATES = ['read', 'no-sheet', 'failed', 'passed-over', 'unread'] as const;
export type FileState = (typeof FILE_STATES)[number];

/**
 * What becomes of a worksheet. `counted`: 採用; `chosen`: 採用, since somebody decided between it and others of the same section and
 * year; `provisional`: counted until somebody does; `superseded`: one of those others as long as nobody has decided, `set-aside`: and
 * once somebody has; `copy`: the same content counts elsewhere; `unidentified`: nobody can say whose it is; `other`: no goal sheet.
 */
export const FATES = [
  'counted',
  'chosen',
  'provisional',
  'superseded',
  'set-aside',
  'copy',
  'unidentified',
  'other',
] as const;
export type Fate = (typeof FATES)[number];

/** A sheet of the folder, by its file's path there. */
export interface Where {
  readonly path: string;
  readonly sheet: string;
}

/** What a person decided: by section and year (`KeptSheet.key`) the content that counts. What is no longer there decides nothing. */
export type Decisions = ReadonlyMap<string, string>;
const NOTHING_DECIDED: Decisions = new Map();

export interface Received {
  readonly file: number;
  readonly path: string;
  readonly changed: number | null;
  readonly sheet: KeptSheet;
  readonly fate: Exclude<Fate, 'other'>;
  /** Of a copy where its content counts, or would; of a superseded one and one set aside what counts instead. */
  readonly instead: Where | null;
  /** Where the same content stands besides; of a copy nothing. */
  readonly copies: readonly Where[];
}

/** Sheets of one section and year that say different things, newest first: the first one counts as long as nobody has decided. */
export interface Conflict {
  readonly key: string;
  readonly sheets: readonly Received[];
}

export interface Consolidation {
  readonly files: readonly InputFile[];
  /** Every goal sheet, in the order of files and sheets. */
  readonly received: readonly Received[];
  /** Those that count: years newest first, then departments together, in the order of the folder. */
  readonly counted: readonly Received[];
  /** To be decided. */
  readonly conflicts: readonly Conflict[];
  /** Decided. */
  readonly settled: readonly Conflict[];
  /** What each department is called, by its key, in the order of the folder. */
  readonly departments: ReadonlyMap<string, string>;
  /** What each year is called: 令和4年度. Newest first. */
  readonly years: ReadonlyMap<number, string>;
}

interface Found {
  readonly file: number;
  readonly path: string;
  readonly changed: number | null;
  readonly sheet: KeptSheet;
}

/**
 * Decides what counts: the same content once, and of different ones for one section and year the one that a person chose, else
 * for the time being the one changed last.
 */
export function receive(files: readonly InputFile[], decisions: Decisions = NOTHING_DECIDED): Consolidation {
  const all = files.flatMap(({ path, changed, outcome }, file) =>
    outcome.kind === 'read' ? outcome.workbook.sheets.map((sheet): Found => ({ file, path, changed, sheet })) : [],
  );
  const contents = groupedBy(all, ({ sheet }) => sheet.content);
  const originals = new Map([...contents].map(([content, found]) => [content, [...found].sort(newestFirst)[0]]));
  const rivals = groupedBy(
    all.filter((found) => found.sheet.key !== null && originals.get(found.sheet.content) === found),
    ({ sheet }) => sheet.key ?? '',
  );
  for (const found of rivals.values()) found.sort(newestFirst);
  const byFound = new Map<Found, Received>();
  for (const found of all) {
    const original = originals.get(found.sheet.content) ?? found;
    byFound.set(found, {
      ...found,
      ...fateOf(found, original, rivals.get(found.sheet.key ?? '') ?? [], decisions),
      copies: original === found ? (contents.get(found.sheet.content) ?? []).filter(others(found)).map(whereOf) : [],
    });
  }
  const received = [...byFound.values()];
  const disputed = [...rivals]
    .filter(([, found]) => found.length > 1)
    .map(([key, found]) => ({ key, sheets: found.map((each) => byFound.get(each) as Received) }));
  const isSettled = ({ sheets }: Conflict) => sheets.some(({ fate }) => fate === 'chosen');
  const departments = departmentNames(received);
  const counted = received.filter(counts);
  return {
    files,
    received,
    counted: inOrder(counted, departments),
    conflicts: disputed.filter((each) => !isSettled(each)),
    settled: disputed.filter(isSettled),
    departments,
    years: yearNames(counted),
  };
}

/** Whether its indicators stand in the tables. */
export function counts({ fate }: Pick<Received, 'fate'>): boolean {
  return fate === 'counted' || fate === 'chosen' || fate === 'provisional';
}

function fateOf(
  found: Found,
  original: Found,
  rivals: readonly Found[],
  decisions: Decisions,
): Pick<Received, 'fate' | 'instead'> {
  if (original !== found) return { fate: 'copy', instead: whereOf(original) };
  const [first, second] = rivals;
  const { key } = found.sheet;
  if (key === null || first === undefined) return { fate: 'unidentified', instead: null };
  const chosen = second && rivals.find(({ sheet }) => sheet.content === decisions.get(key));
  if (chosen)
    return chosen === found ? { fate: 'chosen', instead: null } : { fate: 'set-aside', instead: whereOf(chosen) };
  if (first !== found) return { fate: 'superseded', instead: whereOf(first) };
  return { fate: second === undefined ? 'counted' : 'provisional', instead: null };
}

/** By when the file was changed, then by the file's place in the folder, then as the sheets stand. */
function newestFirst(a: Found, b: Found): number {
  return (b.changed ?? 0) - (a.changed ?? 0) || a.file - b.file;
}

const others = (found: Found) => (each: Found) => each !== found;

function whereOf({ path, sheet }: Found): Where {
  return { path, sheet: sheet.sheet };
}

/** Excel's criteria (COUNTIFS) know no case and take these characters for their own. */
const CRITERIA = /[*?~<>=]/g;

/** A department's key for a table that Excel counts by. */
export function departmentOf({ departmentKey }: KeptSheet): string {
  return departmentKey.toLowerCase();
}

function departmentNames(received: readonly Received[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { sheet } of received) {
    const key = departmentOf(sheet);
    if (key === '' || names.has(key)) continue;
    names.set(
      key,
      sheet.departmentKey.replace(CRITERIA, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    );
  }
  return names;
}

function yearNames(counted: readonly Received[]): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const { sheet } of counted) {
    if (sheet.year !== null && !names.has(sheet.year)) names.set(sheet.year, fold(sheet.fiscalYear ?? ''));
  }
  return new Map([...names].sort(([a], [b]) => b - a));
}

function inOrder(counted: readonly Received[], departments: ReadonlyMap<string, string>): readonly Received[] {
  const ranks = new Map([...departments.keys()].map((key, at) => [key, at]));
  const rankOf = ({ sheet }: Received) => ranks.get(departmentOf(sheet)) ?? 0;
  return [...counted].sort((a, b) => (b.sheet.year ?? 0) - (a.sheet.year ?? 0) || rankOf(a) - rankOf(b));
}

export function fileStateOf({ outcome }: InputFile): FileState {
  if (outcome.kind !== 'read') return outcome.kind;
  return outcome.workbook.sheets.length > 0 ? 'read' : 'no-sheet';
}

/** How many there are of each, so that sums can be held against each other. */
export interface ReceiptSums {
  readonly files: Readonly<Record<FileState | 'found', number>>;
  readonly sheets: Readonly<Record<Fate | 'found', number>>;
  /** Of goal sheets. */
  readonly indicators: Readonly<Record<Fate | 'found', number>>;
}

/** How many of what was found stand in the tables. */
export function countedOf(sums: Readonly<Record<Fate, number>>): number {
  return FATES.reduce((sum, fate) => sum + (fate !== 'other' && counts({ fate }) ? sums[fate] : 0), 0);
}

export function receiptSums({ files, received }: Consolidation): ReceiptSums {
  const states = files.map(fileStateOf);
  const others = files.reduce(
    (sum, { outcome }) => sum + (outcome.kind === 'read' ? outcome.workbook.others.length : 0),
    0,
  );
  const of = (fate: Fate) => received.filter((each) => each.fate === fate);
  const tallied = <K extends string>(keys: readonly K[], count: (key: K) => number, found: number) =>
    ({ found, ...Object.fromEntries(keys.map((key) => [key, count(key)])) }) as Readonly<Record<K | 'found', number>>;
  return {
    files: tallied(FILE_STATES, (state) => states.filter((each) => each === state).length, files.length),
    sheets: tallied(FATES, (fate) => (fate === 'other' ? others : of(fate).length), received.length + others),
    indicators: tallied(
      FATES,
      (fate) => of(fate).reduce((sum, { sheet }) => sum + sheet.indicators, 0),
      received.reduce((sum, { sheet }) => sum + sheet.indicators, 0),
    ),
  };
}
