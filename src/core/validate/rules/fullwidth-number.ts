import type { Rule } from '../rule';

/** A target, result or date typed with full-width digits, which programs take for words. Spaces in it go with them. */
export const fullwidthNumber: Rule = {
  id: 'fullwidth-number',
  number: '303',
  severity: 'info',
  check: ({ tidied }) =>
    tidied.flatMap(({ cell, after, fullWidth }) => (fullWidth ? [{ cell, params: {}, fix: after }] : [])),
};
