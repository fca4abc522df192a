import type { GoalSheet, Indicator } from '../sheet/model';

export const NO_DETAILS = {
  initiatives: null,
  note: null,
  planPosition: null,
  initiative: null,
  summary: null,
  direction: null,
};

/** An indicator as a test needs it: its texts, and one 評価 cell. */
export function indicatorOf(fields: Partial<Indicator>): Indicator {
  return {
    name: null,
    target: null,
    result: null,
    status: null,
    evaluation: null,
    history: [],
    details: NO_DETAILS,
    cells: {
      name: null,
      target: null,
      result: null,
      evaluation: 'N9',
      status: null,
      history: [],
      details: NO_DETAILS,
    },
    uncalculated: [],
    hidden: false,
    ...fields,
  };
}

/** A sheet with one goal a list of indicators. */
export function sheetOf(goals: readonly (readonly Indicator[])[], legend: ReadonlyMap<string, string> = new Map()) {
  return {
    goals: goals.map((indicators, index) => ({
      no: String(index + 1),
      parentGoalNo: null,
      goal: null,
      indicators,
      cells: { no: null, parentGoalNo: null, goal: null },
    })),
    legend,
  } as unknown as GoalSheet;
}
