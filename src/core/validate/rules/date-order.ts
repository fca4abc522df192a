import { compareDays } from '../../sheet/dates';
import { hitsAmong } from '../hits-among';
import type { Rule } from '../rule';

const LATER = ['revisedOn', 'evaluatedOn'] as const;

/** 修正日 or 評価日 is before 作成日. */
export const dateOrder: Rule = {
  id: 'date-order',
  number: '109',
  severity: 'warning',
  check: ({ sheet, dates }) => {
    const { createdOn } = dates;
    if (createdOn.kind !== 'day') return [];
    return hitsAmong(LATER, (field) => {
      const date = dates[field];
      const before = date.kind === 'day' && compareDays(date.day, createdOn.day) < 0;
      return before ? { cell: sheet.at.head[field], params: { field } } : null;
    });
  },
};
