import { evaluateSheet } from '../core/evaluate/evaluation';
import type { Policy } from '../core/policy/schema';
import type { Workbook } from '../core/sheet/grid';
import type { GoalSheet, Phase } from '../core/sheet/model';
import { phasesOf } from '../core/sheet/phase';
import { readSheet } from '../core/sheet/read';
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

/** Reads every goal sheet of a workbook. */
export function readGoalSheets(workbook: Workbook): ReadWorkbook {
  const readings = workbook.sheets.map(readSheet);
  return {
    file: workbook.file,
    sheets: readings.flatMap((each) => (each.kind === 'goal-sheet' ? [each.sheet] : [])),
    skipped: readings.flatMap((each) => (each.kind === 'other' ? [each.name] : [])),
  };
}

/** Reads, judges and checks a workbook. A given phase holds for every sheet. */
export function checkWorkbook(workbook: Workbook, policy: Policy, phase: Phase | null = null): CheckedWorkbook {
  const { file, sheets, skipped } = readGoalSheets(workbook);
  const phases = phasesOf(sheets);
  const checked = sheets.map((sheet, index): CheckedSheet => {
    const evaluations = evaluateSheet(sheet, policy);
    const context = {
      sheet,
      phase: phase ?? phases[index] ?? 'goals',
      evaluations,
      policy,
      earlier: sheets.slice(0, index),
    };
    return { sheet, phase: context.phase, evaluations, findings: validateSheet(context) };
  });
  return { file, sheets: checked, skipped, findings: sheets.length === 0 ? [NO_GOAL_SHEET] : [] };
}

/** A workbook without any goal sheet is probably the wrong file; it must not pass as one without faults. */
const NO_GOAL_SHEET: Finding = { rule: 'no-goal-sheet', severity: 'warning', cell: null, params: {}, beta: false };

/** Every finding of a workbook: of the file, then of its sheets. */
export function findingsOf(checked: CheckedWorkbook): readonly Finding[] {
  return [...checked.findings, ...checked.sheets.flatMap(({ findings }) => findings)];
}
