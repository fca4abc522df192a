import type { GoalSheet, Indicator } from './model';

/** Every indicator of a sheet, in the order of its rows. */
export function indicatorsOf({ goals }: GoalSheet): readonly Indicator[] {
  return goals.flatMap(({ indicators }) => indicators);
}
