import type { HeldSheet, PlannedSheet, PushPlan } from '../../app/push/plan';
import { contentOf } from '../../core/record/content';
import { errorsIn } from '../../core/validate/severity';
import type { Unsent } from './notebook';

/** Whether two plans send the same records and hold back the same sheets for the same reasons. */
export function samePlan(shown: PushPlan, now: PushPlan): boolean {
  return written(shown) === written(now);
}

function written({ sheets, held }: PushPlan): string {
  return JSON.stringify([sheets.map(recordsOf), held.map(reasonsOf)]);
}

function recordsOf({ submission: { sheet, indicators } }: PlannedSheet) {
  return [sheet, ...indicators].map((record) => [record.key, record.sheet, contentOf(record)]);
}

function reasonsOf({ checked: { sheet, findings }, failures }: HeldSheet) {
  const errors = errorsIn(findings);
  return [
    sheet.sheet,
    failures.map(({ key, code, params }) => [key, code, params]),
    errors.map(({ rule, cell, params }) => [rule, cell, params]),
  ];
}

/** The part of a plan that was 未送信; null when a sheet of it can no longer be sent as it was listed. */
export function partOf(plan: PushPlan, { sheets }: Unsent): PushPlan | null {
  const listed = new Map(sheets.map(({ sheet, indicators }) => [sheet, indicators]));
  const part = plan.sheets.filter(
    ({ checked: { sheet }, submission }) => listed.get(sheet.sheet) === submission.indicators.length,
  );
  return part.length === listed.size ? { ...plan, sheets: part } : null;
}
