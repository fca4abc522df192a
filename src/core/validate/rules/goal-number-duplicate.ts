import { fold } from '../../sheet/text';
import { hitsAmong } from '../hits-among';
import type { Rule } from '../rule';

/** The same goal number stands twice; found at the later one. One number merged over two goals is one number. */
export const goalNumberDuplicate: Rule = {
  id: 'goal-number-duplicate',
  number: '107',
  severity: 'error',
  standard: 'L2-03',
  check: ({ sheet }) => {
    const firsts = new Map<string, string | null>();
    return hitsAmong(sheet.goals, ({ no, cells: { no: cell } }) => {
      const number = bare(no ?? '');
      if (number === '') return null;
      const first = firsts.get(number);
      if (first === undefined) {
        firsts.set(number, cell);
        return null;
      }
      return first === cell ? null : { cell, params: { no: number, first: first ?? '' } };
    });
  },
};

/** 「No.１」 and 「1)」 are 1. */
function bare(no: string): string {
  return /^\d*$/.test(no) ? no : fold(no).replace(/^No\.?|[.)]$/gi, '');
}
