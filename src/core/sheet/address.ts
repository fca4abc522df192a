import type { Range } from './grid';

/** Row and column from 0 to an A1 address: (0, 27) is AB1. */
export function toA1(row: number, column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/** The reverse of {@link toA1}; `$` signs are ignored. Null when it is no cell address. */
export function fromA1(address: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(address);
  if (!match?.[1] || !match[2]) return null;
  let column = 0;
  for (const letter of match[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

/** `A1:B2`. */
export function rangeToA1(range: Range): string {
  return `${toA1(range.top, range.left)}:${toA1(range.bottom, range.right)}`;
}

/** `A1:B2` or `A1` to a range; null when it is none. */
export function rangeFromA1(reference: string): Range | null {
  const [from = '', to = from] = reference.split(':');
  const a = fromA1(from);
  const b = fromA1(to);
  if (!a || !b) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}
