import { fillPlaces, placeLiteral } from './places';

/** `# ?/?`: a whole number, what stands between, and a fraction. */
const MIXED = /([#0?][#0?,]*)((?:"[^"]*"|\\.| )+)(?=[#0?]+\/[#0?\d])/g;

/** A fraction of one, which Excel adds to the whole number before it. */
const A_WHOLE = /(?<!\d)(\d+)\/\1(?!\d)/;

/**
 * Mixed fractions as Excel shows them; null for a code that shows none. The number-format library, which is `shown`, counts
 * the whole number one too high from .95 on (3 19/20 for 2.95), and shows a fraction of one (2 1/1).
 */
export function mixedFraction(
  code: string,
  shown: (code: string, value: number) => string,
): ((value: number) => string) | null {
  const wholes: string[] = [];
  const hollow = code.replace(MIXED, (_, digits: string, between: string) => {
    wholes.push(digits);
    return placeLiteral(wholes.length - 1) + between;
  });
  if (wholes.length === 0) return null;
  const isConditional = /\[[<>=]/.test(code);
  /** Null where another section is the one that counts. */
  const apart = (value: number, whole: number) =>
    fillPlaces(shown(hollow, value % 1), (n) => shown(wholes[n] ?? '0', whole));
  return (value) => {
    const size = Math.abs(value);
    const isHigh = size % 1 >= 0.9 && !isConditional;
    const text = (isHigh ? apart(value, Math.trunc(size)) : null) ?? shown(code, value);
    return A_WHOLE.test(text) ? shown(code, Math.round(value)) : text;
  };
}
