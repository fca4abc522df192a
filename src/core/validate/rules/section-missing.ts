import { isBlank } from '../../sheet/text';
import type { Rule } from '../rule';

/** 組織名（準部・課・機関名） is empty. */
export const sectionMissing: Rule = {
  id: 'section-missing',
  number: '105',
  severity: 'error',
  check: ({ sheet }) =>
    isBlank(sheet.head.section) ? [{ cell: sheet.at.head.section ?? sheet.at.title, params: {} }] : [],
};
