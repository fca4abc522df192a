import { failuresOf, type HeldSheet, type PlannedSheet, type PushPlan } from '../../app/push/plan';
import type { MokuhyoError } from '../../core/errors';
import type { OtherWorkbook } from '../../list/port';
import type { Prepared } from './state';

/** How one sheet is to be taken by the list. */
export interface Taking {
  /** The version that was foreseen; null where the list was not asked. */
  readonly since: string | null;
  /** The workbook whose place the sheet takes, because a person said so. */
  readonly replaces: OtherWorkbook | null;
}

/** What is known of the list, and what a person said to it. */
type Known = Pick<Prepared, 'foreseen' | 'replacing'>;

/**
 * What goes of a plan. A sheet that the list has from another workbook stays behind unless a person said that it is to
 * take that one's place, and so does one that the list will not take.
 */
export function goingOf(plan: PushPlan, known: Known): PushPlan {
  const stays = reasonsToStay(known);
  return {
    ...plan,
    sheets: plan.sheets.filter((planned) => !stays.has(keyOf(planned))),
    held: [...plan.held, ...plan.sheets.flatMap((planned) => heldBy(planned, stays.get(keyOf(planned))))],
  };
}

/** How each sheet of these is to be taken, by its key. */
export function takingOf({ sheets }: PushPlan, { foreseen, replacing }: Known): ReadonlyMap<string, Taking> {
  const known = foreseen.kind === 'known' ? foreseen.sheets : [];
  const versions = new Map(known.map(({ planned, version }) => [keyOf(planned), version]));
  const others = othersIn(foreseen);
  return new Map(
    sheets.map(keyOf).map((key) => {
      const replaces = replacing.has(key) ? (others.get(key) ?? null) : null;
      return [key, { since: versions.get(key) ?? null, replaces }];
    }),
  );
}

/** Whether a sheet stays behind because the list has it from another workbook. */
export function isLeftToOther({ failures }: HeldSheet): boolean {
  return failures.some(({ code }) => code === 'other-workbook');
}

export function keyOf({ submission }: PlannedSheet): string {
  return submission.sheet.key;
}

/** By its key, from which other workbook the list has a sheet. */
function othersIn(foreseen: Prepared['foreseen']): ReadonlyMap<string, OtherWorkbook> {
  const known = foreseen.kind === 'known' ? foreseen.sheets : [];
  return new Map(
    known.flatMap(({ planned, otherWorkbook }) => (otherWorkbook ? [[keyOf(planned), otherWorkbook] as const] : [])),
  );
}

type Reason = Pick<MokuhyoError, 'code' | 'params'>;

function reasonsToStay({ foreseen, replacing }: Known): ReadonlyMap<string, Reason> {
  if (foreseen.kind !== 'known') return new Map();
  const others = [...othersIn(foreseen)].filter(([key]) => !replacing.has(key));
  return new Map([
    ...foreseen.refused.map(({ planned, error }) => [keyOf(planned), error] as const),
    ...others.map(([key, { file, pushedBy, pushedAt }]) => {
      const reason: Reason = { code: 'other-workbook', params: { file, pushedBy: pushedBy ?? '', pushedAt } };
      return [key, reason] as const;
    }),
  ]);
}

function heldBy(planned: PlannedSheet, reason: Reason | undefined): readonly HeldSheet[] {
  if (!reason) return [];
  const { file, checked } = planned;
  return [{ file, checked, failures: failuresOf({ file, checked, key: keyOf(planned) }, reason.code, reason.params) }];
}
