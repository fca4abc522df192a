import type { Rule } from '../rule';

/** An indicator of last year's sheet is not in this year's. */
export const indicatorVanished: Rule = {
  id: 'indicator-vanished',
  number: '502',
  severity: 'info',
  check: ({ sheet, years }) =>
    (years?.vanished ?? []).map(({ goalNo, name }) => ({
      cell: sheet.at.title,
      params: { name: name?.trim() ?? '', no: goalNo?.trim() ?? '' },
    })),
};
