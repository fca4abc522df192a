import { fold } from '../../sheet/text';
import type { Rule } from '../rule';

/** The same goal number stands twice; found at the later one. One number merged over two goals is one number. */
export const goalNumberDuplicate: Rule = {
  id: 'goal-number-duplicate',
  number: '107',
  severity: 'error',
  standard: 'L2-03',
  check: ({ sheet }) => {
    const first = new Map<string, string | null>();
    return sheet.goals.flatMap(({ no, cells: { no: cell } }) => {
      const number = fold(no ?? '').replace(/^No\.?|[.)]$/gi, '');
      if (number === '') return [];
      if (!first.has(number)) {
        first.set(number, cell);
        return [];
      }
      return first.get(number) === cell ? [] : [{ cell, params: { no: number, first: first.get(number) ?? '' } }];
    });
  },
};
