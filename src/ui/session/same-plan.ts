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
  return [sheet.key, ...[sheet, ...indicators].map((record) => [record.sheet, contentOf(record)])];
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
  const listed = new Map(sheets.map((each) => [each.sheet, each]));
  const part = plan.sheets.filter(({ submission: { sheet, indicators } }) => {
    const as = listed.get(sheet.sheet);
    return as?.key === sheet.key && as.indicators === indicators.length;
  });
  return part.length === listed.size ? { ...plan, sheets: part } : null;
}

/** Whether a chief's word lets nothing pass that it was not given for when these sheets were first sent. */
export function isAnswered(plan: PushPlan, sent: readonly PlannedSheet[]): boolean {
  const given = new Set(sent.map(waivedIn));
  return plan.sheets.every((planned) => planned.submission.sheet.waiver === null || given.has(waivedIn(planned)));
}

function waivedIn({ submission: { sheet } }: PlannedSheet): string {
  return JSON.stringify([sheet.key, sheet.waiver?.findings ?? null]);
}
