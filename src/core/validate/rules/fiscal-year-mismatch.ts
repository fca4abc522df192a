import type { Rule } from '../rule';

/** 年度 differs from the year that the target's heading names: often last year's form, copied. */
export const fiscalYearMismatch: Rule = {
  id: 'fiscal-year-mismatch',
  number: '103',
  severity: 'error',
  standard: 'L3-05',
  check: ({ sheet }) => {
    const { year, head, headings, at } = sheet;
    if (year === null || headings.year === null || year === headings.year) return [];
    const params = { fiscalYear: head.fiscalYear?.trim() ?? '', heading: headings.target ?? '' };
    return [{ cell: at.head.fiscalYear, params }];
  },
};
