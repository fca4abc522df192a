import { compareDays } from '../../sheet/dates';
import { datesOf } from '../dates-of';
import type { Rule } from '../rule';

/** 修正日 or 評価日 is before 作成日. */
export const dateOrder: Rule = {
  id: 'date-order',
  number: '109',
  severity: 'warning',
  check: ({ sheet }) => {
    const { createdOn, ...later } = datesOf(sheet);
    if (createdOn.kind !== 'day') return [];
    return (['revisedOn', 'evaluatedOn'] as const).flatMap((field) => {
      const date = later[field];
      const before = date.kind === 'day' && compareDays(date.day, createdOn.day) < 0;
      return before ? [{ cell: sheet.at.head[field], params: { field } }] : [];
    });
  },
};
