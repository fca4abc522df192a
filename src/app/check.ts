import { compareYears, type PreviousSheet } from '../core/compare/years';
import { correctionsFor, type Decisions, NO_DECISIONS } from '../core/decisions/decisions';
import { evaluateSheet } from '../core/evaluate/evaluation';
import type { Aliases, Policy } from '../core/policy/schema';
import { sheetKey } from '../core/record/build';
import type { Workbook } from '../core/sheet/grid';
import type { GoalSheet, Phase } from '../core/sheet/model';
import { phasesOf } from '../core/sheet/phase';
import { readSheet, type SheetReading } from '../core/sheet/read';
import type { Finding } from '../core/validate/rule';
import { type CheckedSheet, validateSheet } from '../core/validate/validate';

/** A workbook's sheets: the goal sheets as they were read, and the names of the others. */
export interface ReadWorkbook {
  readonly file: string;
  readonly sheets: readonly GoalSheet[];
  readonly skipped: readonly string[];
}

/** A workbook with everything that was found out about its goal sheets. */
export interface CheckedWorkbook {
  readonly file: string;
  readonly sheets: readonly CheckedSheet[];
  readonly skipped: readonly string[];
  /** Findings of the file as a whole. */
  readonly findings: readonly Finding[];
}

/** By what a workbook is judged. */
export interface CheckSettings {
  readonly policy: Policy;
  /** Holds for every sheet; without it each has its own. */
  readonly phase?: Phase | null;
  /** What a person said about directions and about which result belongs to which target. */
  readonly decisions?: Decisions;
  /** The sheets of the years before, to be compared with. */
  readonly previous?: PreviousSheets;
}

/** By `<year>/<sectionKey>`. Plain data: workers are told it. */
export type PreviousSheets = Readonly<Record<string, PreviousSheet>>;

/** How far a check is: worksheets that are done (checked, or no goal sheets) of all, and the one just worked on. */
export interface CheckProgress {
  readonly done: number;
  readonly total: number;
  readonly sheet: string;
}

/** Reads every goal sheet of a workbook. */
export function readGoalSheets(workbook: Workbook): ReadWorkbook {
  return sorted(workbook.file, workbook.sheets.map(readSheet));
}

function sorted(file: string, readings: readonly SheetReading[]): ReadWorkbook {
  return {
    file,
    sheets: readings.flatMap((each) => (each.kind === 'goal-sheet' ? [each.sheet] : [])),
    skipped: readings.flatMap((each) => (each.kind === 'other' ? [each.name] : [])),
  };
}

/** Reads, judges and checks a workbook. */
export function checkWorkbook(workbook: Workbook, settings: CheckSettings): CheckedWorkbook {
  const steps = checkInSteps(workbook, settings);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/**
 * `checkWorkbook` in small steps, so that a page can breathe between them: one to read each worksheet, one to judge and
 * check each goal sheet. All are read first, since a sheet's phase depends on the others.
 */
export function* checkInSteps(
  workbook: Workbook,
  { policy, phase = null, decisions = NO_DECISIONS, previous }: CheckSettings,
): Generator<CheckProgress, CheckedWorkbook> {
  const total = workbook.sheets.length;
  const readings: SheetReading[] = [];
  let done = 0;
  for (const grid of workbook.sheets) {
    const reading = readSheet(grid);
    readings.push(reading);
    if (reading.kind === 'other') done++;
    yield { done, total, sheet: grid.name };
  }
  const { file, sheets, skipped } = sorted(workbook.file, readings);
  const phases = phasesOf(sheets);
  const checked: CheckedSheet[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const own = phase ?? phases[index] ?? 'goals';
    const evaluations = evaluateSheet(sheet, policy, correctionsFor(decisions, sheet));
    const before = previous && previousOf(sheet, previous, policy.aliases);
    const years = before ? { years: compareYears(sheet, before) } : previous ? { years: null } : {};
    const context = { sheet, phase: own, evaluations, policy, earlier: sheets.slice(0, index), ...years };
    checked.push({ sheet, phase: own, evaluations, findings: validateSheet(context), ...years });
    yield { done: ++done, total, sheet: sheet.sheet };
  }
  return { file, sheets: checked, skipped, findings: sheets.length === 0 ? [NO_GOAL_SHEET] : [] };
}

/** The sheet that the section had the year before. */
export function previousOf(sheet: GoalSheet, previous: PreviousSheets, aliases: Aliases): PreviousSheet | null {
  const key = sheet.year === null ? null : sheetKey({ ...sheet, year: sheet.year - 1 }, aliases);
  return key !== null && Object.hasOwn(previous, key) ? (previous[key] ?? null) : null;
}

/** A workbook without any goal sheet is probably the wrong file; it must not pass as one without faults. */
const NO_GOAL_SHEET: Finding = {
  rule: 'no-goal-sheet',
  severity: 'warning',
  cell: null,
  params: {},
  beta: false,
  fix: null,
};

/** Every finding of a workbook: of the file, then of its sheets. */
export function findingsOf(checked: CheckedWorkbook): readonly Finding[] {
  return [...checked.findings, ...checked.sheets.flatMap(({ findings }) => findings)];
}
