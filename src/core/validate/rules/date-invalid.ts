import { DATE_FIELDS } from '../dates-of';
import { hitsAmong } from '../hits-among';
import type { Rule } from '../rule';

/** 作成日, 修正日 or 評価日 is no day of the calendar, or no date. */
export const dateInvalid: Rule = {
  id: 'date-invalid',
  number: '108',
  severity: 'error',
  standard: 'L3-05',
  check: ({ sheet, dates }) =>
    hitsAmong(DATE_FIELDS, (field) => {
      const { kind } = dates[field];
      if (kind === 'empty' || kind === 'day') return null;
      return { cell: sheet.at.head[field], params: { variant: kind, field, text: sheet.head[field]?.trim() ?? '' } };
    }),
};
