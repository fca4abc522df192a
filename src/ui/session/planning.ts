import type { CheckedWorkbook } from '../../app/check';
import { type PushPlan, planPush } from '../../app/push/plan';
import type { Policy } from '../../core/policy/schema';
import { sheetKey, type Waiver } from '../../core/record/build';
import { errorsIn } from '../../core/validate/severity';
import type { CheckedSheet } from '../../core/validate/validate';
import type { Room } from './room';

/** To see what a chief's word would let pass, before it is given. */
export const ANY_CHIEF: Waiver = { by: '-', reason: '-' };

/** What would be sent now; with a waiver, what the chief answers for too. */
export function planOf(room: Room, workbook: CheckedWorkbook, waiver: Waiver | null): PushPlan {
  const { policy, decisions, settings } = room.state();
  const waived = waiver ? waivable(workbook, policy.policy).map(({ sheet }) => [sheet.sheet, waiver] as const) : [];
  return planPush([workbook], {
    policy: policy.policy,
    allowErrors: false,
    decisions,
    waivers: new Map(waived),
    origin: {
      pushedBy: settings.person,
      pushedAt: room.ports.clock().toISOString(),
      ruleSet: policy.ruleSet,
    },
  });
}

/** Sheets that a chief can answer for. Of two of the same section and year, nobody can say which one counts. */
function waivable({ sheets }: CheckedWorkbook, { aliases }: Policy): readonly CheckedSheet[] {
  const keys = sheets.map(({ sheet }) => sheetKey(sheet, aliases));
  const isAlone = (key: string | null | undefined) => keys.filter((each) => each === key).length === 1;
  return sheets.filter(({ findings }, index) => errorsIn(findings).length > 0 && isAlone(keys[index]));
}
