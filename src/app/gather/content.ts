import { fingerprint } from '../../core/decisions/fingerprint';
import { canonical } from '../../core/record/canonical';
import type { GoalSheet } from '../../core/sheet/model';

/** Equal for sheets in which the same stands, wherever it stands and whatever they and their workbooks are called. */
export function sheetContent({ layout, head, goals }: GoalSheet): string {
  const said = goals.map(({ no, parentGoalNo, goal, indicators }) => ({
    no,
    parentGoalNo,
    goal,
    indicators: indicators.map(({ name, target, result, status, evaluation, history, details }) => ({
      name,
      target,
      result,
      status,
      evaluation,
      history,
      details,
    })),
  }));
  return fingerprint(canonical({ layout, head, goals: said }));
}
