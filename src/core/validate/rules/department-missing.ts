import { isBlank } from '../../sheet/text';
import type { Rule } from '../rule';

/** 組織名（部） is empty. */
export const departmentMissing: Rule = {
  id: 'department-missing',
  number: '104',
  severity: 'error',
  check: ({ sheet }) =>
    isBlank(sheet.head.department) ? [{ cell: sheet.at.head.department ?? sheet.at.title, params: {} }] : [],
};
