import { sheetKey } from '../../record/build';
import type { Rule } from '../rule';

/** Two sheets of a workbook, hidden ones too, are the same year, department and section; found on the later one. */
export const duplicateSheet: Rule = {
  id: 'duplicate-sheet',
  number: '106',
  severity: 'error',
  check: ({ sheet, earlier, policy }) => {
    const key = sheetKey(sheet, policy.aliases);
    const twins = key === null ? [] : earlier.filter((other) => sheetKey(other, policy.aliases) === key);
    const [first] = twins;
    if (!first) return [];
    const section = (sheet.head.section ?? sheet.head.department ?? '').replace(/\s+/g, '');
    const variant = first.hidden ? 'hidden' : 'visible';
    return [{ cell: sheet.at.title, params: { variant, section, other: first.sheet, count: twins.length + 1 } }];
  },
};
