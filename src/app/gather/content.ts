import { fingerprint } from '../../core/decisions/fingerprint';
import { DETAIL_FIELDS, type GoalSheet, HEAD_FIELDS } from '../../core/sheet/model';

/** Equal for sheets in which the same stands, wherever it stands and whatever they and their workbooks are called. */
export function sheetContent({ layout, head, goals }: GoalSheet): string {
  const said = goals.map(({ no, parentGoalNo, goal, indicators }) => [
    no,
    parentGoalNo,
    goal,
    indicators.map(({ name, target, result, status, evaluation, history, details }) => [
      name,
      target,
      result,
      status,
      evaluation,
      history,
      DETAIL_FIELDS.map((field) => details[field]),
    ]),
  ]);
  return fingerprint(JSON.stringify([layout, HEAD_FIELDS.map((field) => head[field]), said]));
}
