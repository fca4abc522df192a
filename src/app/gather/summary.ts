import type { Policy } from '../../core/policy/schema';
import { recordsOf } from '../../core/record/build';
import { csvLines } from '../../core/record/csv';
import { sectionKey } from '../../core/record/section-key';
import { NOTHING, type Submission, settle } from '../../core/record/settle';
import { indicatorsOf } from '../../core/sheet/indicators';
import type { Phase } from '../../core/sheet/model';
import { countBySeverity, type SeverityCounts } from '../../core/validate/severity';
import type { CheckedSheet } from '../../core/validate/validate';
import type { CheckedWorkbook } from '../check';
import { type Mark, markOf } from '../progress';
import { sheetContent } from './content';

/** What is kept of a workbook that was read among many: little, and all of it plain values. */
export interface WorkbookSummary {
  readonly sheets: readonly SheetSummary[];
  /** Worksheets that are no goal sheets. */
  readonly others: number;
}

/** One goal sheet. */
export interface SheetSummary {
  readonly sheet: string;
  readonly department: string | null;
  readonly section: string | null;
  /** The same for every way to write the department; empty without one. */
  readonly departmentKey: string;
  readonly phase: Phase;
  readonly indicators: number;
  readonly findings: SeverityCounts;
  /** Whether an earlier sheet of the workbook is of the same section. */
  readonly isTwin: boolean;
  /** One for each 評価, in the order of the sheet. */
  readonly marks: readonly Mark[];
  /** Equal for sheets that say the same, whatever they and their workbooks are called. */
  readonly content: string;
  readonly records: SheetRecords;
}

export type SheetRecords =
  /** `csv`: a line for each indicator. */
  | { readonly kind: 'records'; readonly key: string; readonly csv: string }
  | { readonly kind: 'no-identity' | 'key-too-long' };

export interface SummarySettings {
  readonly policy: Policy;
  /** What judged; stands in every record. */
  readonly ruleSet: string;
}

export function summaryOf({ file, sheets, skipped }: CheckedWorkbook, settings: SummarySettings): WorkbookSummary {
  return { sheets: sheets.map((checked) => sheetSummary(file, checked, settings)), others: skipped.length };
}

function sheetSummary(file: string, checked: CheckedSheet, { policy, ruleSet }: SummarySettings): SheetSummary {
  const { sheet, phase, findings, evaluations } = checked;
  const { department, section } = sheet.head;
  // Nobody has submitted it, and at no time.
  const origin = { file, pushedBy: null, pushedAt: '', ruleSet };
  const records = recordsOf(checked, origin, policy.aliases);
  return {
    sheet: sheet.sheet,
    department,
    section,
    departmentKey: sectionKey(department, null, policy.aliases),
    phase,
    indicators: indicatorsOf(sheet).length,
    findings: countBySeverity(findings),
    isTwin: findings.some(({ rule }) => rule === 'duplicate-sheet'),
    marks: evaluations.map((evaluation) => markOf(evaluation)),
    content: sheetContent(sheet),
    records:
      records.kind === 'records'
        ? { kind: 'records', key: records.submission.sheet.key, csv: csvOfFirst(records.submission) }
        : { kind: records.kind },
  };
}

/** Its indicators as a list would have them that had none of the sheet before. */
function csvOfFirst(submission: Submission): string {
  return csvLines('indicator', settle(submission, NOTHING, () => '').indicators);
}
