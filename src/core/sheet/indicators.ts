import { rememberedOf } from '../remembered';
import type { Goal, GoalSheet, Indicator } from './model';

/** Every indicator of a sheet, in the order of its rows. */
export function indicatorsOf({ goals }: GoalSheet): readonly Indicator[] {
  return ofGoals(goals);
}

const ofGoals = rememberedOf((goals: readonly Goal[]): readonly Indicator[] =>
  goals.flatMap(({ indicators }) => indicators),
);
