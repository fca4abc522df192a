import type { Rule } from '../rule';

/** The form lacks a column, and another one, under a heading that no form knows, holds texts: nothing of it is read. */
export const columnUnread: Rule = {
  id: 'column-unread',
  number: '110',
  severity: 'info',
  standard: 'L2-03',
  check: ({ sheet }) => sheet.headings.unread.map(({ heading, cell }) => ({ cell, params: { heading } })),
};
