import type { Rule } from '../rule';
import { tidiedCells } from '../tidy';

/** A target, result or date typed with full-width digits, which programs take for words. Spaces in it go with them. */
export const fullwidthNumber: Rule = {
  id: 'fullwidth-number',
  number: '303',
  severity: 'info',
  check: ({ sheet }) =>
    tidiedCells(sheet).flatMap(({ cell, after, fullWidth }) => (fullWidth ? [{ cell, params: {}, fix: after }] : [])),
};
