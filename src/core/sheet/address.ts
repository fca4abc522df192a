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
  // By characters: a sheet laid out in small squares has thousands of merged ranges.
  const letters = pastDollar(address, 0);
  let at = letters;
  let column = 0;
  for (let letter = letterAt(address, at); letter > 0; letter = letterAt(address, ++at)) column = column * 26 + letter;
  const hasLetters = at > letters && at <= letters + 3;
  const digits = pastDollar(address, at);
  at = digits;
  let row = 0;
  for (let digit = digitAt(address, at); digit >= 0; digit = digitAt(address, ++at)) row = row * 10 + digit;
  const hasDigits = at > digits && at <= digits + 7 && digitAt(address, digits) > 0;
  return hasLetters && hasDigits && at === address.length ? { row: row - 1, column: column - 1 } : null;
}

function pastDollar(text: string, at: number): number {
  return text.charCodeAt(at) === 36 ? at + 1 : at;
}

/** From 1 for A or a to 26; 0 for anything else. */
function letterAt(text: string, at: number): number {
  const letter = (text.charCodeAt(at) & ~32) - 64;
  return letter >= 1 && letter <= 26 ? letter : 0;
}

/** -1 for anything but a digit. */
function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - 48;
  return digit >= 0 && digit <= 9 ? digit : -1;
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
