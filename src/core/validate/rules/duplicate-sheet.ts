import { sectionKey } from '../../record/section-key';
import type { GoalSheet } from '../../sheet/model';
import type { Rule } from '../rule';

/** Two sheets of a workbook, hidden ones too, are the same year, department and section; found on the later one. */
export const duplicateSheet: Rule = {
  id: 'duplicate-sheet',
  number: '106',
  severity: 'error',
  check: ({ sheet, earlier, policy }) => {
    const keyOf = ({ year, head }: GoalSheet) => {
      const key = sectionKey(head.department, head.section, policy.aliases);
      return year === null || key === '' ? null : `${year}/${key}`;
    };
    const key = keyOf(sheet);
    const first = key === null ? undefined : earlier.find((other) => keyOf(other) === key);
    if (!first) return [];
    const section = (sheet.head.section ?? sheet.head.department ?? '').replace(/\s+/g, '');
    const variant = first.hidden ? 'hidden' : 'visible';
    return [{ cell: sheet.at.title, params: { variant, section, other: first.sheet } }];
  },
};
