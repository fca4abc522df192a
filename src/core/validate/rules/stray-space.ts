import type { Rule } from '../rule';

/** A target, result or date with spaces or line breaks around it, or spaces within its number. */
export const straySpace: Rule = {
  id: 'stray-space',
  number: '207',
  severity: 'info',
  check: ({ tidied }) =>
    tidied.flatMap(({ cell, after, fullWidth }) => (fullWidth ? [] : [{ cell, params: {}, fix: after }])),
};
