import type { Rule } from '../rule';

/** A column holds texts under a heading that no form knows: nothing of it is checked or sent. */
export const columnUnread: Rule = {
  id: 'column-unread',
  number: '110',
  severity: 'info',
  standard: 'L2-03',
  check: ({ sheet }) => sheet.headings.unread.map(({ heading, cell }) => ({ cell, params: { heading } })),
};
