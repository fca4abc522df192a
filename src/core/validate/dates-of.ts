import { type DateReading, readDate } from '../sheet/dates';
import type { GoalSheet } from '../sheet/model';

/** 作成日, 修正日, 評価日. */
export const DATE_FIELDS = ['createdOn', 'revisedOn', 'evaluatedOn'] as const;
export type DateField = (typeof DATE_FIELDS)[number];

/** The three dates of a sheet's head, read. */
export type SheetDates = Readonly<Record<DateField, DateReading>>;

export function datesOf({ head }: GoalSheet): SheetDates {
  return {
    createdOn: readDate(head.createdOn),
    revisedOn: readDate(head.revisedOn),
    evaluatedOn: readDate(head.evaluatedOn),
  };
}
