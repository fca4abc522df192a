import { meaningful } from '../../sheet/text';
import type { Rule } from '../rule';

/** 年度 is empty, or names no year that can be read. */
export const fiscalYearMissing: Rule = {
  id: 'fiscal-year-missing',
  number: '102',
  severity: 'error',
  standard: 'L3-05',
  check: ({ sheet }) => {
    if (sheet.year !== null) return [];
    const cell = sheet.at.head.fiscalYear ?? sheet.at.title;
    const text = meaningful(sheet.head.fiscalYear);
    return [{ cell, params: text === null ? { variant: 'empty' } : { variant: 'unreadable', text } }];
  },
};
