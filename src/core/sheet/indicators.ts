import type { GoalSheet, Indicator } from './model';

/** Every indicator of a sheet, in the order of its rows. */
export function indicatorsOf({ goals }: Pick<GoalSheet, 'goals'>): readonly Indicator[] {
  const all: Indicator[] = [];
  for (const { indicators } of goals) for (const each of indicators) all.push(each);
  return all;
}
