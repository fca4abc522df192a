import { headingName } from '../../sheet/layout';
import type { Rule } from '../rule';

/** A sheet is a goal sheet by its title but lacks a heading it needs. */
export const headerMissing: Rule = {
  id: 'header-missing',
  number: '101',
  severity: 'error',
  standard: 'L2-03',
  check: ({ sheet }) =>
    sheet.headings.missing.map((heading) => ({
      cell: sheet.at.title,
      params: { heading: headingName(heading, sheet.layout, sheet.headings.year ?? sheet.year) },
    })),
};
